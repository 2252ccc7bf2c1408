import json

import pytest

from tests.make import correct, outline_of

from .pages import change, errors, saved, send


def test_the_points_are_shown_nested_with_their_markers(root, exchange):
    inner = outline_of(exchange.source, exchange.answer.text, "我市已出台扶持政策")[0]
    outer = exchange.answer.outline
    outer[0]["points"] = [{**inner, "level": 2, "marker": "我市"}]
    correct(exchange.answer)
    html = root.get(change(exchange.answer)).content.decode()
    assert html.index("<b>一、</b>") < html.index("<b>我市</b>") < html.index("<b>二、</b>")
    assert "</span><ol" in html.replace("\n", "")


def test_the_outline_is_edited_as_json(root, exchange):
    points = exchange.answer.outline[:1]
    assert saved(send(root, change(exchange.answer), outline=json.dumps(points))) is True
    exchange.answer.refresh_from_db()
    assert exchange.answer.outline == points


@pytest.mark.parametrize(
    "typed",
    [
        "[",
        "{}",
        "7",
        "null",
        '"x"',
        "[7]",
        "[[]]",
        "[{}]",
        "NaN",
        "[" * 100_000,
        "9" * 10_000,
        '[{"marker": "一、", "level": 1, "source": "x", "start": 0, "end": 1, "text": "x", "points": []}]',
        '[{"marker": 1, "level": true, "source": [], "start": 1e999, "end": -1, "text": {}, "points": 0}]',
        "一、",
    ],
)
def test_whatever_is_no_outline_is_refused_kindly(root, exchange, typed):
    assert errors(send(root, change(exchange.answer), outline=typed))
    before = exchange.answer.outline
    exchange.answer.refresh_from_db()
    assert exchange.answer.outline == before


def test_an_empty_outline_is_an_empty_list(root, exchange):
    for typed in ("", "[]"):
        assert saved(send(root, change(exchange.answer), outline=typed)) is True
        exchange.answer.refresh_from_db()
        assert exchange.answer.outline == []
