"""What is proposed from a text, each on its exact characters; nothing of it is stored.

Units: offsets are half-open and count Unicode code points of the text as read.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from apps.hearings.times.finder import Period

from .messages import IntakeError, Warning


class TooMany(IntakeError):
    """The text has more of something than one hearing can have."""


@dataclass(frozen=True, slots=True)
class Label:
    """Who speaks, as printed before the words: 市发改局 / 副局长 / 刘小杰."""

    start: int
    end: int
    name: str | None = None
    office: str | None = None
    organization: str | None = None
    post: str | None = None
    others: tuple["Label", ...] = ()
    """Who is printed beside this speaker, in order."""


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered point of an answer, with the points under it."""

    marker: str
    level: int
    start: int
    end: int
    points: tuple["Point", ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A part of the text and its kind; `start` and `end` are the span of the words without the label."""

    kind: str
    start: int
    end: int
    label: Label | None = None
    outline: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureFound:
    """A quantity: as printed, and in its canonical unit."""

    start: int
    end: int
    quote: str
    value: Decimal
    unit: str
    stated_value: Decimal
    stated_unit: str | None
    kind: str
    qualifier: str
    measures: str
    period: Period | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class CommitmentFound:
    """A clause in which an official says what is, will be or was done."""

    start: int
    end: int
    quote: str
    kind: str
    lead: str | None = None
    due: Period | None = None


@dataclass(frozen=True, slots=True)
class Proposals:
    """All that one text proposes."""

    text: str
    turns: list[Turn] = field(default_factory=list)
    figures: list[FigureFound] = field(default_factory=list)
    commitments: list[CommitmentFound] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
