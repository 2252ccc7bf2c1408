"""Whether the parts of a figure agree: its words, the number as printed, the value in its unit, and its kind."""

import re
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..units import MULTIPLES, multiple_of, normalised

MONEY = re.compile(r"[A-Z]{3}|元|\$")
UNIT_OF_KIND = {
    "money": MONEY,
    "area": re.compile("m2"),
    "length": re.compile("m"),
    "rank": re.compile("rank"),
}
PRINTED = re.compile(r"[0-9](?:[0-9]|[,， ](?=[0-9]{3}))*(?:\.[0-9]+)?")
TIMES = {Decimal(1), Decimal(10), Decimal(100), *MULTIPLES.values()}


def refuse_contradiction(figure):
    """Refuse a figure that says one thing in its words and another in its columns.

    Errors: ValidationError naming the column and what was expected.
    """
    _refuse_other_value(figure)
    _refuse_other_number(figure)
    shape = UNIT_OF_KIND.get(figure.kind)
    if shape and not shape.fullmatch(figure.unit):
        raise ValidationError(
            {
                "unit": _("%(unit)s is no unit of %(kind)s.")
                % {"unit": figure.unit, "kind": figure.get_kind_display()}
            }
        )


def _refuse_other_value(figure):
    expected = normalised(figure.stated_value, figure.stated_unit)
    if expected is None and figure.unit in ("1", "rank") and figure.kind != "share":
        expected = figure.stated_value * multiple_of(figure.stated_unit), figure.unit
    # 元 is the money of more than one place; who files the figure says of which.
    elsewhere = expected == (figure.value, "CNY") and MONEY.fullmatch(figure.unit)
    if expected and not elsewhere and expected != (figure.value, figure.unit):
        raise ValidationError(
            {
                "value": _("%(stated)s is %(value)s %(unit)s.")
                % {
                    "stated": f"{figure.stated_value.normalize():f}{figure.stated_unit or ''}",
                    "value": f"{expected[0].normalize():f}",
                    "unit": expected[1],
                }
            }
        )


def _refuse_other_number(figure):
    """Where the words print one number in digits, the stated value is that number, or it times 十, 百, 千, 万 and so on."""
    printed = PRINTED.findall(figure.quote)
    if len(printed) != 1 or figure.kind == "share":
        return
    number = Decimal(re.sub("[,， ]", "", printed[0]))
    if all(figure.stated_value != number * times for times in TIMES):
        raise ValidationError(
            {"stated_value": _("The quote prints %(number)s.") % {"number": f"{number.normalize():f}"}}
        )
