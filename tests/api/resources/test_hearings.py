"""The documents of a hearing by role: where they are shown, and that they are public with it."""

import pytest

from apps.hearings.ledger import writing
from apps.hearings.models import Change, Hearing, Source
from apps.hearings.publishing import publish, withdraw
from tests.exports.akn_schema import AKN, valid
from tests.make import WHY, make_documents, make_exchange, make_source
from tests.views import is_unknown

pytestmark = pytest.mark.django_db


def ids(client, path):
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == 200, answer.content
    return {row["id"] for row in answer.json()["results"]}


def test_a_hearing_names_its_documents_by_role(client, exchange):
    hearing = client.get(f"/api/v1/hearings/{exchange.hearing.pk}/").json()
    assert (hearing["sources"], hearing["opinions"], hearing["reports"]) == (
        [exchange.source.pk],
        [exchange.opinion.pk],
        [exchange.report.pk],
    )
    nested = [hearing[name][0]["kind"] for name in ("documents", "opinion_documents", "report_documents")]
    assert nested == ["newspaper_record", "opinion", "report"]


def test_hearings_and_documents_find_each_other_in_every_role(client, exchange):
    make_exchange(canary="二")
    documents = {exchange.source.pk, exchange.opinion.pk, exchange.report.pk}
    assert ids(client, f"sources/?hearing={exchange.hearing.pk}") == documents
    for document in documents:
        assert ids(client, f"hearings/?source={document}") == {exchange.hearing.pk}
    assert ids(client, f"hearings/?source={exchange.event.edition.source_id}") == set()


def test_a_filter_by_hearing_does_not_tell_what_a_draft_links(client, exchange):
    draft = make_exchange(state="draft", canary="二").hearing
    draft.opinions.set([exchange.opinion])
    assert is_unknown(client, f"/api/v1/sources/?hearing={draft.pk}")


@pytest.mark.parametrize("moment", ["", "&as_of=1"])
def test_sources_are_found_by_their_kind(client, exchange, moment):
    assert ids(client, f"sources/?kind=opinion{moment}") == {exchange.opinion.pk}
    both = ids(client, f"sources/?kind__in=opinion,report{moment}")
    assert both == {exchange.opinion.pk, exchange.report.pk}
    assert client.get(f"/api/v1/sources/?kind=letter{moment}").status_code == 400


def test_hearings_are_found_by_their_subject(client, record):
    assert ids(client, "hearings/?q=推动产业高质量发展") == {"jieyang-2025-10-30"}


def test_documents_are_public_with_their_hearing(client, exchange):
    withdraw(exchange.hearing)
    for document in (exchange.opinion, exchange.report):
        assert document not in Source.objects.published()
        assert client.get(f"/api/v1/sources/{document.pk}/").status_code == 410
    publish(exchange.hearing)
    assert client.get(f"/api/v1/sources/{exchange.opinion.pk}/").status_code == 200


def test_a_document_becomes_public_when_it_is_linked_and_is_gone_when_it_is_not(client, exchange):
    new = make_source("第二份审议意见", kind="opinion")
    with writing(why=WHY):
        exchange.hearing.opinions.set([new])
        exchange.hearing.touch()
    told = {(each.record, each.action) for each in Change.objects.filter(release=2)}
    assert {(new.pk, "added"), (exchange.opinion.pk, "removed"), (exchange.hearing.pk, "changed")} <= told
    before = client.get(f"/api/v1/hearings/{exchange.hearing.pk}/?as_of=1").json()
    assert [row["id"] for row in before["opinion_documents"]] == [exchange.opinion.pk]


def test_akoma_ntoso_names_the_documents_and_the_subject(client, record):
    hearing = Hearing.objects.get()
    opinion, report = make_documents(hearing)
    with writing(why=WHY):
        hearing.touch()
    document = valid(client.get(f"/api/v1/hearings/{hearing.pk}/akn/").content)
    found = {each.get("eId"): each.get("name") for each in document.iter(f"{AKN}TLCReference")}
    assert found == {f"opinion.{opinion.pk}": "opinion", f"report.{report.pk}": "report"}
    subject = document.find(".//{http://purl.org/dc/terms/}subject")
    assert subject.text == hearing.subject


def test_a_hearing_loses_a_document_that_is_deleted(client, exchange):
    with writing(why=WHY):
        exchange.opinion.delete()
    told = {(each.record_type, each.action) for each in Change.objects.filter(release=2)}
    assert told == {("editions", "removed"), ("sources", "removed"), ("hearings", "changed")}
    assert client.get(f"/api/v1/hearings/{exchange.hearing.pk}/").json()["opinions"] == []
