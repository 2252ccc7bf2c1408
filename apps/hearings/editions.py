"""Adding an edition to a source: quotations whose words are unchanged move to it, the others stay where they are."""

import datetime
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction

from .ledger import writing
from .models import SPANNED, Answer, Commitment, Edition, Figure, Source
from .spans import occurrences

PIECE = re.compile(r"[^。；！？\n]*[。；！？\n]?")
"""A sentence with its end: a quotation moves only if every sentence that it touches is unchanged."""


class Added(NamedTuple):
    """A new edition, and the quotations that moved to it and that stayed on the one before."""

    edition: Edition
    moved: list[Any]
    stayed: list[Any]


class Same(NamedTuple):
    """Sentences that stand in both texts: where they begin and end in the old one, and how far they moved."""

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
    """Store a new edition, and move to it what quotes unchanged words of the one before.

    Another text is a change of the source too, also where nothing quotes it.
    """
    with writing():
        before = edition.source.current_edition
        edition.save()
        added = Added(edition, [], [])
        if before is not None:
            edition.source.touch()
            same = unchanged(before.text, edition.text)
            for group in groups(before):
                (added.moved if move(group, edition, same) else added.stayed).extend(group)
        return added


def unchanged(old: str, new: str) -> list[Same]:
    """List the sentences of a text that stand unchanged, in the same order, in another one, joined where they adjoin.

    Words alone prove nothing: within a sentence that changed they can come to say the opposite.
    """
    found: list[Same] = []
    before, after = PIECE.findall(old), PIECE.findall(new)
    at_old, at_new = _offsets(before), _offsets(after)
    for one, other in _pairs(before, after):
        same = Same(at_old[one], at_old[one + 1], at_new[other] - at_old[one])
        if found and (found[-1].end, found[-1].shift) == (same.start, same.shift):
            same = Same(found.pop().start, same.end, same.shift)
        found.append(same)
    return found


def _pairs(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    """Pair sentences that stand once in each text, and the equal ones beside them, in about linear time."""
    ends = [(-1, -1), *_anchors(old, new), (len(old), len(new))]
    for (a, b), (c, d) in pairwise(ends):
        if a >= 0:
            yield a, b
        between = _beside(old[a + 1 : c], new[b + 1 : d])
        yield from ((a + 1 + one, b + 1 + other) for one, other in between)


def _beside(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    """Pair the equal sentences at the beginning and at the end of two parts.

    Of a sentence that stands more often in one of them, nothing tells which was taken away or came in.
    """
    here, there = Counter(old), Counter(new)
    least = min(len(old), len(new))

    def same(one: int, other: int) -> bool:
        return old[one] == new[other] and here[old[one]] == there[old[one]]

    head = next((at for at in range(least) if not same(at, at)), least)
    tail = next((at for at in range(least - head) if not same(-1 - at, -1 - at)), least - head)
    yield from ((at, at) for at in range(head))
    yield from ((len(old) - at, len(new) - at) for at in range(tail, 0, -1))


def _anchors(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Pair as many sentences as possible, of those that stand once in each text, without crossing."""
    here, there = Counter(old), Counter(new)
    at = {piece: place for place, piece in enumerate(new)}
    tops: list[int] = []
    chains: list[Any] = []  # of each length the one that ends first: its last pair, and the chain before it
    for place, piece in enumerate(old):
        if here[piece] == there[piece] == 1:
            length = bisect_left(tops, at[piece])
            tops[length : length + 1] = [at[piece]]
            chains[length : length + 1] = [((place, at[piece]), chains[length - 1] if length else None)]
    found: list[tuple[int, int]] = []
    chain = chains[-1] if chains else None
    while chain:
        pair, chain = chain
        found.append(pair)
    return found[::-1]


def _offsets(pieces: list[str]) -> list[int]:
    offsets = [0]
    for piece in pieces:
        offsets.append(offsets[-1] + len(piece))
    return offsets


def groups(edition: Edition) -> Iterator[list[Any]]:
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


def move(group: list[Any], edition: Edition, same: list[Same]) -> bool:
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


def shifts_within(old: Answer, new: Answer) -> dict[Any, int | None]:
    """Tell how far each part of an answer moves with it to another edition.

    None stands for a part whose words are not there, or several times and not in a sentence that is unchanged.
    """
    same = [
        Same(each.start + old.start, each.end + old.start, each.shift + new.start - old.start)
        for each in unchanged(old.text, new.text)
    ]
    shifts: dict[Any, int | None] = {}
    of_commitment: dict[str | None, int | None] = {}
    parts: list[Any] = [*old.commitments.order_by("number"), *old.figures.order_by("number")]
    for part in parts:
        shift = of_commitment.get(part.commitment_id) if isinstance(part, Figure) else None
        if shift is None and (shift := _shift(part, same)) is None:
            found = occurrences(new.text, part.words)
            shift = new.start + found[0] - part.start if len(found) == 1 else None
        shifts[part] = shift
        if isinstance(part, Commitment):
            of_commitment[part.pk] = shift
    return shifts


def take_along(answer: Answer, shifts: dict[Any, int]) -> None:
    """Move the parts of an answer that was moved to another edition."""
    with writing():
        for part, shift in shifts.items():
            _place(part, answer.edition, shift, answer)


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
