"""Amendments of the text of a public source: the corrected text is written once a publisher accepts it."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..carrying import changed, unchanged
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


def amendment_of(source: Source, text: str, given: dict[str, Any], effect: str, **more: Any) -> Amendment:
    """Make an amendment of a corrected text, with each difference before and after."""
    before = source.current_edition.text
    told: dict[str, dict[str, str]] = {"before": {}, "after": {}}
    parts = list(changed(before, text, unchanged(before, text)))[:MOST_TOLD]
    for number, (a, b, c, d) in enumerate(parts, 1):
        name = f"{number}. {_('text of the source')}"
        left, right = before[max(0, a - AROUND) : a], before[b : b + AROUND]
        told["before"][name] = f"{left}{before[a:b]}{right}"
        told["after"][name] = f"{left}{text[c:d]}{right}"
    until = given["valid_from"]
    return Amendment(
        kind=Amendment.Kind.CHANGE,
        record_type=Source.collection,
        record=source.pk,
        words=shorten(str(source), MOST_WORDS - 1),
        version=_version(effect),
        sent={SENT: [text], "reason": [given["reason"]], "valid_from": [until.isoformat() if until else ""]},
        why=given["note"],
        **told,
        **more,
    )


def carry_out(amendment: Amendment, source: Source | None) -> tuple[Edition, Mended]:
    """Write the corrected text, within `writing`, where it does today what it did when it was proposed.

    Errors: ValidationError where it does not, and for what is not valid today.
    """
    if source is None or source.current_edition is None:
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
