"""Amendments of the text of a public source: the corrected text is written once a publisher accepts it."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..carrying import changed, unchanged
from ..labels import label
from ..mending import Mended, mend
from ..models import Amendment, Edition, Source
from ..models.amendments import MOST_WORDS
from ..previews import digest_of
from ..spans import shorten
from .amending import HAS_CHANGED

SENT = "corrected"
AROUND, MOST_TOLD = 12, 200


def effect_of(before: Edition, mended: Mended) -> str:
    """Compute a digest of what a corrected text does: from which text, to which, and where each quotation goes."""
    places = [
        (each.pk, each.edition_id, each.start, each.end) for some in mended[1:] for each, _words in some
    ]
    return digest_of([before.sha256, mended.edition.sha256, mended.edition.pk, places])


def amendment_of(
    source: Source, given: dict[str, Any], mended: Mended, effect: str, **more: Any
) -> Amendment:
    """Make an amendment of a corrected text, with each difference, and with the quotations that do not just move."""
    text, valid_from = mended.edition.text, given["valid_from"]
    amendment = Amendment(
        kind=Amendment.Kind.CHANGE,
        record_type=Source.collection,
        record=source.pk,
        words=shorten(str(source), MOST_WORDS - 1),
        version=_version(effect),
        sent={
            SENT: [text],
            "reason": [given["reason"]],
            "valid_from": [valid_from.isoformat() if valid_from else ""],
        },
        why=given["note"],
        **more,
    )
    amendment.tell(_told(source.current_edition.text, mended))
    return amendment


def _told(before: str, mended: Mended) -> Iterator[tuple[str, str, str]]:
    """Tell what a corrected text does; where that is much, how much more there is."""
    text = mended.edition.text
    parts = [*changed(before, text, unchanged(before, text))]
    for number, (a, b, c, d) in enumerate(parts[:MOST_TOLD], 1):
        left, right = before[max(0, a - AROUND) : a], before[b : b + AROUND]
        name = _("%(number)s. text of the source") % {"number": number}
        yield name, f"{left}{before[a:b]}{right}", f"{left}{text[c:d]}{right}"
    yield from _more(_("Differences of the text that are not shown: %(number)s"), parts)
    reworded = [(record, words) for record, words in mended.reworded if record.words != words]
    for record, words in reworded[:MOST_TOLD]:
        yield _("%(record)s (reworded)") % {"record": label(record)}, words, record.words
    yield from _more(_("Reworded quotations that are not shown: %(number)s"), reworded)
    for record, words in mended.lost[:MOST_TOLD]:
        stays = _("It has no place in the new text yet and stays on the text before.")
        yield _("%(record)s (without a place)") % {"record": label(record)}, words, stays
    yield from _more(_("Quotations without a place that are not shown: %(number)s"), mended.lost)


def _more(said: str, found: list[Any]) -> Iterator[tuple[str, str, str]]:
    if len(found) > MOST_TOLD:
        yield said % {"number": len(found) - MOST_TOLD}, "", ""


def carry_out(amendment: Amendment, source: Source) -> tuple[Edition, Mended]:
    """Write the corrected text, within `writing`, where it does today what it did when it was proposed.

    Errors: ValidationError where it does not, and for what is not valid today.
    """
    if source.current_edition is None:
        raise ValidationError(HAS_CHANGED)
    before = source.current_edition
    (text,), (reason,), (day,) = (amendment.sent[name] for name in (SENT, "reason", "valid_from"))
    valid_from = datetime.date.fromisoformat(day) if day else None
    mended = mend(source, text, reason, note=amendment.why, valid_from=valid_from)
    if _version(effect_of(before, mended)) != amendment.version:
        raise ValidationError(HAS_CHANGED)
    return before, mended


def _version(effect: str) -> str:
    return effect[: Amendment._meta.get_field("version").max_length]
