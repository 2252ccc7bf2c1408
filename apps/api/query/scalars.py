"""Filters of a single day, instant, number or text."""

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.search.query import LONGEST

from .strict_filter import StrictFilter

DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
INSTANT = rf"{DAY}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}(?:\.[0-9]{{1,6}})?(?:Z|[+-][0-9]{{2}}:[0-9]{{2}})"
NUMBER = r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?"
LETTER = r"[^\s,\u0000-\u001f\u007f-\u009f]"


class Word(StrictFilter):
    """Text without spaces or commas that must equal the column."""

    title = "Word"
    expects = format_lazy(_("text of at most {most} characters without spaces or commas"), most=LONGEST)
    pattern = f"{LETTER}+"


class Sha256(StrictFilter):
    """A SHA-256 in hexadecimal."""

    title = "Sha256"
    expects = _("64 hexadecimal digits, letters in lower case")
    pattern = "[0-9a-f]{64}"
    max_length = 64
    rare = True


class Day(StrictFilter):
    """A day."""

    as_text = False
    """Whether it is compared with days that are written in JSON."""
    rare = None
    title = "Day"
    expects = _("a day such as 2025-10-30")
    pattern = DAY
    max_length = 10
    extra_schema = {"format": "date"}

    def to_python(self, text: str) -> datetime.date:
        return datetime.date.fromisoformat(text)

    def each(self, value: datetime.date) -> list[Any]:
        return [value.isoformat() if self.as_text else value]

    def renamed(self, names: Mapping[str, str]) -> "StrictFilter | None":
        found = super().renamed(names)
        if isinstance(found, Day):
            found.as_text = True
        return found


class Instant(StrictFilter):
    """An instant, turned into UTC before it reaches a query."""

    rare = None
    title = "Instant"
    expects = format_lazy(
        _("an instant with its offset, such as {first} or {second}"),
        first="2025-10-30T09:00:00Z",
        second="2025-10-30T17:00:00%2B08:00",
    )
    pattern = INSTANT
    max_length = 32
    extra_schema = {"format": "date-time"}

    def to_python(self, text: str) -> datetime.datetime:
        try:
            return datetime.datetime.fromisoformat(text).astimezone(datetime.UTC)
        except OverflowError:
            raise ValueError(text) from None


class ModifiedSince(Instant):
    """The instant after which the content of a record changed."""

    def renamed(self, names: Mapping[str, str]) -> None:
        return None  # it means the changes up to today


class Number(StrictFilter):
    """A decimal number."""

    rare = None
    title = "Number"
    expects = _("a plain decimal number of at most 15 digits before the point and 6 after it")
    pattern = NUMBER
    max_length = 23

    def to_python(self, text: str) -> Decimal:
        return Decimal(text)


class Integer(StrictFilter):
    """A whole number that is not negative."""

    rare = None
    title = "WholeNumber"
    expects = _("a whole number of at most 9 digits")
    pattern = "[0-9]{1,9}"
    max_length = 9

    def to_python(self, text: str) -> int:
        return int(text)
