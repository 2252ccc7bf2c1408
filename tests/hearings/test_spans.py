import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F
from hypothesis import given
from hypothesis import strategies as st

from apps.hearings.models import SPANNED
from apps.hearings.spans import occurrences, refuse_wrong_words, shorten

from .wrong import wrong_fields

RECORDS = ["section", "question", "answer", "commitment", "event", "figure"]


@pytest.mark.parametrize("name", RECORDS)
def test_span_that_misses_its_words_is_refused(exchange, name):
    record = getattr(exchange, name)
    record.start, record.end = record.start + 1, record.end + 1
    assert record.WORDS in wrong_fields(record)


@pytest.mark.parametrize("name", RECORDS)
def test_words_that_the_source_does_not_hold_are_refused(exchange, name):
    record = getattr(exchange, name)
    setattr(record, record.WORDS, "字" * len(record.words))
    assert record.WORDS in wrong_fields(record)


@pytest.mark.parametrize("name", RECORDS)
@pytest.mark.parametrize(
    "values", [{"start": F("start") + 1}, {"end": F("end") + 1}, {"end": 0}, {"start": -1}]
)
def test_span_of_another_length_is_refused_by_the_database(exchange, name, values):
    record = getattr(exchange, name)
    with pytest.raises(IntegrityError), transaction.atomic():
        type(record).objects.filter(pk=record.pk).update(**values)


def test_every_quoted_record_is_tried_above(exchange):
    assert {type(getattr(exchange, name)) for name in RECORDS} == set(SPANNED)


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


def test_occurrences_keep_to_their_stretch():
    assert occurrences("aaaa", "aa", 1, 4) == [1, 2]


def test_nothing_occurs_nowhere():
    assert occurrences("aaaa", "") == []


def test_long_words_are_shown_by_their_two_ends():
    assert shorten("a" * 40 + "b" * 40, 10) == "aaaaa…bbbbb"
    assert shorten("short") == "short"
    assert shorten(None) == ""
