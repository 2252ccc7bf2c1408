"""Whoever asks what changed is given everything that did."""

import datetime
import io

import pytest
from django.core.management import call_command
from django.utils import timezone

from apps.hearings.models import Commitment, Organization
from apps.hearings.publishing import publish, withdraw
from tests.make import make_exchange, make_organization

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
LONG_AGO = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)


def changed(client, collection, since):
    stamp = since.isoformat().replace("+00:00", "Z")
    answer = client.get(f"/api/v1/{collection}/?modified_since={stamp}&page_size=100")
    return {row["id"] for row in answer.json()["results"]}


def now():
    return timezone.now().astimezone(datetime.UTC)


def test_a_hearing_published_today_is_new_today_with_all_that_it_names(client):
    made = make_exchange(state="draft")
    for record in vars(made).values():
        type(record).objects.filter(pk=record.pk).update(modified_at=LONG_AGO)
    visit = now()
    made.hearing.refresh_from_db()
    publish(made.hearing)
    for collection, record in (
        ("hearings", made.hearing),
        ("commitments", made.commitment),
        ("figures", made.figure),
        ("people", made.person),
        ("organizations", made.organization),
        ("sources", made.source),
    ):
        assert record.pk in changed(client, collection, visit), collection


def test_an_organization_that_an_edit_makes_public_is_given_to_who_asks(client, exchange):
    bureau = make_organization("揭阳市新局")
    Organization.objects.filter(pk=bureau.pk).update(modified_at=LONG_AGO)
    visit = now()
    assert client.get(f"/api/v1/organizations/{bureau.pk}/").status_code == 404
    commitment = Commitment.objects.get(pk=exchange.commitment.pk)
    commitment.lead = bureau
    commitment.save()
    assert client.get(f"/api/v1/organizations/{bureau.pk}/").status_code == 200
    assert bureau.pk in changed(client, "organizations", visit)


def test_a_later_load_is_dated_by_the_day_it_was_made(client, tmp_path):
    call_command("load_records", stdout=io.StringIO())
    before = client.get("/api/v1/commitments.csv").headers["ETag"]
    visit = now()
    file = tmp_path / "commitment.json"
    row = Commitment.objects.get(pk="jieyang-2025-10-30-c2")
    out = io.StringIO()
    call_command("dumpdata", "hearings.commitment", pks=row.pk, stdout=out)
    file.write_text(out.getvalue().replace(f'"kind": "{row.kind}"', '"kind": "reported"'))
    call_command("load_records", str(file), stdout=io.StringIO())
    assert changed(client, "commitments", visit) == {row.pk}
    assert client.get("/api/v1/commitments.csv").headers["ETag"] != before


def test_a_file_has_another_tag_after_a_withdrawal(client, exchange):
    before = client.get("/api/v1/commitments.csv").headers["ETag"]
    exchange.hearing.refresh_from_db()
    withdraw(exchange.hearing)
    assert client.get("/api/v1/commitments.csv").headers["ETag"] != before
    answer = client.get("/api/v1/commitments.csv", headers={"if-none-match": before})
    assert answer.status_code == 200


def test_head_is_answered_conditionally_too(client, exchange):
    for path in ("figures/", "figures.csv"):
        tag = client.get(f"/api/v1/{path}").headers["ETag"]
        assert client.head(f"/api/v1/{path}", headers={"if-none-match": tag}).status_code == 304
