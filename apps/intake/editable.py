"""What an editor may change in a proposal before it is stored: every field as text, and how it is read back."""

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.hearings.models import Commitment, Figure

from .proposals import CommitmentFound, FigureFound, Turn

NUMBER = re.compile(r"-?[0-9]{1,16}(\.[0-9]{1,6})?")
TURN_KINDS = {
    "heading": gettext_lazy("heading"),
    "question": gettext_lazy("question"),
    "answer": gettext_lazy("answer"),
    "intro": gettext_lazy("introduction"),
    "procedural": gettext_lazy("words of the chair"),
    "interjection": gettext_lazy("interjection"),
    "caption": gettext_lazy("caption"),
    "credit": gettext_lazy("credits"),
    "stage_direction": gettext_lazy("stage direction"),
}
NAMES = {
    "kind": gettext_lazy("kind"),
    "name": gettext_lazy("name"),
    "office": gettext_lazy("role"),
    "organization": gettext_lazy("organization"),
    "lead": gettext_lazy("lead organization"),
    "due_stated": gettext_lazy("due, as stated"),
    "due_from": gettext_lazy("due from"),
    "due_to": gettext_lazy("due to"),
    "qualifier": gettext_lazy("qualifier"),
    "value": gettext_lazy("value"),
    "unit": gettext_lazy("unit"),
    "stated_value": gettext_lazy("stated value"),
    "stated_unit": gettext_lazy("stated unit"),
    "measures": gettext_lazy("measures"),
}
Reader = Callable[[str], Any]


class Refused(ValueError):
    """A value that a field cannot hold, and why."""


def _text(value: str, *, most=200, needed=False) -> str | None:
    if len(value) > most:
        raise Refused(_("at most %(most)s characters") % {"most": most})
    if "\0" in value:
        raise Refused(_("NUL characters are not text."))
    if needed and not value.strip():
        raise Refused(_("this must not be empty"))
    return value.strip() or None


def _number(value: str) -> Decimal:
    if not NUMBER.fullmatch(value.strip()):
        raise Refused(_("a number such as 27.84 is needed"))
    return Decimal(value.strip())


def _day(value: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if value else None
    except ValueError:
        raise Refused(_("a day such as 2025-10-30 is needed")) from None


def _one_of(names, value: str) -> str:
    if value not in names:
        raise Refused(_("one of %(names)s is needed") % {"names": ", ".join(names)})
    return value


SHORT = partial(_text, most=20)
PERIOD: dict[str, Reader] = {"due_stated": partial(_text, most=100), "due_from": _day, "due_to": _day}
EDITABLE: dict[str, dict[str, Reader]] = {
    "turn": {
        "kind": partial(_one_of, list(TURN_KINDS)),
        "name": _text,
        "office": _text,
        "organization": _text,
    },
    "commitment": {"kind": partial(_one_of, Commitment.Kind.values), "lead": _text, **PERIOD},
    "figure": {
        "kind": partial(_one_of, Figure.Kind.values),
        "qualifier": partial(_one_of, Figure.Qualifier.values),
        "value": _number,
        "unit": partial(SHORT, needed=True),
        "stated_value": _number,
        "stated_unit": SHORT,
        "measures": partial(_text, needed=True),
    },
}


def fields_of(proposal: Turn | CommitmentFound | FigureFound) -> dict[str, str]:
    """Write the editable fields of a proposal as text; what is not known is empty."""
    if isinstance(proposal, Turn):
        label = proposal.label
        who = {name: (label and getattr(label, name)) or "" for name in ("name", "office", "organization")}
        return {"kind": proposal.kind, **who}
    if isinstance(proposal, CommitmentFound):
        due = proposal.due
        days = {
            "due_stated": due.stated if due else "",
            "due_from": due.first.isoformat() if due and due.first else "",
            "due_to": due.last.isoformat() if due and due.last else "",
        }
        return {"kind": proposal.kind, "lead": proposal.lead or "", **days}
    return {name: _written(getattr(proposal, name)) for name in EDITABLE["figure"]}


def _written(value) -> str:
    return format(value.normalize(), "f") if isinstance(value, Decimal) else value or ""
