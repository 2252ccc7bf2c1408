"""The lists of one page do not ask the database twice for what their filters need."""

import pytest
from django.test import RequestFactory

from apps.api.http.errors import BadParameters
from apps.api.query.asking import asked
from apps.api.resources.commitments import CommitmentViewSet
from tests.make import make_exchange

pytestmark = pytest.mark.django_db


def test_a_second_list_of_a_page_asks_nothing_again_and_the_next_page_does(django_assert_num_queries):
    area = {"area": make_exchange().area.pk}
    page = RequestFactory().get("/")
    with django_assert_num_queries(3):
        first = asked(CommitmentViewSet, page, area)
    with django_assert_num_queries(0):
        second = asked(CommitmentViewSet, page, {**area, "by": "kind"}, "facets")
    assert (second.parameters.cleaned["area"], second.parameters.rare) == (
        first.parameters.cleaned["area"],
        first.parameters.rare,
    )
    with django_assert_num_queries(3):
        asked(CommitmentViewSet, RequestFactory().get("/"), area)


def test_a_list_of_a_page_is_not_answered_for_another_value():
    area = {"area": make_exchange().area.pk}
    page = RequestFactory().get("/")
    asked(CommitmentViewSet, page, area)
    with pytest.raises(BadParameters):
        asked(CommitmentViewSet, page, {"area": "nowhere"})
