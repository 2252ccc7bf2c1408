import datetime
import hashlib

import pytest
from django.core.exceptions import ValidationError

from apps.hearings.models import Source
from apps.hearings.models.sources import sha256_of
from tests.make import make_commitment, make_event, make_source

from ..wrong import wrong_fields

pytestmark = pytest.mark.django_db


def test_id_names_the_publisher_and_the_day():
    source = make_source(published_on=datetime.date(2025, 10, 31))
    assert source.pk == f"{source.publisher_id}-2025-10-31"


def test_digest_is_computed_from_the_text():
    source = make_source("揭阳")
    assert source.sha256 == hashlib.sha256("揭阳".encode()).hexdigest() == sha256_of("揭阳")


def test_text_that_lost_its_digest_is_refused():
    source = make_source("揭阳")
    Source.objects.update(text="普宁")
    assert wrong_fields(Source.objects.get(pk=source.pk)) == {"text"}


def test_digest_that_is_not_of_the_text_is_refused(exchange):
    source = exchange.source
    source.sha256 = "0" * 64
    assert wrong_fields(source) == {"text"}


def test_same_text_is_stored_once():
    source = make_source("揭阳")
    assert wrong_fields(Source(pk="another", text="揭阳", publisher=source.publisher, kind="news")) == {
        "sha256"
    }


def test_text_that_nothing_quotes_may_be_replaced():
    source = make_source("揭阳")
    source.text = "普宁"
    source.save()
    assert Source.objects.get().sha256 == sha256_of("普宁")


def test_words_may_be_added_after_what_is_quoted(exchange):
    exchange.source.text += "补记。"
    assert wrong_fields(exchange.source) == set()


def test_text_cannot_change_under_what_quotes_it(exchange):
    exchange.source.text = "前言。" + exchange.source.text
    with pytest.raises(ValidationError) as refused:
        exchange.source.save()
    assert "text" in refused.value.error_dict
    exchange.source.refresh_from_db()
    assert sha256_of(exchange.source.text) == exchange.source.sha256


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.org/", "example.org", "http://"])
def test_address_that_is_no_web_page_is_refused(url):
    source = make_source()
    source.url = url
    assert wrong_fields(source) == {"url"}


def test_half_of_a_surrogate_pair_is_refused_as_text():
    source = make_source()
    source.text = "a\ud800"
    assert wrong_fields(source) == {"text"}


@pytest.mark.parametrize("state", ["draft", "in_review", "withdrawn"])
def test_source_of_a_hearing_that_is_not_published_is_not_public(exchange, state):
    exchange.hearing.state = state
    exchange.hearing.save()
    assert not Source.objects.published().exists()


def test_evidence_is_public_with_its_event(exchange):
    commitment = make_commitment(exchange.answer)
    hidden = make_event(commitment, state="draft")
    linked = {exchange.source, exchange.opinion, exchange.report}
    assert set(Source.objects.published()) == {*linked, exchange.event.source}
    assert hidden.source not in Source.objects.published()


@pytest.mark.parametrize("kind", [None, "", "letter"])
def test_kind_that_is_none_is_refused(kind):
    source = make_source()
    source.kind = kind
    assert wrong_fields(source) == {"kind"}


@pytest.mark.parametrize("name", ["opinion", "report"])
def test_kind_cannot_change_under_a_hearing_that_links_it_in_a_role(exchange, name):
    source = getattr(exchange, name)
    source.kind = "news"
    assert wrong_fields(source) == {"kind"}
    exchange.hearing.opinions.clear()
    exchange.hearing.reports.clear()
    assert wrong_fields(source) == set()
