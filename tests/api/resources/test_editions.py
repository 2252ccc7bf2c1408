"""Editions of a source: the current text, the earlier ones by their SHA-256, and quotes that stand on an earlier one."""

import datetime

import pytest

from apps.hearings.models.editions import sha256_of
from apps.hearings.publishing import withdraw
from tests.exports.akn_schema import text_of, valid
from tests.make import make_edition, make_event, make_source
from tests.views import is_unknown

pytestmark = pytest.mark.django_db


@pytest.fixture
def corrected(exchange):
    """Give a hearing whose source has a second edition, in which the answer has another word."""
    exchange.first = exchange.edition
    text = exchange.edition.text.replace("已出台", "已印发")
    exchange.second = make_edition(exchange.source, text, note="“出台”应为“印发”")
    return exchange


def api(client, path, **query):
    answer = client.get(f"/api/v1/{path}", query)
    assert answer.status_code == 200, answer.content
    return answer.json()


def text_at(client, source, **query):
    return client.get(f"/api/v1/sources/{source.pk}/text/", query)


def test_a_source_shows_its_current_text_and_names_every_edition(client, corrected):
    found = api(client, f"sources/{corrected.source.pk}/")
    assert (found["text"], found["sha256"]) == (corrected.second.text, corrected.second.sha256)
    assert [(each["number"], each["reason"], each["sha256"]) for each in found["editions"]] == [
        (1, "as_printed", corrected.first.sha256),
        (2, "transcription_corrected", corrected.second.sha256),
    ]
    [row] = [each for each in api(client, "sources/")["results"] if each["id"] == corrected.source.pk]
    assert row["sha256"] == corrected.second.sha256


def test_every_edition_is_read_by_its_sha256(client, corrected):
    source = corrected.source
    assert text_at(client, source).content.decode() == corrected.second.text
    for edition in (corrected.first, corrected.second):
        assert text_at(client, source, sha256=edition.sha256).content.decode() == edition.text
        [found] = api(client, "editions/", sha256=edition.sha256)["results"]
        assert api(client, f"editions/{found['id']}/")["text"] == edition.text


@pytest.mark.parametrize("digest", ["0" * 64, "A" * 64, "0" * 63, "x"])
def test_a_sha256_that_the_source_has_no_edition_of_is_refused(client, corrected, digest):
    answer = text_at(client, corrected.source, sha256=digest)
    assert answer.status_code == 400
    assert [error["parameter"] for error in answer.json()["errors"]] == ["sha256"]


def test_an_edition_of_another_source_is_not_read_there(client, corrected):
    other = corrected.event.edition
    assert text_at(client, corrected.source, sha256=other.sha256).status_code == 400


def test_a_quote_says_from_which_edition_it_is(client, corrected):
    quoted = {
        name: api(client, f"{name}/{getattr(corrected, one).pk}/")
        for name, one in {"answers": "answer", "commitments": "commitment", "questions": "question"}.items()
    }
    assert {name: row["quoted_from"] for name, row in quoted.items()} == {
        "answers": "earlier_edition",
        "commitments": "earlier_edition",
        "questions": "current_edition",
    }
    assert quoted["answers"]["edition"] == corrected.first.pk
    assert {row["source"] for row in quoted.values()} == {corrected.source.pk}
    for row in quoted.values():
        text = api(client, f"editions/{row['edition']}/")["text"]
        assert text[row["start"] : row["end"]] == row.get("text", row.get("quote"))


def test_a_new_edition_is_a_release_that_tells_every_row_it_changed(client, corrected):
    changes = api(client, "changes/", ordering="-release", page_size=100)["results"]
    last = max(each["release"] for each in changes)
    told = {(each["record"], each["action"]) for each in changes if each["release"] == last}
    assert (corrected.second.pk, "added") in told
    assert (corrected.source.pk, "changed") in told
    assert (corrected.answer.pk, "changed") in told
    before = api(client, f"answers/{corrected.answer.pk}/", as_of=last - 1)
    assert before["quoted_from"] == "current_edition"


def test_an_edition_is_withdrawn_with_its_source(client, corrected):
    withdraw(corrected.hearing)
    for edition in (corrected.first, corrected.second):
        assert client.get(f"/api/v1/editions/{edition.pk}/").status_code == 410
    assert api(client, "editions/")["results"] == []


def test_an_edition_of_what_is_not_public_is_unknown(client, corrected):
    draft = make_source("尚未公开。").current_edition
    assert client.get(f"/api/v1/editions/{draft.pk}/").status_code == 404
    assert is_unknown(client, f"/api/v1/editions/?source={draft.source_id}")
    assert api(client, "editions/", sha256=draft.sha256)["results"] == []


def test_annotations_point_to_the_text_that_holds_the_words(client, corrected):
    found = api(client, f"hearings/{corrected.hearing.pk}/annotations/")["first"]["items"]
    targets = {each["id"].partition("#")[2]: each["target"] for each in found}
    earlier, current = targets[corrected.answer.pk], targets[corrected.question.pk]
    assert earlier["source"]["id"].endswith(f"/text/?sha256={corrected.first.sha256}")
    assert "earlier edition" in earlier["rec:remark"]
    assert current["source"]["id"].endswith(f"/text/?sha256={corrected.second.sha256}")
    assert "rec:remark" not in current
    path = earlier["source"]["id"].partition("testserver")[2]
    position = earlier["selector"][0]
    text = client.get(path).content.decode()
    assert text[position["start"] : position["end"]] == corrected.answer.text


def test_akoma_ntoso_holds_the_earlier_text_and_says_so(client, corrected):
    document = valid(client.get(f"/api/v1/hearings/{corrected.hearing.pk}/akn/").content)
    found = {each.get("eId"): each for each in document.iter() if each.get("eId")}
    assert text_of(found[corrected.answer.pk]).endswith(corrected.answer.text)
    assert text_of(found[corrected.question.pk]).endswith(corrected.question.text)
    [remark] = [each for each in document.iter() if each.tag.endswith("}remark")]
    assert "earlier edition" in remark.text
    reference = found[f"edition.{corrected.first.pk}"]
    assert reference.get("href").endswith(f"/editions/{corrected.first.pk}/")
    assert reference.get("showAs") == f"{corrected.source.title} (1)"
    texts = [each.get("refersTo") for each in document.iter() if each.get("name") == "source"]
    assert texts == [f"#source.{corrected.source.pk}", f"#edition.{corrected.first.pk}"]


def test_the_page_of_a_hearing_shows_the_words_in_the_text_that_holds_them(client, corrected):
    page = client.get(f"/hearings/{corrected.hearing.pk}/").content.decode()
    assert f'id="{corrected.answer.pk}"' in page
    assert f'href="/editions/{corrected.first.pk}/"' in page
    assert page.index(f'href="#{corrected.first.pk}"') < page.index(f'<h2 id="{corrected.first.pk}">')
    assert "已印发" in page
    assert page.count(f'id="{corrected.commitment.pk}"') == 1


def test_evidence_from_an_earlier_edition_lands_on_the_page_of_that_edition(client, exchange):
    event = make_event(exchange.commitment, quote="园区已开工。")
    make_edition(event.edition.source, "园区尚未开工。", "erratum")
    found = api(client, f"events/{event.pk}/")
    assert found["html_url"].endswith(f"/editions/{event.edition_id}/#{event.pk}")
    assert f'id="{event.pk}"' in client.get(f"/editions/{event.edition_id}/").content.decode()
    page = client.get(f"/sources/{event.edition.source_id}/").content.decode()
    assert f'id="{event.pk}"' not in page
    assert "园区尚未开工" in page


def test_sha256_of_the_row_is_that_of_the_text(client, corrected):
    found = api(client, f"sources/{corrected.source.pk}/")
    assert sha256_of(found["text"]) == found["sha256"]


@pytest.mark.parametrize("moment", [{}, {"as_of": 2}], ids=["now", "as_of"])
def test_quotes_are_filtered_by_the_edition_that_holds_them(client, corrected, moment):
    for collection, query, found in (
        ("answers", {"quoted_from": "earlier_edition"}, [corrected.answer.pk]),
        ("answers", {"quoted_from": "current_edition"}, []),
        ("questions", {"quoted_from": "current_edition"}, [corrected.question.pk]),
        ("questions", {"edition": corrected.second.pk}, [corrected.question.pk]),
        ("answers", {"edition__in": corrected.first.pk}, [corrected.answer.pk]),
        ("commitments", {"edition": corrected.second.pk}, []),
    ):
        listed = api(client, f"{collection}/", **query, **moment)["results"]
        assert [row["id"] for row in listed] == found, (collection, query)
    assert client.get("/api/v1/answers/?quoted_from=first").status_code == 400


def test_the_page_of_a_source_lists_its_editions_where_there_are_several(client, exchange):
    path = f"/sources/{exchange.source.pk}/"
    assert "/editions/" not in client.get(path).content.decode()
    second = make_edition(exchange.source, None, "erratum", valid_from=datetime.date(2025, 11, 25))
    page = client.get(path).content.decode()
    assert "<h2>版本</h2>" in page
    assert f'href="/editions/{second.pk}/">第2版 · 发布者更正 · 2025年11月25日</a>' in page


def test_a_feed_says_which_edition_of_which_source_is_new(client, exchange):
    second = make_edition(exchange.source, None, "erratum", valid_from=datetime.date(2025, 11, 25))
    entry = api(client, "editions.feed.json")["items"][0]
    assert entry["title"] == "第2版 · 发布者更正 · 2025年11月25日"
    assert f"<p>{second.source_id}</p>" in entry["content_html"]


def test_source_and_offsets_of_a_quote_are_explained(client):
    schemas = client.get("/api/v1/schema/", headers={"accept": "application/json"}).json()["components"][
        "schemas"
    ]
    assert schemas["Quoted"]["properties"]["source"]["description"] == "Source whose text holds the words."
    event = schemas["EventRow"]["allOf"][-1]["properties"]["source"]["description"]
    assert event == "Source whose text holds the words; null where the evidence is a link."
    assert "edition" in schemas["AnswerRecord"]["allOf"][-1]["properties"]["outline"]["description"]
