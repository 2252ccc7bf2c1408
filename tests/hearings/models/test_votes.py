import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils.translation import override

from apps.hearings.models import Vote
from tests.make import make_hearing, make_vote

from ..wrong import wrong_fields

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("both", [True, False])
def test_vote_is_either_on_an_answer_or_on_an_agenda_item(exchange, both):
    vote = exchange.vote
    vote.answer, vote.agenda_item = (exchange.answer, exchange.agenda_item) if both else (None, None)
    assert wrong_fields(vote) == {"__all__"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Vote.objects.update(answer=vote.answer, agenda_item=vote.agenda_item)


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


def test_counts_that_are_swapped_are_refused(exchange):
    vote = exchange.vote
    vote.satisfied, vote.basically_satisfied, vote.unsatisfied, vote.abstained = 0, 1, 38, 5
    assert wrong_fields(vote) == {"satisfied", "basically_satisfied", "unsatisfied", "abstained"}


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("满意38票", "satisfied is 41, but the words state 38."),
        ("弃权1票", "satisfied is 41, but the words state no count for it; leave it empty."),
        ("满意41票。满意38票", "satisfied is 41, but the words state several counts: 38, 41."),
    ],
)
def test_error_tells_the_count_and_what_the_words_state(quote, told):
    hearing = make_hearing(text=f"开展专题询问。{quote}")
    with override("en"), pytest.raises(ValidationError) as refused:
        make_vote(hearing, quote, satisfied=41)
    assert refused.value.message_dict["satisfied"] == [told]


def test_answer_is_not_deleted_from_under_its_vote(exchange):
    for record in (exchange.event, exchange.figure, exchange.commitment):
        record.delete()
    with pytest.raises(ProtectedError):
        exchange.answer.delete()
    assert Vote.objects.get().answer == exchange.answer


def test_agenda_item_is_not_deleted_from_under_its_vote(exchange):
    vote = make_vote(exchange.hearing)
    with pytest.raises(ProtectedError):
        exchange.agenda_item.delete()
    vote.refresh_from_db()
    assert vote.agenda_item == exchange.agenda_item
