import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from apps.hearings.models import Vote
from apps.hearings.models.votes import numbers
from tests.make import VOTE, make_vote

from ..wrong import wrong_fields

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("both", [True, False])
def test_vote_is_either_on_an_answer_or_on_an_agenda_item(exchange, both):
    vote = exchange.vote
    vote.answer, vote.agenda_item = (exchange.answer, "专题询问") if both else (None, None)
    assert wrong_fields(vote) == {"__all__"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Vote.objects.update(answer=vote.answer, agenda_item=vote.agenda_item)


def test_agenda_item_is_given_in_the_words_of_the_source(exchange):
    vote = make_vote(exchange.hearing)
    assert vote.agenda_item in vote.source.text
    vote.agenda_item = "另一项议题"
    assert wrong_fields(vote) == {"agenda_item"}


@pytest.mark.parametrize("name", ["satisfied", "basically_satisfied", "unsatisfied", "abstained"])
def test_count_that_the_quote_does_not_print_is_refused(exchange, name):
    setattr(exchange.vote, name, 3)
    assert wrong_fields(exchange.vote) == {name}
    setattr(exchange.vote, name, None)
    assert wrong_fields(exchange.vote) == set()


def test_count_is_never_negative(exchange):
    exchange.vote.unsatisfied = -1
    assert "unsatisfied" in wrong_fields(exchange.vote)
    with pytest.raises(IntegrityError), transaction.atomic():
        Vote.objects.update(unsatisfied=-1)


def test_vote_without_any_count_is_refused(exchange):
    none = dict.fromkeys(["satisfied", "basically_satisfied", "unsatisfied", "abstained"])
    for name in none:
        setattr(exchange.vote, name, None)
    assert wrong_fields(exchange.vote) == {"__all__"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Vote.objects.update(**none)


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (VOTE, {38, 5, 0, 1}),
        ("满意 三十八 票，弃权两票", {38, 2}),
        ("满意１２票", {12}),
        ("满意38票，没有不满意票", {38, 0}),
        ("满意1,204票", {1, 204, 1204}),
        ("满意率96.5%", set()),
        ("表决通过", set()),
    ],
)
def test_printed_numbers_are_read_from_digits_and_numerals(words, printed):
    assert numbers(words) == printed


def test_answer_is_not_deleted_from_under_its_vote(exchange):
    for record in (exchange.event, exchange.figure, exchange.commitment):
        record.delete()
    with pytest.raises(ProtectedError):
        exchange.answer.delete()
    assert Vote.objects.get().answer == exchange.answer
