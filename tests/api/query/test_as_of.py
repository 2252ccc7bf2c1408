"""`as_of` reads what an index leads to: an order of hearings or instants, one hearing, or what few records of today lead to."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.api.http.errors import BadParameters
from apps.api.query.as_of import AsOfBackend
from apps.api.resources import RECORDS, CommitmentViewSet, EventViewSet, PersonViewSet
from apps.hearings.ledger import writing
from apps.hearings.models import Release
from apps.hearings.models.hearings import HearingPart
from tests.make import correct, make_area, make_commitment, make_organization
from tests.views import make_view

pytestmark = pytest.mark.django_db
UNWALKED = ("start", "kind", "organization", "held_on", "due_to")


@pytest.mark.parametrize("name", UNWALKED)
def test_an_order_without_an_index_is_refused_unless_it_is_of_one_hearing(exchange, name):
    for order in (name, f"-{name}"):
        with pytest.raises(BadParameters) as refused:
            make_view(CommitmentViewSet, f"as_of=1&ordering={order}")
        [error] = refused.value.errors
        assert (error.parameter, error.expected) == (
            "ordering",
            ["hearing", "number", "modified_at"],
        )
        view = make_view(CommitmentViewSet, f"as_of=1&ordering={order}&hearing={exchange.hearing.pk}")
        assert exchange.commitment.pk.encode() in view.list(view.request).content


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_the_order_of_a_list_itself_is_never_refused(exchange, resource):
    for query in ("as_of=1", f"as_of=1&ordering={resource.ordering}"):
        view = make_view(resource, query)
        assert view.list(view.request).status_code == 200


def test_lists_of_other_records_keep_their_orders(exchange):
    for name in PersonViewSet.orderings:
        view = make_view(PersonViewSet, f"as_of=1&ordering={name}")
        assert view.list(view.request).status_code == 200


def test_the_document_names_the_orders_that_a_list_has_then(exchange):
    def told(resource):
        [parameter] = AsOfBackend().get_schema_operation_parameters(make_view(resource))
        return parameter["description"]

    assert "by happened_on, hearing, number, modified_at;" in told(EventViewSet)
    assert "by hearing, number, modified_at;" in told(CommitmentViewSet)
    assert "order" not in told(PersonViewSet)


def ids(client, query):
    return [row["id"] for row in client.get(f"/api/v1/commitments/?{query}").json()["results"]]


def test_a_filter_finds_rows_that_have_another_value_today_or_are_gone(client, exchange):
    before, after = exchange.commitment.lead, make_organization("市财政局")
    gone = make_commitment(exchange.answer, lead=before)
    kept = make_commitment(exchange.answer, lead=before)
    then = Release.objects.current().number
    correct(exchange.commitment, lead=after)
    with writing(why="重复的记录"):
        gone.delete()
    stood = sorted([exchange.commitment.pk, kept.pk])
    assert ids(client, f"organization={before.pk}") == [kept.pk]
    assert sorted(ids(client, f"organization={before.pk}&as_of={then}")) == stood
    assert ids(client, f"organization={after.pk}") == [exchange.commitment.pk]
    newest = Release.objects.current().number
    assert ids(client, f"organization={after.pk}&as_of={newest}") == [exchange.commitment.pk]
    assert ids(client, f"organization__in={before.pk},{after.pk}&as_of={newest}") == stood


OF_AREAS = [each for each in RECORDS if issubclass(each.serializer_class.Meta.model, HearingPart)]


@pytest.mark.parametrize("resource", OF_AREAS, ids=lambda resource: resource.collection)
def test_the_area_is_that_which_the_hearing_had_then(client, exchange, resource):
    before, after = exchange.hearing.area, make_area("揭西县", "Jiexi", level="county")
    then, path = Release.objects.current().number, f"/api/v1/{resource.collection}/?count=true"
    stood = client.get(f"{path}&area={before.pk}").json()
    assert stood["count"]
    correct(exchange.hearing, area=after)
    past = client.get(f"{path}&as_of={then}&area={before.pk}").json()
    assert (past["results"], past["count"]) == (stood["results"], stood["count"])
    assert client.get(f"{path}&as_of={then}&area={after.pk}").json()["count"] == 0
    newest = Release.objects.current().number
    assert client.get(f"{path}&as_of={newest}&area={after.pk}").json()["count"] == stood["count"]


FOUND = [
    ("commitments", "", "change_of_part"),
    ("commitments", "&ordering=-modified_at", "change_modified"),
    ("commitments", "&kind=pledge", "change_of_part"),
    ("commitments", "&organization={organization}", "change_of_record"),
    ("commitments", "&person={person}&kind=pledge&ordering=hearing", "change_of_record"),
    ("commitments", "&due_to__gte=2090-01-01", "change_of_record"),
    ("commitments", "&hearing={hearing}&ordering=due_to", "change_of_part"),
    ("figures", "&area={area}", "change_of_record"),
    ("votes", "&ordering=hearing", "change_of_part"),
]


WALKED = [each for each in FOUND if each[2] != "change_of_record" and "{hearing}" not in each[1]]
"""Of the others PostgreSQL decides by statistics, which a small record does not have."""


@pytest.mark.parametrize(("collection", "query", "index"), FOUND if connection.vendor == "sqlite" else WALKED)
def test_an_index_leads_to_the_rows(exchange, collection, query, index):
    known = {
        "organization": exchange.commitment.lead.pk,
        "person": exchange.person.pk,
        "hearing": exchange.hearing.pk,
        "area": exchange.hearing.area_id,
    }
    resource = next(each for each in RECORDS if each.collection == collection)
    view = make_view(resource, f"as_of=1{query.format(**known)}")
    with CaptureQueriesContext(connection) as queries:
        view.list(view.request)
    pages = [each["sql"] for each in queries if " LIMIT " in each["sql"] and "ORDER BY" in each["sql"]]
    assert pages
    for sql in pages:
        assert index in leading_index(sql)


def leading_index(sql):
    """Return the part of the plan that finds the rows of changes."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
            first = cursor.fetchone()[3]
            assert first.startswith("SEARCH hearings_change USING INDEX")
            return first
        cursor.execute(
            "SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off"
        )
        cursor.execute(f"EXPLAIN (COSTS OFF) {sql}")
        return next(row[0] for row in cursor.fetchall() if row[0].endswith(" on hearings_change"))
