"""The number of rows that match is counted once for a release, whatever page is asked for."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.hearings.models import Hearing, Release
from apps.hearings.publishing import withdraw

pytestmark = pytest.mark.django_db


def counted_anew(client, path):
    """Ask for a page with its count, and tell whether rows were counted for it."""
    with CaptureQueriesContext(connection) as queries:
        found = client.get(f"/api/v1/{path}").json()["count"]
    return found, any("COUNT(*)" in each["sql"] for each in queries)


@pytest.mark.parametrize("filters", ["", "kind=pledge&", "kind__not=measure&", "as_of=1&"])
def test_rows_are_counted_once_for_a_release(client, two_hearings, filters):
    path = f"commitments/?{filters}count=true"
    before, anew = counted_anew(client, path)
    assert anew
    assert counted_anew(client, f"{path}&page_size=1") == (before, False)
    withdraw(Hearing.objects.first())
    after, anew = counted_anew(client, path)
    assert anew
    assert after < before


def test_the_count_of_few_rows_takes_no_place_in_the_cache(client, two_hearings):
    hearing = Hearing.objects.first()
    for path in (f"commitments/?hearing={hearing.pk}", "answers/?held_on__gte=2000-01-01"):
        for size in (1, 2):
            assert counted_anew(client, f"{path}&count=true&page_size={size}")[1]


def test_each_value_and_each_list_has_a_count_of_its_own(client, two_hearings):
    one, other = Hearing.objects.order_by("pk")
    paths = [
        f"{name}/?hearing={pk}&count=true" for name in ("answers", "figures") for pk in (one.pk, other.pk)
    ]
    paths += [f"{name}/{pk}/history/?count=true" for name, pk in named(one)]
    assert all(counted_anew(client, path)[1] for path in paths)


def named(hearing):
    """Name records of several kinds, which may have the same id."""
    return [("hearings", hearing.pk), ("areas", hearing.area_id)]


def test_changes_are_counted_once_for_a_release(client, two_hearings):
    assert Release.objects.exists()
    before, anew = counted_anew(client, "changes/?count=true")
    assert anew
    assert counted_anew(client, "changes/?count=true&page_size=1") == (before, False)
