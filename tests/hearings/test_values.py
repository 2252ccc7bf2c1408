import datetime
import json
from decimal import Decimal

import pytest

from apps.hearings.models import Answer, Area, Commitment, Figure, Hearing, Question
from apps.hearings.values import Unexpected, expected, read_value, shown


def field(model, name):
    return model._meta.get_field(name)


@pytest.mark.parametrize(
    ("model", "name", "value", "read"),
    [
        (Area, "name", "揭阳市", "揭阳市"),
        (Area, "name_en", None, None),
        (Area, "parent", "guangdong", "guangdong"),
        (Area, "parent", None, None),
        (Hearing, "term", 7, 7),
        (Hearing, "held_on", "2025-10-30", datetime.date(2025, 10, 30)),
        (
            Hearing,
            "created_at",
            "2025-11-01T08:00:00.5+08:00",
            datetime.datetime(2025, 11, 1, 0, 0, 0, 500000, datetime.UTC),
        ),
        (Hearing, "sources", ["a", "b"], ["a", "b"]),
        (Commitment, "topics", [], []),
        (Figure, "value", "-27.84", Decimal("-27.84")),
        (Answer, "outline", [{"marker": "一、"}], [{"marker": "一、"}]),
    ],
)
def test_value_is_read_as_dumpdata_writes_it(model, name, value, read):
    assert read_value(field(model, name), value) == read


@pytest.mark.parametrize(
    ("model", "name", "value"),
    [
        (Area, "name", None),
        (Area, "name", ""),
        (Area, "name", 5),
        (Area, "name", ["揭阳市"]),
        (Area, "name", "a\x00b"),
        (Area, "name", "a\ud800b"),
        (Area, "name_en", ""),
        (Area, "parent", "Guang Dong"),
        (Area, "parent", 5),
        (Hearing, "term", "7"),
        (Hearing, "term", 7.0),
        (Hearing, "term", True),
        (Hearing, "held_on", "2025-02-30"),
        (Hearing, "held_on", "20251030"),
        (Hearing, "held_on", "2025-W44-4"),
        (Hearing, "held_on", "２０２５-10-30"),
        (Hearing, "held_on", "0000-01-01"),
        (Hearing, "created_at", "2025-11-01"),
        (Hearing, "created_at", "2025-11-01T00:00:00"),
        (Hearing, "created_at", "0001-01-01T00:00:00+23:59"),
        (Hearing, "created_at", "2025-11-01T25:00:00Z"),
        (Hearing, "created_at", "2025-11-01T00:00:00+99:99"),
        (Hearing, "sources", None),
        (Hearing, "sources", "a"),
        (Hearing, "sources", [None]),
        (Hearing, "sources", ["Not an id"]),
        (Hearing, "sources", ["a", "a"]),
        (Figure, "value", 27.84),
        (Figure, "value", 27),
        (Figure, "value", "1e5"),
        (Figure, "value", "NaN"),
        (Figure, "value", "Infinity"),
        (Figure, "value", "٣"),
        (Figure, "value", " 1"),
        (Answer, "outline", {}),
        (Answer, "outline", None),
        (Answer, "outline", [{"text": ["a\x00"]}]),
        (Answer, "outline", [{"a\ud800": 1}]),
    ],
)
def test_any_other_value_is_refused(model, name, value):
    with pytest.raises(Unexpected):
        read_value(field(model, name), value)


def test_nesting_as_deep_as_json_allows_is_read():
    deep = json.loads("[" * 900 + "]" * 900)
    assert read_value(field(Answer, "outline"), deep) == deep


@pytest.mark.parametrize(
    ("model", "name", "words"),
    [
        (Area, "name", "text of at most 100 characters"),
        (Area, "parent", "the id of a hearings.area, or null"),
        (Area, "level", "one of province, prefecture, county, township"),
        (Question, "text", "text"),
        (Question, "start", "a whole number from 0"),
        (Hearing, "held_on", "a day such as 2025-10-31"),
        (Hearing, "modified_at", "an instant such as 2025-10-31T08:00:00Z"),
        (Hearing, "sources", "a list of ids of hearings.source, each once"),
        (Figure, "value", 'a number in quotes, such as "27.84"'),
        (Answer, "outline", "a list"),
    ],
)
def test_what_is_expected_is_said_in_words(model, name, words):
    assert expected(field(model, name)) == words


def test_strange_value_is_shown_on_one_short_line():
    assert shown("a\n\x1b[31m") == '"a\\n\\u001b[31m"'
    assert shown("揭阳") == '"揭阳"'
    assert shown("a\ud800") == '"a\\ud800"'
    assert len(shown("长" * 1000)) < 70
