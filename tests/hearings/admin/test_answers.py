"""An answer that stayed on an earlier edition is brought to the new one with all that lies in it."""

import pytest

from apps.hearings.admin.outlines import words_of
from apps.hearings.editions import add_edition
from apps.hearings.ledger import writing
from apps.hearings.models import Answer, Commitment, Figure
from apps.hearings.publishing import faults_of_hearing
from tests.make import WHY, make_figure

from .pages import change, errors, filled_in, saved


@pytest.fixture
def bring(root, exchange):
    """Bring the answer to an edition in which some of its words are others."""

    def run(old, new, **typed):
        text = exchange.edition.text.replace(old, new)
        with writing(why=WHY):
            edition = add_edition(exchange.source, text, "transcription_corrected").edition
        words = exchange.answer.text.replace(old, new)
        lines = words_of(exchange.answer.outline)
        outline = lines.replace(old.removeprefix("一、"), new.removeprefix("一、"))
        sent = {"edition": edition.pk, "text": words, "start": "", "outline": outline, **typed}
        url = change(exchange.answer)
        return root.post(url, filled_in(root, url, **sent))

    return run


def editions():
    """Give the numbers of the editions on which the answer and its parts stand."""
    return {row.edition.number for model in (Answer, Commitment, Figure) for row in model.objects.all()}


def test_an_answer_takes_its_parts_and_its_outline_to_the_new_edition(exchange, bring):
    assert saved(bring("已出台", "现已经出台")) is True
    assert editions() == {2}
    assert Commitment.objects.get().start == exchange.commitment.start + 2
    assert faults_of_hearing(exchange.hearing) == []


def test_a_part_of_which_the_words_are_not_there_is_named_and_nothing_moves(exchange, bring):
    (error,) = errors(bring("建成3个产业园", "建成4个产业园"))
    assert f"“{exchange.commitment.quote}”" in error
    assert f"“{exchange.figure.quote}”" not in error
    assert editions() == {1}


def test_words_that_stand_several_times_move_where_their_sentence_is_unchanged(exchange, bring):
    assert saved(bring("一、我市已出台扶持政策", "一、我市投入27.84亿元")) is True
    figure = Figure.objects.get()
    assert (figure.edition.number, figure.commitment_id) == (2, exchange.commitment.pk)
    assert figure.start > Commitment.objects.get().start
    assert faults_of_hearing(exchange.hearing) == []


def test_words_that_stand_several_times_in_changed_sentences_are_named(exchange, bring):
    made = make_figure(
        exchange.answer,
        "3个",
        value=3,
        unit="1",
        stated_value=3,
        stated_unit="个",
        kind="count",
        measures="产业园",
    )
    (error,) = errors(bring("，建成3个产业园", "，建成3个产业园、3个码头"))
    assert f"“{exchange.commitment.quote}”" not in error
    assert f"“{made.quote}”" in error
    assert editions() == {1}


@pytest.mark.parametrize("outline", ["我市", "2 一、 我市", "1 一、 无此原文"])
def test_an_outline_that_is_none_is_an_error_of_the_form(bring, outline):
    assert errors(bring("已出台", "现已经出台", outline=outline))
    assert editions() == {1}
