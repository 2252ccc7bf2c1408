"""Correcting the text of a source: in place while nobody outside has seen it, else as a new edition."""

import datetime
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from .carrying import Carrier
from .editions import carry, store
from .ledger import writing
from .models import SPANNED, Edition, Source
from .turns import EXCLUSIVE


class Mended(NamedTuple):
    """A corrected text, and the quotations of the text before: each with the words that it had."""

    edition: Edition
    moved: list[tuple[Any, str]]
    """Those in unchanged sentences, which moved with them."""
    reworded: list[tuple[Any, str]]
    """Those in sentences that changed, which now quote what stands between their ends."""
    lost: list[tuple[Any, str]]
    """Those without a place in the new text, which stay on the text before."""


def mend(
    source: Source,
    text: str,
    reason: str,
    *,
    note: str | None = None,
    valid_from: datetime.date | None = None,
) -> Mended:
    """Correct the text of a source, and carry along what quotes it.

    A heading, a question or an answer goes on with its new words, and takes along what lies within it. What else a
    changed sentence holds moves only where the text was never public. There the text itself is replaced, unless
    something that quotes it has no place in the new one: then that stays on the text before, as in every other case.

    Errors: ValidationError for what is not valid, and for a text that does not differ; nothing is stored then.
    """
    with writing():
        Source.objects.select_for_update().get(pk=source.pk)
        before = source.current_edition
        if before.text == text:
            raise ValidationError({"text": _("This text is the same as the one stored.")})
        public = source.was_public()
        carrier = Carrier(before.text, text)
        was = {record: record.words for record in quoting(before)}
        sure = {record for record in was if carrier.place(record.start, record.end)}
        edition = None if public else _replaced(before, text, carrier)
        moved: set[Any] = set(was)
        if edition is None:
            edition = Edition(source=source, text=text, reason=reason, note=note, valid_from=valid_from)
            moved = set(store(edition, reworded=EXCLUSIVE if public else tuple(SPANNED)).moved)
        now = {record: record for record in quoting(edition)}
        return Mended(
            edition,
            [(now[record], words) for record, words in was.items() if record in moved and record in sure],
            [(now[record], words) for record, words in was.items() if record in moved and record not in sure],
            [(record, words) for record, words in was.items() if record not in moved],
        )


def quoting(edition: Edition) -> list[Any]:
    """List the records that quote an edition, each after those that it refers to."""
    return [
        record
        for model in SPANNED
        for record in model._base_manager.filter(edition=edition).order_by("start", "pk")
    ]


def _replaced(edition: Edition, text: str, carrier: Carrier) -> Edition | None:
    """Replace the text of an edition that was never public; None where something that quotes it has no place there."""
    records = quoting(edition)
    edition.text, edition.carries_quotations = text, True
    try:
        with transaction.atomic():
            if not all(carry(record, edition, carrier, probably=True) for record in records):
                raise ValidationError("")
            edition.save()
            for record in records:
                record.save()
    except ValidationError:
        edition.full_clean()  # what is wrong with the text itself is told
        return None
    return edition
