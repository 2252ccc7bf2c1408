import pytest

from apps.hearings.ledger import writing
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


def test_a_vote_on_an_agenda_item_takes_its_hearing(root, answer):
    assert errors(add(root, satisfied="38")) == ["请选择受测评的答复或议题。"]
    item = make.make_agenda_item(answer.hearing, "开展专题询问")
    voters = make.make_organization("揭阳市人大财经委", classification="committee")
    assert saved(add(root, agenda_item=item.pk, organization=voters.pk, satisfied="38")) is True
    vote = Vote.objects.get()
    assert (vote.hearing, vote.organization, vote.answer) == (answer.hearing, voters, None)


def test_an_agenda_item_of_another_hearing_is_refused(root, answer):
    item = make.make_agenda_item(make.make_hearing())
    told = errors(add(root, answer=answer.pk, agenda_item=item.pk, satisfied="38"))
    assert f"“{item}”属于另一场询问会。" in told
    assert not Vote.objects.exists()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"satisfied": "39"}, "“满意”填写为39，引文载明的是38。"),
        ({}, "至少要填写一项原文载明的票数。"),
    ],
)
def test_what_the_model_refuses_is_told_in_chinese(root, answer, typed, told):
    assert errors(add(root, answer=answer.pk, **typed)) == [told]
    assert not Vote.objects.exists()


def test_a_vote_on_an_answer_and_an_agenda_item_is_refused(root, answer):
    item = make.make_agenda_item(answer.hearing)
    told = errors(add(root, answer=answer.pk, agenda_item=item.pk, satisfied="38"))
    assert told == ["一次测评要么针对一个答复，要么针对一项议题，只能选填其一。"]
    assert not Vote.objects.exists()


def test_votes_are_shown_on_the_pages_of_what_they_belong_to(root, exchange):
    on_item = make.make_vote(exchange.hearing)
    [shown] = root.get(change(exchange.agenda_item)).context["related"]
    assert (shown.title, shown.number) == ("满意度测评", 1)
    with writing(why=make.WHY):
        on_item.delete()
    for record in (exchange.hearing, exchange.answer, exchange.vote.organization):
        [votes] = [each for each in root.get(change(record)).context["related"] if each.title == "满意度测评"]
        assert votes.number == 1
        assert change(exchange.vote) in root.get(votes.all_url).content.decode(), record
    assert saved(send(root, change(exchange.vote), abstained="")) is True
    assert Vote.objects.get().abstained is None
