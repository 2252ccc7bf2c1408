import re
from html.parser import HTMLParser

import pytest

from apps.hearings.models import Commitment, Figure, Hearing, Source
from apps.website.stylesheet import STYLES
from tests.bench.generate import fill
from tests.make import (
    HEADING,
    QUESTION,
    a_speaker,
    make_answer,
    make_exchange,
    make_hearing,
    make_question,
    make_speaker,
)

from .marks import without_cards
from .page import Page, read

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
REAL = "/hearings/jieyang-2025-10-30/"


def opened(client, path):
    return client.get(path).content.decode()


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("", ["出处", "审议意见", "落实情况报告"]),
        ("/en", ["Sources", "Opinions of the committee", "Reports on their carrying out"]),
    ],
)
def test_the_documents_of_a_hearing_are_listed_by_role(client, exchange, language, headings):
    page = opened(client, f"{language}/hearings/{exchange.hearing.pk}/")
    for heading, source in zip(headings, (exchange.source, exchange.opinion, exchange.report), strict=True):
        begun = page.index(f"<h3>{heading}</h3>")
        assert page.index(f'href="{language}/sources/{source.pk}/"', begun) > begun


def test_a_role_without_documents_has_no_heading(client, record):
    page = opened(client, REAL)
    assert "<h3>出处</h3>" in page
    assert "<h3>审议意见</h3>" not in page
    assert "询问题目" in page
    assert "载明的提问人数" in page


def test_the_page_of_an_opinion_names_its_kind_and_its_hearing(client, exchange):
    page = opened(client, f"/sources/{exchange.opinion.pk}/")
    assert "审议意见" in page
    assert exchange.hearing.title in page


def test_one_line_tells_the_sitting_its_day_its_place_and_where_it_is_printed(client, record):
    page = opened(client, REAL)
    assert '<h1 lang="zh-Hans">加快产业集聚推动产业高质量发展</h1>' in page
    line = re.search(r"</h1>\n<p[^>]*>(.*?)</p>", page)[1]
    words = re.sub("<[^>]*>", "", line)
    assert words.startswith(
        "揭阳市第七届人民代表大会常务委员会第四十三次会议专题询问 · 2025年10月30日 · 揭阳市"
    )
    assert words.endswith("揭阳日报 2025年10月31日")
    assert 'href="http://jyrb.jynews.net/content/20251031/detail354373.html"' in line


def test_an_address_that_is_none_of_the_web_is_no_link(client):
    made = make_exchange()
    Source.objects.filter(pk=made.source.pk).update(url="javascript:alert(1)")
    Source.objects.get(pk=made.source.pk).touch()
    assert "javascript:" not in "".join(read(client, f"/hearings/{made.hearing.pk}/").links)


def test_numbers_are_shown_by_kind_in_words_and_lead_to_the_tables(client):
    made = make_exchange()
    page = opened(client, f"/hearings/{made.hearing.pk}/")
    shown = re.search(r'<ul class="kinds">.*?</ul>', page)[0]
    assert re.findall(r"<b>(\d+)</b>(\w+)", shown) == [
        ("1", "承诺"),
        ("0", "举措"),
        ("0", "自述已办"),
        ("1", "提问"),
        ("1", "数字"),
    ]
    for link in Page(shown).links:
        assert f"hearing={made.hearing.pk}" in link
        assert client.get(link).status_code == 200


def test_questions_and_answers_begin_before_who_spoke_and_the_files(client):
    made = make_exchange()
    page = opened(client, f"/hearings/{made.hearing.pk}/")
    order = [made.section.pk, made.question.pk, made.answer.pk, made.questioner.pk]
    places = [page.index(f'id="{pk}"') for pk in order]
    assert places == sorted(places)
    assert page.index("commitments.xlsx") > places[-1]


@pytest.mark.parametrize(
    ("language", "asks"), [("", "林树宏问市发改局局长刘小杰"), ("/en", "林树宏 asks 市发改局局长刘小杰")]
)
def test_the_contents_tell_who_asks_whom(client, language, asks):
    made = make_exchange()
    page = opened(client, f"{language}/hearings/{made.hearing.pk}/")
    contents = re.findall(r'class="toc".*?<ol>(.*?)</ol>', page, re.DOTALL)
    assert len(contents) == 2
    for each in contents:
        assert f'href="#{made.section.pk}"' in each
        assert re.sub("<[^>]*>", "", each) == f"{HEADING}{asks}"


def test_questions_without_a_heading_are_in_the_contents_too(client):
    hearing = make_hearing()
    asked = [make_question(hearing, QUESTION), make_question(hearing, "第二问？")]
    page = opened(client, f"/hearings/{hearing.pk}/")
    contents = re.search(r'<nav class="toc".*?</nav>', page, re.DOTALL)[0]
    assert Page(contents).links == [f"#{question.pk}" for question in asked]


def test_all_who_answer_together_are_named(client):
    made = make_exchange()
    other = make_speaker(
        made.hearing, capacity="respondent", person=None, organization=None, role="市财政局负责人"
    )
    question = make_question(made.hearing, "第二问？")
    answer = make_answer(question, "第二答。", speaker=a_speaker(made.hearing, "respondent"))
    answer.speakers.add(other, through_defaults={"position": 2})
    answer.touch()
    page = opened(client, f"/hearings/{made.hearing.pk}/")
    head = re.search(rf'id="{answer.pk}"><header>(.*?)</header>', page)[1]
    assert "市财政局负责人" in head
    assert answer.speaker.person.name in head


def test_the_introduction_is_folded_unless_a_mark_in_it_opens_a_card(client, record):
    made = make_exchange()
    lead = r"<details[^>]*><summary>原文导语"
    assert re.search(lead, opened(client, REAL))
    assert not re.search(lead, opened(client, f"/hearings/{made.hearing.pk}/"))


def test_each_filter_stands_before_the_text_and_hides_the_marks_of_its_kind(client):
    """Marks are hidden by the style sheet alone, so the boxes must be siblings before what they hide."""
    made = make_exchange()
    page = opened(client, f"/hearings/{made.hearing.pk}/")
    reader = page[page.index('class="reader') : page.index('<div class="layout">')]
    boxes = re.findall(
        r'<input type="checkbox" id="(show-\w+)" checked><label class="show" for="(show-\w+)">', reader
    )
    assert boxes == [(name, name) for name in ("show-pledge", "show-measure", "show-reported", "show-fig")]
    for box, _label in boxes:
        assert f"#{box}:not(:checked) ~ .layout" in STYLES


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_page_of_the_real_hearing_is_small_and_holds_no_style_and_no_script(client, record, language):
    answer = client.get(f"{language}{REAL}")
    assert len(answer.content) < 150_000
    tags = Page(answer.content.decode()).tags
    assert not [tag for tag, attrs in tags if tag in ("style", "script") or "style" in attrs]


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_page_of_a_large_hearing_of_usual_size_is_small(client, language):
    """Twenty questions and a hundred commitments, each with a figure: what the made-up record of `make demo` holds."""
    fill(answers=20, seed=1, areas=6)
    hearing = Hearing.objects.get()
    assert (Commitment.objects.count(), Figure.objects.count()) == (100, 100)
    assert len(client.get(f"{language}/hearings/{hearing.pk}/").content) < 150_000


def test_a_mark_is_one_stop_of_the_keyboard(client, record):
    page = opened(client, REAL)
    text = page[page.index('<div class="text"') : page.index("关于这份记录")]
    links = re.findall(r"<a [^>]*>", without_cards(text))
    marks = [link for link in links if 'class="mark' in link]
    assert len(marks) == Commitment.objects.count()
    assert len(links) < len(marks) + 100


def test_stray_bars_of_the_source_are_not_shown(client, record):
    page = opened(client, REAL)
    shown = re.sub(r'<span class="gap">[^<]*</span>', "", page[page.index("<h1") :])
    assert "|" not in re.sub("<[^>]*>", "", shown)
    assert re.search(r"\.gap \{ display: none; \}", STYLES)


def test_points_of_an_outline_are_paragraphs(client, record):
    page = opened(client, REAL)
    assert re.search(r"<p>四、<a [^>]*>加强引才聚才平台建设</a>", page)
    assert re.search(r'<p class="sub">一是<a [^>]*>打造博士博士后科研平台</a>', page)


class OwnWords(HTMLParser):
    """The words of a page that are in no element of another language."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[bool] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag not in ("meta", "link", "input", "br"):
            lang = dict(attrs).get("lang")
            self.open.append(lang == "en" if lang else bool(self.open) and self.open[-1])

    def handle_endtag(self, tag):
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1]:
            self.words.append(data)


@pytest.mark.parametrize("made_up", [False, True])
def test_an_english_page_has_no_chinese_words_but_those_marked_as_chinese(client, record, made_up):
    hearing = make_exchange().hearing.pk if made_up else Hearing.objects.get().pk
    page = opened(client, f"/en/hearings/{hearing}/")
    main = page[page.index("<main") : page.index('id="cite"')]
    words = "".join(OwnWords(f'<html lang="en">{main}').words)
    assert "Contents" in words
    assert not re.findall(r"[\u4e00-\u9fff]+", words)
