import pytest
from django.db import IntegrityError, transaction

from apps.hearings.models import Speaker
from tests.make import make_hearing, make_speaker

from ..wrong import wrong_fields

pytestmark = pytest.mark.django_db


def test_person_speaks_once_in_the_same_capacity():
    speaker = make_speaker(make_hearing())
    again = Speaker(
        pk=f"{speaker.hearing_id}-p2",
        number=2,
        hearing=speaker.hearing,
        person=speaker.person,
        organization=speaker.organization,
        role=speaker.role,
        capacity=speaker.capacity,
    )
    assert wrong_fields(again) == {"__all__"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Speaker.objects.bulk_create([again])


def test_person_may_speak_in_two_capacities():
    speaker = make_speaker(make_hearing())
    both = make_speaker(
        speaker.hearing,
        capacity="respondent",
        person=speaker.person,
        organization=speaker.organization,
        role=speaker.role,
    )
    assert both.pk.endswith("-p2")
