"""A new edition in a file takes along what quotes unchanged words and is in no file."""

import pytest

from apps.hearings.loading import Refused, load
from apps.hearings.models import Answer, Change, Commitment, Edition, Figure, Question, Vote
from apps.hearings.models.base import LOADED
from apps.hearings.models.editions import sha256_of
from apps.hearings.publishing import faults_of_hearing
from tests.make import WHY, make_exchange, make_source

from .files import dumped, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def loading(tmp_path):
    def run(*rows, why=WHY):
        return load([write(tmp_path / "editions.json", rows)], why=why)

    return run


def row(source, number, text):
    """Give a later edition of a source as a file holds it."""
    fields = {"source": source.pk, "number": number, "reason": "erratum", "text": text}
    pk = f"{source.pk}-edition-{number}"
    return {"model": "hearings.edition", "pk": pk, "fields": {**fields, "sha256": sha256_of(text)}}


def number_of(model):
    return model.objects.get().edition.number


def test_quotations_follow_an_edition_that_is_loaded_alone(exchange, loading):
    text = f"前言。\n{exchange.edition.text}".replace("情况如何", "状况如何")
    loading(row(exchange.source, 2, text))
    assert [number_of(model) for model in (Answer, Commitment, Figure, Vote)] == [2] * 4
    assert number_of(Question) == 1
    assert faults_of_hearing(exchange.hearing) == []


def test_two_editions_are_followed_in_order(exchange, loading):
    first, second = f"前言。\n{exchange.edition.text}", f"前言。\n{exchange.edition.text}（完）"
    loading(row(exchange.source, 3, second), row(exchange.source, 2, first))
    assert [number_of(model) for model in (Answer, Commitment, Figure, Vote)] == [3] * 4


def test_what_the_files_state_is_stored_as_they_state_it(exchange, loading):
    answer = next(each for each in dumped() if each["model"] == "hearings.answer")
    loading(row(exchange.source, 2, f"前言。\n{exchange.edition.text}"), answer)
    assert [number_of(model) for model in (Answer, Commitment, Figure)] == [1] * 3
    assert number_of(Vote) == 2


def test_what_follows_is_an_editors_only_if_it_was_so_before(exchange, loading):
    Commitment.history.update(history_change_reason=LOADED)
    loading(row(exchange.source, 2, f"前言。\n{exchange.edition.text}"))
    assert Commitment.history.first().history_change_reason == LOADED
    assert Figure.history.first().history_change_reason is None


@pytest.mark.parametrize("quoted", [True, False])
def test_another_text_of_a_public_source_needs_a_reason(exchange, loading, quoted):
    source = exchange.source if quoted else exchange.opinion
    edition = row(source, 2, f"前言。{source.current_edition.text}")
    with pytest.raises(Refused, match="1 faults") as refused:
        loading(edition, why="")
    assert "--why" in str(refused.value.faults[0])
    assert source.editions.count() == 1
    loading(edition)
    assert Change.objects.filter(record=source.pk).latest("release").why == WHY


def test_a_source_of_a_draft_needs_none(loading):
    source = make_exchange(state="draft").source
    loading(row(source, 2, f"前言。\n{source.current_edition.text}"), why="")
    assert number_of(Answer) == 2


@pytest.mark.parametrize("number", [3, 7])
def test_a_gap_between_the_numbers_is_refused(db, loading, number):
    source = make_source()
    with pytest.raises(Refused) as refused:
        loading(row(source, number, "勘误后的文本。"))
    assert [fault.field for fault in refused.value.faults] == ["number"]
    assert Edition.objects.count() == 1
