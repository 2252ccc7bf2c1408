import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.search.fold import fold, places, simplified, spans

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("電商", "电商"),
        ("１６８８", "1688"),
        ("（跨境电商）", "(跨境电商)"),
        ("融合，重点", "融合,重点"),
        ("Jieyang", "jieyang"),
        ("ＡＢｃ", "abc"),
        ("⾦", "金"),  # a radical
        ("\uf9d0", "类"),  # a compatibility ideograph of a traditional character
        ("㎡", "m2"),
        ("｡､", "。、"),
        ("“”《》", "“”《》"),
        ("\u3000", " "),
    ],
)
def test_spellings_of_the_same_words_fold_alike(text, folded):
    assert fold(text) == folded


def test_single_characters_alone_decide_and_no_phrase_around_them():
    assert fold("乾") == "干"
    assert fold("乾坤") == "干坤"  # whose phrase keeps the first


@given(texts, texts)
def test_part_of_a_text_folds_to_a_part_of_the_folded_text(one, other):
    assert fold(one) + fold(other) == fold(one + other)


@given(texts)
def test_folded_text_stays_as_it_is(text):
    assert fold(fold(text)) == fold(text)


def test_every_character_of_the_tables_folds_to_one_that_stays():
    assert len(simplified()) > 4000
    for character in simplified():
        assert fold(fold(character)) == fold(character) != ""


@given(texts)
def test_every_folded_character_has_its_place_in_the_text(text):
    where = places(text)
    assert len(where) == len(fold(text)) + 1
    assert where == sorted(where)
    assert where[-1] == len(text)


def test_spans_count_in_the_text_itself():
    assert spans("面积㎡与电商，電商", "电商") == [(4, 6), (7, 9)]
    assert spans("面积㎡与㎡", "2") == [(2, 3), (4, 5)]
    assert spans("面积㎡与", "积m2与") == [(1, 4)]
    assert spans("没有", "电商") == []


@given(texts.filter(bool), texts)
def test_words_of_a_span_fold_to_the_words_looked_for(words, around):
    text = around + words + around
    found = spans(text, fold(words))
    assert found
    for start, end in found:
        assert fold(words) in fold(text[start:end])


def test_wide_signs_fold_as_unicode_says():
    for code in range(0x21, 0x7F):
        assert fold(chr(code + 0xFEE0)) == unicodedata.normalize("NFKC", chr(code + 0xFEE0)).lower()
