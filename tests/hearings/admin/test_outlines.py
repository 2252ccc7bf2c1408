"""The outline of an answer is edited as lines: level, marker, words."""

import pytest

from tests.make import correct, outline_of

from .pages import address, change, errors, saved, send
from .reading import Texts


@pytest.fixture
def nested(exchange):
    """The answer, of which the first point holds another one."""
    inner = outline_of(exchange.source, exchange.answer.text, "我市已出台扶持政策")[0]
    outer = exchange.answer.outline
    outer[0]["points"] = [{**inner, "level": 2, "marker": "我市"}]
    correct(exchange.answer)
    return exchange.answer


def lines(client, answer):
    """Read the lines that the form shows."""
    return client.get(change(answer)).context["adminform"].form["outline"].value()


def test_the_points_are_shown_nested_with_their_markers(root, nested):
    html = root.get(change(nested)).content.decode()
    assert html.index("<b>一、</b>") < html.index("<b>我市</b>") < html.index("<b>二、</b>")
    assert "</span><ol" in html.replace("\n", "")


def test_the_form_shows_a_line_for_each_point_and_no_json(root, editor, nested):
    assert root.get(change(nested)).context["adminform"].form["outline"].value()
    for client in (root, editor):
        html = client.get(change(nested)).content.decode()
        assert "&quot;marker&quot;" not in html
        assert not any("marker" in text for text in Texts(html).plain + Texts(html).below)


def test_an_untouched_outline_stays_as_it_is(root, nested):
    before = nested.outline
    shown = root.get(change(nested)).context["adminform"].form
    assert shown["outline"].field.prepare_value(before).split("\n")[1] == "2 我市 已出台扶持政策"
    assert saved(send(root, change(nested))) is True
    nested.refresh_from_db()
    assert nested.outline == before


def test_a_point_is_added_removed_and_nested_by_its_line(root, exchange):
    text = "1 一、 我市已出台扶持政策。\n2 已出台 扶持政策"
    assert saved(send(root, change(exchange.answer), outline=text)) is True
    exchange.answer.refresh_from_db()
    (outer,) = exchange.answer.outline
    (inner,) = outer["points"]
    assert (outer["text"], inner["text"], inner["level"]) == ("一、我市已出台扶持政策。", "已出台扶持政策", 2)


def test_of_long_words_the_first_and_the_last_are_enough(root, exchange):
    assert saved(send(root, change(exchange.answer), outline="1 二、 我市将于……27.84亿元")) is True
    exchange.answer.refresh_from_db()
    (point,) = exchange.answer.outline
    assert point["text"].startswith("二、我市将于2026年底前")
    assert point["text"].endswith("27.84亿元")


def test_words_that_stand_there_several_times_are_asked_for(root, exchange):
    (error,) = errors(send(root, change(exchange.answer), outline="1 我市"))
    assert "出现2次" in error


@pytest.mark.parametrize(
    "typed",
    [
        "[",
        "{}",
        "[]",
        "null",
        "[" * 100_000,
        "9" * 10_000,
        "一、",
        "0 一、 我市",
        "2 一、 我市",
        "1 一、 我市\n3 已出台 扶持",
        "1 一、 无此原文",
        "1 一、 我市……无此原文",
        "1 一、 我市……",
        "1 二、\n1 一、",
        "1 一、 .*",
        '[{"marker": "一、", "level": 1, "source": "x", "start": 0, "end": 1, "text": "x", "points": []}]',
    ],
)
def test_whatever_is_no_outline_is_refused_kindly(root, exchange, typed):
    assert errors(send(root, change(exchange.answer), outline=typed))
    before = exchange.answer.outline
    exchange.answer.refresh_from_db()
    assert exchange.answer.outline == before


def test_a_wrong_line_is_named(root, exchange):
    (error,) = errors(send(root, change(exchange.answer), outline="1 一、 我市\n1 三、 无此原文"))
    assert "第2行" in error
    assert "无此原文" in error


def test_an_empty_outline_is_an_empty_list(root, exchange):
    for typed in ("", "\n \n"):
        assert saved(send(root, change(exchange.answer), outline=typed)) is True
        exchange.answer.refresh_from_db()
        assert exchange.answer.outline == []


def test_its_history_says_the_lines_before_and_after(root, exchange):
    send(root, change(exchange.answer), outline="1 一、 我市已出台扶持政策。")
    html = root.get(address(type(exchange.answer), "history", exchange.answer.pk)).content.decode()
    assert "1 一、 我市已出台扶持政策。" in html
