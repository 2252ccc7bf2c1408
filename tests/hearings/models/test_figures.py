import datetime
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from apps.hearings.models import Figure
from tests.make import make_answer, make_commitment, make_figure, make_question

from ..wrong import wrong_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def test_figure_outside_its_answer_is_refused(exchange):
    other = make_answer(make_question(exchange.hearing, "第二问？"), "另一个答复。")
    figure = exchange.figure
    figure.answer, figure.commitment = other, None
    assert wrong_fields(figure) == {"quote"}


def test_figure_outside_its_commitment_is_refused(exchange):
    figure = make_figure(exchange.answer)
    figure.commitment = make_commitment(exchange.answer, "我市已出台扶持政策")
    assert wrong_fields(figure) == {"commitment"}


def test_figure_of_a_commitment_of_another_answer_is_refused(exchange):
    exchange.figure.answer = None
    assert wrong_fields(exchange.figure) == {"commitment"}


def test_figure_may_stand_outside_every_answer(exchange):
    number = {"value": Decimal(30), "stated_value": Decimal(30), "unit": "day", "stated_unit": "日"}
    figure = make_figure(
        hearing=exchange.hearing, quote="30日", kind="count", measures="日子", basis="一天", **number
    )
    assert Figure.objects.get(pk=figure.pk).answer is None


@pytest.mark.parametrize(
    "values", [{"value": Decimal("27.84")}, {"stated_unit": "万元"}, {"stated_unit": "公里"}]
)
def test_value_that_is_not_the_stated_one_in_the_canonical_unit_is_refused(exchange, values):
    for name, value in values.items():
        setattr(exchange.figure, name, value)
    assert wrong_fields(exchange.figure) == {"value"}


def test_yuan_is_no_other_money_where_the_source_names_no_such_place(exchange):
    exchange.figure.unit = "TWD"
    assert wrong_fields(exchange.figure) == {"unit"}


@pytest.mark.parametrize("name", ["value", "stated_value"])
def test_number_that_would_be_rounded_on_its_way_out_is_refused(exchange, name):
    setattr(exchange.figure, name, Decimal("1234567890.123456"))
    assert name in wrong_fields(exchange.figure)


def test_number_comes_back_exactly_as_it_went_in(exchange):
    answer = make_answer(make_question(exchange.hearing, "多少？"), "占123456789.012345%。")
    number = {"value": Decimal("123456789.012345"), "stated_value": Decimal("123456789.012345")}
    figure = make_figure(answer, "123456789.012345%", unit="%", stated_unit="%", kind="share", **number)
    assert Figure.objects.get(pk=figure.pk).value == Decimal("123456789.012345")


def test_days_of_a_period_need_the_words_that_state_it(exchange):
    exchange.figure.period_to = datetime.date(2026, 12, 31)
    assert wrong_fields(exchange.figure) == {"__all__"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Figure.objects.update(period_to=exchange.figure.period_to)


def test_first_day_of_a_period_comes_before_the_last(exchange):
    days = {"period_from": datetime.date(2026, 12, 31), "period_to": datetime.date(2026, 1, 1)}
    with pytest.raises(IntegrityError), transaction.atomic():
        Figure.objects.update(period="2026年", **days)


def test_commitment_is_not_deleted_from_under_its_figures(exchange):
    exchange.event.delete()
    with pytest.raises(ProtectedError):
        exchange.commitment.delete()
    assert Figure.objects.get().commitment == exchange.commitment
