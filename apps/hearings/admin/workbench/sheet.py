"""What the workbench shows of a hearing: the parts that quote one of its sources, and the points of its answers."""

import hashlib
from collections.abc import Iterator
from typing import Any, NamedTuple, Self

from ...models import Answer, Commitment, Edition, Figure, Hearing, Question, Section, Source
from ..conflicts import version_of

MODELS: dict[str, Any] = {
    "heading": Section,
    "question": Question,
    "answer": Answer,
    "commitment": Commitment,
    "figure": Figure,
}
"""The kinds of parts on the workbench, each after those that it refers to."""
READ_WITH: dict[Any, tuple[str, ...]] = {
    Question: ("speaker__person", "speaker__organization"),
    Answer: ("speaker__person", "speaker__organization"),
    Commitment: ("lead",),
}
READ_BESIDE: dict[Any, tuple[str, ...]] = {Answer: ("answerspeaker_set",), Commitment: ("topics",)}
GROUPS = {model: group for group, model in MODELS.items()}


class Point(NamedTuple):
    """A numbered point of an outline by its place; its words and its level follow from that."""

    marker: str
    start: int
    end: int


class Sheet:
    """The parts of a hearing that quote a source, as they are stored now."""

    def __init__(self, hearing: Hearing, edition: Edition) -> None:
        self.hearing, self.edition = hearing, edition
        self.records: dict[str, Any] = {}
        for model in MODELS.values():
            rows = model._base_manager.filter(hearing=hearing, edition__source=edition.source_id)
            rows = rows.select_related(*READ_WITH.get(model, ()), "edition__source").order_by("number")
            rows = rows.prefetch_related(*READ_BESIDE.get(model, ()))
            self.records |= {row.pk: row for row in rows}
        for record in self.records.values():
            self._share(record)
        self.points = {f"o{point.start}": point for point in self._points()}

    @classmethod
    def of(cls, hearing: Hearing, source: Source) -> Self:
        """Read the sheet of the current edition of a source."""
        return cls(hearing, source.current_edition)

    def _share(self, record: Any) -> None:
        """Let records refer to each other, so that each is judged beside the others as they will be."""
        record.hearing = self.hearing
        if record.edition_id == self.edition.pk:
            record.edition = self.edition
        for name in ("section", "question", "answer", "commitment"):
            if (other := self.records.get(getattr(record, f"{name}_id", None) or "")) is not None:
                setattr(record, name, other)

    def _points(self) -> Iterator[Point]:
        for record in self.records.values():
            if isinstance(record, Answer) and self.is_placed(record):
                yield from flat(record.outline)

    def is_placed(self, record: Any) -> bool:
        """Tell whether a record stands on the text that is shown, not on one before it."""
        return record.edition_id == self.edition.pk

    def fingerprint(self) -> str:
        """Compute a hash of the versions of all that is shown, which changes when somebody saves any of it."""
        versions = [(pk, version_of(record)) for pk, record in sorted(self.records.items())]
        read = repr((self.edition.pk, self.edition.sha256, versions))
        return hashlib.sha256(read.encode()).hexdigest()[:16]


def flat(points: list[dict[str, Any]]) -> Iterator[Point]:
    """Give every point of an outline, each before those in it."""
    for point in points:
        yield Point(point["marker"], point["start"], point["end"])
        yield from flat(point["points"])


def nested(points: list[Point], edition: Edition, level: int = 1) -> list[dict[str, Any]]:
    """Make an outline of points, which are in the order of the text, nested by their places."""
    outline: list[dict[str, Any]] = []
    at = 0
    while at < len(points):
        outer, below = points[at], at + 1
        while below < len(points) and points[below].start < outer.end:
            below += 1
        outline.append(
            {
                "marker": outer.marker,
                "level": level,
                "source": edition.source_id,
                "start": outer.start,
                "end": outer.end,
                "text": edition.text[outer.start : outer.end],
                "points": nested(points[at + 1 : below], edition, level + 1),
            }
        )
        at = below
    return outline
