"""A choice is told in words, never in the names of parameters and values."""

import re

import pytest
from django.test import RequestFactory
from django.utils import translation

from apps.website.tables import TABLES
from apps.website.tables.chips import chips_of
from apps.website.tables.commitments import COMMITMENTS
from apps.website.tables.state import State
from tests.make import make_exchange

pytestmark = pytest.mark.django_db


def told(table, query):
    """List the chips of a table in Chinese, but for those that it begins with."""
    with translation.override("zh-hans"):
        chips = chips_of(State(table, RequestFactory().get(f"{table.path}?{query}")))
    return [f"{chip.label}：{chip.value}" for chip in chips if chip.address != "?" or not table.first]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.collection)
def test_no_filter_of_a_table_is_told_by_its_name(table):
    for name, found in table.resource.filterset_class.base_filters.items():
        for value in found.words or ("1",):
            shown = told(table, f"{name}={value}")
            assert shown
            assert [text for text in shown if re.search("[A-Za-z]", text)] == []


def test_several_values_and_their_absence_are_told_in_words():
    made = make_exchange()
    assert told(COMMITMENTS, "kind__not=pledge,measure&kind=reported") == [
        "类别：自述已办",
        "类别不是：承诺、举措",
    ]
    assert told(COMMITMENTS, "person__isnull=true&kind=reported")[1:] == ["人物：无"]
    shown = told(COMMITMENTS, f"organization__in={made.organization.pk}&kind=reported")
    assert shown[1:] == [f"部门：{made.organization.name}"]
