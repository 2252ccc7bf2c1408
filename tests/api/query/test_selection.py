"""Two requests of equal shape run the same SQL, with other values."""

import pytest

from apps.api.query import filtering
from apps.api.query.filters import Id, Many
from apps.api.query.relations import Linked
from apps.api.query.selection import Selection
from apps.api.resources import RESOURCES, ChangeViewSet, CommitmentViewSet, FigureViewSet, VoteViewSet
from apps.api.schema.examples import of_filter
from apps.hearings.models import Commitment
from tests.views import make_view

OTHER = {
    "Choice": lambda found, _value: found.words[-1],
    "Computed": lambda _found, value: value,  # the other one is another statement
    "Day": lambda *_: "2024-02-29",
    "Id": lambda *_: "nobody-2024-01-01",
    "Instant": lambda *_: "2024-02-29T00:00:00%2B08:00",
    "IsNull": lambda _found, value: value,  # the other one is another statement
    "Integer": lambda *_: "7",
    "Number": lambda *_: "-1.5",
    "OwnNumber": lambda *_: "7",
    "Sha256": lambda *_: "0" * 64,
    "Terms": lambda _found, value: value,  # the other one may find other records, or many
    "Word": lambda *_: "CNY",
}
"""Another value of each class of filter."""


def other(found, value):
    """Choose another value for a filter."""
    found = getattr(found, "one", found)
    kinds = (kind.__name__ for kind in type(found).__mro__)
    choose = next((OTHER[kind] for kind in kinds if kind in OTHER), lambda _found, value: value)
    return choose(found, value)


def shape(resource, query, action="list"):
    return Selection(make_view(resource, query, action=action)).shape


def sql(resource, query):
    """Return the shape of a list, its SQL and the values bound to it."""
    view = make_view(resource, query)
    rows = view.filter_queryset(view.get_queryset())
    return Selection(view).shape, *rows.values("pk").query.sql_with_params()


@pytest.mark.django_db
@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_equal_shapes_differ_only_in_values(resource, monkeypatch):
    monkeypatch.setattr(filtering, "known_ids", lambda _kind, ids, _release: {id: id for id in ids})
    for name, found in resource.filterset_class.base_filters.items():
        if name in ("digest", "since"):
            continue  # they are checked against the releases there are
        value = of_filter(found, name, resource.collection)
        one, statement, values = sql(resource, f"{name}={value}".replace("+", "%2B"))
        another, same_statement, other_values = sql(resource, f"{name}={other(found, value)}")
        assert (another, hash(another)) == (one, hash(one)), name
        assert same_statement == statement, name
        assert other_values != values or other(found, value) == value, name


@pytest.mark.django_db
def test_every_listed_query_has_a_shape_of_its_own():
    queries = ["", "kind=money", "kind__in=money", "kind__in=money,count", "q=a", "q=-a", "ordering=-value"]
    queries += ["q=-a+-b", "unit=CNY", "unit=CNY&kind=money"]
    assert len({shape(FigureViewSet, query) for query in queries}) == len(queries)
    assert (
        len({shape(ChangeViewSet, f"fields={names}", "chosen") for names in ("id", "id,why", "why,id")}) == 3
    )


@pytest.mark.django_db
def test_null_and_not_null_are_two_shapes():
    shapes = {shape(VoteViewSet, f"answer__isnull={value}") for value in ("true", "false")}
    assert len(shapes) == 2


@pytest.mark.django_db
def test_neither_the_order_of_parameters_nor_a_repeated_value_makes_a_shape():
    shapes = [
        shape(CommitmentViewSet, query)
        for query in ("kind__in=pledge,measure&q=a", "q=b&kind__in=measure,pledge,measure")
    ]
    assert shapes[0] == shapes[1]


def test_the_shape_of_an_earlier_release_is_another(exchange):
    now, then = (shape(FigureViewSet, query) for query in ("", "as_of=1"))
    assert now != then


def test_the_shape_of_a_linked_filter_is_that_of_the_filter_applied():
    ids = Many(Id("lead"))
    linked = Linked(ids, Commitment, "answer")
    assert linked.shape(["a", "b"]) == ids.shape(["a", "b"]) == ("in None False", 2)


@pytest.mark.django_db
def test_neither_page_nor_fields_of_stored_rows_make_a_shape():
    queries = ("", "page_size=7&count=true", "fields=id")
    shapes = [shape(FigureViewSet, query, "chosen") for query in queries]
    assert shapes[0] == shapes[1] == shapes[2]


@pytest.mark.django_db
def test_a_feed_has_the_order_of_its_pages_and_a_calendar_none():
    assert shape(FigureViewSet, "kind=money", action="feed").ordering == FigureViewSet.feed_ordering
    assert shape(CommitmentViewSet, "kind=pledge", action="calendar").ordering is None
