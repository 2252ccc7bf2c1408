import re

import pytest

from apps.search.query import PATTERN, Query, parsed


@pytest.mark.parametrize(
    ("text", "terms", "without"),
    [
        ("电商", ["电商"], []),
        ("  电商　平台 ", ["电商", "平台"], []),
        ('" 工改工 "', ["工改工"], []),
        ('"a b" c', ["a b", "c"], []),
        ("电商 -平台", ["电商"], ["平台"]),
        ('-"a b"', [], ["a b"]),
        ("“a b”", ["“a", "b”"], []),
        ("-", ["-"], []),
        ("－a", ["－a"], []),
        ("a-b a-b", ["a-b"], []),
    ],
)
def test_terms_phrases_and_exclusions_are_told_apart_as_typed(text, terms, without):
    assert re.fullmatch(PATTERN, text)
    assert parsed(text) == Query(tuple(terms), tuple(without))


@pytest.mark.parametrize("text", ["", " ", '"', 'a"b', '"a', '""', '" "', '"a"b', "a b c d e f g h i"])
def test_other_texts_are_no_queries(text):
    assert not re.fullmatch(PATTERN, text)


def test_what_is_compared_is_folded():
    assert Query(("電商", "电商"), ("ＡＢ",)).folded == Query(("电商",), ("ab",))
