"""Reviewing, publishing and withdrawing hearings, and publishing and withdrawing commitment events."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .checking import faults_of, faults_of_hearing, state_of_hearing
from .faults import Fault
from .labels import label
from .ledger import writing
from .models import CommitmentEvent, Hearing, ReviewNote
from .models.hearings import State
from .models.releases import Reason
from .permits import public_read_only
from .second_person import refuse_last_editor
from .snapshot import snapshot

Moved = TypeVar("Moved", Hearing, CommitmentEvent)
BEFORE: dict[str, list[State]] = {
    State.IN_REVIEW: [State.DRAFT, State.RETURNED],
    State.RETURNED: [State.IN_REVIEW],
    State.PUBLISHED: [State.DRAFT, State.IN_REVIEW, State.WITHDRAWN],
    State.WITHDRAWN: [State.PUBLISHED],
}
"""The states from which a hearing or an event may enter each state."""


def submit(hearing: Hearing, now: datetime | None = None) -> None:
    """Submit a draft for review.

    Errors: ValidationError if it is not a draft, or naming each fault that keeps it or its parts from being published.
    """
    _move(hearing, State.IN_REVIEW, now, find_faults=_looked_through(hearing, State.IN_REVIEW))


def send_back(hearing: Hearing, comment: str, by: Any = None, now: datetime | None = None) -> None:
    """Return a hearing in review to who submitted it, with a comment that says what to mend.

    Errors: ValidationError if it is not in review, or without a comment.
    """
    if not comment.strip():
        raise ValidationError(_("Nothing was returned: say in a comment what is to be mended."))
    with writing():
        submitted = hearing.history.filter(history_change_reason=State.IN_REVIEW).first()
        note = ReviewNote(hearing=hearing, comment=comment.strip(), written_by=by)
        note.submitted_by = submitted and submitted.history_user
        note.full_clean()
        _move(hearing, State.RETURNED, now)
        note.save()


def publish(hearing: Hearing, now: datetime | None = None, by: Any = None) -> None:
    """Publish a hearing; everything that becomes public with it gets the instant `now`.

    `by` is the user who publishes it, if anybody does.

    Errors: ValidationError if its state does not allow it, if `by` edited it last, or naming each fault of it or its parts.
    """
    _move(hearing, State.PUBLISHED, now, Reason.PUBLISHED, _looked_through(hearing, State.PUBLISHED), by)


class _Over(Exception):
    """A rehearsal has ended."""


@contextmanager
def rehearsed(hearing: Hearing) -> Iterator[None]:
    """Publish a hearing within this block alone: at its end everything is rolled back, and nobody else saw it.

    One that was returned is submitted again before.

    Errors: ValidationError naming each fault of it or its parts, and where it is public already.
    """
    try:
        with transaction.atomic(), public_read_only(False):
            if hearing.state == State.RETURNED:  # as who mends it would
                submit(Hearing.objects.get(pk=hearing.pk))
            publish(hearing)
            yield
            raise _Over
    except _Over:
        hearing.refresh_from_db()


def withdraw(hearing: Hearing, now: datetime | None = None) -> None:
    """Withdraw a published hearing; its records stay stored.

    Errors: ValidationError if it is not published.
    """
    _move(hearing, State.WITHDRAWN, now, Reason.WITHDRAWN)


def publish_event(event: CommitmentEvent, now: datetime | None = None, by: Any = None) -> None:
    """Publish an event, and update the status of its commitment.

    `by` is the user who publishes it, if anybody does.

    Errors: ValidationError if its state does not allow it, if `by` edited it last, or naming each of its faults.
    """
    _move(event, CommitmentEvent.State.PUBLISHED, now, Reason.EVENT_PUBLISHED, faults_of, by)


def withdraw_event(event: CommitmentEvent, now: datetime | None = None) -> None:
    """Withdraw a published event; the status of its commitment follows the events that are left.

    Errors: ValidationError if it is not published.
    """
    _move(event, CommitmentEvent.State.WITHDRAWN, now, Reason.EVENT_WITHDRAWN)


def _move(
    record: Moved,
    state: str,
    now: datetime | None,
    reason: str = "",
    find_faults: Callable[[Moved], list[Fault]] | None = None,
    by: Any = None,
) -> None:
    """Move a record to another state, if the rules allow it."""
    with writing(reason, now=now):
        stored = type(record)._base_manager.select_for_update().get(pk=record.pk)
        refuse_move(stored, state)
        if by is not None:
            refuse_last_editor(stored, by)
        faults = find_faults(stored) if find_faults else []
        if faults:
            raise ValidationError([_worded(fault) for fault in faults])
        stored.state, stored.modified_at, stored._change_reason = state, now or timezone.now(), str(state)
        stored.save()
    record.refresh_from_db()


def refuse_move(stored: Hearing | CommitmentEvent, state: str) -> None:
    """Refuse to move a record to a state that its own does not allow.

    Errors: ValidationError that says why.
    """
    if stored.state not in BEFORE[state]:
        raise ValidationError(
            _("%(record)s is %(state)s, so it cannot become %(wanted)s.")
            % {"record": label(stored), "state": stored.get_state_display(), "wanted": State(state).label}
        )


def _looked_through(hearing: Hearing, wanted: State) -> Callable[[Hearing], list[Fault]]:
    """Find the faults of a hearing before the lock is taken, so that others do not wait; return a function that gives them.

    The function checks again if anything that was read has changed since.
    """
    with snapshot():
        before = Hearing.objects.get(pk=hearing.pk)
        refuse_move(before, wanted)
        state, faults = state_of_hearing(before), faults_of_hearing(before)
    return lambda stored: faults if state_of_hearing(stored) == state else faults_of_hearing(stored)


def _worded(fault: Fault) -> str:
    """Describe a fault with the field's name as the admin shows it."""
    kind, pk = fault.record.split()
    model = apps.get_model(kind)
    record = model._base_manager.filter(pk=pk).first()
    field = fault.field and model._meta.get_field(fault.field).verbose_name
    return ": ".join(str(part) for part in (label(record) if record else pk, field, fault.why) if part)
