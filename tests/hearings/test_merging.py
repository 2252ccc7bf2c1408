"""Two records that are one thing become one; the id of the other stays as an alias."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from apps.hearings.checking import faults_of
from apps.hearings.labels import label
from apps.hearings.ledger import writing
from apps.hearings.merging import merge, referring
from apps.hearings.models import (
    RECORDS,
    Change,
    Commitment,
    Hearing,
    Organization,
    Person,
    Release,
    Source,
    Speaker,
    Topic,
    Vote,
)
from apps.hearings.models.mergeable import Mergeable, MergeableKey
from apps.hearings.models.releases import Reason
from apps.hearings.publishing import withdraw
from apps.hearings.renaming import new_id_of
from tests.make import (
    HELD_ON,
    WHY,
    correct,
    make_exchange,
    make_hearing,
    make_organization,
    make_person,
    make_speaker,
    make_topic,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def refusal(record, into):
    before = Release.objects.count(), Change.objects.count()
    with pytest.raises(ValidationError) as refused:
        merge(record, into, WHY)
    assert (Release.objects.count(), Change.objects.count()) == before
    return " ".join(refused.value.messages)


def fixture(record, **fields):
    """Write a row of a fixture file for a person."""
    given = {"created_at": "2025-11-01T00:00:00Z", "modified_at": "2025-11-01T00:00:00Z", "area": "jieyang"}
    return {"model": "hearings.person", "pk": record, "fields": {**given, "name": "林树宏", **fields}}


def test_no_record_may_name_an_alias():
    for model in RECORDS:
        for field in [*model._meta.fields, *model._meta.many_to_many]:
            if field.is_relation and issubclass(field.related_model, Mergeable):
                assert field.many_to_many or isinstance(field, MergeableKey), field
                assert field.get_limit_choices_to() == {"merged_into__isnull": True}, field


def test_all_that_names_a_person_names_the_other_afterwards(exchange):
    other = make_person("刘小洁")
    history = exchange.person.history.count()
    merge(exchange.person, other, WHY)
    speaker = Speaker.objects.get(pk=exchange.respondent.pk)
    assert speaker.person == other
    assert speaker.history.first().history_change_reason == f"{exchange.person.pk} was merged into {other.pk}"
    assert exchange.person.merged_into == other
    assert exchange.person.history.count() == history + 1
    assert not Person.objects.published().filter(pk=exchange.person.pk).exists()
    assert Person.objects.published().filter(pk=other.pk).exists()
    assert [fault for record in (speaker, exchange.person, other) for fault in faults_of(record)] == []


def test_all_that_names_an_organization_names_the_other_afterwards(exchange):
    source, hearing = exchange.source, exchange.hearing
    for record in (source.publisher, hearing.convened_by, exchange.organization, exchange.vote.organization):
        other = make_organization(f"新{record.name}", classification=record.classification)
        child = make_organization(f"{record.name}办公室", parent=record)
        counts = referring(record)
        merge(record, other, WHY)
        assert not referring(record)
        assert referring(other) == {**counts, Organization: counts[Organization] + 1}
        child.refresh_from_db()
        assert child.parent == other
    assert Source.objects.get(pk=source.pk).publisher.name == "新揭阳日报"
    assert Hearing.objects.get().convened_by.name.startswith("新")
    assert Commitment.objects.get().lead.name.startswith("新")
    assert Vote.objects.get().organization.name.startswith("新")


def test_links_are_not_doubled(exchange):
    topic, other = exchange.topic, make_topic("人才", "Talent")
    exchange.commitment.topics.add(other)
    child = make_topic("引才", "Recruitment", parent=topic)
    merge(topic, other, WHY)
    assert list(Commitment.objects.get().topics.all()) == [other]
    child.refresh_from_db()
    assert child.parent == other
    assert topic.pk not in Topic.objects.published().values_list("pk", flat=True)


def test_an_import_knows_an_organization_by_the_names_of_what_was_merged_into_it():
    old = make_organization("揭阳市商业局", short_name="市商业局", other_names="商业局、市商务局")
    new = make_organization("揭阳市商务局", short_name="市商务局", other_names="商务局")
    make_speaker(make_hearing(), organization=old)
    merge(old, new, WHY)
    assert new.other_names == "商务局、揭阳市商业局、市商业局、商业局"


@pytest.mark.parametrize("state", [None, "draft", "withdrawn"])
def test_the_names_of_what_is_not_public_are_not_told_by_a_merge(client, exchange, state):
    old = make_organization("揭阳市秘密局", short_name="密局")
    if state:
        hearing = make_hearing(state="draft", held_on=HELD_ON + datetime.timedelta(days=3))
        make_speaker(hearing, organization=old)
        if state == "withdrawn":
            with writing(Reason.PUBLISHED):
                hearing.state = "published"
                hearing.save()
            withdraw(hearing)
    merge(old, exchange.organization, WHY)
    assert exchange.organization.other_names is None
    assert "密局" not in client.get(f"/api/v1/organizations/{exchange.organization.pk}/").content.decode()


def test_names_that_are_too_long_together_are_refused_by_a_sentence_about_the_merge(exchange):
    new = make_organization("揭阳市商务局", other_names="商" * 495)
    said = refusal(exchange.organization, new)
    assert exchange.organization.pk in said
    assert new.pk in said
    assert "expected at most 500" in said
    assert Organization.objects.get(pk=exchange.organization.pk).merged_into is None


def test_an_alias_leads_nowhere_else_by_a_save(exchange):
    old, new, third = exchange.person, make_person("刘小洁"), make_person("刘小界")
    merge(old, new, WHY)
    for wrong in (None, third):
        alias = Person.objects.get(pk=old.pk)
        alias.merged_into = wrong
        with pytest.raises(ValidationError, match=f"was merged into {new.pk}") as refused, writing(why=WHY):
            alias.save()
        assert set(refused.value.message_dict) == {"merged_into"}
    assert Person.objects.get(pk=old.pk).merged_into == new


def test_an_alias_is_not_deleted(exchange):
    old, new = exchange.person, make_person("刘小洁")
    merge(old, new, WHY)
    stale = Person.objects.get(pk=old.pk)
    stale.merged_into = None
    for delete in (
        Person.objects.get(pk=old.pk).delete,
        stale.delete,
        Person.objects.filter(pk=old.pk).delete,
    ):
        with pytest.raises(ValidationError, match=f"{old.pk} was merged into {new.pk}"), writing(why=WHY):
            delete()
    assert Person.objects.get(pk=old.pk).merged_into == new
    other = make_person("单田芳")
    assert Person.objects.filter(pk=other.pk).delete()[0] == 1


def test_what_was_merged_leads_to_the_last_in_one_step():
    first, second, third = (make_topic(name, name) for name in ("One", "Two", "Three"))
    merge(first, second, WHY)
    merge(second, third, WHY)
    first.refresh_from_db()
    assert first.merged_into == third
    assert faults_of(first) == []


def test_what_cannot_be_merged_is_refused_by_a_sentence(exchange):
    person, other = exchange.person, make_person("刘小洁")
    assert refusal(person, person) == f"{label(person)} cannot be merged into itself."
    assert "expected two people, two organizations or two topics" in refusal(person, exchange.organization)
    assert "expected two people, two organizations or two topics" in refusal(
        exchange.hearing, exchange.hearing
    )
    merge(person, other, WHY)
    third = make_person("刘小界")
    already = f"{label(person)} was merged into {label(other)} already; choose {label(other)} instead."
    assert refusal(person, third) == already
    assert refusal(third, person) == already
    assert "is not stored" in refusal(Person(pk="nobody", name="无"), third)


@pytest.mark.parametrize("make", [make_topic, make_organization])
def test_nothing_is_merged_into_what_stands_under_it(make):
    root = make("根")
    child = make("枝", parent=root)
    leaf = make("叶", parent=child)
    assert refusal(root, leaf) == (
        f"{label(leaf)} stands under {label(root)}, so {label(root)} cannot be merged into it."
    )
    merge(leaf, root, WHY)
    assert leaf.merged_into == root


def test_two_speakers_who_would_be_the_same_are_named(exchange):
    one, other = exchange.respondent, exchange.organization
    twin = make_speaker(
        exchange.hearing,
        capacity="respondent",
        person=make_person("刘小洁"),
        organization=one.organization,
        role=one.role,
    )
    said = f"{label(one)} and {label(twin)} would be the same speaker of one hearing"
    assert said in refusal(twin.person, one.person)
    assert said in refusal(one.person, twin.person)
    body = make_organization("揭阳市发改局")
    make_speaker(exchange.hearing, capacity="respondent", person=one.person, organization=body, role=one.role)
    assert "would be the same speaker" in refusal(body, other)


def test_two_speakers_whom_the_source_does_not_name_may_be_two_people(exchange):
    body = make_organization("揭阳市发改局")
    pair = []
    for organization in (exchange.organization, body):
        speaker = make_speaker(exchange.hearing, organization=organization, role="代表")
        pair.append(correct(speaker, person=None))
    merge(body, exchange.organization, WHY)
    assert {each.organization_id for each in Speaker.objects.filter(pk__in=[each.pk for each in pair])} == {
        exchange.organization.pk
    }


def test_a_save_that_names_an_alias_is_refused(exchange):
    person, other = exchange.person, make_person("刘小洁")
    merge(person, other, WHY)
    speaker = Speaker.objects.get(pk=exchange.respondent.pk)
    speaker.person = person
    with pytest.raises(ValidationError) as refused:
        speaker.save()
    said = f"found {person.pk}, which was merged into {other.pk}; expected {other.pk}"
    assert refused.value.message_dict == {"person": [said]}
    third = make_person("刘小界")
    third.merged_into = person
    with pytest.raises(ValidationError, match="which was merged into"):
        third.save()
    other.merged_into = other
    with pytest.raises(ValidationError, match="cannot be merged into itself"):
        other.save()


def test_a_record_that_others_name_is_no_alias(exchange):
    other = make_person("刘小洁")
    person = Person.objects.get(pk=exchange.person.pk)
    person.merged_into = other
    with pytest.raises(ValidationError) as refused:
        person.save()
    said = (
        f"{person.pk} was merged into {other.pk}, but {exchange.respondent.pk} still refers to {person.pk}."
    )
    assert refused.value.message_dict == {"merged_into": [said]}
    topic = Topic.objects.get()
    topic.merged_into = make_topic("人才", "Talent")
    with pytest.raises(ValidationError, match="still refers to"):
        topic.save()


def test_the_id_of_an_alias_is_never_given_again():
    old, new = make_person("林树宏"), make_person("林树红")
    merge(old, new, WHY)
    assert new_id_of(old) is None
    assert make_person("林树宏").pk not in (old.pk, new.pk)


def test_merging_drafts_makes_no_release():
    make_exchange(state="draft")
    before = Release.objects.count()
    merge(Person.objects.first(), make_person("刘小洁"), WHY)
    assert Release.objects.count() == before
