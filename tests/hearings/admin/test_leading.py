"""Whoever corrects a speaker corrects the commitments that stand on what he said, or leaves them on purpose."""

import pytest

from apps.hearings.models import Answer, Commitment
from tests.hearings.admin.pages import address, change, errors, saved, send
from tests.make import PLEDGE, make_answer, make_commitment, make_exchange, make_organization, make_speaker

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    return make_exchange(state="draft")


def test_the_commitments_of_a_speaker_follow_to_the_body_that_is_corrected(editor, draft):
    other = make_organization("揭阳市财政局")
    assert saved(send(editor, change(draft.respondent), organization=other.pk, follow="on")) is True
    assert Commitment.objects.get().lead == other
    assert Commitment.history.latest().history_user.username == "editor"


def test_they_stay_where_the_editor_says_so_and_where_the_words_name_another(editor, draft):
    other, named = make_organization("揭阳市财政局"), make_organization("揭阳市科学技术局")
    make_commitment(draft.answer, "我市已出台扶持政策", lead=named)
    send(editor, change(draft.respondent), organization=other.pk, follow="on")
    assert set(Commitment.objects.values_list("lead__name", flat=True)) == {other.name, named.name}
    sent = {"organization": named.pk}
    assert saved(send(editor, change(draft.respondent), **sent, follow="")) is True
    assert Commitment.objects.filter(lead=other).exists()


def test_the_commitments_of_an_answer_follow_to_another_speaker(editor, draft):
    body = make_organization("揭阳市财政局")
    other = make_speaker(draft.hearing, capacity="respondent", organization=body, role="局长")
    assert saved(send(editor, change(draft.answer), speaker=other.pk, follow="on")) is True
    assert Commitment.objects.get().lead == body


def test_a_second_answer_inside_the_first_is_refused(editor, draft):
    page = address(Answer, "add")
    sent = {"question": draft.question.pk, "speaker": draft.respondent.pk, "text": PLEDGE, "outline": ""}
    assert any(draft.answer.pk in why for why in errors(editor.post(page, sent)))
    assert Answer.objects.count() == 1


def test_answers_side_by_side_are_stored(editor, draft):
    assert make_answer(draft.question, "我们还将推进改革。", speaker=draft.respondent)
    assert saved(send(editor, change(draft.answer))) is True
