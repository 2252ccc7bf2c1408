"""Two people look at a hearing or an event before it is public: nobody publishes one that they were the last to edit.

An installation that one person runs switches this off by `ONE_PERSON`.
"""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from .checking import PARTS
from .discarding import named_by
from .labels import label
from .models import CommitmentEvent, Edition, Hearing, Organization, Person, Source
from .models.hearings import ROLES, State

MOVES = [str(state) for state in State]
"""The reasons of changes in the history that move a record between states, and edit nothing."""


def refuse_last_editor(record: Hearing | CommitmentEvent, user: Any) -> None:
    """Refuse that a user publishes a hearing or an event that the same user was the last to edit.

    Errors: ValidationError that says so.
    """
    if not settings.ONE_PERSON and last_editor(record) == user.pk:
        raise ValidationError(
            _("You were the last to edit %(record)s, so another person publishes it. Nothing was changed.")
            % {"record": label(record)}
        )


def last_editor(record: Hearing | CommitmentEvent) -> int | None:
    """Give the key of the user who was the last to edit a record, or what belongs to it alone; None where nobody did."""
    histories = _of_event(record) if isinstance(record, CommitmentEvent) else _of_hearing(record)
    newest = [row for rows in histories if (row := _newest(rows))]
    return max(newest)[1] if newest else None


def _of_event(event: CommitmentEvent) -> Iterator[QuerySet[Any]]:
    yield CommitmentEvent.history.filter(id=event.pk)
    if event.edition and not event.edition.source.was_public():
        yield Source.history.filter(id=event.edition.source_id)
        yield Edition.history.filter(source_id=event.edition.source_id)


def _of_hearing(hearing: Hearing) -> Iterator[QuerySet[Any]]:
    yield Hearing.history.filter(id=hearing.pk)
    for model in PARTS:
        yield model.history.filter(hearing_id=hearing.pk)
    linked = {pk for role in ROLES for pk in getattr(hearing, role).values_list("pk", flat=True)}
    yield Source.history.filter(id__in=linked)
    yield Edition.history.filter(source_id__in=linked)
    named = [
        each
        for each in named_by(hearing, list(Source.objects.filter(pk__in=linked)))
        if not each.was_public()
    ]
    for kind in (Person, Organization):
        yield kind.history.filter(id__in=[each.pk for each in named if isinstance(each, kind)])


def _newest(rows: QuerySet[Any]) -> Any:
    edited = rows.filter(history_user__isnull=False).exclude(history_change_reason__in=MOVES)
    return (
        edited.order_by("-history_date", "-history_id").values_list("history_date", "history_user_id").first()
    )
