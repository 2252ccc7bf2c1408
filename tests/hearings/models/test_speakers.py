import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from apps.hearings.models import Speaker
from tests.make import make_hearing, make_person, make_speaker

from ..wrong import wrong_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


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


def test_a_speaker_keeps_the_capacity_in_which_words_are_stored(exchange):
    second = make_speaker(
        exchange.hearing, capacity="respondent", person=make_person("陈小东"), role="副局长"
    )
    exchange.answer.name_speakers([exchange.respondent, second])
    exchange.answer.save()
    for speaker, record in (
        (exchange.respondent, exchange.answer),
        (second, exchange.answer),
        (exchange.questioner, exchange.question),
    ):
        kept = speaker.capacity
        speaker.capacity = "questioner" if kept == "respondent" else "respondent"
        with pytest.raises(ValidationError, match=record.pk) as refused:
            speaker.save()
        assert set(refused.value.message_dict) == {"capacity"}
        assert Speaker.objects.get(pk=speaker.pk).capacity == kept
    silent = make_speaker(exchange.hearing, person=make_person("单田芳"))
    silent.capacity = "respondent"
    silent.save()
