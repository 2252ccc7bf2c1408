import re
from decimal import Decimal

import pytest

from apps.hearings.models import Figure
from tests import make

from .pages import address, change, errors, saved, send


@pytest.fixture
def answer(db):
    hearing = make.make_hearing()
    words = "投入3亿元，建3个园区、5万个车位，占比15%，面积1500亩，排名第3位，补贴每人3元/月。"
    return make.make_answer(make.make_question(hearing), words)


def add(client, where, **typed):
    more = {"version": "", "start": "", "answer": where.pk, "qualifier": "exact", "measures": "某项"}
    return client.post(address(Figure, "add"), {**more, **typed})


@pytest.mark.parametrize(
    ("quote", "stated_value", "stated_unit", "kind", "value", "unit"),
    [
        ("3亿元", "3", "亿元", "money", 300000000, "CNY"),
        ("3个", "3", "个", "count", 3, "1"),
        ("15%", "15", "%", "share", 15, "%"),
        ("1500亩", "1500", "亩", "area", 1000000, "m2"),
    ],
)
def test_value_and_unit_left_empty_are_computed(
    root, answer, quote, stated_value, stated_unit, kind, value, unit
):
    typed = {"quote": quote, "stated_value": stated_value, "stated_unit": stated_unit, "kind": kind}
    assert saved(add(root, answer, **typed)) is True
    figure = Figure.objects.get()
    assert (figure.value, figure.unit) == (Decimal(value), unit)
    assert (figure.answer, figure.hearing, figure.edition) == (answer, answer.hearing, answer.edition)


@pytest.mark.parametrize(
    ("quote", "unit", "kind", "known"),
    [
        ("5万个", "万个", "count", {"value": "50000", "unit": "1"}),
        ("3位", "位", "rank", {"value": "3", "unit": "rank"}),
    ],
)
def test_what_cannot_be_computed_is_asked_for(root, answer, quote, unit, kind, known):
    typed = {"quote": quote, "stated_value": quote[0], "stated_unit": unit, "kind": kind}
    assert errors(add(root, answer, **typed)) == ["此单位没有固定的换算关系，请填写数值及其标准单位。"]
    assert saved(add(root, answer, **typed, **known)) is True


def test_a_wrong_value_is_refused_with_the_right_one(root, answer):
    typed = {"quote": "3亿元", "stated_value": "3", "stated_unit": "亿元", "kind": "money"}
    assert errors(add(root, answer, **typed, value="3000", unit="CNY")) == [
        "“3亿元”的数值应为300000000，单位应为“元”；填写的数值是3000，单位是“元”。"
    ]


def test_a_wrong_value_is_not_replaced_in_silence(root, answer):
    typed = {"quote": "3亿元", "stated_value": "3", "stated_unit": "亿元", "kind": "money"}
    assert errors(add(root, answer, **typed, value="3000"))
    assert errors(add(root, answer, **typed, value="abc"))
    assert saved(add(root, answer, **typed, value="300000000")) is True


def test_a_number_too_large_to_hold_is_refused(root, answer):
    typed = {"quote": "3亿元", "stated_value": "1000000000000000", "stated_unit": "万亿元", "kind": "money"}
    assert errors(add(root, answer, **typed))


def test_a_figure_of_a_commitment_needs_no_answer(root, answer):
    commitment = make.make_commitment(answer, "投入3亿元")
    typed = {"quote": "3亿元", "stated_value": "3", "stated_unit": "亿元", "kind": "money"}
    assert saved(add(root, answer, **{**typed, "answer": "", "commitment": commitment.pk})) is True
    assert Figure.objects.get().answer == answer


def test_a_figure_of_the_introduction_needs_the_hearing(root, exchange):
    typed = {"quote": "30日", "stated_value": "30", "stated_unit": "日", "kind": "count", "measures": "日"}
    sent = {"version": "", "start": "", "qualifier": "exact", "basis": "一天", **typed}
    assert errors(root.post(address(Figure, "add"), sent)) == ["请选择询问会，或选择出现这个数字的答复。"]
    assert saved(root.post(address(Figure, "add"), {**sent, "hearing": exchange.hearing.pk})) is True


def test_numbers_are_shown_plainly(root, exchange):
    form = root.get(change(exchange.figure)).context["adminform"].form
    assert (form["value"].value(), form["stated_value"].value()) == ("2784000000", "27.84")
    assert "2784000000<" in root.get(address(Figure, "changelist")).content.decode()


def test_a_changed_number_without_a_changed_value_is_refused(root, exchange):
    assert errors(send(root, change(exchange.figure), stated_value="28"))
    assert saved(send(root, change(exchange.figure), stated_value="27.84", value="", unit="")) is True


@pytest.mark.parametrize(
    ("quote", "stated_unit", "value", "sent", "stored"),
    [
        ("3亿元", "亿元", "300000000", "元", "CNY"),
        ("3亿元", "亿元", "300000000", "CNY", "CNY"),
        ("3位", "位", "3", "名次", "rank"),
        ("3元/月", "元/月", "3", "元/月", "CNY/month"),
    ],
)
def test_a_unit_is_written_and_shown_in_words(root, answer, quote, stated_unit, value, sent, stored):
    kind = "rank" if stored == "rank" else "money"
    typed = {"quote": quote, "stated_value": "3", "stated_unit": stated_unit, "kind": kind}
    assert saved(add(root, answer, **typed, value=value, unit=sent)) is True
    figure = Figure.objects.get()
    assert figure.unit == stored
    root.cookies["django_language"] = "zh-hans"
    html = root.get(change(figure)).content.decode()
    assert f'name="unit" value="{sent if sent != "CNY" else "元"}"' in html
    for language in ("zh-hans", "en"):
        root.cookies["django_language"] = language
        assert saved(send(root, change(figure))) is True
        assert Figure.objects.get().unit == stored


def test_a_refusal_names_units_and_kinds_in_words(root, answer):
    typed = {"quote": "3亿元", "stated_value": "3", "stated_unit": "亿元", "value": "300000000"}
    for more in ({"kind": "count", "unit": "元"}, {"kind": "rank", "unit": "年"}):
        (error,) = errors(add(root, answer, **typed, **more))
        assert not re.search("[a-zA-Z]", error), error
