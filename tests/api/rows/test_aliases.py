"""The id of what was merged leads to what took its place, as long as that is public."""

from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

from apps.api.resources import RECORDS
from apps.api.rows.aliases import targets
from apps.hearings.merging import merge
from apps.hearings.models import Change, Commitment, Organization, Person, Release, Topic
from apps.hearings.models.mergeable import Mergeable
from apps.hearings.publishing import publish, withdraw
from tests.make import WHY, correct, make_exchange, make_organization, make_person, make_topic
from tests.rows import made_once
from tests.views import is_unknown

pytestmark = pytest.mark.django_db
MERGEABLE = [each for each in RECORDS if issubclass(each.serializer_class.Meta.model, Mergeable)]
NAMED = [
    (resource, name, filter)
    for resource in RECORDS
    for name, filter in resource.filterset_class.base_filters.items()
    if (kind := filter.kind(resource.serializer_class.Meta.model)) and issubclass(kind, Mergeable)
]
"""The filters that take ids of people, organizations or topics."""


@pytest.fixture
def merged(db):
    """A person, an organization and a topic that were public, and what each was merged into: by collection."""
    return vars(made_once("what was merged", make_merged))


def make_merged():
    made = make_exchange()
    pairs = [
        (made.person, make_person("刘小洁")),
        (made.organization, make_organization("揭阳市发改局", parent=made.vote.organization)),
        (made.topic, make_topic("人才", "Talent")),
    ]
    for old, new in pairs:
        merge(old, new, WHY)
    return SimpleNamespace(**{old.collection: (old.pk, new.pk) for old, new in pairs})


def rows(client, address):
    return client.get(address).json()["results"]


def without_times(answer):
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return body.decode()


def test_every_kind_that_can_be_merged_has_an_api():
    assert [each.collection for each in MERGEABLE] == ["topics", "organizations", "people"]
    assert {name for _resource, name, _filter in NAMED} >= {
        *("person", "organization", "topic", "publisher", "convened_by", "parent", "answered_by"),
        *("person__in", "organization__in"),
    }


@pytest.mark.parametrize("resource", MERGEABLE, ids=lambda each: each.collection)
@pytest.mark.parametrize("method", ["get", "head"])
def test_the_detail_of_an_alias_is_moved(client, merged, resource, method):
    old, new = merged[resource.collection]
    answer = getattr(client, method)(f"/api/v1/{resource.collection}/{old}/")
    assert answer.status_code == 301
    assert answer.headers["Location"] == f"http://testserver/api/v1/{resource.collection}/{new}/"
    assert 'rel="license"' in answer.headers["Link"]
    assert answer.content == b""
    assert client.get(answer.headers["Location"]).json()["id"] == new
    assert client.get(f"/api/v1/{resource.collection}/{old}/?fields=id").status_code == 400


@pytest.mark.parametrize(
    ("resource", "name", "found"), NAMED, ids=[f"{each.collection}-{name}" for each, name, _ in NAMED]
)
def test_every_filter_answers_for_an_alias_as_for_its_target(client, merged, resource, name, found):
    kind = found.kind(resource.serializer_class.Meta.model)
    old, new = merged[kind.collection]
    base = f"/api/v1/{resource.collection}"
    listed = rows(client, f"{base}/?{name}={new}&count=true")
    assert rows(client, f"{base}/?{name}={old}&count=true") == listed
    count = client.get(f"{base}/?{name}={old}&count=true").json()["count"]
    assert count == len(listed)
    if name.endswith("__in"):
        assert rows(client, f"{base}/?{name}={old},{new},{old}") == listed
    for form in ("csv", "jsonl"):
        files = [client.get(f"{base}.{form}?{name}={id}") for id in (old, new)]
        assert without_times(files[0]) == without_times(files[1])
    feeds = [client.get(f"{base}.feed.json?{name}={id}").json()["items"] for id in (old, new)]
    assert feeds[0] == feeds[1]


def test_the_filters_of_merged_records_find_something(client, merged):
    found = {
        f"{resource.collection} {name}"
        for resource, name, each in NAMED
        if rows(
            client,
            f"/api/v1/{resource.collection}/?{name}="
            f"{merged[each.kind(resource.serializer_class.Meta.model).collection][0]}",
        )
    }
    assert found >= {
        *("commitments person", "commitments organization", "commitments topic", "answers topic"),
        *("hearings person", "hearings organization", "hearings topic", "questions answered_by"),
        *("people organization", "organizations person", "speakers person__in", "topics topic"),
    }


def test_a_calendar_answers_for_an_alias(client, merged):
    old, new = merged["people"]
    calendars = [client.get(f"/api/v1/commitments.ics?person={id}").content.decode() for id in (old, new)]
    events = [[line for line in each.splitlines() if line.startswith("UID")] for each in calendars]
    assert events[0] == events[1] != []


def test_chains_lead_to_the_last_in_one_step(client, merged):
    first, second = merged["people"]
    third = make_person("刘小界")
    merge(Person.objects.get(pk=second), third, WHY)
    for id in (first, second):
        answer = client.get(f"/api/v1/people/{id}/")
        assert urlsplit(answer.headers["Location"]).path == f"/api/v1/people/{third.pk}/"
        assert rows(client, f"/api/v1/speakers/?person={id}") == rows(
            client, f"/api/v1/speakers/?person={third.pk}"
        )


def test_changes_and_histories_say_into_what_a_record_was_merged(client, exchange):
    old, new = exchange.person, make_person("刘小洁")
    merge(old, new, WHY)
    for address in (f"/api/v1/people/{old.pk}/history/", f"/api/v1/changes/?record={old.pk}"):
        removal = rows(client, address)[-1]
        assert (removal["action"], removal["merged_into"]) == ("removed", new.pk)
        assert (removal["record"], removal["key"], removal["after"]) == (None, old.key, None)
        assert removal["before"]["id"] == old.pk
    added = rows(client, f"/api/v1/people/{new.pk}/history/")[0]
    assert (added["action"], added["merged_into"]) == ("added", None)
    assert client.get(f"/api/v1/changes/{removal['id']}/").json()["merged_into"] == new.pk
    assert old.pk in (row["person"] for row in rows(client, "/api/v1/speakers/?as_of=1"))


def test_each_later_merge_tells_copies_where_an_alias_leads_now(client, exchange):
    old, new, last = exchange.person, make_person("刘小洁"), make_person("刘小界")
    merge(old, new, WHY)
    merge(new, last, WHY)
    told = [row["merged_into"] for row in rows(client, f"/api/v1/people/{old.pk}/history/")]
    assert told == [None, None, last.pk]  # the second is not public any more, so nothing leads there


def test_a_target_that_is_withdrawn_is_hidden(client, exchange):
    old, new = exchange.person, make_person("刘小洁")
    merge(old, new, WHY)
    withdraw(exchange.hearing)
    answer = client.get(f"/api/v1/people/{old.pk}/")
    assert answer.status_code == 410
    assert (
        f"withdrawn from the public in release {Release.objects.current().number}" in answer.json()["detail"]
    )
    assert new.pk not in answer.content.decode()
    assert "Location" not in answer.headers
    for address in (f"/api/v1/people/{old.pk}/history/", "/api/v1/changes/?page_size=100"):
        assert new.pk not in client.get(address).content.decode()
    assert targets("people", [old.pk]) == {}
    publish(exchange.hearing)
    assert client.get(f"/api/v1/people/{old.pk}/").status_code == 301


def test_an_alias_that_was_never_public_is_unknown(client, exchange):
    old, new = make_person("刘小洁"), exchange.person
    unknown = client.get("/api/v1/people/nobody/")
    merge(old, new, WHY)
    answer = client.get(f"/api/v1/people/{old.pk}/")
    assert answer.status_code == 404
    assert answer.content.decode().replace(old.pk, "nobody") == unknown.content.decode()
    assert is_unknown(client, f"/api/v1/speakers/?person={old.pk}")
    for address in (f"/people/{old.pk}/", f"/api/v1/people/{old.pk}/history/"):
        assert client.get(address).status_code == 404


def test_who_was_withdrawn_is_not_named_again_by_a_merge(client, exchange):
    made = make_exchange(canary="2号")
    old, new = made.person, exchange.person
    withdraw(made.hearing)
    assert is_unknown(client, f"/api/v1/speakers/?person={old.pk}")
    assert client.get(f"/api/v1/people/{old.pk}/").status_code == 410
    speaker = made.hearing.speakers.get(person=old)
    changes = Change.objects.filter(record=old.pk).count()
    merge(old, new, WHY)
    assert is_unknown(client, f"/api/v1/speakers/?person={old.pk}")
    for address in (f"/api/v1/people/{old.pk}/", f"/people/{old.pk}/"):
        answer = client.get(address)
        assert answer.status_code == 410
        assert new.pk not in answer.content.decode()
    assert Change.objects.filter(record=old.pk).count() == changes
    assert 'merged_into":"' not in client.get("/api/v1/changes/?page_size=100").content.decode()
    speaker.refresh_from_db()
    assert speaker.person_id == new.pk


def test_who_was_withdrawn_and_merged_stays_withdrawn_when_the_other_becomes_public(client, exchange):
    old, new = exchange.person, make_person("刘小洁")
    withdraw(exchange.hearing)
    merge(old, new, WHY)
    for move in (None, publish, withdraw):
        if move:
            move(exchange.hearing)
        gone = client.get(f"/api/v1/people/{old.pk}/")
        assert gone.status_code == 410
        assert "withdrawn from the public in release 2" in gone.json()["detail"]


def test_a_target_that_becomes_public_later_is_led_to(client, exchange):
    old, new = exchange.person, make_person("刘小洁")
    correct(exchange.respondent, person=None)
    merge(old, new, WHY)
    assert client.get(f"/api/v1/people/{old.pk}/").status_code == 410
    correct(exchange.respondent, person=new)
    assert client.get(f"/api/v1/people/{old.pk}/").status_code == 301
    assert rows(client, f"/api/v1/people/{old.pk}/history/")[-1]["merged_into"] == new.pk


def test_an_earlier_release_has_the_old_id_where_it_stood(client, exchange):
    old, new, last = exchange.person, make_person("刘小洁"), make_person("刘小界")
    merge(old, new, WHY)
    merge(new, last, WHY)
    assert Release.objects.current().number == 3
    assert client.get(f"/api/v1/people/{old.pk}/?as_of=1").json()["id"] == old.pk
    for id, number, stood in [(old, 1, old), (old, 2, new), (new, 2, new), (old, 3, last), (new, 3, last)]:
        answer = client.get(f"/api/v1/people/{id.pk}/?as_of={number}")
        if id is stood:
            assert answer.json()["id"] == id.pk
        else:
            where = f"http://testserver/api/v1/people/{stood.pk}/?as_of={number}"
            assert (answer.status_code, answer.headers["Location"]) == (301, where)
        listed = rows(client, f"/api/v1/commitments/?as_of={number}&person={id.pk}")
        assert [row["person"] for row in listed] == [stood.pk], (id, number)
    assert client.get(f"/api/v1/people/{new.pk}/?as_of=1").status_code == 301
    assert client.get(f"/api/v1/people/{last.pk}/?as_of=1").status_code == 404


def test_a_topic_that_was_merged_stays_readable_in_earlier_releases(client, exchange):
    merge(exchange.topic, make_topic("人才", "Talent"), WHY)
    old = exchange.topic.pk
    release = Release.objects.current().number
    assert client.get(f"/api/v1/topics/{old}/?as_of={release - 1}").json()["id"] == old
    assert client.get(f"/api/v1/topics/{old}/?as_of={release}").status_code == 301
    [commitment] = rows(client, f"/api/v1/commitments/?as_of={release - 1}")
    assert commitment["topics"] == [old]


def test_resolving_takes_one_query_and_only_where_such_an_id_is_named(
    client, merged, django_assert_num_queries
):
    with django_assert_num_queries(1):
        targets("people", [merged["people"][0]])
    with django_assert_num_queries(1):
        targets("people", ["nobody"])


@pytest.mark.parametrize("id", ["%00", "a%00b", "A", "x" * 300, "..", "%F0%9F%98%80", "a--b"])
def test_ids_that_none_can_have_lead_nowhere(client, merged, id):
    assert client.get(f"/api/v1/people/{id}/").status_code in (400, 404)
    assert client.get(f"/people/{id}/").status_code in (400, 404)


@pytest.mark.parametrize("resource", MERGEABLE, ids=lambda each: each.collection)
def test_the_public_page_of_an_alias_is_moved(client, merged, resource):
    old, new = merged[resource.collection]
    answer = client.get(f"/{resource.collection}/{old}/")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/{resource.collection}/{new}/")
    assert client.get(answer.headers["Location"]).status_code == 200


def test_nothing_public_names_what_was_merged(client, merged):
    for resource in RECORDS:
        text = client.get(f"/api/v1/{resource.collection}/?page_size=100").content.decode()
        assert not [old for old, _new in merged.values() if f'"{old}"' in text]
    for model in (Person, Organization, Topic):
        assert not model.objects.published().filter(merged_into__isnull=False).exists()
    assert Commitment.objects.get().lead_id == merged["organizations"][1]
