import copy

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from apps.hearings.outline import KEYS, count_points, refuse_wrong_outline

from .wrong import wrong_fields


def first(outline, **values):
    return [{**outline[0], **values}, *outline[1:]]


def nested(outline):
    """Put a point into the first one, as 一是 stands within 一、."""
    inner = {**outline[0], "level": 2, "marker": "一"}
    return first(outline, points=[inner])


GOOD = {
    "as made": lambda outline: outline,
    "none": lambda outline: [],
    "only the second": lambda outline: outline[1:],
    "nested": nested,
}
BAD = {
    "no list": lambda outline: {"points": outline},
    "an empty object": lambda outline: {},
    "a text for a point": lambda outline: ["一、"],
    "the names of the keys for a point": lambda outline: [list(KEYS)],
    "a key missing": lambda outline: [{key: outline[0][key] for key in outline[0] if key != "level"}],
    "a key too many": lambda outline: first(outline, extra=1),
    "an offset in quotes": lambda outline: first(outline, start=str(outline[0]["start"])),
    "a yes for an offset": lambda outline: first(outline, start=True),
    "a wrong level": lambda outline: first(outline, level=2),
    "a nested point of the level above": lambda outline: first(outline, points=[outline[0]]),
    "another source": lambda outline: first(outline, source="another"),
    "words that are not there": lambda outline: first(outline, text="字" * len(outline[0]["text"])),
    "a span that misses its words": lambda outline: first(outline, start=outline[0]["start"] + 1),
    "a marker that the words do not begin with": lambda outline: first(outline, marker="三、"),
    "the second point first": lambda outline: outline[::-1],
    "the same point twice": lambda outline: [outline[0], outline[0]],
    "a point nested in another's place": lambda outline: first(outline, points=[{**outline[1], "level": 2}]),
}


@pytest.mark.parametrize("change", GOOD.values(), ids=GOOD)
def test_sound_outline_is_taken(exchange, change):
    exchange.answer.outline = change(copy.deepcopy(exchange.answer.outline))
    assert wrong_fields(exchange.answer) == set()


@pytest.mark.parametrize("change", BAD.values(), ids=BAD)
def test_unsound_outline_is_refused(exchange, change):
    exchange.answer.outline = change(copy.deepcopy(exchange.answer.outline))
    assert wrong_fields(exchange.answer) == {"outline"}


@pytest.mark.parametrize(
    ("values", "told"), [({"start": "1", "text": None}, "start, text"), ({"level": 2}, "level, source")]
)
def test_what_is_malformed_is_told(exchange, values, told):
    answer = exchange.answer
    with translation.override(None), pytest.raises(ValidationError) as refused:
        refuse_wrong_outline(first(answer.outline, **values), answer.edition, answer.start, answer.end)
    assert refused.value.message_dict == {"outline": [f"A point is malformed: {told}."]}


def nested(point, depth):
    """Put a point into itself, level by level."""
    inner = []
    for level in range(depth, 0, -1):
        inner = [{**point, "level": level, "points": inner}]
    return inner


@pytest.mark.parametrize(("depth", "wrong"), [(20, set()), (21, {"outline"}), (300, {"outline"})])
def test_points_deeper_than_any_print_are_refused(exchange, depth, wrong):
    exchange.answer.outline = nested(exchange.answer.outline[0], depth)
    assert wrong_fields(exchange.answer) == wrong


def test_point_outside_the_answer_is_refused(exchange):
    text, source = exchange.edition.text, exchange.source
    heading = exchange.section
    exchange.answer.outline = [
        {
            "marker": text[heading.start],
            "level": 1,
            "source": source.pk,
            "start": heading.start,
            "end": heading.end,
            "text": heading.title,
            "points": [],
        }
    ]
    assert wrong_fields(exchange.answer) == {"outline"}


def test_points_are_counted_level_by_level():
    leaf = {"points": []}
    assert count_points([]) == []
    assert count_points([leaf, {"points": [leaf, leaf]}]) == [2, 2]
    assert count_points([{"points": [{"points": [leaf]}]}, leaf]) == [2, 1, 1]
