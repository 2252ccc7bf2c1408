"""What a corrected text left on the text before is placed on the workbench."""

import pytest

from apps.hearings.checking import faults_of_hearing
from apps.hearings.ledger import writing
from apps.hearings.mending import mend
from apps.hearings.models import Answer, Commitment, Edition, Figure, Question
from tests.hearings.admin.workbench.bench import page_of, save, whys
from tests.make import WHY, make_edition, make_exchange

pytestmark = pytest.mark.database


def corrected(exchange, old, new):
    """Correct the text so that something stays on the text before; give the new edition."""
    text = exchange.source.current_edition.text.replace(old, new)
    with writing(why=WHY):
        return mend(exchange.source, text, "transcription_corrected", note=WHY).edition


def at(edition, words):
    start = edition.text.index(words)
    return {"start": str(start), "end": str(start + len(words))}


def items(client, hearing):
    return {item["id"]: item for item in client.get(page_of(hearing)).context["shown"]["items"]}


def test_a_question_without_place_is_listed_and_placed(editor, db):
    draft = make_exchange(state="draft")
    words = "我市的重点产业项目如何？"
    edition = corrected(draft, draft.question.text, words)
    if Question.objects.get().edition != edition:
        assert items(editor, draft.hearing)[draft.question.pk]["lost"] == draft.question.text
        assert save(editor, draft.hearing, changed={draft.question.pk: at(edition, words)}) == {"saved": 1}
    assert Question.objects.get().text == words
    assert faults_of_hearing(draft.hearing) == []


def test_an_answer_is_placed_as_proposed_with_all_that_is_in_it(publisher, db):
    public = make_exchange()
    text = public.edition.text.replace("一、我市已出台", "一、我市已经出台")
    edition = make_edition(public.source, text, "erratum")  # which takes unchanged sentences along alone
    shown = items(publisher, public.hearing)[public.answer.pk]
    assert shown["lost"] == public.answer.text
    place = {name: str(at) for name, at in shown["proposed"].items()}
    assert "saved" in save(publisher, public.hearing, why=WHY, changed={public.answer.pk: place})
    for model in (Answer, Commitment, Figure):
        record = model.objects.get()
        assert record.edition == edition
        assert edition.text[record.start : record.end] == record.words
    assert Answer.objects.get().text.startswith("一、我市已经出台")
    assert [point["marker"] for point in Answer.objects.get().outline] == ["一、", "二、"]


def test_an_answer_is_not_placed_without_what_is_in_it(publisher, db):
    public = make_exchange()
    edition = corrected(public, "投入27.84亿元", "投入29亿元")
    place = at(edition, public.answer.text.replace("27.84", "29"))
    refused = save(publisher, public.hearing, why=WHY, changed={public.answer.pk: place})
    assert whys(refused)
    assert {each["item"] for each in refused["troubles"]} == {public.commitment.pk, public.figure.pk}
    assert Answer.objects.get().edition == Edition.objects.get(number=1, source=public.source)


def test_what_a_tab_kept_for_the_text_before_is_not_put_on_the_corrected_one(editor, db):
    draft = make_exchange(state="draft")
    name = f'data-name="{draft.source.pk} {draft.hearing.pk} %s"'
    assert name % draft.source.current_edition.sha256 in editor.get(page_of(draft.hearing)).content.decode()
    edition = corrected(draft, "建成3个", "建设3个")
    assert name % edition.sha256 in editor.get(page_of(draft.hearing)).content.decode()
