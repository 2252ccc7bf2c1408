"""How a hearing, and what happened to a commitment later, become public and cease to be."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from .checking import faults_of, faults_of_hearing, state_of_hearing
from .ledger import releasing
from .models import CommitmentEvent, Hearing
from .models.hearings import State
from .models.releases import Reason
from .snapshot import snapshot

BEFORE = {
    State.IN_REVIEW: [State.DRAFT],
    State.PUBLISHED: [State.DRAFT, State.IN_REVIEW, State.WITHDRAWN],
    State.WITHDRAWN: [State.PUBLISHED],
}
"""From which states a hearing, or an event, comes into each."""


def submit(hearing, now=None):
    """Hand a draft over for review.

    Errors: ValidationError where it is no draft.
    """
    _move(hearing, State.IN_REVIEW, now)


def publish(hearing, now=None):
    """Make a hearing public; everything that becomes visible by it is dated with `now`.

    Errors: ValidationError where its state does not allow it, or naming each fault of it or its parts.
    """
    _move(hearing, State.PUBLISHED, now, Reason.PUBLISHED, _looked_through(hearing))


def withdraw(hearing, now=None):
    """Take a published hearing back from the public; nothing of it is lost.

    Errors: ValidationError where it is not published.
    """
    _move(hearing, State.WITHDRAWN, now, Reason.WITHDRAWN)


def publish_event(event, now=None):
    """Make an event public, and move the status of its commitment.

    Errors: ValidationError where its state does not allow it, or naming each of its faults.
    """
    _move(event, CommitmentEvent.State.PUBLISHED, now, Reason.EVENT_PUBLISHED, faults_of)


def withdraw_event(event, now=None):
    """Take a published event back; the status of its commitment follows the events that are left.

    Errors: ValidationError where it is not published.
    """
    _move(event, CommitmentEvent.State.WITHDRAWN, now, Reason.EVENT_WITHDRAWN)


def _move(record, state, now, reason="", find_faults=None):
    """Bring a record into a state, after its rules."""
    with releasing(reason, now=now):
        stored = type(record)._base_manager.select_for_update().get(pk=record.pk)
        _refuse_move(stored, state)
        faults = find_faults(stored) if find_faults else []
        if faults:
            raise ValidationError([_worded(fault) for fault in faults])
        stored.state, stored.modified_at, stored._change_reason = state, now or timezone.now(), str(state)
        stored.save()
    record.refresh_from_db()


def _refuse_move(stored, state):
    if stored.state not in BEFORE[state]:
        raise ValidationError(
            _("%(record)s is %(state)s, so it cannot become %(wanted)s.")
            % {"record": stored.pk, "state": stored.get_state_display(), "wanted": State(state).label}
        )


def _looked_through(hearing):
    """Look for the faults of a hearing ahead of the lock, for which others wait, and give a function that knows them under it.

    Where anything that was looked at has changed since, it looks again.
    """
    with snapshot():
        before = Hearing.objects.get(pk=hearing.pk)
        _refuse_move(before, State.PUBLISHED)
        state, faults = state_of_hearing(before), faults_of_hearing(before)
    return lambda stored: faults if state_of_hearing(stored) == state else faults_of_hearing(stored)


def _worded(fault):
    """Name a fault as an editor knows the record and the field."""
    kind, pk = fault.record.split()
    field = fault.field and apps.get_model(kind)._meta.get_field(fault.field).verbose_name
    return ": ".join(str(part) for part in (pk, field, fault.why) if part)
