import pytest

from apps.hearings.models import Answer

from ..wrong import wrong_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def test_answer_is_given_by_a_respondent(exchange):
    exchange.answer.speaker = exchange.questioner
    assert wrong_fields(exchange.answer) == {"speaker"}


def test_answer_may_have_no_numbered_points(exchange):
    exchange.answer.outline = []
    assert wrong_fields(exchange.answer) == set()


def test_change_in_a_point_is_a_change_of_the_answer(exchange):
    exchange.answer.outline = exchange.answer.outline[:1]
    exchange.answer.save()
    assert len(Answer.objects.get().outline) == 1
    assert Answer.history.count() == 2
