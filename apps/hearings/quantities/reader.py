"""All quantities of a text, each on its exact characters."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from .closing import Closed, close
from .finder import LONGEST_UNIT, quantities
from .folding import Setting, setting_of
from .quantity import Quantity, Unread

MOST = 20_000
PRINTED_SCALE = str.maketrans("万亿", "萬億")


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity as printed and in its canonical unit; `core`, `total` and `plain` are those of the quantity."""

    start: int
    end: int
    core: tuple[int, int]
    stated_value: Decimal
    stated_unit: str | None
    value: Decimal
    unit: str
    kind: str
    qualifier: str
    total: Decimal
    plain: tuple[Decimal, str] | None

    def moved(self, by: int) -> "Reading":
        """Return the same reading, moved by an offset."""
        start, end = self.core
        return replace(self, start=self.start + by, end=self.end + by, core=(start + by, end + by))


@dataclass(frozen=True, slots=True)
class Readings:
    """What was read in a text, in order, and where a number could not be read; `whole` is false past the most that is read."""

    found: tuple[Reading, ...]
    unread: tuple[tuple[int, int], ...]
    whole: bool = True


@lru_cache(maxsize=4)
def read_text(text: str) -> Readings:
    """Read the quantities of a text.

    Units: `value` in the canonical unit; a fraction such as 三分之一 is a share in per cent, stated as the fraction.
    元 is CNY in simplified script, and in traditional script the currency of the place that the text names; where it
    names none, and for a bare $, the unit is the sign as printed.
    """
    setting = setting_of(text)
    return _read(text, setting)


def read_alone(words: str, setting: Setting) -> Readings:
    """Read the quantities of some words without the text around them."""
    return _read(words, setting)


def _read(text: str, setting: Setting) -> Readings:
    closed = close(text)
    found: list[Reading] = []
    unread: list[tuple[int, int]] = []
    for one in quantities(closed, setting):
        if isinstance(one, Unread):
            unread.append(closed.span(one.start, one.end))
        else:
            found.append(_reading(text, closed, one))
        if len(found) + len(unread) > MOST:
            return Readings(tuple(found), tuple(unread), whole=False)
    return Readings(tuple(found), tuple(unread))


def _reading(text: str, closed: Closed, one: Quantity) -> Reading:
    start, end = closed.span(one.start, one.end)
    return Reading(
        start=start,
        end=end,
        core=closed.span(*one.core),
        stated_value=one.stated,
        stated_unit=_stated_unit(text, closed, one),
        value=one.value,
        unit=one.unit,
        kind=one.kind,
        qualifier=one.qualifier,
        total=one.total,
        plain=one.plain,
    )


def _stated_unit(text: str, closed: Closed, one: Quantity) -> str | None:
    """Return the unit as printed, after its scale."""
    start, end = closed.span(one.start, one.end)
    scale = one.scale
    if scale and any(sign in text[start:end] for sign in "萬億"):
        scale = scale.translate(PRINTED_SCALE)
    unit = _printed(text, closed, *one.printed).lstrip("-") if one.printed else ""
    leads = one.printed and one.printed[0] <= one.core[0]
    return " ".join((unit + scale if leads else scale + unit).split())[:LONGEST_UNIT] or None


def _printed(text: str, closed: Closed, start: int, end: int) -> str:
    """Return printed words without what was left out inside them."""
    places = (closed.span(at, at + 1)[0] for at in range(start, end))
    return "".join(text[place] for place in places)
