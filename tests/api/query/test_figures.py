"""Figures are filtered by canonical units; a printed one, of which there would be none, is refused."""

from decimal import Decimal
from urllib.parse import quote

import pytest

from apps.api.query.filters import MOST_VALUES
from apps.hearings.batches import batches
from apps.hearings.models import Figure
from apps.hearings.unit_signs import SIGNS
from apps.hearings.units import UNITS, normalised
from tests.api.resources.asking import get, refused

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "sign"),
    [
        ("unit=元/月", "CNY/month"),
        ("unit=元每月", "CNY/month"),
        ("unit=CNY/月", "CNY/month"),
        ("unit=家/年", "1/year"),
        ("unit=万", "1"),
        ("unit=元", "CNY"),
        ("unit=亿元", "CNY"),
        ("unit__in=CNY,亩", "m2"),
        ("unit__not=公里", "m"),
    ],
)
def test_a_printed_unit_is_refused_with_the_canonical_one(client, exchange, query, sign):
    name = query.partition("=")[0]
    told = refused(client, f"figures/?{query}", name)
    assert f"the unit {sign}." in told


def test_every_canonical_unit_is_taken(client, exchange):
    signs = {sign for sign, _times in UNITS.values()} | set(SIGNS.values())
    signs |= {
        normalised(Decimal(1), f"{first}{per}")[1] for first in UNITS for per in ("/人", "每头", "/亩/年")
    }
    signs |= {"CNY/month", "km/h", "1", "rank", "person/day"}
    for some in batches(sorted(signs), MOST_VALUES):
        get(client, f"figures/?unit__in={quote(','.join(some))}")
    get(client, "figures/?unit=CNY/头")


def test_every_unit_of_the_record_is_taken(client, record):
    for unit in Figure.objects.order_by().values_list("unit", flat=True).distinct():
        assert get(client, f"figures/?unit={quote(unit)}")["results"]


@pytest.mark.parametrize(
    ("unit", "counted"),
    [("人", "人"), ("家", "家"), ("万家", "家"), ("个", "个"), ("台", "台"), ("·每", "·每")],
)
def test_what_is_counted_is_refused_as_a_unit_with_the_filter_that_takes_it(client, exchange, unit, counted):
    for name in ("unit", "unit__in", "unit__not"):
        told = refused(client, f"figures/?{name}={unit}", name)
        assert f"counts in {unit} have the unit 1; ask counted_in={counted}." in told
    get(client, f"figures/?counted_in={counted}")
