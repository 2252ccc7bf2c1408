import pytest

from ..wrong import wrong_fields

pytestmark = pytest.mark.django_db


def test_question_is_asked_by_a_questioner(exchange):
    exchange.question.speaker = exchange.respondent
    assert wrong_fields(exchange.question) == {"speaker"}


def test_question_may_stand_under_no_heading(exchange):
    exchange.question.section = None
    assert wrong_fields(exchange.question) == set()
