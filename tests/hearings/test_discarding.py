"""A draft is discarded whole, with what was stored for it alone, and nothing else."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from apps.hearings.discarding import ONE_IMPORT, NotAsShown, discard, what_goes
from apps.hearings.ledger import writing
from apps.hearings.models import RECORDS, Area, Edition, Hearing, Organization, Person, Release, Source, Topic
from apps.hearings.publishing import publish, submit, withdraw
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(db):
    return make.make_exchange(state="draft")


def test_all_of_a_draft_goes_and_its_vocabularies_stay(draft):
    before = Release.objects.count()
    going = what_goes(draft.hearing).counted()
    assert discard(draft.hearing) == going
    kept = {model: model.objects.count() for model in RECORDS if model.objects.exists()}
    assert kept.keys() <= {
        Area,
        Topic,
        Source,
        Edition,
        Organization,
    }  # the evidence of an event is no source of the hearing
    assert Release.objects.count() == before


def test_what_another_hearing_uses_stays(draft):
    other = make.make_hearing(state="draft", area=make.make_area("榕城区", "Rongcheng"), source=draft.source)
    make.make_speaker(other, person=draft.person, organization=draft.organization)
    discard(draft.hearing)
    assert Source.objects.filter(pk=draft.source.pk).exists()
    assert Person.objects.get() == draft.person
    assert Organization.objects.filter(pk=draft.organization.pk).exists()
    assert Hearing.objects.get() == other


def test_who_was_on_record_before_the_import_stays(draft):
    before = draft.hearing.created_at - ONE_IMPORT - datetime.timedelta(seconds=1)
    Person.objects.filter(pk=draft.person.pk).update(created_at=before)
    discard(draft.hearing)
    assert Person.objects.get() == draft.person


@pytest.mark.parametrize("moves", [[publish], [publish, withdraw]])
def test_what_is_or_was_public_is_not_discarded(draft, moves):
    for move in moves:
        move(draft.hearing)
    with pytest.raises(ValidationError):
        discard(draft.hearing)
    assert Hearing.objects.exists()


def test_what_is_in_review_can_be_discarded(draft):
    submit(draft.hearing)
    discard(draft.hearing)
    assert not Hearing.objects.exists()


def test_an_organization_goes_with_one_below_it_that_goes_too(draft):
    above = make.make_organization("市人民政府")
    make.make_speaker(draft.hearing, person=make.make_person("陈晓明"), organization=above)
    below = Organization.objects.get(pk=draft.organization.pk)
    with writing():
        below.parent = above
        below.save()
    named = what_goes(draft.hearing).named
    assert named.index(below) < named.index(above)
    discard(draft.hearing)
    assert not Organization.objects.filter(pk__in=[above.pk, below.pk]).exists()


def test_an_organization_above_one_that_stays_stays(draft):
    above = make.make_organization("市人民政府")
    make.make_speaker(draft.hearing, person=make.make_person("陈晓明"), organization=above)
    make.make_organization("市档案馆", parent=above)
    discard(draft.hearing)
    assert Organization.objects.filter(pk=above.pk).exists()


def test_what_was_not_shown_is_not_deleted(draft):
    with pytest.raises(NotAsShown):
        discard(draft.hearing, "")
    assert Hearing.objects.exists()
