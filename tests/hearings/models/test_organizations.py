import pytest

from apps.hearings.models import Organization
from tests.make import (
    make_answer,
    make_commitment,
    make_exchange,
    make_hearing,
    make_organization,
    make_question,
    make_source,
    make_speaker,
    make_vote,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def public(organization):
    return Organization.objects.published().filter(pk=organization.pk).exists()


def convenes(hearing, organization):
    hearing.convened_by = organization
    hearing.save()


def speaks(hearing, organization):
    make_speaker(hearing, capacity="respondent", organization=organization)


def leads(hearing, organization):
    make_commitment(make_answer(make_question(hearing)), lead=organization)


def publishes(hearing, organization):
    hearing.sources.add(make_source("又一篇", publisher=organization))


def votes(hearing, organization):
    make_vote(hearing, organization=organization)


@pytest.mark.parametrize("named", [convenes, speaks, leads, publishes, votes])
def test_organization_is_public_once_a_published_hearing_names_it(named):
    over = make_organization("揭阳市人民政府")
    organization = make_organization("市科技局", parent=over)
    named(make_hearing(state="draft"), organization)
    assert not public(organization)
    named(make_hearing(state="published"), organization)
    assert public(organization)
    assert public(over)


@pytest.mark.parametrize("state", ["draft", "in_review", "withdrawn"])
def test_nothing_of_a_hearing_that_is_not_published_is_public(state):
    make_exchange(state=state)
    assert not Organization.objects.published().exists()
