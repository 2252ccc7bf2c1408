import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from apps.hearings.ledger import writing
from apps.hearings.models import Commitment, CommitmentEvent, Organization
from apps.hearings.models.event_kinds import SAID_BY_SOMEBODY, STATUS_AFTER, Kind
from apps.hearings.publishing import publish_event, withdraw_event
from tests.make import (
    HELD_ON,
    WHY,
    correct,
    make_closing,
    make_commitment,
    make_event,
    make_organization,
    make_postponement,
    make_source,
    make_statement,
)

from ..wrong import wrong_fields

pytestmark = pytest.mark.django_db
EARLIER, LATER = datetime.date(2026, 3, 1), datetime.date(2026, 9, 1)
FIRST, SECOND = datetime.date(2027, 6, 30), datetime.date(2028, 3, 31)
STATUSES = [None, "in_progress", "partly_fulfilled", "fulfilled", "not_fulfilled", "postponed", "superseded"]
PAGE = {"link": "https://news.example/1.html", "link_saved_on": EARLIER}
MAKE = {
    "progress": make_event,
    "postponement": make_postponement,
    "closing": make_closing,
    "statement": make_statement,
}


@pytest.fixture
def commitment(exchange):
    return exchange.commitment


def due(commitment):
    """Give the days that count and those that the answer states."""
    stored = Commitment.objects.get(pk=commitment.pk)
    return stored.due_to, stored.due_first_stated_to


def refused_by_the_database(event, **values):
    with pytest.raises(IntegrityError), transaction.atomic():
        CommitmentEvent.objects.filter(pk=event.pk).update(**values)


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("kind", MAKE)
def test_each_kind_leaves_its_own_statuses(commitment, kind, status):
    event = MAKE[kind](commitment)
    event.status = status
    allowed = status in STATUS_AFTER[kind] or (status is None and kind in SAID_BY_SOMEBODY)
    assert wrong_fields(event) == (set() if allowed else {"status"})
    if not allowed:
        refused_by_the_database(event, status=status)


def test_no_event_leaves_a_commitment_as_it_was_stated(commitment):
    event = make_event(commitment)
    event.status = "stated"
    assert wrong_fields(event) == {"status"}
    refused_by_the_database(event, status="stated")


@pytest.mark.parametrize("kind", MAKE)
def test_a_closing_and_a_statement_name_who_says_so_and_others_do_not(commitment, kind):
    event = MAKE[kind](commitment)
    event.stated_by = None if event.stated_by_id else commitment.lead
    assert wrong_fields(event) == {"stated_by"}
    refused_by_the_database(event, stated_by=event.stated_by)


@pytest.mark.parametrize("kind", ["progress", "closing", "statement"])
@pytest.mark.parametrize(
    ("column", "value"),
    [("due_stated", "产业园"), ("due_from", FIRST), ("due_to", FIRST), ("due_basis", "会议议定")],
)
def test_only_a_postponement_has_a_due_time(commitment, kind, column, value):
    event = MAKE[kind](commitment)
    setattr(event, column, value)
    assert column in wrong_fields(event)
    refused_by_the_database(event, **{column: value})


def test_a_postponement_needs_the_words_of_the_new_time_within_its_quote(commitment):
    event = make_postponement(commitment)
    refused_by_the_database(event, due_stated=None)
    for words in (None, "2028年"):
        event.due_stated = words
        assert wrong_fields(event) == {"due_stated"}


def test_a_postponement_without_a_day_has_none(commitment):
    make_postponement(commitment, "该项工作暂缓实施。", due_stated="暂缓实施", due_to=None)
    assert due(commitment) == (None, datetime.date(2026, 12, 31))
    assert Commitment.objects.get(pk=commitment.pk).due_stated == "暂缓实施"


@pytest.mark.parametrize(
    ("words", "columns", "wrong"),
    [
        ("2027年6月底", {"due_to": FIRST}, set()),
        ("2027年6月底", {"due_to": SECOND}, {"due_to"}),
        ("延期至2027年6月底", {"due_to": FIRST}, set()),
        ("推迟到2027年6月底前", {"due_to": SECOND}, {"due_to"}),
        ("明年6月底", {"due_to": FIRST}, set()),  # said in 2026, not at the hearing in 2025
        ("明年6月底", {"due_to": datetime.date(2026, 6, 30)}, {"due_to"}),
        ("汛期前", {"due_to": FIRST}, {"due_basis"}),
        ("汛期前", {"due_to": FIRST, "due_basis": "以水利部门公布的汛期为准"}, set()),
    ],
)
def test_new_days_agree_with_the_new_words_as_said_on_the_day_of_the_event(commitment, words, columns, wrong):
    quote = f"完成时限调整，{words}完成。"
    event = make_postponement(commitment, quote, due_stated=words, due_to=None, happened_on=EARLIER)
    for column, value in columns.items():
        setattr(event, column, value)
    assert wrong_fields(event) == wrong


def test_the_first_new_day_comes_before_the_last(commitment):
    event = make_postponement(commitment)
    refused_by_the_database(event, due_from=SECOND)


def test_the_last_published_postponement_counts_and_the_first_due_time_stays(commitment):
    stated = datetime.date(2026, 12, 31)
    assert due(commitment) == (stated, stated)
    make_postponement(commitment, happened_on=EARLIER)
    assert due(commitment) == (FIRST, stated)
    again = make_postponement(
        commitment, "再延至2028年3月底。", due_stated="延至2028年3月底", due_to=SECOND, happened_on=LATER
    )
    assert due(commitment) == (SECOND, stated)
    make_postponement(commitment, happened_on=HELD_ON)
    assert due(commitment) == (SECOND, stated)
    withdraw_event(again)
    assert due(commitment) == (FIRST, stated)
    publish_event(again)
    assert due(commitment) == (SECOND, stated)
    with writing(why=WHY):
        CommitmentEvent.objects.filter(kind="postponement").delete()
    assert due(commitment) == (stated, stated)


def test_a_draft_of_a_postponement_moves_no_day(commitment):
    make_postponement(commitment, state="draft")
    assert due(commitment)[0] == datetime.date(2026, 12, 31)


def test_a_commitment_without_a_due_time_may_get_one(exchange):
    commitment = make_commitment(exchange.answer)
    make_postponement(commitment)
    assert due(commitment) == (FIRST, None)


def test_progress_after_a_postponement_keeps_its_day(commitment):
    make_postponement(commitment, happened_on=EARLIER)
    make_event(commitment, "in_progress", happened_on=LATER)
    assert due(commitment)[0] == FIRST
    assert Commitment.objects.get(pk=commitment.pk).status == "in_progress"


def test_a_corrected_due_time_counts_at_once_unless_a_postponement_does(commitment):
    correct(commitment, due_first_stated_to=None)
    assert due(commitment) == (None, None)
    make_postponement(commitment)
    commitment.refresh_from_db()
    correct(commitment, due_first_stated_to=datetime.date(2026, 12, 31))
    assert due(commitment) == (FIRST, datetime.date(2026, 12, 31))


def test_a_due_time_that_counts_cannot_be_typed_in(commitment):
    commitment.due_to = SECOND
    commitment.save()
    assert due(commitment)[0] == datetime.date(2026, 12, 31)


def test_a_postponed_pledge_is_overdue_after_its_new_day_only(commitment):
    make_postponement(commitment)

    def on(day):
        return Commitment.objects.with_current_status(day).get(pk=commitment.pk).current_status

    assert (on(FIRST), on(FIRST + datetime.timedelta(days=1))) == ("postponed", "overdue")


def test_a_statement_does_not_move_the_status(commitment):
    make_statement(commitment, happened_on=LATER)
    assert Commitment.objects.get(pk=commitment.pk).status == "in_progress"


def test_who_states_something_is_public_while_the_event_is(commitment):
    body = make_organization("揭阳市财政局")
    event = make_statement(commitment, stated_by=body)
    assert body in Organization.objects.published()
    withdraw_event(event)
    assert body not in Organization.objects.published()


def test_progress_may_stand_on_a_link_with_the_passage_saved_from_it(commitment):
    event = make_event(commitment, "fulfilled", **PAGE)
    assert (event.edition_id, event.start, event.end) == (None, None, None)
    assert wrong_fields(event) == set()
    assert Commitment.objects.get(pk=commitment.pk).status == "fulfilled"


@pytest.mark.parametrize("kind", ["postponement", "closing", "statement"])
def test_only_progress_may_stand_on_a_link(commitment, kind):
    event = MAKE[kind](commitment)
    event.edition = event.start = event.end = None
    event.link, event.link_saved_on = PAGE.values()
    assert wrong_fields(event) == {"link"}
    refused_by_the_database(event, edition=None, start=None, end=None, **PAGE)


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"link": None, "link_saved_on": None}, "edition"),
        ({"link": None}, "edition"),
        ({"link_saved_on": None}, "link_saved_on"),
        ({"start": 0}, "__all__"),
        ({"end": 11}, "__all__"),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"link": "ftp://news.example/1"}, "link"),
        ({"link": "https://news.example/" + "x" * 500}, "link"),
    ],
)
def test_a_link_stands_alone_and_whole(commitment, values, wrong):
    event = make_event(commitment, **PAGE)
    for column, value in values.items():
        setattr(event, column, value)
    assert wrong_fields(event) == {wrong}
    if wrong != "link":
        refused_by_the_database(event, **values)


def test_evidence_is_a_source_or_a_link_and_not_both(commitment):
    event = make_event(commitment)
    refused_by_the_database(event, **PAGE)
    refused_by_the_database(event, edition=None)
    event.link_saved_on = EARLIER
    assert wrong_fields(event) == {"link_saved_on"}
    event.link = PAGE["link"]
    assert wrong_fields(event) == {"link"}
    event.link = event.link_saved_on = event.start = None
    assert wrong_fields(event) == {"__all__"}


def test_a_fault_names_what_was_found_and_what_was_expected(commitment):
    event = make_postponement(commitment)
    event.status = "fulfilled"
    with pytest.raises(ValidationError) as refused:
        event.full_clean()
    [message] = refused.value.message_dict["status"]
    for part in ("已兑现", "已延期", "延期"):
        assert part in message


def test_words_of_a_source_are_checked_whatever_the_kind(commitment):
    event = make_statement(commitment)
    event.edition = make_source("别的文字。").current_edition
    assert wrong_fields(event) == {"quote"}


def test_every_kind_has_its_statuses():
    assert set(STATUS_AFTER) == set(Kind.values)


def test_an_event_happens_on_the_day_of_its_hearing_or_later(commitment):
    event = make_event(commitment, state="draft", happened_on=HELD_ON)
    assert wrong_fields(event) == set()
    event.happened_on = HELD_ON - datetime.timedelta(days=1)
    assert wrong_fields(event) == {"happened_on"}
    with pytest.raises(ValidationError, match=str(HELD_ON)):
        event.save()


def test_what_has_not_happened_or_is_not_saved_yet_is_not_published(commitment):
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    for values, column in (
        ({"happened_on": tomorrow}, "happened_on"),
        ({"link": PAGE["link"], "link_saved_on": tomorrow}, "link_saved_on"),
    ):
        event = make_event(commitment, state="draft", **values)
        with pytest.raises(ValidationError, match=str(tomorrow)) as refused:
            publish_event(event)
        assert set(refused.value.message_dict) == {column}
        assert CommitmentEvent.objects.get(pk=event.pk).state == "draft"
    publish_event(make_event(commitment, state="draft", happened_on=timezone.localdate()))
