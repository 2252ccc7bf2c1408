"""Facets count what the list holds: each group has as many rows as the list at its address."""

import csv
import io
from collections import Counter
from itertools import combinations
from urllib.parse import parse_qs, urlencode, urlsplit

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.api.resources import RESOURCES
from apps.hearings.models import Hearing
from apps.hearings.publishing import withdraw
from tests.make import make_exchange, make_topic
from tests.views import all_rows

GROUPED = [resource for resource in RESOURCES if resource.grouped_by]
grouped = pytest.mark.parametrize("resource", GROUPED, ids=lambda resource: resource.collection)


def get(client, path, **parameters):
    return client.get(f"/api/v1/{path}?{urlencode(parameters)}")


@grouped
def test_each_group_counts_the_rows_of_its_list(client, two_hearings, resource):
    pairs = [*((name,) for name in resource.grouped_by), *combinations(resource.grouped_by, 2)]
    total = get(client, f"{resource.collection}/", count="true").json()["count"]
    for by in pairs:
        answer = get(client, f"{resource.collection}/facets/", by=",".join(by), top=100)
        assert answer.status_code == 200, answer.content
        found = answer.json()
        assert found["count"] == total
        assert found["groups"], by
        if not found["overlapping"]:
            assert sum(group["count"] for group in found["groups"]) == total
        for group in found["groups"][:: len(by) * 4]:
            counted = client.get(
                f"{group['list_url']}&count=true&page_size=1".replace("http://testserver", "")
            )
            assert counted.status_code == 200, counted.content
            assert counted.json()["count"] == group["count"], group


def test_counts_are_those_that_a_script_computes_from_the_rows(client, two_hearings):
    rows = all_rows(client, "/api/v1/commitments/")
    expected = Counter((row["kind"], row["organization"], row["organization_name"]) for row in rows)
    found = get(client, "commitments/facets/", by="kind,organization", top=100).json()["groups"]
    assert {(g["kind"], g["organization"], g["organization_name"]): g["count"] for g in found} == expected
    assert [group["count"] for group in found] == sorted(expected.values(), reverse=True)


def test_filters_of_the_list_hold(client, two_hearings):
    found = get(client, "commitments/facets/", by="status", kind="pledge").json()
    assert found["count"] == get(client, "commitments/", kind="pledge", count="true").json()["count"]
    assert parse_qs(urlsplit(found["groups"][0]["list_url"]).query)["kind"] == ["pledge"]


def counted_anew(client, path, **parameters):
    """Ask for groups, and tell whether rows were counted for it."""
    with CaptureQueriesContext(connection) as queries:
        found = get(client, path, **parameters).json()
    return found, any("COUNT(*)" in each["sql"] for each in queries)


@pytest.mark.parametrize("path", ["commitments/facets/", "figures/sums/"])
def test_what_all_rows_come_to_is_counted_once_for_a_release(client, two_hearings, path):
    before, anew = counted_anew(client, path, by="kind")
    assert anew
    again, anew = counted_anew(client, path, by="kind", top=1)
    assert not anew
    assert again["count"] == before["count"]
    assert again["groups"][0] in before["groups"]
    assert counted_anew(client, path, by="kind", hearing=Hearing.objects.first().pk)[1]
    withdraw(Hearing.objects.first())
    after, anew = counted_anew(client, path, by="kind")
    assert anew
    assert after["count"] < before["count"]


@pytest.mark.parametrize("filters", [{"status": "stated"}, {"due_to__isnull": "true"}])
def test_what_a_filter_selects_is_counted_each_time(client, two_hearings, filters):
    for top in (1, 2):
        assert counted_anew(client, "commitments/facets/", by="kind", top=top, **filters)[1]


def test_groups_that_would_fill_the_memory_are_not_kept(client, two_hearings, monkeypatch):
    monkeypatch.setattr("apps.api.query.selection.LARGEST", 10)
    for top in (1, 2):
        assert counted_anew(client, "commitments/facets/", by="kind", top=top)[1]


BY_HEARING = [
    ("commitments", {"by": "kind"}),
    ("commitments", {"by": "kind", "kind__not": "pledge"}),
    ("commitments", {"by": "kind", "held_on__gte": "2000-01-01"}),
    ("figures", {"by": "unit"}),
    ("figures", {"by": "qualifier", "qualifier": "exact"}),
]


@pytest.mark.parametrize(("collection", "query"), BY_HEARING)
def test_counts_by_hearing_are_those_of_the_rows(client, two_hearings, monkeypatch, collection, query):
    monkeypatch.setattr("apps.api.query.strict_filter.FEW_HEARINGS", 0)
    monkeypatch.setattr("apps.api.rows.statements.COMPILED.get", lambda _shape, make: make())
    withdrawn = make_exchange(state="withdrawn").commitment
    filters = {name: value for name, value in query.items() if name != "by"}
    rows = all_rows(client, f"/api/v1/{collection}/?{urlencode({**filters, 'ordering': 'hearing'})}")
    assert withdrawn.hearing_id not in {row["hearing"] for row in rows}
    expected = Counter(row[query["by"]] for row in rows)
    with CaptureQueriesContext(connection) as queries:
        found = get(client, f"{collection}/facets/", top=100, **query).json()
    assert {group[query["by"]]: group["count"] for group in found["groups"]} == expected
    assert found["count"] == len(rows)
    [sql] = [each["sql"] for each in queries if "COUNT(*)" in each["sql"]]
    assert "HAVING" in sql
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
            plan = " ".join(row[-1] for row in cursor.fetchall())
        assert f"COVERING INDEX {collection[:-1]}_{query['by']}_hearing" in plan


@pytest.mark.parametrize("query", [{"due_to__isnull": "true"}, {"q": "的"}, {"status": "stated"}])
def test_rows_are_counted_one_by_one_where_a_filter_needs_more_than_the_index(client, two_hearings, query):
    with CaptureQueriesContext(connection) as queries:
        found = get(client, "commitments/facets/", by="kind", **query).json()
    assert found["count"] == get(client, "commitments/", count="true", **query).json()["count"]
    assert not any("HAVING" in each["sql"] for each in queries)


def test_groups_that_are_not_shown_are_counted_together(client, two_hearings):
    whole = get(client, "commitments/facets/", by="organization", top=100).json()["groups"]
    found = get(client, "commitments/facets/", by="organization", top=3).json()
    assert found["groups"] == whole[:3]
    rest = whole[3:]
    assert found["other"] == {"groups": len(rest), "count": sum(group["count"] for group in rest)}


def test_a_row_counts_once_under_each_topic_and_each_one_above(client, db):
    top = make_topic(name="产业")
    below = [make_topic(name=name, parent=top) for name in ("石化", "风电")]
    exchange = make_exchange()
    exchange.commitment.topics.set(below)
    found = get(client, "commitments/facets/", by="topic").json()
    assert found["overlapping"]
    assert {group["topic"]: group["count"] for group in found["groups"]} == {
        topic.pk: 1 for topic in (top, *below)
    }


def test_a_group_of_rows_without_a_value_has_its_list(client, two_hearings):
    found = get(client, "figures/facets/", by="organization").json()["groups"]
    [none] = [group for group in found if group["organization"] is None]
    rows = all_rows(client, none["list_url"])
    assert len(rows) == none["count"]
    assert all(row["organizations"] == [] for row in rows)


def test_a_group_that_shares_its_rows_with_the_filter_keeps_both(client, exchange):
    asked = exchange.organization.pk
    found = get(client, "answers/facets/", by="organization", organization=asked).json()["groups"]
    assert [group["list_url"].count(asked) for group in found] == [1]


def test_drafts_are_not_counted(client, two_hearings):
    before = get(client, "commitments/facets/", by="kind").json()["count"]
    make_exchange(state="draft", canary="秘密")
    answer = get(client, "commitments/facets/", by="kind")
    assert answer.json()["count"] == before


@pytest.mark.parametrize(
    ("query", "parameter", "expected"),
    [
        ("", "by", "kind"),
        ("by=kinds", "by", "kind"),
        ("by=kind,kind", "by", "kind"),
        ("by=kind,status,person", "by", "kind"),
        ("by=kind&top=0", "top", None),
        ("by=kind&top=101", "top", None),
        ("by=kind&top=x", "top", None),
        ("by=kind&top=٣", "top", None),
        ("by=kind&ordering=hearing", "ordering", None),
        ("by=kind&knd=pledge", "knd", "kind"),
    ],
)
def test_a_bad_parameter_is_refused_and_named(client, two_hearings, query, parameter, expected):
    answer = client.get(f"/api/v1/commitments/facets/?{query}")
    assert answer.status_code == 400
    assert parameter in [error["parameter"] for error in answer.json()["errors"]]
    first = answer.json()["errors"][0]
    assert expected is None or expected in first["expected"]


@pytest.mark.parametrize("name", ["department", "organisation", "Organization"])
def test_an_unknown_facet_is_answered_with_the_one_that_is_meant(client, two_hearings, name):
    [fault] = client.get(f"/api/v1/commitments/facets/?by=kind,{name}").json()["errors"]
    assert fault["expected"] == ["organization"]
    assert name in fault["detail"]
    assert "kind, status, organization" in fault["detail"]


def test_groups_are_found_from_where_a_client_looks_for_them(client, two_hearings):
    asked = client.get("/api/v1/commitments/facets.csv?by=kind")
    assert asked.headers["Location"].endswith("/api/v1/commitments.facets.csv?by=kind")
    as_json = client.get("/api/v1/figures.sums.json?by=kind")
    assert as_json.headers["Location"].endswith("/api/v1/figures/sums/?by=kind")
    assert client.get(as_json.headers["Location"]).status_code == 200
    other = client.get("/api/v1/commitments/facets.parquet?by=kind")
    assert other.status_code == 404
    assert "csv, xlsx" in other.json()["detail"]
    told = client.get("/api/v1/commitments.facets.jsonl?by=kind").json()["detail"]
    assert "csv, xlsx" in told
    assert "/api/v1/commitments/facets/" in told


@pytest.mark.parametrize(("path", "name"), [("commitments/sums", "sums"), ("people/facets", "facets")])
def test_a_list_without_such_groups_says_so_and_not_that_a_parameter_is_wrong(client, exchange, path, name):
    answer = client.get(f"/api/v1/{path}/?by=kind")
    assert answer.status_code == 404
    assert f"no {name} of" in answer.json()["detail"]


def test_a_file_holds_every_group(client, two_hearings):
    whole = get(client, "commitments/facets/", by="kind,organization", top=100).json()["groups"]
    text = get(client, "commitments.facets.csv", by="kind,organization").content.decode("utf-8-sig")
    found = list(csv.DictReader(io.StringIO(text)))
    assert found == [{name: "" if v is None else str(v) for name, v in group.items()} for group in whole]
    book = get(client, "commitments.facets.xlsx", by="kind,organization")
    sheet = openpyxl.load_workbook(io.BytesIO(book.content))["data"]
    first, *rows = sheet.iter_rows(values_only=True)
    assert [dict(zip(first, row, strict=True)) for row in rows] == whole


@pytest.mark.parametrize("query", ["by=kind&top=3", "", "by=kinds"])
def test_a_file_refuses_what_it_does_not_know(client, two_hearings, query):
    assert client.get(f"/api/v1/commitments.facets.csv?{query}").status_code == 400


def test_a_format_that_is_not_written_is_refused(client, two_hearings):
    answer = get(client, "commitments.facets.parquet", by="kind")
    assert answer.status_code == 404
    assert "facets" in answer.json()["detail"]


def test_an_empty_record_has_no_groups(client, db):
    found = get(client, "commitments/facets/", by="kind").json()
    assert found == {"count": 0, "overlapping": False, "other": {"groups": 0, "count": 0}, "groups": []}
