from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from apps.hearings.models import Figure
from apps.hearings.quantities.agreement import refuse_contradiction


def figure(quote, stated, unit_printed, value, unit, kind, **more):
    return Figure(
        quote=quote,
        stated_value=Decimal(stated),
        stated_unit=unit_printed,
        value=Decimal(value),
        unit=unit,
        kind=kind,
        **more,
    )


@pytest.mark.parametrize(
    "sound",
    [
        figure("9个", 9, "个", 9, "1", "count"),
        figure("两大产业", 2, "大", 2, "1", "count"),
        figure("2万个", 2, "万个", 20000, "1", "count"),
        figure("2万个", 20000, "个", 20000, "1", "count"),
        figure("1,200家", 1200, "家", 1200, "1", "count"),
        figure("1 000位", 1000, "位", 1000, "1", "count"),
        figure("3万5千人", 35000, "人", 35000, "1", "count"),
        figure("第9位", 9, "位", 9, "rank", "rank"),
        figure("420亿元", 420, "亿元", 42000000000, "CNY", "money"),
        figure("100萬元", 100, "萬元", 1000000, "HKD", "money"),
        figure("31萬人", 31, "萬人", 310000, "1", "count"),
        figure("三分之一", "0.333333", None, "33.333333", "%", "share"),
    ],
    ids=lambda each: each.quote,
)
def test_a_figure_whose_parts_agree_is_taken(sound):
    refuse_contradiction(sound)


@pytest.mark.parametrize(
    ("column", "unsound"),
    [
        ("value", figure("9个", 9, "个", 8, "1", "count")),
        ("value", figure("两大产业", 2, "大", 3, "1", "count")),
        ("value", figure("2万个", 2, "万个", 2, "1", "count")),
        ("value", figure("420亿元", 420, "亿元", 42, "CNY", "money")),
        ("value", figure("5美元", 5, "美元", 5, "CNY", "money")),
        ("stated_value", figure("420亿元", 42, "亿元", 4200000000, "CNY", "money")),
        ("stated_value", figure("9个", 8, "个", 8, "1", "count")),
        ("unit", figure("420亿元", 420, "亿元", 42000000000, "CNY", "area")),
        ("unit", figure("15%", 15, "%", 15, "%", "money")),
    ],
    ids=lambda each: getattr(each, "quote", each),
)
def test_a_figure_that_contradicts_itself_is_refused(column, unsound):
    with pytest.raises(ValidationError) as refused:
        refuse_contradiction(unsound)
    assert set(refused.value.message_dict) == {column}
