"""A hearing as an Akoma Ntoso document."""

from decimal import Decimal

import pytest

from apps.hearings.models import Answer, Commitment, Figure, Hearing, Question, Speaker
from apps.hearings.publishing import withdraw
from tests.exports.akn_schema import AKN, text_of, valid
from tests.make import (
    correct,
    make_answer,
    make_commitment,
    make_figure,
    make_hearing,
    make_person,
    make_question,
    make_section,
    make_speaker,
    stored,
)

pytestmark = pytest.mark.django_db


def akn(client, id):
    answer = client.get(f"/api/v1/hearings/{id}/akn/")
    assert answer.status_code == 200, answer.content
    assert answer.headers["Content-Type"] == "application/akn+xml; charset=utf-8"
    document = valid(answer.content)
    refused_loose_ends(document)
    return document


def refused_loose_ends(document):
    """Fail where something is referred to that the references do not name."""
    named = {f"#{found.get('eId')}" for found in document.iter() if found.get("eId")}
    used = {found.get(name) for found in document.iter() for name in ("by", "as", "to", "refersTo", "source")}
    assert used - {None} <= named


def by_id(document):
    return {found.get("eId"): found for found in document.iter() if found.get("eId")}


def test_the_first_record_is_valid_and_says_every_question_and_answer_whole(client, record):
    hearing = Hearing.objects.get()
    document = akn(client, hearing.pk)
    found = by_id(document)
    for model in (Question, Answer):
        for row in model.objects.all():
            [spoken] = [found[row.pk]]
            label = spoken.find(f"{AKN}from")
            assert text_of(spoken) == (label.text if label is not None else "") + row.text
    for model in (Commitment, Figure):
        for row in model.objects.all():
            assert text_of(found[row.pk]) == row.quote
    texts = "".join(text_of(section) for section in document.find(f"{AKN}debate/{AKN}debateBody"))
    assert "".join(texts.split()) == "".join(hearing.sources.get().current_edition.text.split())
    labelled = [
        spoken.find(f"{AKN}from") for name in ("question", "answer") for spoken in document.iter(AKN + name)
    ]
    assert None not in labelled


def test_who_spoke_to_whom_and_what_was_counted_is_marked(client, exchange):
    document = akn(client, exchange.hearing.pk)
    found = by_id(document)
    answer, question = found[exchange.answer.pk], found[exchange.question.pk]
    assert answer.get("by") == f"#person.{exchange.person.pk}"
    assert answer.get("as") == f"#role.{exchange.respondent.pk}"
    assert answer.get("to") == question.get("by")
    assert found[f"role.{exchange.respondent.pk}"].get("showAs") == "市发改局局长"
    quantity = found[exchange.figure.pk]
    assert (quantity.tag, quantity.text, quantity.get("normalized")) == (
        f"{AKN}quantity",
        "27.84亿元",
        "2784000000 CNY",
    )
    commitment = quantity.getparent()
    assert (commitment.get("eId"), commitment.get("name")) == (exchange.commitment.pk, "commitment")
    assert found[f"record.{exchange.figure.pk}"].get("href").endswith(f"/figures/{exchange.figure.pk}/")
    assert found[exchange.section.pk].find(f"{AKN}heading").text == "夯实产业根基"
    assert question.getparent().getparent().get("eId") == exchange.section.pk


def test_the_printed_label_of_several_speakers_is_whole_and_the_first_speaks(client):
    first, second = "市发改局局长刘小杰", "市工信局局长王大明"
    hearing = make_hearing(text=f"委员林树宏：如何？\n{first}、{second}：将修路。\n")
    speakers = [
        make_speaker(hearing, capacity="respondent", person=make_person(label[-3:]), role=label[:-3])
        for label in (first, second)
    ]
    answer = make_answer(make_question(hearing, "如何？"), "将修路。", speaker=speakers[0])
    answer.name_speakers(speakers)
    correct(answer)
    spoken = by_id(akn(client, hearing.pk))[answer.pk]
    assert spoken.find(f"{AKN}from").text == f"{first}、{second}："
    assert spoken.get("by") == f"#person.{speakers[0].person_id}"


def test_a_document_says_which_release_it_is_and_under_which_licence(client, exchange):
    answer = client.get(f"/api/v1/hearings/{exchange.hearing.pk}/akn/")
    document = valid(answer.content)
    assert next(document.iter(f"{AKN}FRBRversionNumber")).get("value") == answer.headers["Release"]
    assert b"https://creativecommons.org/licenses/by/4.0/" in answer.content
    assert client.get(f"/api/v1/hearings/{exchange.hearing.pk}/akn/").content == answer.content


def test_a_document_is_a_file_that_can_be_gone_on_with(client, exchange):
    path = f"/api/v1/hearings/{exchange.hearing.pk}/akn/"
    whole = client.get(path)
    assert f'filename="{exchange.hearing.pk}.akn.xml"' in whole.headers["Content-Disposition"]
    rest = client.get(path, headers={"range": "bytes=100-", "if-range": whole.headers["ETag"]})
    assert rest.status_code == 206
    assert whole.content[:100] + b"".join(rest.streaming_content) == whole.content


def test_a_hearing_of_nothing_but_a_source_is_valid(client):
    akn(client, make_hearing().pk)


def test_unnamed_speakers_figures_everywhere_and_words_like_markup_are_valid(client):
    hearing = make_hearing(text='2 & <3> "次" 会议\x0b\x1f\r\n', title="<题>&\x02")
    roles = {"questioner": "委员 <A> & B", "respondent": "a head\x07 of department"}
    speakers = {
        capacity: stored(Speaker(hearing=hearing, capacity=capacity, role=role))
        for capacity, role in roles.items()
    }
    make_figure(
        hearing=hearing,
        quote="<3>",
        value=Decimal("3"),
        stated_value=3,
        unit="1",
        stated_unit=None,
        kind="count",
        basis="a bare number",
    )
    section = make_section(hearing, "3个 <heading> & more")
    make_figure(
        hearing=hearing,
        quote="3个",
        value=Decimal("3"),
        stated_value=3,
        unit="1",
        stated_unit="个",
        kind="count",
    )
    question = make_question(hearing, "Why & how?", speaker=speakers["questioner"], section=section)
    words = "We spent 27.84亿元 and 5% <more>.\n\nNothing else\tat all."
    answer = make_answer(question, words, speaker=speakers["respondent"])
    make_commitment(answer, "We spent 27.84亿元 and", lead=hearing.convened_by)
    make_figure(answer)
    five = {"value": Decimal(5), "stated_value": Decimal(5), "unit": "%", "stated_unit": "%", "kind": "share"}
    crossing = make_figure(answer, "亿元 and 5%", **five)  # runs over the edge of the commitment
    make_question(hearing, "Nobody answered this.", speaker=speakers["questioner"])
    document = akn(client, hearing.pk)
    spoken = by_id(document)[answer.pk]
    assert text_of(spoken) == words
    assert spoken.get("by") == f"#unnamed.{speakers['respondent'].pk}"
    pieces = [
        piece
        for piece in document.iter(f"{AKN}quantity")
        if piece.get("refersTo") == f"#record.{crossing.pk}"
    ]
    assert [text_of(piece) for piece in pieces] == ["亿元", " and", " 5%"]


def test_a_hearing_on_two_sources_holds_both(client, exchange):
    exchange.hearing.sources.add(exchange.event.edition.source)
    body = akn(client, exchange.hearing.pk).find(f"{AKN}debate/{AKN}debateBody")
    assert len(body) == 2


def test_what_is_unknown_withdrawn_or_not_understood_is_refused(client, exchange):
    path = f"/api/v1/hearings/{exchange.hearing.pk}"
    for form in ("akn", "annotations"):
        refused = client.get(f"{path}/{form}/?as_of=1")
        assert (refused.status_code, refused.json()["errors"][0]["parameter"]) == (400, "as_of")
        assert client.get(f"/api/v1/hearings/nowhere/{form}/").status_code == 404
        assert client.get(f"/api/v1/hearings/NO_ID/{form}/").status_code == 404
        first = client.get(f"{path}/{form}/")
        assert client.head(f"{path}/{form}/").headers["ETag"] == first.headers["ETag"]
        assert (
            client.get(f"{path}/{form}/", headers={"if-none-match": first.headers["ETag"]}).status_code == 304
        )
    withdraw(exchange.hearing)
    for form in ("akn", "annotations"):
        assert client.get(f"{path}/{form}/").status_code == 410
    assert client.get(f"/api/v1/sources/{exchange.source.pk}/text/").status_code == 410


def test_the_number_of_queries_does_not_grow_with_what_was_said(
    client, exchange, django_assert_max_num_queries
):
    for number in range(8):
        answer = make_answer(make_question(exchange.hearing, f"第{number}问"), f"第{number}答27.84亿元")
        make_figure(answer, commitment=make_commitment(answer))
    for form in ("akn", "annotations"):
        with django_assert_max_num_queries(18):
            assert client.get(f"/api/v1/hearings/{exchange.hearing.pk}/{form}/").status_code == 200
