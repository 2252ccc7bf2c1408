"""What is withdrawn leaves no name behind: of people, organizations and sources only random keys stay."""

import json

import pytest

from apps.api.resources import RECORDS
from apps.api.resources.changes import KEYED
from apps.api.rows.columns import columns_of
from apps.hearings.models import Change, Person
from apps.hearings.models.keys import Keyed
from apps.hearings.publishing import publish, withdraw
from tests.make import make_exchange, make_organization

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
NAMED = [resource for resource in RECORDS if issubclass(resource.detail_class.Meta.model, Keyed)]


def every(client, path):
    rows, path = [], f"/api/v1/{path}"
    while path:
        page = client.get(path).json()
        rows += page["results"]
        path = page["next"]
    return rows


def test_the_kinds_with_keys_are_those_whose_records_have_one():
    assert sorted(resource.collection for resource in NAMED) == sorted(KEYED)


@pytest.mark.parametrize("resource", NAMED, ids=lambda resource: resource.collection)
def test_a_record_whose_id_is_a_name_publishes_its_key(client, exchange, resource):
    assert "key" in [column.name for column in columns_of(resource.serializer_class)]
    for row in every(client, f"{resource.collection}/"):
        assert len(row["key"]) == 32
        [change] = every(client, f"changes/?record={row['id']}")
        assert (change["record"], change["key"]) == (row["id"], row["key"])


def test_withdrawn_names_are_in_no_change(client):
    made = make_exchange()
    keyed = {
        change.record: change.key
        for change in Change.objects.filter(record_type__in=KEYED, after__isnull=False)
    }
    assert made.person.pk in keyed
    withdraw(made.hearing)
    for path in ("changes/?page_size=100", "changes/?since=1&page_size=100", "changes.jsonl"):
        answer = client.get(f"/api/v1/{path}")
        body = (b"".join(answer.streaming_content) if answer.streaming else answer.content).decode()
        assert [name for name in keyed if f'"{name}"' in body] == [], path
        assert [key for key in keyed.values() if key not in body] == [], path
    removed = [row for row in every(client, "changes/?action=removed") if row["record_type"] in KEYED]
    assert {row["key"] for row in removed} == set(keyed.values())
    assert {row["record"] for row in removed} == {None}
    assert client.get(f"/api/v1/changes/{removed[0]['id']}/").json()["record"] is None


def test_a_removed_part_of_a_hearing_keeps_its_id(client):
    made = make_exchange()
    withdraw(made.hearing)
    removed = {row["record"]: row["key"] for row in every(client, "changes/?action=removed")}
    assert removed[made.commitment.pk] is None


def test_what_was_only_left_unnamed_is_removed_without_its_name(client, exchange):
    bureau = make_organization("揭阳市新局")
    for lead in (bureau, exchange.organization):
        exchange.commitment.lead = lead
        exchange.commitment.save()
    [removed] = every(client, "changes/?action=removed")
    assert (removed["record"], removed["key"]) == (None, bureau.key)


def test_who_had_what_was_left_unnamed_is_told_of_its_removal_after_a_withdrawal(client, exchange):
    bureau = make_organization("揭阳市新局")
    for lead in (bureau, exchange.organization):
        exchange.commitment.lead = lead
        exchange.commitment.save()
    withdraw(exchange.hearing)
    removed = {row["key"] for row in every(client, "changes/?since=2&action=removed")}
    assert bureau.key in removed
    assert bureau.pk not in json.dumps(every(client, "changes/?page_size=100"))


def test_a_record_published_again_has_its_key_and_its_id_again(client):
    made = make_exchange()
    withdraw(made.hearing)
    publish(made.hearing)
    rows = [row for row in every(client, "changes/?since=2&page_size=100") if row["record_type"] == "people"]
    assert {(row["record"], row["key"]) for row in rows} == set(Person.objects.values_list("pk", "key"))


def test_a_key_follows_from_nothing_that_is_known():
    one, other = Person(name="林树宏", area_id="jieyang"), Person(name="林树宏", area_id="jieyang")
    assert one.key != other.key


def test_the_lists_of_a_copy_are_matched_by_key(client):
    made = make_exchange()
    people = {row["key"]: row["id"] for row in every(client, "people/")}
    withdraw(made.hearing)
    lines = b"".join(client.get("/api/v1/changes.jsonl?since=1").streaming_content).decode().splitlines()
    gone = [json.loads(line) for line in lines]
    assert {people.pop(row["key"]) for row in gone if row["record_type"] == "people"}
    assert people == {}
