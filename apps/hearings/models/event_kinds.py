"""What an event may say, by its kind, and what may be its evidence."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..constraints import DatabaseCheck
from .commitments import DUE, Status


class Kind(models.TextChoices):
    """What an event tells of a commitment."""

    PROGRESS = "progress", _("progress")
    POSTPONEMENT = "postponement", _("postponement")
    CLOSING = "closing", _("closing")
    STATEMENT = "statement", _("statement")


ENDS = [Status.PARTLY_FULFILLED, Status.FULFILLED, Status.NOT_FULFILLED, Status.SUPERSEDED]
STATUS_AFTER: dict[str, list[Status]] = {
    Kind.PROGRESS: [Status.IN_PROGRESS, *ENDS],
    Kind.POSTPONEMENT: [Status.POSTPONED],
    Kind.CLOSING: ENDS,
    Kind.STATEMENT: [],
}
"""The statuses that a commitment may have after an event of each kind; a statement gives it none."""
SAID_BY_SOMEBODY = [Kind.CLOSING, Kind.STATEMENT]
"""Kinds that name who says so. They may leave the status as it is: to be off a list is not yet to be fulfilled."""

_SAID = Q(kind__in=SAID_BY_SOMEBODY)
_POSTPONED = Q(kind=Kind.POSTPONEMENT)
_NO_DUE = Q(**{f"{name}__isnull": True for name in DUE})
_SPAN = Q(edition__isnull=False, start__isnull=False, end__isnull=False)
_NO_SPAN = Q(edition__isnull=True, start__isnull=True, end__isnull=True)
_LINK = Q(kind=Kind.PROGRESS, link__isnull=False, link_saved_on__isnull=False)
_NO_LINK = Q(link__isnull=True, link_saved_on__isnull=True)


def _status_of_its_kind() -> Q:
    found = _SAID & Q(status__isnull=True)
    for kind, after in STATUS_AFTER.items():
        if after:  # a comparison with NULL is not false, which a check lets pass
            found |= Q(kind=kind, status__isnull=False, status__in=sorted(after))
    return found


EVENT_CONSTRAINTS: list[models.BaseConstraint] = [
    DatabaseCheck(condition=_status_of_its_kind(), name="event_status_of_its_kind"),
    DatabaseCheck(
        condition=(_SAID & Q(stated_by__isnull=False)) | (~_SAID & Q(stated_by__isnull=True)),
        name="event_stated_by_of_its_kind",
    ),
    DatabaseCheck(
        condition=(_POSTPONED & Q(due_stated__isnull=False)) | (~_POSTPONED & _NO_DUE),
        name="event_due_of_its_kind",
    ),
    models.CheckConstraint(
        condition=Q(due_from__isnull=True) | Q(due_to__isnull=True) | Q(due_from__lte=F("due_to")),
        name="event_due_in_order",
        violation_error_message=_("The first day due lies after the last."),
    ),
    models.CheckConstraint(
        condition=(_SPAN & _NO_LINK) | (_LINK & _NO_SPAN),
        name="event_has_evidence",
        violation_error_message=_(
            "The evidence is a source with the place of its words, or of progress a link with the day on which its "
            "passage was saved."
        ),
    ),
]


def refuse_what_does_not_fit(event: Any) -> None:
    """Refuse a column that events of this kind leave empty, and an empty one that they need.

    Errors: ValidationError naming the column, what was found and what was expected.
    """
    nothing, after = _("nothing"), STATUS_AFTER[event.kind]
    said, postponed = event.kind in SAID_BY_SOMEBODY, event.kind == Kind.POSTPONEMENT
    if event.status not in after and not (said and event.status is None):
        expected = " / ".join(str(each.label) for each in after)
        raise _fault(event, "status", event.get_status_display(), expected)
    if said != bool(event.stated_by_id):
        raise _fault(event, "stated_by", event.stated_by_id, said and _("the organization that says so"))
    if postponed and not event.due_stated:
        raise _fault(event, "due_stated", None, _("the words that state the new time"))
    for name in () if postponed else DUE:
        if getattr(event, name) is not None:
            raise _fault(event, name, getattr(event, name), nothing)
    if event.link and event.kind != Kind.PROGRESS:
        raise _fault(event, "link", event.link, nothing)


def _fault(event: Any, name: str, found: object, expected: object) -> ValidationError:
    said = {
        "found": found or _("nothing"),
        "expected": expected or _("nothing"),
        "kind": event.get_kind_display(),
    }
    message = _("Found %(found)s, expected %(expected)s where the kind is %(kind)s.")
    return ValidationError({name: message % said})


def refuse_wrong_evidence(event: Any) -> None:
    """Refuse evidence that is neither words of a source nor a passage saved from a link, and evidence that is both.

    Errors: ValidationError naming the column, what was found and what was expected.
    """
    if not event.edition_id and not event.link:
        raise ValidationError({"edition": _("Found nothing, expected a source, or of progress a link.")})
    if event.edition_id and event.link:
        message = _("Found %(found)s, expected nothing beside a source.")
        raise ValidationError({"link": message % {"found": event.link}})
    if event.link and not event.link_saved_on:
        message = _("Found nothing, expected the day on which the passage was saved from the link.")
        raise ValidationError({"link_saved_on": message})
    if event.link_saved_on and not event.link:
        message = _("Found %(found)s, expected nothing without a link.")
        raise ValidationError({"link_saved_on": message % {"found": event.link_saved_on}})


def refuse_wrong_days(event: Any, held_on: datetime.date) -> None:
    """Refuse an event before its hearing, and a published one that has not happened or whose link is not saved yet.

    Errors: ValidationError naming the column, what was found and what was expected.
    """
    if event.happened_on < held_on:
        message = _("Found %(found)s, expected %(first)s, the day of the hearing, or a later day.")
        raise ValidationError({"happened_on": message % {"found": event.happened_on, "first": held_on}})
    today = timezone.localdate()
    for name in ("happened_on", "link_saved_on") if event.state == "published" else ():
        day = getattr(event, name)
        if day is not None and day > today:
            message = _("Found %(found)s, expected %(today)s or an earlier day where the event is public.")
            raise ValidationError({name: message % {"found": day, "today": today}})
