import pytest

from apps.hearings.models import Vote
from tests import make

from .pages import address, change, errors, saved, send

WORDS = "经表决，满意38票，弃权1票。"


@pytest.fixture
def answer(db):
    hearing = make.make_hearing(text=f"30日，开展专题询问。{WORDS}")
    return make.make_answer(make.make_question(hearing))


def add(client, **typed):
    return client.post(address(Vote, "add"), {"version": "", "start": "", "quote": WORDS, **typed})


def test_a_vote_on_an_answer_needs_its_answer_its_words_and_its_counts(root, answer):
    assert saved(add(root, answer=answer.pk, satisfied="38", abstained="1")) is True
    vote = Vote.objects.get()
    assert (vote.hearing, vote.organization) == (answer.hearing, answer.hearing.convened_by)
    assert (vote.edition, vote.edition.text[vote.start : vote.end]) == (answer.edition, WORDS)
    assert (vote.satisfied, vote.basically_satisfied, vote.unsatisfied, vote.abstained) == (38, None, None, 1)


def test_a_vote_on_an_agenda_item_needs_the_hearing(root, answer):
    typed = {"agenda_item": "开展专题询问", "satisfied": "38"}
    assert errors(add(root, **typed)) == ["请选择询问会，或选择受测评的答复。"]
    voters = make.make_organization("揭阳市人大财经委", classification="committee")
    hearing = answer.hearing.pk
    assert saved(add(root, hearing=hearing, organization=voters.pk, **typed)) is True
    assert (Vote.objects.get().organization, Vote.objects.get().answer) == (voters, None)


def test_an_agenda_item_may_wrap_over_a_line_end(root):
    hearing = make.make_hearing(text=f"审议关于教育\n工作的报告。{WORDS}")
    typed = {"hearing": hearing.pk, "agenda_item": "关于教育\r\n工作的报告", "satisfied": "38"}
    assert b'<textarea name="agenda_item"' in root.get(address(Vote, "add")).content
    assert saved(add(root, **typed)) is True
    assert Vote.objects.get().agenda_item == "关于教育\n工作的报告"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"satisfied": "39"}, "“满意”填写为 39，引文载明的是 38。"),
        ({}, "至少要填写一项原文载明的票数。"),
        (
            {"satisfied": "38", "agenda_item": "专题询问"},
            "一次测评要么针对一个答复，要么针对一项议题，只能选填其一。",
        ),
    ],
)
def test_what_the_model_refuses_is_told_in_chinese(root, answer, typed, told):
    assert errors(add(root, answer=answer.pk, **typed)) == [told]
    assert not Vote.objects.exists()


def test_votes_are_shown_on_the_pages_of_what_they_belong_to(root, exchange):
    for record in (exchange.hearing, exchange.answer, exchange.vote.organization):
        [votes] = [each for each in root.get(change(record)).context["related"] if each.title == "满意度测评"]
        assert votes.number == 1
        assert change(exchange.vote) in root.get(votes.all_url).content.decode(), record
    assert saved(send(root, change(exchange.vote), abstained="")) is True
    assert Vote.objects.get().abstained is None
