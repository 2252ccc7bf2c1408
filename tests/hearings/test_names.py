import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.hearings.fields import PUBLIC_ID
from apps.hearings.names import pinyin, slug, unused


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("林树宏", "Lin Shuhong"),
        ("刘小杰", "Liu Xiaojie"),
        (" 贝淑棉 ", "Bei Shumian"),
        ("林", "Lin"),
        ("", ""),
    ],
)
def test_personal_name_is_spelled_family_name_first(name, spelled):
    assert pinyin(name) == spelled


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("Jieyang Development and Reform Bureau", "jieyang-development-and-reform-bureau"),
        ("揭阳日报", "jie-yang-ri-bao"),
        ("  水 / water ", "shui-water"),
        ("？！", ""),
    ],
)
def test_any_name_becomes_words_joined_by_hyphens(text, spelled):
    assert slug(text) == spelled


@given(st.text(max_size=200))
def test_slug_is_always_a_public_id_or_nothing(text):
    assert re.fullmatch(PUBLIC_ID, slug(text)) or slug(text) == ""
    assert len(slug(text)) <= 80


def test_taken_id_gets_the_next_number():
    taken = {"lin", "lin-2"}
    assert unused("lin", taken.__contains__) == "lin-3"
    assert unused("liu", taken.__contains__) == "liu"
