import datetime

import pytest
from django.core.exceptions import ValidationError

from apps.hearings.ledger import writing
from apps.hearings.models import Change, Edition, Hearing, Source
from apps.hearings.publishing import faults_of_hearing
from tests.make import WHY, correct, make_commitment, make_event, make_hearing, make_source

from ..wrong import wrong_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def test_id_names_the_publisher_and_the_day():
    source = make_source(published_on=datetime.date(2025, 10, 31))
    assert source.pk == f"{source.publisher_id}-2025-10-31"


def test_id_of_a_source_without_a_day_says_so_and_names_no_day_of_ours():
    first, second = (make_source(published_on=None, retrieved_on=None) for _ in range(2))
    assert [first.pk, second.pk] == [f"{first.publisher_id}-undated{n}" for n in ("", "-2")]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.org/", "example.org", "http://"])
def test_address_that_is_no_web_page_is_refused(url):
    source = make_source()
    source.url = url
    assert wrong_fields(source) == {"url"}


@pytest.mark.parametrize("state", ["draft", "in_review", "withdrawn"])
def test_source_of_a_hearing_that_is_not_published_is_not_public(exchange, state):
    exchange.hearing.state = state
    exchange.hearing.save()
    assert not Source.objects.published().exists()


def test_evidence_is_public_with_its_event(exchange):
    commitment = make_commitment(exchange.answer)
    hidden = make_event(commitment, state="draft")
    linked = {exchange.source, exchange.opinion, exchange.report}
    assert set(Source.objects.published()) == {*linked, exchange.event.edition.source}
    assert hidden.edition.source not in Source.objects.published()


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


def test_editions_are_deleted_with_their_source_and_the_public_is_told(exchange):
    source = make_source()
    exchange.hearing.sources.add(source)
    with writing(why=WHY, everything=True):
        pass
    edition = source.current_edition.pk
    source.delete()
    assert not Edition.objects.filter(pk=edition).exists()
    assert Change.objects.filter(record=edition).order_by("release").last().action == "removed"


def test_source_without_which_a_hearing_has_none_is_not_deleted():
    hearing = make_hearing()
    with pytest.raises(ValidationError, match=hearing.pk):
        hearing.sources.get().delete()
    hearing.sources.add(make_source())
    hearing.sources.first().delete()
    assert hearing.sources.count() == 1


def test_source_that_alone_states_what_a_hearing_says_is_not_deleted(exchange):
    other = make_source("本次询问围绕产业集聚。")
    exchange.hearing.sources.add(other)
    correct(exchange.hearing, subject="围绕产业集聚")
    with pytest.raises(ValidationError, match=exchange.hearing.pk):
        other.delete()
    correct(exchange.hearing, subject=None)
    other.delete()
    assert faults_of_hearing(Hearing.objects.get()) == []
