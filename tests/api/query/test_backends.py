"""Each parameter of a list has one owner, which cleans it, applies it and describes it."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils import translation
from rest_framework.exceptions import NotAcceptable

from apps.api.http.errors import BadParameters
from apps.api.query.as_of import PRESENT_ONLY
from apps.api.query.filtering import StrictFilterBackend
from apps.api.query.filters import Filters
from apps.api.query.ordering import Ordering
from apps.api.query.pagination import KeysetPagination
from apps.api.query.scalars import Word
from apps.api.resources import ChangeViewSet, FigureViewSet, ReleaseViewSet
from apps.hearings.models import Figure
from tests.views import make_view

pytestmark = pytest.mark.django_db
DIGEST = "a" * 64


def faults(resource, query, action="list"):
    """Return the parameters at fault."""
    with pytest.raises(BadParameters) as refused:
        make_view(resource, query, action=action)
    return [error.parameter for error in refused.value.errors]


def test_values_are_clean_before_the_action_runs():
    query = "kind=money&value__gte=1.50&ordering=-value&fields=quote,id&page_size=7"
    view = make_view(FigureViewSet, query, action="chosen")
    cleaned = view.parameters.cleaned
    assert (cleaned["kind"], str(cleaned["value__gte"])) == ("money", "1.50")
    assert cleaned["ordering"] == Ordering(("value", "id"), descending=True)
    assert [column.name for column in view.columns] == ["quote", "id"]
    assert view.paginator.page_size == 7
    assert not view.paginator.counted


def test_the_faults_of_all_backends_are_reported_together(exchange):
    query = "knd=money&value__gte=x&fields=secret&ordering=random&format=xml&as_of=99&page_size=0&count=2"
    assert faults(FigureViewSet, query, "chosen") == [
        "knd",
        "format",
        "value__gte",
        "ordering",
        "as_of",
        "fields",
        "page_size",
        "count",
    ]


def test_a_cursor_is_looked_at_only_where_nothing_else_is_at_fault():
    assert faults(FigureViewSet, "cursor=x") == ["cursor"]
    assert faults(FigureViewSet, "cursor=x&ordering=random") == ["ordering"]


def test_a_filter_of_the_tables_of_today_is_refused_for_a_release(exchange):
    assert faults(FigureViewSet, "as_of=1&topic=jobs&kind=money&modified_since=2025-10-30T00:00:00Z") == [
        "topic",
        "modified_since",
    ]


@pytest.mark.parametrize("address", ["figures.csv", "figures.atom", "commitments.ics"])
def test_what_holds_the_present_says_why_it_does_not_know_as_of(client, exchange, address):
    [error] = client.get(f"/api/v1/{address}?as_of=1").json()["errors"]
    with translation.override("en"):
        assert error["detail"] == PRESENT_ONLY


def test_a_document_of_one_record_does_not_know_as_of(client, exchange):
    of_hearing, of_source = f"hearings/{exchange.hearing.pk}", f"sources/{exchange.source.pk}"
    for address in (f"{of_hearing}/akn", f"{of_hearing}/annotations", f"{of_source}/text"):
        [error] = client.get(f"/api/v1/{address}/?as_of=1").json()["errors"]
        assert error["detail"] == "Unknown parameter."


@pytest.mark.parametrize("name", ["fields", "omit", "ordering", "as_of", "cursor"])
def test_a_parameter_with_two_owners_is_a_mistake_of_the_view(name):
    class Twice(FigureViewSet):
        filterset_class = type("TwiceFilters", (Filters,), {name: Word("unit")})

    with pytest.raises(ImproperlyConfigured, match=name):
        make_view(Twice, action="chosen")


def test_a_paginator_without_an_order_is_a_mistake_of_the_view():
    class Unordered(FigureViewSet):
        filter_backends = (StrictFilterBackend,)

    with pytest.raises(ImproperlyConfigured, match="OrderingBackend"):
        make_view(Unordered)


def test_a_page_is_not_read_before_its_parameters_are_clean():
    with pytest.raises(ImproperlyConfigured, match="clean_parameters"):
        KeysetPagination().paginate_queryset(Figure.objects.all(), None)


def test_the_order_of_the_backends_does_not_matter(exchange):
    class Reversed(FigureViewSet):
        filter_backends = FigureViewSet.filter_backends[::-1]

    query = f"kind=money&as_of=1&hearing={exchange.hearing.pk}&ordering=-value&fields=id&page_size=7"
    one, other = (make_view(view, query, action="chosen") for view in (Reversed, FigureViewSet))
    assert one.parameters.cleaned.keys() == other.parameters.cleaned.keys()
    assert faults(Reversed, "as_of=1&topic=jobs") == faults(FigureViewSet, "as_of=1&topic=jobs") == ["topic"]


def test_a_view_without_a_backend_does_not_know_its_parameters(exchange):
    assert faults(ReleaseViewSet, "as_of=1") == ["as_of"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (f"since=1&digest={DIGEST}", ["digest"]),
        (f"since=1&digest={'0' * 64}", ["digest"]),
        (f"digest={DIGEST}", ["digest"]),
        ("since=99", ["since"]),
        (f"since=99&digest={DIGEST}", ["since"]),
        (f"since=abc&digest={DIGEST}", ["since"]),
        (f"sinse=1&digest={DIGEST}", ["sinse"]),
        (f"since=1&since=1&digest={DIGEST}", ["since"]),
        ("since=99&x=1", ["x"]),
        ("since=99&digest=zz", ["digest"]),
        ("since=99&page_size=0", ["page_size"]),
    ],
)
def test_values_are_compared_only_where_each_is_sound_by_itself(exchange, query, expected):
    assert faults(ChangeViewSet, query) == expected


@pytest.mark.parametrize("query", [f"since=abc&digest={DIGEST}", f"sinse=1&digest={DIGEST}"])
def test_a_mistyped_request_is_not_told_that_its_copy_is_of_another_record(client, exchange, query):
    assert "another" not in client.get(f"/api/v1/changes/?{query}").content.decode()


def test_json_is_negotiated_and_a_file_is_what_the_request_names(client, exchange):
    def status(path, accept):
        return client.get(f"/api/v1/{path}", headers={"accept": accept}).status_code

    with pytest.raises(NotAcceptable):
        make_view(FigureViewSet, accept="text/html")
    assert status("figures.csv", "text/html") == 200
    assert status("figures.json", "text/html") == 200
    assert status("figures.atom", "text/html") == 200
    assert status("figures/", "text/html") == 406
    assert status(f"figures/{exchange.figure.pk}/", "text/html") == 406
    assert status(f"figures/{exchange.figure.pk}/history/", "text/html") == 406


@pytest.mark.parametrize("name", ["csv", "atom", "feed.json"])
def test_a_problem_of_a_file_is_a_problem_document_whatever_is_accepted(client, name):
    answer = client.get(f"/api/v1/figures.{name}?knd=x", headers={"accept": "text/csv"})
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")
