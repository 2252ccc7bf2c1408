"""The spans of a hearing as W3C Web Annotations."""

from urllib.parse import urlsplit

import pytest

from apps.hearings.models import Answer, Commitment, CommitmentEvent, Figure, Question, Section
from tests.make import make_answer, make_commitment, make_hearing, make_question

pytestmark = pytest.mark.django_db


def annotations(client, id):
    answer = client.get(f"/api/v1/hearings/{id}/annotations/")
    assert answer.status_code == 200, answer.content
    assert answer.headers["Content-Type"] == (
        'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
    )
    body = answer.json()
    assert body["total"] == len(body["first"]["items"])
    return {urlsplit(item["id"]).fragment: item for item in body["first"]["items"]}


def plain(client, address):
    """Fetch the text that an annotation points into."""
    answer = client.get(urlsplit(address).path)
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    return answer.content.decode()


def in_utf16(text, start, end):
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_every_span_of_the_first_record_is_found_by_each_selector(client, record):
    [id] = {row.hearing_id for row in Question.objects.all()}
    found = annotations(client, id)
    texts = {}
    for model in (Section, Question, Answer, Commitment, Figure):
        for row in model.objects.all():
            target = found[row.pk]["target"]
            address = target["source"]["id"]
            text = texts.setdefault(address, None) or plain(client, address)
            texts[address] = text
            position, quote = target["selector"]
            assert text[position["start"] : position["end"]] == row.words
            assert in_utf16(text, position["utf16_start"], position["utf16_end"]) == row.words
            assert quote["exact"] == row.words
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert text.index(around) + len(quote["prefix"]) == row.start


def test_offsets_count_code_points_and_the_utf16_ones_beside_them_count_units(client):
    answer = make_answer(make_question(make_hearing(text="𠮷𠮷会议\n")), "𠮷一二三")
    commitment = make_commitment(answer, "一二")
    position, _quote = annotations(client, answer.hearing_id)[commitment.pk]["target"]["selector"]
    assert position["start"] == commitment.start
    assert position["utf16_start"] == commitment.start + 3
    assert position["utf16_end"] - position["utf16_start"] == 2


def test_a_body_describes_the_record_and_leads_to_it(client, exchange):
    found = annotations(client, exchange.hearing.pk)
    body = found[exchange.figure.pk]["body"]
    assert (body["rec:value"], body["rec:unit"], body["rec:kind"]) == (2784000000, "CNY", "money")
    assert client.get(urlsplit(body["id"]).path).json()["id"] == exchange.figure.pk
    assert urlsplit(body["html_url"]).fragment == exchange.figure.pk
    event = CommitmentEvent.objects.get()
    target = found[event.pk]["target"]
    assert event.edition.source_id in target["source"]["id"]
    assert event.quote in plain(client, target["source"]["id"])


def test_a_collection_says_its_licence_its_release_and_how_it_counts(client, exchange):
    answer = client.get(f"/api/v1/hearings/{exchange.hearing.pk}/annotations/")
    body = answer.json()
    assert body["rights"] == "https://creativecommons.org/licenses/by/4.0/"
    assert str(body["rec:release"]) == answer.headers["Release"]
    assert "code points" in body["rec:offsets"]
    context, own = body["@context"]
    assert context == "http://www.w3.org/ns/anno.jsonld"
    assert {"rec", "html_url", "utf16_start", "utf16_end"} == set(own)
    for item in body["first"]["items"]:
        assert item["type"] == "Annotation"
        assert item["motivation"] == "describing"
        assert item["rights"] == body["rights"]


def test_the_text_of_a_source_comes_alone_and_to_the_byte(client, exchange):
    path = f"/api/v1/sources/{exchange.source.pk}/text/"
    exchange.source.refresh_from_db()
    assert client.get(path).content == exchange.edition.text.encode()
    assert client.get(f"{path}?q=x").status_code == 400
    assert client.get("/api/v1/sources/nothing/text/").status_code == 404
