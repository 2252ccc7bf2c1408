"""Whatever plan a list takes, it lists the same rows."""

import pytest
from django.db.models import Q

from apps.api.query.filters import Computed, Not
from apps.api.resources import RECORDS
from apps.hearings.hints import ASIDE, COMMON, RARE
from tests.bench.filter_values import values_of
from tests.views import make_view

pytestmark = pytest.mark.django_db
PLANS = [(None, True), (RARE, False), (RARE, True), (COMMON, False), (COMMON, True), (ASIDE, False)]


def plain(found, rows, value):
    """Select rows by the column that they show, where a filter asks stored columns instead."""
    one = getattr(found, "one", found)
    if isinstance(one, Computed) and one.field_name in rows.query.annotations:
        match = Q(**{f"{one.field_name}__in": value if found is not one else [value]})
        return rows.exclude(match) if isinstance(found, Not) else rows.filter(match)
    return found.filter(rows, value)


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_each_plan_of_a_filter_selects_the_same_rows(resource, exchange):
    rows, tried = resource.serializer_class.rows(), 0
    for name, found in resource.filterset_class.base_filters.items():
        for text in values_of(found, rows).values():
            value = found.resolved(found.parse(text))
            wanted = set(plain(found, rows, value).values_list("pk", flat=True))
            for plan in PLANS:
                selected = found.steered(*plan).filter(rows, value).values_list("pk", flat=True)
                assert set(selected) == wanted, (name, text, plan)
                tried += 1
    assert tried


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_a_count_is_the_number_of_rows_of_all_pages(resource, exchange):
    rows = resource.serializer_class.rows()
    for name, found in resource.filterset_class.base_filters.items():
        for text in values_of(found, rows).values():
            query = f"{name}={text}&count=true&page_size=100".replace("+", "%2B")
            view = make_view(resource, query)
            assert view.list(view.request).content
            assert view.paginator.count == found.filter(rows, found.resolved(found.parse(text))).count(), (
                query
            )


def test_a_filter_of_few_rows_is_told_from_one_of_many(monkeypatch, exchange):
    commitments = next(each for each in RECORDS if each.collection == "commitments")
    for few, rare in ((0, set()), (1, {"held_on__gte"})):
        monkeypatch.setattr("apps.api.query.strict_filter.FEW_HEARINGS", few)
        monkeypatch.setattr("apps.api.rows.statements.COMPILED.get", lambda _shape, make: make())
        assert make_view(commitments, "held_on__gte=2000-01-01").parameters.rare == rare
