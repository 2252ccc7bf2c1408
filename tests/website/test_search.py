import re
from urllib.parse import quote

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.hearings.publishing import withdraw
from tests.make import make_commitment, make_exchange, make_organization

from .page import Page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def found(client, words, **more):
    answer = client.get("/search/", {"q": words, **more})
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_contains_the_words_is_shown_kind_by_kind_with_the_words_marked(client):
    made = make_exchange()
    words = made.commitment.quote[2:6]
    page = found(client, words)
    assert f"<mark>{words}</mark>" in page
    assert f"/commitments/{made.commitment.pk}/" in Page(page).links
    assert f"/hearings/{made.hearing.pk}/#{made.answer.pk}" in Page(page).links


def test_commitments_are_counted_by_kind(client):
    made = make_exchange()
    make_commitment(made.answer, made.commitment.quote, kind="measure")
    page = found(client, made.commitment.quote)
    for kind in ("承诺", "举措"):
        assert re.search(rf'{kind}</span> <span class="n">1</span>', page)
    assert "承诺与举措 <span" not in page


def test_topics_are_found_by_their_names(client):
    made = make_exchange()
    assert f"/topics/{made.topic.pk}/" in Page(found(client, made.topic.name)).links


def test_one_kind_is_shown_a_page_at_a_time(client, monkeypatch):
    monkeypatch.setattr("apps.website.pages.search.ON_A_PAGE", 2)
    made = make_exchange()
    for _ in range(4):
        make_commitment(made.answer, made.commitment.quote)
    page = found(client, made.commitment.quote, record_type="commitments")
    first = re.findall(r'href="/commitments/([^"]+)/"', page)
    later = Page(page).links[-2:]
    assert len(first) == 2
    [address] = [link for link in Page(page).links if "cursor=" in link]
    second = re.findall(r'href="/commitments/([^"]+)/"', client.get(f"/search/{address}").content.decode())
    assert len(second) == 2
    assert not set(first) & set(second)
    assert later


def test_no_words_show_a_box_and_nothing_else(client):
    make_exchange()
    for query in ("", "?q=", "?q=%20"):
        page = client.get(f"/search/{query}").content.decode()
        assert "<section" not in page
        assert 'name="q"' in page


def test_words_without_a_match_say_so(client):
    make_exchange()
    assert "没有收录到含有这些词的内容" in found(client, "月球背面")


def test_markup_in_the_words_stays_text(client):
    page = found(client, "<script>alert(1)</script>")
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_words_that_cannot_be_read_are_refused_by_a_page(client):
    answer = client.get(f"/search/?q={quote('字' * 600)}")
    assert answer.status_code == 400
    assert "<section" not in answer.content.decode()


def test_what_was_withdrawn_is_not_found(client):
    made = make_exchange()
    words = made.commitment.quote
    withdraw(made.hearing)
    assert made.commitment.pk not in found(client, words)


@pytest.mark.parametrize("language", ["", "/en"])
def test_words_that_name_a_department_lead_to_what_it_said_with_the_other_words(client, language):
    made = make_exchange()
    other = make_organization("揭阳市商务局")
    make_commitment(made.answer, kind="measure", lead=other)
    path = f"{language}/search/?q=发展和改革局 产业园"
    page = client.get(path).content.decode()
    section = page.partition('<section id="named">')[2].partition("</section>")[0]
    [link] = Page(section).links
    assert f"organization={made.organization.pk}" in link
    assert link.startswith(f"{language}/commitments/?")
    table = client.get(link).content.decode()
    assert made.commitment.quote in table
    assert f"/commitments/{made.commitment.pk}/" in table


@pytest.mark.parametrize(
    "words", ["发展和改革局", "发展和改革局 无人说过", "发展和改革局 -产业园", '"发展和改革局 产业园"']
)
def test_words_that_name_nobody_who_said_the_others_lead_nowhere(client, words):
    make_exchange()
    assert 'id="named"' not in client.get("/search/", {"q": words}).content.decode()


def section_named(client, words):
    return found(client, words).partition('id="named"')[2].partition("</section>")[0]


def test_of_many_whom_a_word_names_those_who_said_the_most_are_shown_and_the_others_counted(client):
    made = make_exchange()
    silent = [make_organization(f"揭阳市甲局{at}") for at in range(9)]
    said = [make_organization(f"揭阳市乙局{at}") for at in range(10)]
    for each in silent:
        make_commitment(made.answer, "我市已出台扶持政策", lead=each)
    for at, each in enumerate(said):
        for _ in range(1 + (at == 9)):
            make_commitment(made.answer, made.commitment.quote, lead=each)
    section = section_named(client, "揭阳市 产业园")
    assert section.index("揭阳市乙局9") < section.index("揭阳市乙局0")
    assert not any(each.name in section for each in silent)
    assert section.count("<li>") == 8
    assert "另有3个未列出" in section


def test_several_words_cost_a_few_queries_more_than_one(client, record):
    def cost(words):
        caches["answers"].clear()
        with CaptureQueriesContext(connection) as asked:
            found(client, words)
        return len(asked)

    for words in ("产业", "揭阳 产业 发展", "项目 建设 情况"):
        found(client, words)  # compiles
    one, nobody, bodies = cost("产业"), cost("项目 建设 情况"), cost("揭阳 产业 发展")
    assert 'id="named"' not in found(client, "项目 建设 情况")
    assert 'id="named"' in found(client, "揭阳 产业 发展")
    assert nobody <= one + 2
    assert bodies <= one + 6


def test_every_body_that_a_word_names_and_that_said_the_other_words_is_counted(client, record):
    section = section_named(client, "揭阳 产业")
    shown = re.findall(r"organization=([^&\"]+)", section)
    groups = client.get("/api/v1/commitments/facets/?by=organization&q=产业&top=100").json()["groups"]
    named = [each for each in groups if each["organization"] and "揭阳" in each["organization_name"]]
    counted = re.search(r"另有(\d+)个", section)
    assert len(shown) + int(counted[1] if counted else 0) == len(named) > 5
    assert sum(each["organization"] in shown for each in named) == len(shown)
