from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from apps.hearings.admin.locate import TextRange, find, nearest

texts = st.text(alphabet="一二三 \n\r，。😀<", max_size=30)


def within(text, start=0, end=None):
    return TextRange(SimpleNamespace(text=text), start, len(text) if end is None else end)


@given(texts, texts, st.integers(0, 30), st.integers(0, 30))
def test_what_is_found_are_the_very_characters_of_the_text(text, words, start, end):
    found, places = find(words, within(text, start, end))
    for place in places:
        assert text[place : place + len(found)] == found
        assert start <= place
        assert place + len(found) <= end


@given(texts, st.integers(0, 30), st.integers(1, 30))
def test_exactly_copied_words_are_always_found(text, start, length):
    words = text[start : start + length].replace("\r\n", "\n").replace("\r", "\n")
    if words and "\r" not in text:
        found, places = find(words, within(text))
        assert found == words
        assert start in places


@given(texts, texts)
def test_the_nearest_place_is_escaped_text_or_nothing(text, words):
    shown = nearest(words, within(text))
    assert shown is None or "<" not in shown.replace("<mark>", "").replace("</mark>", "")


def test_the_nearest_place_marks_what_differs():
    text = "前文很长很长。我市将投入27.84亿元，建成园区。后文。"
    assert (
        nearest("我市将投入27.84亿元,建成园区", within(text)) == "我市将投入27.84亿元<mark>，</mark>建成园区"
    )
    assert nearest("我市将投入 27.84 亿元", within(text)) == "我市将投入27.84亿元"


def test_nothing_is_nearest_where_nothing_is_alike():
    assert nearest("甲乙丙", within("一二三")) is None


def test_the_nearest_place_is_found_fast_in_a_long_text():
    text = "".join(chr(0x4E00 + n * 7 % 3000) for n in range(200_000))
    assert nearest(text[150_000:151_000] + "？" + text[151_000:151_500], within(text)) is not None
