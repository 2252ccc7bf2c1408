"""A new edition takes along what quotes unchanged words, and leaves the rest on the edition before."""

import random
import time

import pytest
from django.core.exceptions import ValidationError

from apps.hearings.carrying import unchanged
from apps.hearings.editions import add_edition
from apps.hearings.models import SPANNED, CommitmentEvent, Edition, Hearing, Vote
from apps.hearings.publishing import faults_of_hearing
from tests.growth import grows_within
from tests.make import correct, make_edition, make_event, make_exchange, make_source, make_vote

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
NOT_PRINTED = dict.fromkeys(("basically_satisfied", "unsatisfied", "abstained"))


def add(exchange, old, new, reason="transcription_corrected"):
    """Add an edition in which some words of the text are others."""
    text = exchange.source.current_edition.text
    assert old in text
    return add_edition(exchange.source, text.replace(old, new), reason)


def standing(edition):
    """Name the kinds of records that stand on an edition."""
    return {model._meta.model_name for model in SPANNED if model.objects.filter(edition=edition).exists()}


def assert_sound():
    """Every quotation has its exact words, and every rule of each hearing holds."""
    for hearing in Hearing.objects.all():
        assert faults_of_hearing(hearing) == []


def test_what_stands_before_and_after_the_change_moves(exchange):
    added = add(exchange, "30日，", "10月30日，")
    assert standing(exchange.edition) == {"agendaitem"}
    assert added.stayed == [exchange.agenda_item]
    assert len(added.moved) == 6
    exchange.answer.refresh_from_db()
    assert exchange.answer.outline[0]["start"] == exchange.answer.start
    assert_sound()


def test_an_answer_whose_words_changed_stays_with_all_that_lies_within_it(exchange):
    added = add(exchange, "已出台扶持政策", "已经出台扶持政策")
    assert standing(exchange.edition) == {"answer", "commitment", "figure"}
    assert standing(added.edition) == {"section", "agendaitem", "question", "vote"}
    assert {record.pk for record in added.stayed} == {
        exchange.answer.pk,
        exchange.commitment.pk,
        exchange.figure.pk,
    }
    assert_sound()


def test_what_stayed_is_left_exactly_as_it_was(exchange):
    before = {record.pk: record.content() for record in (exchange.answer, exchange.commitment)}
    added = add(exchange, "3个产业园", "13个产业园")
    assert {record.pk: record.content() for record in added.stayed if record.pk in before} == before


def test_a_changed_question_stays_and_its_answer_moves(exchange):
    added = add(exchange, "情况如何", "状况如何")
    assert standing(exchange.edition) == {"question", "section"}
    assert "answer" in standing(added.edition)
    assert_sound()


def test_what_a_rule_refuses_stays(exchange):
    Vote.objects.update(satisfied=39)  # the words state 38
    added = add(exchange, "30日，", "10月30日，")
    assert added.stayed == [exchange.agenda_item, exchange.vote]
    assert standing(exchange.edition) == {"agendaitem", "vote"}


def test_a_vote_moves_though_the_words_of_its_agenda_item_changed(exchange):
    vote = make_vote(exchange.hearing, "满意38票", agenda_item=exchange.agenda_item, **NOT_PRINTED)
    added = add(exchange, "专题询问", "专项询问")
    assert added.stayed == [exchange.agenda_item]
    vote.refresh_from_db()
    assert (vote.edition, vote.agenda_item) == (added.edition, exchange.agenda_item)
    assert_sound()


def test_evidence_moves_with_its_source_and_the_status_stays(exchange):
    source = exchange.event.edition.source
    added = add_edition(source, f"快讯：\n{exchange.event.quote}", "erratum")
    event = CommitmentEvent.objects.get()
    assert (event.edition, event.start) == (added.edition, 4)
    exchange.commitment.refresh_from_db()
    assert exchange.commitment.status == event.status
    assert_sound()


def test_words_that_stand_again_elsewhere_do_not_move_there():
    source = make_source("甲说好。乙说好。")
    assert unchanged(source.current_edition.text, "乙说好。") == [(4, 8, -4)]


def test_words_within_a_sentence_that_changed_stay_for_it_can_say_the_opposite(exchange):
    source = make_source("全市办结10件。")
    event = make_event(exchange.commitment, quote="办结10件", source=source)
    added = add_edition(source, "全市办结8件，其中未办结10件。", "erratum")
    assert added.stayed == [event]


@pytest.mark.parametrize("change", [["甲"], ["。"], ["{}。"], ["{}。", "不{}。"], ["甲。", "{}。"]])
def test_time_grows_about_linearly_with_the_text(change):
    def seconds(pieces):
        texts = [
            "".join(each.format(at) for at in range(pieces) for each in some)
            for some in (change, change[::-1])
        ]
        began = time.process_time()
        unchanged(texts[0], "前言。" + texts[1])
        return time.process_time() - began

    assert grows_within(32, seconds, 5_000, 40_000, least=0.02)  # 64 times as long if it were quadratic


def test_a_refused_edition_leaves_nothing_behind(exchange):
    before = Edition.objects.count()
    with pytest.raises(Exception, match="SHA"):
        add_edition(exchange.source, exchange.edition.text, "erratum")
    assert Edition.objects.count() == before
    assert standing(exchange.edition) == {model._meta.model_name for model in SPANNED} - {"commitmentevent"}


@pytest.mark.parametrize("seed", range(5))
def test_any_change_leaves_a_sound_record(seed):
    exchange, chance = make_exchange(), random.Random(seed)  # noqa: S311
    for _each in range(4):
        text = exchange.source.current_edition.text
        at, length = chance.randrange(len(text)), chance.randrange(6)
        other = text[:at] + chance.choice(["", "又", "产业", "。"]) + text[at + length :]
        if other != text and not Edition.objects.filter(text=other).exists():
            add_edition(exchange.source, other, "transcription_corrected")
    assert_sound()


def test_an_edition_that_takes_its_subject_from_a_hearing_is_refused_by_name(exchange):
    correct(exchange.hearing, subject="开展专题询问")
    with pytest.raises(ValidationError, match=exchange.hearing.pk):
        add(exchange, "专题询问", "专项询问")
    assert exchange.source.editions.count() == 1
    make_edition(
        exchange.opinion, "开展专题询问的审议意见", "erratum"
    )  # which is no source of what the hearing says
    with pytest.raises(ValidationError, match=exchange.hearing.pk):
        add(exchange, "专题询问", "专项询问")
    exchange.hearing.sources.add(make_source("另报：开展专题询问。"))
    assert add(exchange, "专题询问", "专项询问").edition.number == 2
    assert_sound()
