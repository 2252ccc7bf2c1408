"""The fields of a proposal that an editor may change: each as text, and how the text is parsed."""

import datetime
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from django.utils.translation import gettext_lazy

from apps.hearings.models import Commitment, Figure
from apps.hearings.times.finder import Period

from .messages import IntakeError
from .proposals import CommitmentFound, FigureFound, Point, Turn

NUMBER = re.compile(r"-?[0-9]{1,16}(\.[0-9]{1,6})?")
PLACE = re.compile(r"[0-9]{1,9}")
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
    "due_basis": gettext_lazy("due, basis"),
    "qualifier": gettext_lazy("qualifier"),
    "value": gettext_lazy("value"),
    "unit": gettext_lazy("unit"),
    "stated_value": gettext_lazy("stated value"),
    "stated_unit": gettext_lazy("stated unit"),
    "measures": gettext_lazy("measures"),
    "period_stated": gettext_lazy("period"),
    "period_from": gettext_lazy("period from"),
    "period_to": gettext_lazy("period to"),
    "basis": gettext_lazy("basis of the reading"),
    "marker": gettext_lazy("marker"),
    "start": gettext_lazy("start"),
    "end": gettext_lazy("end"),
}
Reader = Callable[[str], Any]


class InvalidValue(IntakeError):
    """A value that a field cannot hold."""


def _text(value: str, *, most: int = 200, needed: bool = False) -> str | None:
    if len(value) > most:
        raise InvalidValue("value_too_long", most=most)
    if "\0" in value:
        raise InvalidValue("value_with_nul")
    if needed and not value.strip():
        raise InvalidValue("value_empty")
    return value.strip() or None


def _one_name(value: str) -> str | None:
    """Read the name of one person or body: two that are joined would become one who does not exist."""
    if "、" in value:
        raise InvalidValue("several_named")
    return _text(value)


def _number(value: str) -> Decimal:
    if not NUMBER.fullmatch(value.strip()):
        raise InvalidValue("no_number")
    return Decimal(value.strip())


def _place(value: str) -> int:
    if not PLACE.fullmatch(value):
        raise InvalidValue("no_place")
    return int(value)


def _day(value: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if value else None
    except ValueError:
        raise InvalidValue("no_day") from None


def _one_of(names: Sequence[str], value: str) -> str:
    if value not in names:
        raise InvalidValue("no_choice", names=", ".join(names))
    return value


SHORT = partial(_text, most=20)
SPAN: dict[str, Reader] = {"start": _place, "end": _place}
EDITABLE: dict[str, dict[str, Reader]] = {
    "turn": {
        "kind": partial(_one_of, list(TURN_KINDS)),
        "name": _one_name,
        "office": _text,
        "organization": _one_name,
        **SPAN,
    },
    "point": {"marker": partial(SHORT, needed=True), **SPAN},
    "commitment": {
        "kind": partial(_one_of, Commitment.Kind.values),
        "lead": _one_name,
        "due_stated": partial(_text, most=100),
        "due_from": _day,
        "due_to": _day,
        "due_basis": partial(_text, most=500),
        **SPAN,
    },
    "figure": {
        "stated_value": _number,
        "stated_unit": SHORT,
        "value": _number,
        "unit": partial(SHORT, needed=True),
        "kind": partial(_one_of, Figure.Kind.values),
        "qualifier": partial(_one_of, Figure.Qualifier.values),
        "measures": partial(_text, needed=True),
        "period_stated": partial(_text, most=100),
        "period_from": _day,
        "period_to": _day,
        "basis": partial(_text, most=500),
        **SPAN,
    },
}


def fields_of(proposal: Turn | Point | CommitmentFound | FigureFound) -> dict[str, str]:
    """Write the editable fields of a proposal as text, without its place; unknown values are empty."""
    if isinstance(proposal, Turn):
        label = proposal.label
        who = {name: (label and getattr(label, name)) or "" for name in ("name", "office", "organization")}
        return {"kind": proposal.kind, **who}
    if isinstance(proposal, Point):
        return {"marker": proposal.marker}
    if isinstance(proposal, CommitmentFound):
        return {"kind": proposal.kind, "lead": proposal.lead or "", **_days("due", proposal.due)}
    days = _days("period", proposal.period)
    period = {name: text for name, text in days.items() if name in EDITABLE["figure"]}
    plain = [name for name in EDITABLE["figure"] if name not in period and name not in SPAN]
    return {name: written(getattr(proposal, name)) for name in plain} | period


def _days(what: str, period: Period | None) -> dict[str, str]:
    return {
        f"{what}_stated": period.stated if period else "",
        f"{what}_from": period.first.isoformat() if period and period.first else "",
        f"{what}_to": period.last.isoformat() if period and period.last else "",
        f"{what}_basis": (period and period.basis) or "",
    }


def written(value: Decimal | str | None) -> str:
    """Write a value as text."""
    return format(value.normalize(), "f") if isinstance(value, Decimal) else value or ""
