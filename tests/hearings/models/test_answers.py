import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from apps.hearings.models import Answer, AnswerSpeaker
from tests.make import make_exchange, make_person, make_speaker

from ..wrong import wrong_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def test_answer_is_given_by_a_respondent(exchange):
    exchange.answer.speaker = exchange.questioner
    assert wrong_fields(exchange.answer) == {"speaker"}


def test_answer_may_have_no_numbered_points(exchange):
    exchange.answer.outline = []
    assert wrong_fields(exchange.answer) == set()


def test_change_in_a_point_is_a_change_of_the_answer(exchange):
    exchange.answer.outline = exchange.answer.outline[:1]
    exchange.answer.save()
    assert len(Answer.objects.get().outline) == 1
    assert Answer.history.count() == 2


@pytest.fixture
def second(exchange):
    return make_speaker(
        exchange.hearing, capacity="respondent", person=make_person("王大明"), role="市工信局局长"
    )


def named(answer):
    return list(AnswerSpeaker.objects.filter(answer=answer).values_list("speaker", "position"))


def test_an_answer_without_further_speakers_names_its_speaker(exchange):
    assert named(exchange.answer) == [(exchange.respondent.pk, 1)]
    assert [each.speakers.count() for each in Answer.history.all()] == [1]


def test_speakers_are_kept_in_printed_order_and_each_order_is_in_the_history(exchange, second):
    answer = exchange.answer
    answer.name_speakers([answer.speaker, second])
    answer.save()
    assert named(answer) == [(exchange.respondent.pk, 1), (second.pk, 2)]
    answer.speaker = second
    answer.name_speakers([second, exchange.respondent])
    answer.save()
    assert named(answer) == [(second.pk, 1), (exchange.respondent.pk, 2)]
    told = [
        list(each.speakers.order_by("position").values_list("speaker", flat=True))
        for each in Answer.history.all()
    ]
    first = exchange.respondent.pk
    assert told == [[second.pk, first], [first, second.pk], [first]]


def test_another_order_of_the_others_alone_is_a_change(exchange, second):
    third = make_speaker(
        exchange.hearing, capacity="respondent", person=make_person("陈小东"), role="市商务局局长"
    )
    answer, first = exchange.answer, exchange.respondent
    for others in ([second, third], [third, second], [third, second]):
        answer.name_speakers([first, *others])
        answer.save()
    assert [speaker for speaker, _position in named(answer)] == [first.pk, third.pk, second.pk]
    assert Answer.history.count() == 3
    assert answer.modified_at > answer.created_at


def test_another_speaker_of_an_answer_of_several_comes_with_their_list(exchange, second):
    third = make_speaker(
        exchange.hearing, capacity="respondent", person=make_person("陈小东"), role="市商务局局长"
    )
    answer = exchange.answer
    answer.name_speakers([answer.speaker, second])
    answer.save()
    first = answer.speaker
    for other in (second, third):
        answer = Answer.objects.get()
        answer.speaker = other
        assert wrong_fields(answer) == {"speakers"}
        with pytest.raises(ValidationError, match=first.pk):
            answer.save()
    assert [speaker for speaker, _position in named(answer)] == [first.pk, second.pk]
    answer.name_speakers([third, second])
    answer.save()
    assert [speaker for speaker, _position in named(answer)] == [third.pk, second.pk]
    answer.name_speakers([third])
    answer.save()
    answer.speaker = first
    answer.save()
    assert [speaker for speaker, _position in named(answer)] == [first.pk]


def test_wrong_lists_of_speakers_are_refused(exchange, second):
    answer, first = exchange.answer, exchange.respondent
    foreign = make_exchange(canary="二").respondent
    for wrong in (
        [],
        [second],
        [second, first],
        [first, second, second],
        [first, foreign],
        [first, exchange.questioner],
    ):
        answer.name_speakers(wrong)
        assert wrong_fields(answer) == {"speakers"}, wrong
    answer.name_speakers([first, second])
    assert wrong_fields(answer) == set()


def test_the_database_keeps_each_speaker_and_each_place_once_and_who_speaks(exchange, second):
    first = {"answer": exchange.answer, "speaker": exchange.respondent, "position": 2}
    for again in (first, {**first, "speaker": second, "position": 1}):
        with pytest.raises(IntegrityError), transaction.atomic():
            AnswerSpeaker.objects.create(**again)
    exchange.answer.name_speakers([exchange.respondent, second])
    exchange.answer.save()
    with pytest.raises(ProtectedError):
        second.delete()
