"""A choice is told in words, never in the names of parameters and values."""

import re

import pytest
from django.test import RequestFactory
from django.utils import translation

from apps.hearings.models import Release
from apps.website.tables import TABLES
from apps.website.tables.chips import chips_of
from apps.website.tables.choices import facets_of
from apps.website.tables.commitments import COMMITMENTS
from apps.website.tables.state import State
from tests.make import make_commitment, make_exchange

pytestmark = pytest.mark.django_db


def told(table, query):
    """List the chips of a table in Chinese, but for those that it begins with."""
    state = State(table, RequestFactory().get(f"{table.path}?{query}"))
    with translation.override("zh-hans"):
        chips = zip(state.filters, chips_of(state), strict=True)
        return [f"{chip.label}：{chip.value}" for name, chip in chips if name in state.given]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.collection)
def test_no_filter_of_a_table_is_told_by_its_name(table):
    for name, found in table.resource.filterset_class.base_filters.items():
        for value in found.words or ("1",):
            shown = told(table, f"{name}={value}")
            assert shown
            assert [text for text in shown if re.search("[A-Za-z]", text)] == []


def test_several_values_and_their_absence_are_told_in_words():
    made = make_exchange()
    assert told(COMMITMENTS, "kind__not=pledge,measure") == ["类别不是：承诺、举措"]
    assert told(COMMITMENTS, "person__isnull=true") == ["人物：无"]
    assert told(COMMITMENTS, f"organization__in={made.organization.pk}") == [
        f"部门：{made.organization.name}"
    ]
    assert told(COMMITMENTS, "area__in=a,b,c,d,e,f,g") == ["地区：a、b、c、d、e等，另有2个"]


def test_who_chooses_by_kind_or_names_records_is_shown_them_whatever_the_table_begins_with():
    for query in ("kind__in=measure,reported", "kind__not=pledge", "id__in=jieyang-2025-10-30-c1"):
        state = State(COMMITMENTS, RequestFactory().get(f"/commitments/?{query}"))
        assert "kind" not in state.filters


def test_of_rows_that_are_not_all_pledges_no_missing_progress_is_told():
    assert told(COMMITMENTS, "status=stated") == ["履行情况：尚无进展记录"]
    for kind in ("measure", "reported", "all"):
        assert "履行情况：没有后续记录" in told(COMMITMENTS, f"status=stated&kind={kind}")
    make_commitment(make_exchange().answer)
    for kind, words in (("pledge", "尚无进展记录"), ("all", "没有后续记录")):
        request = RequestFactory().get(f"/commitments/?kind={kind}")
        request.release, state = Release.objects.current(), State(COMMITMENTS, request)
        with translation.override("zh-hans"):
            labels = [choice.label for facet in facets_of(request, state) for choice in facet.choices]
        assert words in labels
