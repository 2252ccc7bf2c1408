from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from apps.hearings.units import normalised, refuse_inexact


@pytest.mark.parametrize(
    ("stated", "unit", "value", "canonical"),
    [
        ("27.84", "亿元", "2784000000", "CNY"),
        ("1", "万亿元", "1000000000000", "CNY"),
        ("3", "万元", "30000", "CNY"),
        ("5", "元", "5", "CNY"),
        ("15", "亩", "10000", "m2"),
        ("1", "万亩", "6666666.666667", "m2"),
        ("2.5", "平方公里", "2500000", "m2"),
        ("3", "公顷", "30000", "m2"),
        ("12", "公里", "12000", "m"),
        ("2", "千米", "2000", "m"),
        ("7", "米", "7", "m"),
        ("6.1", "%", "6.1", "%"),
        ("5", "年", "5", "year"),
    ],
)
def test_printed_number_is_converted_to_its_canonical_unit(stated, unit, value, canonical):
    assert normalised(Decimal(stated), unit) == (Decimal(value), canonical)


@pytest.mark.parametrize("unit", ["家", "个", "位", "万人", "", None])
def test_unit_without_a_fixed_factor_is_left_alone(unit):
    assert normalised(Decimal(3), unit) is None


def test_largest_number_in_the_largest_unit_is_still_exact():
    assert normalised(Decimal("9" * 16), "万亿元") == (Decimal("9" * 16) * 10**12, "CNY")


@pytest.mark.parametrize("value", ["1234567890123450000", "0.1", "123456789.012345", "0"])
def test_number_that_a_reader_can_hold_is_taken(value):
    refuse_inexact(Decimal(value))


@pytest.mark.parametrize("value", ["1234567890123456", "1234567890.123456"])
def test_number_that_a_reader_would_round_is_refused(value):
    with pytest.raises(ValidationError):
        refuse_inexact(Decimal(value))
