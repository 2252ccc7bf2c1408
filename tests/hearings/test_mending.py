"""The text of a source is corrected, and what quotes it is carried along or listed."""

import random
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError

from apps.hearings.checking import faults_of_hearing
from apps.hearings.ledger import writing
from apps.hearings.mending import mend
from apps.hearings.models import Answer, Commitment, Edition, Figure
from apps.hearings.models.editions import sha256_of
from tests.make import WHY, make_exchange

pytestmark = [pytest.mark.database, pytest.mark.django_db]
MISPRINT = "transcription_corrected"


def corrected(exchange, old, new, reason=MISPRINT):
    text = exchange.source.current_edition.text
    assert old in text
    with writing(why=WHY):
        return mend(exchange.source, text.replace(old, new), reason, note=WHY)


def test_a_misprint_of_a_draft_is_corrected_in_place_and_in_every_quotation():
    draft = make_exchange(state="draft")
    mended = corrected(draft, "建成3个产业园", "建设3个产业园")
    edition = Edition.objects.get(source=draft.source)
    assert edition.sha256 == sha256_of(edition.text)
    assert mended.lost == []
    assert {record.pk for record, _words in mended.reworded} == {
        draft.answer.pk,
        draft.commitment.pk,
        draft.figure.pk,
    }
    for model in (Answer, Commitment, Figure):
        record = model.objects.get()
        assert edition.text[record.start : record.end] == record.words
    assert Commitment.objects.get().quote.endswith("建设3个产业园")
    assert Answer.objects.get().outline[1]["text"].endswith("建设3个产业园。")
    assert faults_of_hearing(draft.hearing) == []


def test_what_has_no_place_stays_on_the_text_before_and_keeps_a_draft_from_being_published():
    draft = make_exchange(state="draft")
    mended = corrected(draft, draft.question.text, "")
    assert [record for record, _words in mended.lost] == [draft.question]
    assert Edition.objects.filter(source=draft.source).count() == 2
    assert [fault.record for fault in faults_of_hearing(draft.hearing)] == [
        f"hearings.question {draft.question.pk}"
    ]


def test_a_rule_that_the_new_words_break_is_no_reason_to_change_them_silently():
    draft = make_exchange(state="draft")
    mended = corrected(draft, "27.84亿元", "29亿元")
    assert {record.pk for record, _words in mended.lost} == {
        draft.answer.pk,
        draft.commitment.pk,
        draft.figure.pk,
    }
    assert Figure.objects.get().quote == "27.84亿元"


def test_a_changed_answer_of_a_public_text_goes_on_with_its_new_words_and_takes_its_parts_along():
    public = make_exchange()
    old = public.source.current_edition
    mended = corrected(public, "已出台扶持政策", "已印发扶持政策")
    assert Edition.objects.get(pk=old.pk).text == old.text
    assert mended.edition.number == 2
    assert mended.lost == []
    assert [record for record, _words in mended.reworded] == [public.answer]
    assert Answer.objects.get().text == public.answer.text.replace("已出台", "已印发")
    for record in (Commitment.objects.get(), Figure.objects.get()):
        assert record.edition == mended.edition
        assert mended.edition.text[record.start : record.end] == record.words
    assert Commitment.objects.get().quote == public.commitment.quote
    assert Figure.objects.get().quote == public.figure.quote
    assert faults_of_hearing(public.hearing) == []


def test_what_a_changed_sentence_of_a_public_answer_holds_is_told_with_its_new_words():
    public = make_exchange()
    mended = corrected(public, "建成3个产业园", "建成4个产业园", "erratum")
    assert mended.lost == []
    assert {record.pk: words for record, words in mended.reworded} == {
        each.pk: each.words for each in (public.answer, public.commitment, public.figure)
    }
    assert Commitment.objects.get().quote == public.commitment.quote.replace("3个", "4个")
    assert faults_of_hearing(public.hearing) == []


@pytest.mark.parametrize(("old", "new"), [("专题询问", "专项询问"), ("满意38票", "表示满意38票")])
def test_what_is_no_turn_stays_with_the_changed_sentence_of_a_public_text(old, new):
    public = make_exchange()
    mended = corrected(public, old, new, "erratum")
    assert [record.pk for record, _words in mended.lost] == [
        public.agenda_item.pk if old == "专题询问" else public.vote.pk
    ]
    assert faults_of_hearing(public.hearing) == []


def test_a_public_answer_whose_words_are_replaced_moves_to_no_others():
    public = make_exchange()
    mended = corrected(public, public.answer.text, "谢谢大家。", "erratum")
    assert public.answer in [record for record, _words in mended.lost]
    assert Answer.objects.get().text == public.answer.text


@pytest.mark.parametrize("seed", range(3))
def test_any_correction_of_a_public_text_leaves_a_sound_record(seed):
    public, chance = make_exchange(), random.Random(seed)  # noqa: S311
    for _each in range(4):
        text = public.source.current_edition.text
        at, length = chance.randrange(len(text)), chance.randrange(6)
        other = text[:at] + chance.choice(["", "又", "产业", "。"]) + text[at + length :]
        if not Edition.objects.filter(text=other).exists():
            with writing(why=WHY), suppress(ValidationError):
                mend(public.source, other, "erratum", note=WHY)
    assert faults_of_hearing(public.hearing) == []


def test_a_text_that_takes_away_what_the_hearing_states_is_refused():
    draft = make_exchange(state="draft")
    draft.hearing.subject = "专题询问"
    draft.hearing.save()
    with pytest.raises(ValidationError, match="专题询问"):
        corrected(draft, "专题询问", "专项询问")
    assert "专题询问" in Edition.objects.get(source=draft.source).text


def test_the_same_text_is_no_correction():
    draft = make_exchange(state="draft")
    with pytest.raises(ValidationError):
        corrected(draft, "30日", "30日")
