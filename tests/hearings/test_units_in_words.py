"""Units in words, and back."""

from decimal import Decimal

import pytest
from django.utils.translation import override

from apps.hearings.units_in_words import COUNT, RANK, WORDS, in_words, unit_of, unit_words


@pytest.mark.parametrize(
    ("unit", "chinese", "english"),
    [
        ("CNY", "元", "yuan"),
        ("rank", "名次", "place in an order"),
        ("CNY/month", "元/月", "yuan a month"),
        ("kg/mu", "千克/亩", "kilograms a mu"),
        ("CNY/m2/month", "元/平方米/月", "yuan a square metre a month"),
        ("km/h", "km/h", "km/h"),
        ("CNY/票", "CNY/票", "CNY/票"),
        ("%", "%", "%"),
    ],
)
def test_a_unit_is_named_in_words_where_all_of_it_has_some(unit, chinese, english):
    for language, words in (("zh-hans", chinese), ("en", english)):
        with override(language):
            assert unit_words(unit) == words


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_each_unit_is_found_by_its_words_whatever_language_is_spoken(language):
    for unit in (COUNT, RANK, *WORDS):
        with override(language):
            words = unit_words(unit)
        assert unit_of(words) == unit


def test_what_no_unit_is_called_stays():
    assert unit_of("箩筐") == "箩筐"


@pytest.mark.parametrize(
    ("kind", "value", "chinese", "english"),
    [
        ("rank", "9", "第9位", "place 9"),
        ("change", "6", "6位", "6 places"),
        ("change", "1", "1位", "1 place"),
    ],
)
def test_places_by_which_a_rank_changed_are_no_rank(kind, value, chinese, english):
    for language, words in (("zh-hans", chinese), ("en", english)):
        with override(language):
            assert in_words(Decimal(value), RANK, kind) == words
