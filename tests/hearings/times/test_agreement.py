import datetime
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError

from apps.hearings.ledger import writing
from apps.hearings.quantities.folding import setting_of
from apps.hearings.times.agreement import meanings
from tests.make import make_answer, make_commitment, make_hearing, make_question
from tests.rows import made_once

from ..wrong import wrong_fields
from .short_texts import DAY, read

pytestmark = pytest.mark.django_db


def make_asked():
    return SimpleNamespace(question=make_question(make_hearing(held_on=DAY)))


def make_due(words, first=None, last=None, basis=None, quote="我们将于{}完成整改"):
    """Make a commitment in these words, to be judged; nothing of it is stored."""
    quote = quote.format(words)
    asked = made_once("a question of that day", make_asked).question
    with writing():
        commitment = make_commitment(make_answer(asked, quote), quote)
    commitment.due_first_stated, commitment.due_first_stated_basis = words, basis
    commitment.due_first_stated_from, commitment.due_first_stated_to = (
        day and datetime.date.fromisoformat(day) for day in (first, last)
    )
    return commitment


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("明年9月", "2026-09-01", "2026-09-30"),
        ("明年9月", None, "2026-09-30"),
        ("明年9月", None, None),
        ("2027年前", None, "2027-12-31"),
        ("2027年前", None, "2026-12-31"),
        ("3月底前", None, "2026-03-31"),
        ("2026年6月以前", None, "2026-06-30"),
        ("2026-06-30前", None, "2026-06-30"),
        ("半年内", "2025-10-30", "2026-04-30"),
        ("2026年1月1日起", "2026-01-01", None),
    ],
)
def test_days_that_the_words_mean_are_accepted(words, first, last):
    assert wrong_fields(make_due(words, first, last)) == set()


@pytest.mark.parametrize("basis", [None, "以会后公布的方案为准"])
@pytest.mark.parametrize(
    ("words", "first", "last", "wrong"),
    [
        ("明年9月", None, "2027-03-31", "due_first_stated_to"),
        ("明年9月", "2026-03-01", "2026-09-30", "due_first_stated_from"),
        ("半年内", None, "2025-12-31", "due_first_stated_to"),
        ("年底前", "2025-01-01", "2025-12-31", "due_first_stated_from"),
        ("2026年1月1日起", None, "2026-12-31", "due_first_stated_to"),
        ("1月底前", None, "2025-01-31", "due_first_stated_to"),
        ("2026年6月以前", None, "2030-06-30", "due_first_stated_to"),
        ("2026.6.30前", None, "2027-06-30", "due_first_stated_to"),
    ],
)
def test_days_that_contradict_the_words_are_refused_whatever_the_basis(words, first, last, wrong, basis):
    assert wrong_fields(make_due(words, first, last, basis)) == {wrong}


def test_days_that_no_rule_gives_need_a_basis():
    assert wrong_fields(make_due("明年汛期前", None, "2026-04-14")) == {"due_first_stated_basis"}
    assert wrong_fields(make_due("明年汛期前", None, "2026-04-14", "广东省规定汛期自4月15日起")) == set()
    assert wrong_fields(make_due("明年汛期前")) == set()


@pytest.mark.parametrize(
    ("words", "quote", "last"),
    [
        ("年内", "我们将在学{}完成整改", "2025-12-31"),
        ("年内", "我们将在若干{}完成整改", "2025-12-31"),
    ],
)
def test_word_that_is_no_time_where_it_stands_gives_no_day(words, quote, last):
    assert wrong_fields(make_due(words, None, last, quote=quote)) == {"due_first_stated_basis"}


@pytest.mark.parametrize(
    ("words", "quote", "last"),
    [
        ("五年内", "我们将在一点{}完成整改", "2030-10-30"),
        ("明年", "我们将在{}“五一”前完成整改", "2026-12-31"),
        ("2026年6月", "我们将在{}—8月完成整改", "2026-06-30"),
    ],
)
@pytest.mark.parametrize("basis", [None, "以方案为准"])
def test_part_of_a_longer_time_is_refused_whatever_the_basis(words, quote, last, basis):
    assert wrong_fields(make_due(words, None, last, basis, quote)) == {"due_first_stated"}


def test_of_two_times_each_day_is_one_of_theirs():
    words = "2027年6月底前，力争2026年12月底前"
    assert wrong_fields(make_due(words, None, "2027-06-30")) == set()
    assert wrong_fields(make_due(words, None, "2026-12-31")) == set()
    assert wrong_fields(make_due(words, None, "2031-01-01", "以方案为准")) == {"due_first_stated_to"}


def test_refusal_names_the_words_what_they_mean_and_what_was_found():
    with pytest.raises(ValidationError) as refused:
        make_due("明年9月", None, "2027-03-31").full_clean()
    (message,) = refused.value.messages
    for part in ("明年9月", "2026-09-01 – 2026-09-30", "2025-10-30", "… – 2027-03-31"):
        assert part in message


@pytest.mark.parametrize(
    "text",
    [
        "争取到明年底，用半年时间，三至五年内完成，2026年3月至9月试点，年内、一个半月内和下月底前",
        "今年以来，截至9月底，自明年3月起，2026年前，三季度前，“十五五”末，二○二六年六月底前",
    ],
)
def test_days_that_the_import_reads_are_never_refused(text):
    setting = setting_of(text)
    found = [one.period for one in read(text) if one.period.first or one.period.last]
    assert len(found) > 5
    for period in found:
        assert (period.first, period.last) in meanings(period.stated, DAY, setting)
