"""Adding an edition to a source: quotations whose words are unchanged move to it, the others stay where they are."""

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction

from .carrying import Carrier
from .ledger import writing
from .models import SPANNED, Answer, Commitment, Edition, Figure, Source
from .spans import occurrences


class Added(NamedTuple):
    """A new edition, and the quotations that moved to it and that stayed on the one before."""

    edition: Edition
    moved: list[Any]
    stayed: list[Any]


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


def store(edition: Edition, *, reworded: tuple[type, ...] = ()) -> Added:
    """Store a new edition, and move to it what quotes unchanged words of the one before.

    Another text is a change of the source too, also where nothing quotes it. Quotations of the kinds `reworded`, and
    what lies within them, also move where their sentence changed, to what their words became: somebody is to see them.
    """
    with writing():
        before = edition.source.current_edition
        edition.save()
        added = Added(edition, [], [])
        if before is not None:
            edition.source.touch()
            carrier = Carrier(before.text, edition.text)
            for group in groups(before):
                moved = move(group, edition, carrier, probably=isinstance(group[0], reworded))
                (added.moved if moved else added.stayed).extend(group)
        return added


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


def move(group: list[Any], edition: Edition, carrier: Carrier, *, probably: bool = False) -> bool:
    """Move quotations to an edition if all of them have a place there and no rule refuses it."""
    try:
        with transaction.atomic():
            for record in group:
                if not carry(record, edition, carrier, probably=probably):
                    raise ValidationError("")
                if record is not group[0] and isinstance(group[0], Answer):
                    record.answer = group[0]
                record.save()
    except ValidationError:
        for record in group:
            record.refresh_from_db()
        return False
    return True


def carry(record: Any, edition: Edition, carrier: Carrier, *, probably: bool) -> bool:
    """Let a record quote an edition at its place there, in memory; tell whether it, and all its points, have one."""
    place = carrier.place(record.start, record.end, probably=probably)
    points = [carrier.place(each["start"], each["end"], probably=probably) for each in points_of(record)]
    if place is None or None in points:
        return False
    record.edition = edition
    record.start, record.end = place
    setattr(record, record.WORDS, edition.text[slice(*place)])
    for point, found in zip(points_of(record), points, strict=True):
        point["start"], point["end"] = found  # type: ignore[misc]
        point["text"] = edition.text[slice(*found)]  # type: ignore[misc]
    return True


def points_of(record: Any) -> Iterator[dict[str, Any]]:
    """Give every point of an answer, each before those in it; nothing else has any."""
    if isinstance(record, Answer):
        yield from flat(record.outline)


def flat(points: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Give every point of an outline, each before those in it."""
    for point in points:
        yield point
        yield from flat(point["points"])


def shifts_within(old: Answer, new: Answer) -> dict[Any, int | None]:
    """Tell how far each part of an answer moves with it to another edition.

    None stands for a part whose words are not there, or several times and not in a sentence that is unchanged.
    """
    carrier = Carrier(old.text, new.text)
    shifts: dict[Any, int | None] = {}
    of_commitment: dict[str | None, int | None] = {}
    parts: list[Any] = [*old.commitments.order_by("number"), *old.figures.order_by("number")]
    for part in parts:
        shift = of_commitment.get(part.commitment_id) if isinstance(part, Figure) else None
        if shift is None:
            place = carrier.place(part.start - old.start, part.end - old.start)
            shift = place and place[0] + new.start - part.start
        if shift is None:
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


def _place(record: Any, edition: Edition, shift: int, answer: Answer) -> None:
    record.edition, record.start, record.end = edition, record.start + shift, record.end + shift
    record.answer = answer
    record.save()
