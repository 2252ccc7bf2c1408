"""How a hearing, and what happened to a commitment later, become public and cease to be."""

from contextlib import contextmanager

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .checking import PARTS, faults_of, faults_of_hearing
from .models import CommitmentEvent, Hearing, Organization, Person, Source
from .models.hearings import State

PUBLIC_BY_NAME = [Person, Organization, Source]
"""What is public once something public names it, and not before."""

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
    _move(hearing, State.IN_REVIEW, now or timezone.now())


def publish(hearing, now=None):
    """Make a hearing public, and date with `now` everything that becomes visible by it.

    Errors: ValidationError where its state does not allow it, or naming each fault of it or its parts.
    """
    _publish(hearing, now or timezone.now(), faults_of_hearing)


def withdraw(hearing, now=None):
    """Take a published hearing back from the public; nothing of it is lost.

    Errors: ValidationError where it is not published.
    """
    _move(hearing, State.WITHDRAWN, now or timezone.now())


def publish_event(event, now=None):
    """Make an event public, and move the status of its commitment.

    Errors: ValidationError where its state does not allow it, or naming each of its faults.
    """
    _publish(event, now or timezone.now(), faults_of)


def withdraw_event(event, now=None):
    """Take a published event back; the status of its commitment follows the events that are left.

    Errors: ValidationError where it is not published.
    """
    _move(event, CommitmentEvent.State.WITHDRAWN, now or timezone.now())


@contextmanager
def dating_what_appears(now=None):
    """Date with `now` the people, organizations and sources that become public by what is done within.

    A reader who asks what changed must be given them, though none of their own columns did.
    """
    with transaction.atomic():
        hidden = {
            model: set(model.objects.exclude(pk__in=model.objects.published()).values_list("pk", flat=True))
            for model in PUBLIC_BY_NAME
        }
        yield
        for model, ids in hidden.items():
            shown = ids.intersection(model.objects.published().values_list("pk", flat=True))
            model.objects.filter(pk__in=shown).update(modified_at=now or timezone.now())


def _publish(record, now, find_faults):
    with dating_what_appears(now):
        _move(record, State.PUBLISHED, now, find_faults)


@transaction.atomic
def _move(record, state, now, find_faults=None):
    """Bring a record into a state, after its rules, and its parts with it."""
    stored = type(record)._base_manager.select_for_update().get(pk=record.pk)
    if stored.state not in BEFORE[state]:
        raise ValidationError(
            _("%(record)s is %(state)s, so it cannot become %(wanted)s.")
            % {"record": record.pk, "state": stored.get_state_display(), "wanted": State(state).label}
        )
    faults = find_faults(stored) if find_faults else []
    if faults:
        raise ValidationError([_worded(fault) for fault in faults])
    stored.state, stored.modified_at, stored._change_reason = state, now, str(state)
    stored.save()
    if isinstance(stored, Hearing):
        for model in PARTS:
            model.objects.filter(hearing=stored).update(modified_at=now)
    record.refresh_from_db()


def _worded(fault):
    """Name a fault as an editor knows the record and the field."""
    kind, pk = fault.record.split()
    field = fault.field and apps.get_model(kind)._meta.get_field(fault.field).verbose_name
    return ": ".join(str(part) for part in (pk, field, fault.why) if part)
