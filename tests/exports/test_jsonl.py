import datetime
import json
from decimal import Decimal

from apps.exports import jsonl


def test_each_line_is_one_row_with_exact_values():
    rows = [["=揭阳", Decimal("27.840000"), Decimal("2784000000"), datetime.date(2025, 10, 30), None, ["a"]]]
    text = b"".join(jsonl.write(["a", "b", "c", "d", "e", "f"], rows)).decode()
    assert text.endswith("\n")
    assert '"b":27.84,"c":2784000000,' in text
    assert json.loads(text) == {
        "a": "=揭阳",
        "b": 27.84,
        "c": 2784000000,
        "d": "2025-10-30",
        "e": None,
        "f": ["a"],
    }


def test_an_empty_result_is_an_empty_file():
    assert list(jsonl.write(["a"], [])) == []


def test_every_row_is_there_whatever_the_number():
    for number in (1, 499, 500, 501, 1500):
        assert b"".join(jsonl.write(["n"], ([n] for n in range(number)))).count(b"\n") == number
