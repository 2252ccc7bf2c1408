"""Orders by number, by place in the text, by kind and by organization; each is walked, and no list is sorted as a whole."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.api.query.ordering import has_few_without
from apps.api.resources import RECORDS
from apps.hearings.models import Commitment
from tests.make import correct, make_commitment, make_organization
from tests.views import all_rows, make_view

pytestmark = pytest.mark.django_db
NAMES = ("number", "start", "kind", "organization")
ORDERS = [(each, name) for each in RECORDS for name in NAMES if name in each.orderings]
FILTERED = {"commitments": ("", "&kind=pledge", "&status=stated"), "figures": ("", "&kind=money")}
BY_ORGANIZATION = [each.collection for each in RECORDS if "organization" in each.orderings]
SORTED = [("events", "organization")]
"""What is sorted as a whole: commitments are many more than their events, and an index leads to events from there alone."""


def listed(client, collection, order):
    return all_rows(client, f"/api/v1/{collection}/?ordering={order}")


def test_lists_of_parts_are_ordered_by_their_columns(client, record):
    for collection in ("commitments", "figures"):
        for name in ("kind", "start", "number"):
            values = [row[name] for row in listed(client, collection, name)]
            assert values == sorted(values)
            assert [row[name] for row in listed(client, collection, f"-{name}")] == values[::-1]


def test_the_place_is_that_in_the_edition_and_the_number_that_in_the_hearing(client, two_hearings):
    rows = listed(client, "questions", "start")
    assert rows == sorted(rows, key=lambda row: (row["edition"], row["start"]))
    assert listed(client, "questions", "number") == listed(client, "questions", "hearing")


def test_parts_are_ordered_by_the_organization_that_they_show(client, record):
    assert set(BY_ORGANIZATION) >= {"questions", "answers", "commitments", "events", "figures"}
    for collection in BY_ORGANIZATION:
        rows = listed(client, collection, "organization")
        assert rows == sorted(
            rows,
            key=lambda row: (row["organization"] is None, row["organization"], row["hearing"], row["number"]),
        )
        assert {row["id"] for row in rows} == {row["id"] for row in listed(client, collection, "hearing")}


def test_rows_without_an_organization_come_last_both_ways(client, exchange):
    make_commitment(exchange.answer, lead=make_organization("市财政局"))
    correct(exchange.commitment, lead=None)
    assert Commitment.objects.count() == 2
    for order in ("organization", "-organization"):
        assert [row["organization"] for row in listed(client, "commitments", order)][-1] is None


@pytest.mark.parametrize("collection", ["figures", "answers", "questions"])
def test_rows_without_an_organization_are_the_same_few_or_many(client, two_hearings, monkeypatch, collection):
    for order in ("organization", "-organization"):
        found = []
        for few in (True, False):
            monkeypatch.setattr(
                "apps.api.query.pagination.has_few_without", lambda _view, _path, few=few: few
            )
            found.append(listed(client, collection, order))
        assert found[0] == found[1]
        assert {row["id"] for row in found[0]} == {row["id"] for row in listed(client, collection, "hearing")}


def test_figures_without_an_organization_are_few_until_there_are_many(client, two_hearings, monkeypatch):
    figures = next(each for each in RECORDS if each.collection == "figures")
    number = sum(row["organization"] is None for row in listed(client, "figures", "hearing"))
    assert number
    for most, few in ((number, True), (number - 1, False)):
        monkeypatch.setattr("apps.api.query.ordering.FEW_ROWS", most)
        monkeypatch.setattr("apps.api.rows.statements.COMPILED.get", lambda _shape, make: make())
        assert has_few_without(make_view(figures), "answer__speaker__organization") is few


if connection.vendor == "sqlite":  # PostgreSQL plans by statistics
    WALKED = [(each, name) for each, name in ORDERS if (each.collection, name) not in SORTED]

    @pytest.mark.parametrize(("resource", "name"), WALKED, ids=lambda each: getattr(each, "collection", each))
    def test_no_list_is_sorted_as_a_whole(resource, name, exchange, monkeypatch):
        monkeypatch.setattr("apps.api.query.pagination.has_few_without", lambda _view, _path: False)
        for more in FILTERED.get(resource.collection, ("",)):
            view = make_view(resource, f"ordering={name}{more}")
            with CaptureQueriesContext(connection) as queries:
                view.list(view.request)
            for sql in (
                each["sql"] for each in queries if "ORDER BY" in each["sql"] and " IN (SELECT" in each["sql"]
            ):
                with connection.cursor() as cursor:
                    cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
                    plan = [row[3] for row in cursor.fetchall()]
                assert plan.count("USE TEMP B-TREE FOR ORDER BY") <= 1, plan  # of the rows of the page

    def test_few_figures_without_an_organization_are_found_by_indexes(exchange):
        figures = next(each for each in RECORDS if each.collection == "figures")
        view = make_view(figures, "ordering=organization")
        with CaptureQueriesContext(connection) as queries:
            view.list(view.request)
        [sql] = [each["sql"] for each in queries if "UNION ALL" in each["sql"] and "ORDER BY" in each["sql"]]
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
            plan = [row[3] for row in cursor.fetchall()]
        assert not [step for step in plan if step.startswith("SCAN")], plan
