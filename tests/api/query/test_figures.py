"""Figures are filtered by canonical units; a printed one, of which there would be none, is refused."""

from decimal import Decimal

import pytest

from apps.hearings.unit_signs import SIGNS
from apps.hearings.units import UNITS, normalised
from tests.api.resources.asking import get, refused

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "sign"),
    [("unit=元", "CNY"), ("unit=亿元", "CNY"), ("unit__in=CNY,亩", "m2"), ("unit__not=公里", "m")],
)
def test_a_printed_unit_is_refused_with_the_canonical_one(client, exchange, query, sign):
    name = query.partition("=")[0]
    told = refused(client, f"figures/?{query}", name)
    assert f"the unit {sign}." in told


def test_every_canonical_unit_is_taken(client, exchange):
    signs = {sign for sign, _times in UNITS.values()} | set(SIGNS.values())
    for sign in sorted(signs | {"CNY/month", "km/h", "1", "rank", "person/day"}):
        found = normalised(Decimal(1), sign)
        assert found is None or found[1] == sign or "/" in sign
    for unit in ("CNY", "m2", "%25", "1", "CNY/month", "km/h", "percentage_point"):
        get(client, f"figures/?unit={unit}&unit__in={unit}")
