"""Each parameter of a list has one owner, which cleans it, applies it and describes it."""

import pytest
from rest_framework.exceptions import NotAcceptable

from apps.api.http.errors import BadParameters
from apps.api.query.ordering import Ordering
from apps.api.resources import ChangeViewSet, FigureViewSet, ReleaseViewSet
from tests.views import make_view

pytestmark = pytest.mark.django_db


def faults(resource, query):
    """Return the parameters at fault."""
    with pytest.raises(BadParameters) as refused:
        make_view(resource, query)
    return [error.parameter for error in refused.value.errors]


def test_values_are_clean_before_the_action_runs():
    view = make_view(FigureViewSet, "kind=money&value__gte=1.50&ordering=-value&fields=quote,id&page_size=7")
    cleaned = view.parameters.cleaned
    assert (cleaned["kind"], str(cleaned["value__gte"])) == ("money", "1.50")
    assert cleaned["ordering"] == Ordering(("value", "id"), descending=True)
    assert [column.name for column in view.columns] == ["quote", "id"]
    assert view.paginator.page_size == 7
    assert not view.paginator.counted


def test_the_faults_of_all_backends_are_reported_together(exchange):
    query = "knd=money&value__gte=x&fields=secret&ordering=random&format=xml&as_of=99&page_size=0&count=1"
    assert faults(FigureViewSet, query) == [
        "knd",
        "value__gte",
        "fields",
        "ordering",
        "format",
        "as_of",
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


def test_a_view_without_a_backend_does_not_know_its_parameters(exchange):
    assert faults(ReleaseViewSet, "as_of=1") == ["as_of"]


def test_the_faults_of_filters_that_belong_together_are_reported_with_all_others(exchange):
    assert faults(ChangeViewSet, "since=99&page_size=0") == ["since", "page_size"]
    assert faults(ChangeViewSet, f"since=1&digest={'0' * 64}") == ["digest"]


def test_json_is_negotiated_and_a_file_is_what_the_request_names(client, exchange):
    def status(path, accept):
        return client.get(f"/api/v1/{path}", headers={"accept": accept}).status_code

    with pytest.raises(NotAcceptable):
        make_view(FigureViewSet, accept="text/html")
    assert status("figures/?format=csv", "text/html") == 200
    assert status("figures.csv", "text/html") == 200
    assert status("figures.atom", "text/html") == 200
    assert status("figures/?format=json", "text/html") == 406
    assert status(f"figures/{exchange.figure.pk}/", "text/html") == 406
    assert status(f"figures/{exchange.figure.pk}/history/", "text/html") == 406


@pytest.mark.parametrize("name", ["csv", "atom", "feed.json"])
def test_a_problem_of_a_file_is_a_problem_document_whatever_is_accepted(client, name):
    answer = client.get(f"/api/v1/figures.{name}?knd=x", headers={"accept": "text/csv"})
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")
