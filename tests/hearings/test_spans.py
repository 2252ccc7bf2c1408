import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from apps.hearings.models import SPANNED, Section
from apps.hearings.spans import occurrences, refuse_wrong_words, shorten

from .wrong import wrong_fields

quoted = pytest.mark.parametrize("model", SPANNED, ids=lambda model: model.collection)


@quoted
def test_span_that_misses_its_words_is_refused(exchange, model):
    record = model.objects.get()
    record.start, record.end = record.start + 1, record.end + 1
    assert record.WORDS in wrong_fields(record)


@quoted
def test_words_that_the_source_does_not_hold_are_refused(exchange, model):
    record = model.objects.get()
    setattr(record, record.WORDS, "字" * len(record.words))
    assert record.WORDS in wrong_fields(record)


@quoted
@pytest.mark.parametrize(
    "values", [{"start": F("start") + 1}, {"end": F("end") + 1}, {"end": 0}, {"start": -1}]
)
def test_span_of_another_length_is_refused_by_the_database(exchange, model, values):
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.update(**values)


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (1, 3, "Characters 1 to 3 of the source are “二三”, not “一二”."),
        (2, 4, "Characters 2 to 4 of the source are not in its text, not “一二”."),
    ],
)
def test_what_stands_there_instead_is_told(start, end, told):
    with translation.override(None), pytest.raises(ValidationError) as refused:
        refuse_wrong_words("一二三", start, end, "一二", "text")
    assert refused.value.message_dict == {"text": [told]}


def test_record_that_lacks_its_place_is_left_to_the_validation_of_its_columns():
    Section(title="一").clean()


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 1), (0, 99)])
def test_span_outside_the_text_is_refused(start, end):
    with pytest.raises(ValidationError):
        refuse_wrong_words("一二三", start, end, "", "text")


def test_span_counts_code_points_and_not_bytes_or_utf16():
    refuse_wrong_words("𠮷野家，市", 4, 5, "市", "text")


@given(st.text("ab市", max_size=12), st.text("ab市", min_size=1, max_size=3))
def test_occurrences_are_exactly_the_offsets_that_hold_the_words(text, words):
    wanted = [at for at in range(len(text)) if text[at : at + len(words)] == words]
    assert occurrences(text, words) == wanted


def test_occurrences_keep_to_their_range():
    assert occurrences("aaaa", "aa", 1, 4) == [1, 2]


def test_nothing_occurs_nowhere():
    assert occurrences("aaaa", "") == []


def test_long_words_are_shown_by_their_two_ends():
    assert shorten("a" * 40 + "b" * 40, 10) == "aaaaa…bbbbb"
    assert shorten("a" * 10, 10) == "a" * 10
    assert len(shorten("a" * 100)) == 61
    assert shorten(None) == ""
