"""A save from an old version of a record never wins."""

import pytest
from django.core.exceptions import ValidationError

from apps.hearings.models import Commitment, Hearing, Person
from apps.hearings.publishing import withdraw
from tests.make import make_area, make_exchange

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def test_a_title_saved_from_an_old_version_cannot_republish_a_withdrawn_hearing():
    hearing = make_exchange().hearing
    old = Hearing.objects.get(pk=hearing.pk)
    withdraw(Hearing.objects.get(pk=hearing.pk))
    old.title += "（改）"
    with pytest.raises(ValidationError, match=r"meanwhile|期间"):
        old.save()
    assert Hearing.objects.get(pk=hearing.pk).state == "withdrawn"


def test_the_second_of_two_writers_is_refused_and_nothing_is_lost():
    pk = make_exchange().commitment.pk
    first, second = Commitment.objects.get(pk=pk), Commitment.objects.get(pk=pk)
    first.kind = "measure"
    first.save()
    second.due_first_stated = None
    second.due_first_stated_to = None
    with pytest.raises(ValidationError):
        second.save()
    stored = Commitment.objects.get(pk=pk)
    assert (stored.kind, stored.due_first_stated) == ("measure", "2026年底前")


def test_a_record_deleted_meanwhile_does_not_come_back():
    person = Person.objects.get(pk=make_person_alone())
    Person.objects.filter(pk=person.pk).delete()
    person.name = "张三"
    with pytest.raises(ValidationError):
        person.save()
    assert not Person.objects.filter(pk=person.pk).exists()


def test_one_writer_may_save_the_same_record_again_and_again():
    commitment = Commitment.objects.get(pk=make_exchange().commitment.pk)
    for kind in ("measure", "reported", "pledge"):
        commitment.kind = kind
        commitment.save()
    assert Commitment.objects.get(pk=commitment.pk).kind == "pledge"


def make_person_alone():
    person = Person(name="李四", area=make_area())
    person.save()
    return person.pk


def test_a_namesake_made_at_the_same_moment_is_a_record_of_its_own(monkeypatch):
    area, choose, tries = make_area(), Person.assign_id, []
    other = Person(name="林树宏", area=area)
    other.save()

    def beaten(person):
        """Choose at first the id that another writer has just taken."""
        tries.append(person)
        if len(tries) == 1:
            person.pk = other.pk
        else:
            choose(person)

    monkeypatch.setattr(Person, "assign_id", beaten)
    person = Person(name="林树宏", area=area)
    person.save()
    assert (other.pk, person.pk) == ("jieyang-lin-shuhong", "jieyang-lin-shuhong-2")
    assert Person.objects.count() == 2
