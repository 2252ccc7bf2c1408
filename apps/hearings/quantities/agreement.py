"""Whether the columns of a figure agree with each other and with a reading of its words."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..spans import shorten
from ..units import STROKE, multiple_of, normalised
from ..units_in_words import unit_words
from .alternatives import difference
from .closing import HAN, PLAIN, close
from .folding import setting_of
from .numerals import SIGNS
from .reader import Reading, read_alone, read_text
from .stated import Stated

MONEY = re.compile(r"[A-Z]{3}|元|\$")
UNIT_OF_KIND = {
    "money": MONEY,
    "area": re.compile("m2"),
    "length": re.compile("m"),
    "rank": re.compile("rank"),
}
ENGLISH = re.compile("[A-Za-z]")
SPLITS_NUMBER = re.compile("[0-9零〇一二三四五六七八九十百千万亿两几.,，·]{2}")

# 十 alone is 10, and 半 is 0.5.
IMPLIED = {"1": "十百千万亿", "5": "半"}


def refuse_contradiction(figure: Stated) -> None:
    """Refuse a figure whose columns contradict its words.

    If the rules cannot read the words as one quantity, `basis` must say why the columns are right.

    Errors: ValidationError naming the column, what was found and what was expected.
    """
    _refuse_other_value(figure)
    shape = UNIT_OF_KIND.get(figure.kind)
    if shape and not shape.fullmatch(figure.unit.partition("/")[0]):
        raise ValidationError(
            {
                "unit": _("%(unit)s is no unit of %(kind)s.")
                % {"unit": unit_words(figure.unit), "kind": figure.get_kind_display()}
            }
        )
    _refuse_other_words(figure)


def _refuse_other_value(figure: Stated) -> None:
    """Refuse a value that differs from the stated number in its stated unit. Compound units are compared with the words."""
    if "/" in figure.unit or STROKE.search(figure.stated_unit or ""):
        return
    expected = normalised(figure.stated_value, figure.stated_unit)
    if expected is None and figure.unit in ("1", "rank") and figure.kind != "share":
        expected = figure.stated_value * multiple_of(figure.stated_unit), figure.unit
    if expected is None:
        return
    # 元 is the currency of several places; the editor decides which.
    elsewhere = MONEY.fullmatch(figure.unit) and expected == (figure.value, "CNY")
    if not elsewhere and expected != (figure.value, figure.unit):
        raise ValidationError(
            {
                "value": _(
                    "“%(stated)s” makes the value %(value)s in the unit “%(unit)s”; found the value %(found)s in the "
                    "unit “%(found_unit)s”."
                )
                % {
                    "stated": f"{figure.stated_value.normalize():f}{figure.stated_unit or ''}",
                    "value": f"{expected[0].normalize():f}",
                    "unit": unit_words(expected[1]),
                    "found": f"{figure.value.normalize():f}",
                    "found_unit": unit_words(figure.unit),
                }
            }
        )


def _refuse_other_words(figure: Stated) -> None:
    """Refuse columns that differ from every reading of the words."""
    text, start = _around(figure)
    end = start + len(figure.quote)
    readings = _readings(text, start, end)
    if not readings:
        _refuse_other_digits(figure)
        if not figure.basis:
            raise ValidationError(
                {
                    "basis": _(
                        "The rules cannot read “%(words)s” as one quantity: quote the whole quantity, or say here "
                        "why the reading is right."
                    )
                    % {"words": shorten(figure.quote)}
                }
            )
        return
    whole = [one for one in readings if start <= one.core[0] and one.core[1] <= end]
    differences = [difference(figure, one, text, cut=one not in whole) for one in readings]
    wrong = [one for one in differences if one]
    if len(wrong) == len(readings):
        closest = max(wrong, key=lambda found: found.agreed)
        raise ValidationError({closest.column: closest.message})


def _refuse_other_digits(figure: Stated) -> None:
    """Refuse words without a number, and a stated number with a digit that is not in the words."""
    words = close(figure.quote).words.translate(PLAIN)
    if not any(sign.isnumeric() or sign in "两几半数" for sign in words):
        if ENGLISH.search(words) and not HAN.search(words):
            return
        message = _("“%(words)s” holds no number: quote the words that state it.")
        raise ValidationError({"quote": message % {"words": shorten(figure.quote)}})
    held = {str(SIGNS.get(sign, sign)) for sign in words} | {"0"}
    held |= {digit for digit, signs in IMPLIED.items() if any(sign in words for sign in signs)}
    stated = f"{figure.stated_value.normalize():f}"
    if not set(stated) - set(".-") <= held:
        message = _("Found %(found)s; “%(words)s” holds other digits.")
        raise ValidationError({"stated_value": message % {"found": stated, "words": shorten(figure.quote)}})


def _around(figure: Stated) -> tuple[str, int]:
    """Return the text around the words and their offset in it, or the words alone if they are not in a source."""
    edition = figure.edition if figure.edition_id else None
    if edition and figure.start is not None and edition.text.startswith(figure.quote, figure.start):
        return edition.text, figure.start
    return figure.quote, 0


def _readings(text: str, start: int, end: int) -> list[Reading]:
    """List the readings of the words between two offsets, read in their text, or else alone."""
    around = read_text(text)
    found = [one for one in around.found if one.core[0] < end and start < one.core[1]]
    if found or any(first < end and start < last for first, last in around.unread):
        return found
    if any(SPLITS_NUMBER.fullmatch(text[at - 1 : at + 1]) for at in (start, end) if 0 < at < len(text)):
        return []
    alone = read_alone(text[start:end], setting_of(text))
    return [one.moved(start) for one in alone.found]
