"""Adding an edition to a source: quotations whose words are unchanged move to it, the others stay where they are."""

import datetime
import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction

from .ledger import writing
from .models import SPANNED, Answer, Commitment, Edition, Figure, Source

PIECE = re.compile(r"[^。；！？\n]*[。；！？\n]?")
"""A sentence with its end: texts are compared by sentences first, which is fast on long ones."""


class Added(NamedTuple):
    """A new edition, and the quotations that moved to it and that stayed on the one before."""

    edition: Edition
    moved: list[Any]
    stayed: list[Any]


class Same(NamedTuple):
    """Characters that stand in both texts: where they begin and end in the old one, and how far they moved."""

    start: int
    end: int
    shift: int


def add_edition(
    source: Source,
    text: str,
    reason: str = Edition.Reason.AS_PRINTED,
    *,
    valid_from: datetime.date | None = None,
    note: str | None = None,
) -> Added:
    """Add an edition to a source, and move to it what quotes unchanged words of the one before.

    Errors: ValidationError for what is not valid; nothing is stored then.
    """
    with writing():
        return store(Edition(source=source, text=text, reason=reason, valid_from=valid_from, note=note))


def store(edition: Edition) -> Added:
    """Store a new edition, and move to it what quotes unchanged words of the one before."""
    with writing():
        before = edition.source.current_edition
        edition.save()
        added = Added(edition, [], [])
        if before is not None:
            same = unchanged(before.text, edition.text)
            for group in _groups(before):
                (added.moved if _move(group, edition, same) else added.stayed).extend(group)
        return added


def unchanged(old: str, new: str) -> list[Same]:
    """List the characters of a text that stand unchanged, in the same order, in another one."""
    found: list[Same] = []
    for same in _alike(PIECE.findall(old), PIECE.findall(new)):
        if found and (found[-1].end, found[-1].shift) == (same.start, same.shift):
            same = Same(found.pop().start, same.end, same.shift)
        found.append(same)
    return found


def _alike(old: list[str], new: list[str]) -> Iterator[Same]:
    """Compare two texts sentence by sentence, and within sentences that differ character by character."""
    at_old, at_new = _offsets(old), _offsets(new)
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Same(at_old[a], at_old[b], at_new[c] - at_old[a])
        elif tag == "replace":
            characters = SequenceMatcher(None, "".join(old[a:b]), "".join(new[c:d]), autojunk=False)
            for one, other, size in characters.get_matching_blocks():
                start = at_old[a] + one
                yield Same(start, start + size, at_new[c] + other - start)


def _offsets(pieces: list[str]) -> list[int]:
    offsets = [0]
    for piece in pieces:
        offsets.append(offsets[-1] + len(piece))
    return offsets


def _groups(edition: Edition) -> Iterator[list[Any]]:
    """Group the quotations of an edition: an answer moves only together with all that lies within it."""
    answers: dict[str, list[Any]] = {}
    for model in SPANNED:
        for record in model._base_manager.filter(edition=edition).order_by("pk"):
            if isinstance(record, Answer):
                answers[record.pk] = [record]
            elif isinstance(record, Commitment | Figure) and record.answer_id in answers:
                answers[record.answer_id].append(record)
            else:
                yield [record]
    yield from answers.values()


def _move(group: list[Any], edition: Edition, same: list[Same]) -> bool:
    """Move quotations to an edition if the words of all stand there unchanged and no rule refuses it."""
    shifts = [_shift(record, same) for record in group]
    if None in shifts:
        return False
    try:
        with transaction.atomic():
            for record, shift in zip(group, shifts, strict=True):
                _place(record, edition, shift, group[0])
    except ValidationError:
        for record in group:
            record.refresh_from_db()
        return False
    return True


def _shift(record: Any, same: list[Same]) -> int | None:
    """Tell how far the words of a record moved; None where they changed."""
    return next((one.shift for one in same if one.start <= record.start and record.end <= one.end), None)


def _place(record: Any, edition: Edition, shift: Any, first: Any) -> None:
    record.edition, record.start, record.end = edition, record.start + shift, record.end + shift
    if isinstance(record, Answer):
        _shift_points(record.outline, shift)
    elif isinstance(first, Answer):
        record.answer = first
    record.save()


def _shift_points(points: Iterable[dict[str, Any]], shift: int) -> None:
    for point in points:
        point["start"], point["end"] = point["start"] + shift, point["end"] + shift
        _shift_points(point["points"], shift)
