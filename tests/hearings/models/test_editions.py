import datetime
import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from apps.hearings.checking import faults_of
from apps.hearings.corrections import WithoutReason
from apps.hearings.editions import add_edition
from apps.hearings.models import Change, Edition
from apps.hearings.models.editions import sha256_of
from apps.hearings.publishing import withdraw
from tests.make import WHY, correct, make_edition, make_exchange, make_source

from ..wrong import wrong_fields

pytestmark = pytest.mark.django_db
DAY = datetime.date(2025, 11, 1)


@pytest.fixture
def draft():
    return make_exchange(state="draft")


def test_editions_of_a_source_are_numbered_and_named_after_it():
    source = make_source()
    editions = [source.editions.get(), make_edition(source), make_edition(source)]
    assert [each.number for each in editions] == [1, 2, 3]
    assert [each.pk for each in editions] == [f"{source.pk}-edition-{number}" for number in (1, 2, 3)]
    assert list(Edition.objects.current()) == [source.current_edition] == [editions[2]]


def test_digest_is_computed_from_the_text():
    edition = make_source("揭阳").current_edition
    assert edition.sha256 == hashlib.sha256("揭阳".encode()).hexdigest() == sha256_of("揭阳")


def test_text_that_lost_its_digest_is_refused():
    edition = make_source("揭阳").current_edition
    Edition.objects.update(text="普宁")
    assert wrong_fields(Edition.objects.get(pk=edition.pk)) == {"text"}


def test_digest_that_is_not_of_the_text_is_refused(exchange):
    exchange.edition.sha256 = "0" * 64
    assert wrong_fields(exchange.edition) == {"text"}


def test_same_text_is_stored_once():
    source = make_source("揭阳")
    other = Edition(source=source, number=2, reason="erratum", text="揭阳")
    assert wrong_fields(other) == {"sha256"}


def test_text_that_nothing_quotes_may_be_replaced():
    edition = make_source("揭阳").current_edition
    edition.text = "普宁"
    edition.save()
    assert Edition.objects.get().sha256 == sha256_of("普宁")


def test_words_may_be_added_after_what_is_quoted(draft):
    draft.edition.text += "补记。"
    assert wrong_fields(draft.edition) == set()


def test_text_cannot_change_under_what_quotes_it(draft):
    draft.edition.text = "前言。" + draft.edition.text
    with pytest.raises(ValidationError, match=draft.hearing.pk) as refused:
        draft.edition.save()
    assert "text" in refused.value.error_dict
    draft.edition.refresh_from_db()
    assert sha256_of(draft.edition.text) == draft.edition.sha256


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_text_that_was_public_does_not_change_even_behind_what_is_quoted(exchange, state):
    if state == "withdrawn":
        withdraw(exchange.hearing)
    exchange.edition.text += "补记。"
    assert wrong_fields(exchange.edition) == {"text"}
    with pytest.raises(ValidationError, match=sha256_of(exchange.edition.text)):
        exchange.edition.save()


def test_note_of_a_public_edition_may_be_corrected(exchange):
    correct(exchange.edition, note="按原样录入")
    assert Edition.objects.get(pk=exchange.edition.pk).note == "按原样录入"


@pytest.mark.parametrize("text", ["a\ud800", "", "a\x00"])
def test_text_that_cannot_be_stored_is_refused(text):
    edition = make_source().current_edition
    edition.text = text
    assert wrong_fields(edition) == {"text"}


@pytest.mark.parametrize(
    ("number", "reason"), [(1, "erratum"), (1, "transcription_corrected"), (2, "as_printed")]
)
def test_only_the_first_edition_is_the_one_as_printed(number, reason):
    source = make_source()
    make_edition(source)
    edition = source.editions.get(number=number)
    edition.reason = reason
    assert wrong_fields(edition) == {"__all__"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(reason=reason)


@pytest.mark.parametrize(
    ("first", "second", "wrong"), [(0, -1, {"valid_from"}), (0, 0, set()), (0, 1, set())]
)
def test_a_later_edition_is_not_older(first, second, wrong):
    source = make_source(published_on=DAY + datetime.timedelta(days=first))
    edition = make_edition(source)
    edition.valid_from = DAY + datetime.timedelta(days=second)
    assert wrong_fields(edition) == wrong


def test_an_edition_is_not_moved_to_another_source():
    edition = make_source().current_edition
    edition.source = make_source("别的文字")
    assert "__all__" in wrong_fields(edition)


def test_an_edition_is_not_deleted_alone():
    edition = make_source().current_edition
    with pytest.raises(ValidationError):
        edition.delete()
    assert Edition.objects.exists()


@pytest.mark.parametrize("state", ["draft", "in_review", "withdrawn"])
def test_editions_are_public_with_their_source(exchange, state):
    make_edition(exchange.source)
    make_source("无人引用。")
    assert {each.source for each in Edition.objects.published()} == {
        exchange.source,
        exchange.event.edition.source,
        exchange.opinion,
        exchange.report,
    }
    correct(exchange.hearing, state=state)
    assert not Edition.objects.published().exists()


def test_another_text_of_a_public_source_needs_a_reason_though_nothing_quotes_it(exchange):
    with pytest.raises(WithoutReason, match=exchange.opinion.pk):
        add_edition(exchange.opinion, "审议意见，另一内容。", "erratum")
    edition = make_edition(exchange.opinion, "审议意见，另一内容。", "erratum")
    assert Change.objects.filter(record=exchange.opinion.pk).latest("release").why == WHY
    assert edition.number == 2


@pytest.mark.parametrize("number", [0, 3, 7])
def test_numbers_have_no_gap(number):
    source = make_source()
    edition = Edition(
        source=source, number=number, reason="erratum", text="揭阳", pk=f"{source.pk}-edition-{number}"
    )
    assert wrong_fields(edition) == {"number"}


def test_gap_in_stored_numbers_is_found():
    source = make_source()
    Edition.objects.update(number=7, reason="erratum", id=f"{source.pk}-edition-7")
    assert [fault.field for fault in faults_of(Edition.objects.get())] == ["number"]


def test_editions_are_not_deleted_by_a_query():
    source = make_source()
    for rows in (Edition.objects.all(), Edition.objects.filter(number=1), source.editions.all()):
        with pytest.raises(ValidationError):
            rows.delete()
    assert Edition.objects.exists()
