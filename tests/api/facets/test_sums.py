"""Sums are those that a script computes from the figures of the list."""

from collections import defaultdict
from decimal import Decimal
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.api.facets.decimal_sum import DecimalSum
from apps.api.facets.sums import SUMMED
from apps.api.query.figures import counted_in
from apps.hearings.models import Figure
from tests.make import make_figure
from tests.views import all_rows


def get(client, path, **parameters):
    answer = client.get(f"/api/v1/{path}?{urlencode(parameters)}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def precision(row, rows):
    """Tell how exactly a figure is stated, by the figures on the same words."""
    if row["qualifier"] == "exact":
        return "exact"
    same = [each for each in rows if all(each[at] == row[at] for at in ("edition", "start", "end"))]
    return "range" if len(same) > 1 and row["qualifier"] in ("at_least", "at_most") else "approximate"


def computed(rows, by):
    found = defaultdict(list)
    for row in rows:
        line = (row["kind"], row["unit"], counted_in(row["unit"], row["stated_unit"]), precision(row, rows))
        for key in row[by] or [None]:
            found[key, line].append(Decimal(str(row["value"])))
    return found


@pytest.mark.parametrize(("by", "column"), [("organization", "organizations"), ("person", "people")])
def test_sums_are_those_that_a_script_computes(client, two_hearings, by, column):
    expected = computed(all_rows(client, "/api/v1/figures/"), column)
    found = get(client, "figures/sums/", by=by, top=100)
    assert found["count"] == len(all_rows(client, "/api/v1/figures/"))
    assert len(found["groups"]) == len(expected)
    for group in found["groups"]:
        line = tuple(group[name] for name in ("kind", "unit", "counted_in", "precision"))
        values = expected[group[by], line]
        told = [group[name] for name in ("count", "least", "greatest")]
        assert told == [len(values), min(values), max(values)]
        assert group["sum"] == (sum(values) if line[0] in SUMMED and line[-1] != "range" else None)


def test_each_line_leads_to_its_all_rows(client, two_hearings):
    for group in get(client, "figures/sums/", by="organization", top=100)["groups"]:
        rows = all_rows(client, group["list_url"])
        assert len(rows) == group["count"], group["list_url"]
        assert max(row["value"] for row in rows) == group["greatest"]


def test_the_answer_says_that_amounts_may_overlap(client, exchange):
    assert "overlap" in get(client, "figures/sums/")["note"]


def test_without_a_facet_all_figures_are_one_group(client, two_hearings):
    found = get(client, "figures/sums/")
    assert found["other"] == {"groups": 0, "count": 0}
    assert sum(group["count"] for group in found["groups"]) == found["count"]


def test_the_two_ends_of_a_range_are_not_added(client, exchange):
    greatest = make_figure(commitment=exchange.commitment)
    for figure, qualifier in ((exchange.figure, "at_least"), (greatest, "at_most")):
        Figure.objects.filter(pk=figure.pk).update(qualifier=qualifier)
    found = get(client, "figures/sums/")["groups"]
    assert [(group["precision"], group["count"], group["sum"]) for group in found] == [("range", 2, None)]
    assert len(all_rows(client, found[0]["list_url"])) == 2


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_sum_of_decimals_is_exact(two_hearings, data):
    numbers = st.decimals(-(10**14), 10**14, places=0) | st.decimals(-(10**8), 10**8, places=6)
    figures = list(Figure.objects.all())
    for figure in figures:
        figure.value = data.draw(numbers)
    Figure.objects.bulk_update(figures, ["value"])
    found = Figure.objects.aggregate(sum=DecimalSum("value"))["sum"]
    assert found == sum(figure.value for figure in figures)
