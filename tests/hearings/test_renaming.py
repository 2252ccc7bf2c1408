"""Ids that were never public follow what they are made of; those that were public never change."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection

from apps.hearings.checking import PARTS
from apps.hearings.models import Answer, Change, Hearing, Person, Source
from apps.hearings.publishing import publish, withdraw
from apps.hearings.renaming import new_id_of, rename
from tests.make import make_area, make_exchange, make_hearing, make_organization, make_person, make_speaker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
ANOTHER_DAY = datetime.date(2025, 11, 3)


@pytest.fixture
def draft():
    return make_exchange(state="draft")


def test_a_person_takes_the_id_of_the_mended_name_along_with_what_refers_to_it(draft):
    person = Person.objects.get(pk=draft.person.pk)
    person.name_pinyin = "Liu Shaojie"
    person.save()
    assert new_id_of(person) == rename(person) == "jieyang-liu-shaojie"
    assert Person.objects.get(pk="jieyang-liu-shaojie").speakers.get() == draft.respondent
    assert not Person.objects.filter(pk=draft.person.pk).exists()
    assert (
        Person.history.filter(id="jieyang-liu-shaojie")
        .first()
        .history_change_reason.endswith(draft.person.pk)
    )
    assert not Person.history.filter(id=draft.person.pk).exists()
    connection.check_constraints()


def test_the_parts_of_a_hearing_follow_it(draft):
    hearing = Hearing.objects.get(pk=draft.hearing.pk)
    hearing.held_on = ANOTHER_DAY
    hearing.save()
    assert rename(hearing) == "jieyang-2025-11-03"
    for part in PARTS:
        for record in part.objects.all():
            assert record.pk == f"jieyang-2025-11-03-{part.LETTER}{record.number}"
            record.full_clean()
        assert all(row.id.startswith("jieyang-2025-11-03-") for row in part.history.all())
    connection.check_constraints()
    call_command("check_records", verbosity=0)


def test_the_outlines_of_answers_follow_a_source(draft):
    source = Source.objects.get(pk=draft.source.pk)
    source.published_on = ANOTHER_DAY
    source.save()
    new = rename(source)
    answer = Answer.objects.get()
    assert {point["source"] for point in answer.outline} == {new}
    assert Hearing.objects.get().sources.get().pk == new
    call_command("check_records", verbosity=0)


def test_an_id_that_fits_is_kept(draft):
    for record in (draft.hearing, draft.person, draft.organization, draft.source):
        assert new_id_of(record) is None
        with pytest.raises(ValidationError, match="编号不变"):
            rename(record)


def test_parts_have_no_id_of_their_own_to_change(draft):
    assert new_id_of(draft.commitment) is None


@pytest.mark.parametrize("taken_back", [False, True])
def test_what_was_ever_public_keeps_its_id(exchange, taken_back):
    hearing, person = Hearing.objects.get(), Person.objects.get(pk=exchange.person.pk)
    if taken_back:
        withdraw(hearing)
    hearing.held_on, person.name_pinyin = ANOTHER_DAY, "Liu Shaojie"
    for record in (hearing, person):
        record.save()
        with pytest.raises(ValidationError, match="编号不变"):
            rename(record)


def test_a_discarded_draft_frees_its_ids():
    first = make_hearing(state="draft")
    make_speaker(first)
    first.delete()
    person = make_person("单田芳")
    person.delete()
    again = make_hearing(state="draft")
    assert again.pk == "jieyang-2025-10-30"
    assert make_speaker(again).pk == f"{again.pk}-p1"
    assert make_person("单田芳").pk == "jieyang-shan-tianfang"


def test_an_id_that_was_public_is_never_free_again():
    made = make_exchange()
    withdraw(made.hearing)
    for model in (*reversed(PARTS), Hearing):
        for record in model.objects.all():
            record.delete()
    person = Person.objects.get(pk=made.person.pk)
    person.delete()
    assert make_person(made.person.name).pk == f"{made.person.pk}-2"
    assert make_hearing(state="draft").pk == f"{made.hearing.pk}-2"


def test_numbers_of_deleted_parts_are_not_given_again_within_their_hearing(draft):
    number = draft.figure.number
    draft.figure.delete()
    again = type(draft.figure)(
        **{
            field.attname: getattr(draft.figure, field.attname)
            for field in draft.figure._meta.concrete_fields
            if field.attname not in ("id", "number")
        }
    )
    again.save()
    assert again.number == number + 1


def test_a_renamed_hearing_is_published_under_its_new_id_alone(draft):
    old = draft.hearing.pk
    Hearing.objects.filter(pk=old).update(held_on=ANOTHER_DAY)
    publish(Hearing.objects.get(pk=rename(draft.hearing)))
    assert not Change.objects.filter(record__startswith=old).exists()
    assert Change.objects.filter(record__startswith="jieyang-2025-11-03", action="added").exists()


def test_a_namesake_keeps_its_number():
    make_organization("揭阳市新局")
    assert new_id_of(make_organization("揭阳市新局")) is None


def test_the_history_of_a_rename_names_a_long_id_as_far_as_it_can(db):
    person = Person(pk=f"jieyang-{'a' * 92}", name="刘小杰", area=make_area())
    person.save()
    new = rename(person)
    assert Person.history.filter(id=new).first().history_change_reason == f"its id was {person.pk}"[:100]
