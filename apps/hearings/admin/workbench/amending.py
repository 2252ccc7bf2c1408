"""Amendments made on the workbench: one holds all that a save would change, and is written anew once it is accepted."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from ...models import Amendment, Hearing, Source
from ...models.amendments import MOST_WORDS
from ...spans import shorten
from ..amending import HAS_CHANGED, NOT_VALID
from .page import words
from .rows import Row
from .storing import Applied, NotWritten, apply

SENT = "decisions"
NAMED = 24
"""Characters by which each part is named."""


def amendment_of(hearing: Hearing, source: Source, sent: str, applied: Applied, **more: Any) -> Amendment:
    """Make an amendment of what was decided on the workbench; its version says what it changes, and from what."""
    amendment = Amendment(
        kind=Amendment.Kind.CHANGE,
        record_type=Hearing.collection,
        record=hearing.pk,
        words=shorten(str(hearing), MOST_WORDS - 1),
        version=_version(applied),
        sent={SENT: [sent], "source": [source.pk]},
        **more,
    )
    amendment.tell(_told(applied.rows))
    return amendment


def carry_out(request: HttpRequest, amendment: Amendment, hearing: Hearing) -> None:
    """Write what an amendment asks for, within `writing`, where it changes today what it changed when it was made.

    Errors: ValidationError for any other change, and for what is not valid today.
    """
    source = hearing.sources.filter(pk=amendment.sent["source"][0]).first()
    if source is None or source.current_edition is None:
        raise ValidationError(HAS_CHANGED)
    try:
        applied = apply(request, hearing, source, amendment.sent[SENT][0], shown_before=True)
    except NotWritten as refused:
        raise ValidationError([NOT_VALID, *(each.why for each in refused.troubles)]) from refused
    if _version(applied) != amendment.version:
        raise ValidationError(HAS_CHANGED)


def _version(applied: Applied) -> str:
    return applied.version[: Amendment._meta.get_field("version").max_length]


def _told(rows: list[Row]) -> list[tuple[str, str, str]]:
    """Tell each difference as the name of what differs, and what it says before and after."""
    named, found = words(), []
    for number, row in enumerate(rows, 1):
        what = _("%(number)s. %(kind)s “%(quote)s” (%(act)s)") % {
            "number": number,
            "kind": row.kind,
            "quote": shorten(row.quote, NAMED),
            "act": named[row.act],
        }
        if row.act == "removed":
            found.append((what, row.quote, ""))
        found += [
            (_("%(what)s: %(field)s") % {"what": what, "field": name}, before, after)
            for name, before, after in row.fields
        ]
    return found
