import json

import pytest

from apps.hearings.publishing import withdraw
from tests.make import (
    make_answer,
    make_commitment,
    make_event,
    make_exchange,
    make_figure,
    make_hearing,
    make_postponement,
    make_question,
)

from .page import read

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def text(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_page_of_a_commitment_shows_its_words_in_context(client):
    made = make_exchange()
    page = text(client, f"/commitments/{made.commitment.pk}/")
    before, _, _after = made.answer.text.partition(made.commitment.quote)
    assert f'<strong class="pledge">{made.commitment.quote}</strong>' in page
    assert made.question.text in page
    assert before.rpartition("\n")[2][-5:] in page
    assert (
        f"/hearings/{made.hearing.pk}/#{made.commitment.pk}"
        in read(client, f"/commitments/{made.commitment.pk}/").links
    )


def test_words_that_are_a_whole_paragraph_are_shown_with_the_paragraphs_beside_them(client):
    text_of = "先说现状。\n我们将建设园区。\n再说经费。\n谢谢大家。"
    hearing = make_hearing(text=f"问题？\n{text_of}")
    answer = make_answer(make_question(hearing, "问题？"), text_of)
    made = make_commitment(answer, "我们将建设园区")
    page = text(client, f"/commitments/{made.pk}/")
    assert f'先说现状。\n<strong class="pledge">{made.quote}</strong>。\n再说经费。</p>' in page


def test_the_page_of_a_commitment_tells_who_when_how_and_of_what_paper(client):
    made = make_exchange()
    page = text(client, f"/commitments/{made.commitment.pk}/")
    for words in (
        made.commitment.lead.name,
        made.topic.name,
        made.source.publisher.name,
        "2025年10月30日",
        "承诺",
    ):
        assert words in page


def test_what_became_of_a_commitment_is_told_in_order_with_its_evidence(client):
    made = make_exchange()
    make_postponement(made.commitment)
    page = text(client, f"/commitments/{made.commitment.pk}/")
    assert page.index(made.event.quote) < page.index("延至2027年6月底")
    assert f'href="/sources/{made.event.edition.source_id}/#{made.event.pk}"' in page
    assert made.event.pk in read(client, f"/commitments/{made.commitment.pk}/").ids


def test_a_commitment_without_events_says_what_the_record_knows(client):
    made = make_exchange()
    other = make_commitment(made.answer)
    page = text(client, f"/commitments/{other.pk}/")
    assert "尚无进展记录" in page
    assert "不等于没有进展" in page


@pytest.mark.parametrize("kind", ["measure", "reported"])
def test_of_what_nobody_promised_no_missing_progress_is_told(client, kind):
    made = make_exchange()
    other = make_commitment(made.answer, kind=kind)
    for path in (
        f"/commitments/{other.pk}/",
        f"/embed/commitments/{other.pk}/",
        f"/commitments/?kind={kind}",
        f"/commitments.atom?kind={kind}",
    ):
        whole = client.get(path).content.decode()
        told = whole.partition("<tbody")[2] or whole  # the facets of a table name every status
        assert other.quote in told, path
        assert "尚无进展" not in told, path
    assert "不等于没有进展" in text(client, f"/commitments/{other.pk}/")


def test_an_event_that_is_not_published_is_not_shown(client):
    made = make_exchange()
    hidden = make_event(made.commitment, "fulfilled", state="draft", quote="已全部建成投产。")
    page = text(client, f"/commitments/{made.commitment.pk}/")
    assert hidden.pk not in page
    assert "已全部建成投产" not in page


def test_nobody_is_called_late(client, record):
    for path in (
        "/",
        "/commitments/",
        "/commitments/jieyang-2025-10-30-c94/",
        "/hearings/jieyang-2025-10-30/",
    ):
        assert "逾期" not in text(client, path)


def test_the_page_of_a_figure_tells_how_it_was_converted(client):
    made = make_exchange()
    page = text(client, f"/figures/{made.figure.pk}/")
    assert "27.84 亿元" in page
    assert "2,784,000,000元" in page
    assert f"{made.figure.quote}</strong>" in page


def test_a_figure_of_the_introduction_has_no_speaker(client):
    made = make_exchange()
    figure = make_figure(hearing=made.hearing)
    assert "不是官员所说" in text(client, f"/figures/{figure.pk}/")


def test_a_record_is_cited_in_four_forms_that_name_paper_release_and_address(client):
    made = make_exchange()
    address = f"http://testserver/commitments/{made.commitment.pk}/"
    page = text(client, f"/commitments/{made.commitment.pk}/")
    cited = page.partition('id="cite"')[2].partition('id="embed"')[0].replace("&quot;", '"')
    assert cited.count(address) == 4
    assert cited.count(made.source.publisher.name) == 4
    assert cited.count("第1次发布") == 4
    item = json.loads(
        cited[cited.rindex('<pre class="cite">{') + len('<pre class="cite">') : cited.rindex("</pre>")]
    )
    assert item["URL"] == address
    assert item["title"] == made.commitment.quote


def test_what_was_withdrawn_has_no_page(client):
    made = make_exchange()
    paths = [f"/commitments/{made.commitment.pk}/", f"/figures/{made.figure.pk}/"]
    assert [client.get(path).status_code for path in paths] == [200, 200]
    withdraw(made.hearing)
    assert [client.get(path).status_code for path in paths] == [410, 410]
    assert client.get("/commitments/nobody/").status_code == 404
