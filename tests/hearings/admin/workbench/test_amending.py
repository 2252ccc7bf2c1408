"""What an editor changes on the workbench of a published hearing is one amendment, which a publisher accepts or declines."""

import pytest

from apps.hearings.ledger import writing
from apps.hearings.models import Amendment, Answer, Change, Commitment, Figure, Release
from apps.hearings.publishing import withdraw
from tests.hearings.admin.pages import address
from tests.hearings.admin.workbench.bench import page_of, place, preview, save, whys
from tests.make import WHY, correct, make_topic

pytestmark = pytest.mark.database


def split(answer, at):
    """Say how an answer is split in two."""
    _head, tail = answer.text.split(at)
    return {
        "changed": {answer.pk: place(answer, _head)},
        "added": {
            "n1": {"group": "answer", "speaker": answer.speaker_id, "question": answer.question_id}
            | place(answer, at + tail)
        },
    }


def decide(client, decision, **more):
    amendment = Amendment.objects.get()
    return client.post(address(Amendment, "change", amendment.pk), {"decision": decision, **more})


@pytest.fixture
def proposed(editor, exchange):
    """An amendment of the kind of a commitment and of what a figure measures."""
    changed = {exchange.commitment.pk: {"kind": "measure"}, exchange.figure.pk: {"measures": "另一指标"}}
    assert save(editor, exchange.hearing, WHY, changed=changed) == {"saved": 2}
    return Amendment.objects.get()


def test_all_that_an_editor_changes_is_one_amendment_and_nothing_public_differs(editor, proposed, exchange):
    before = Release.objects.current()
    assert (proposed.kind, proposed.record, proposed.why) == ("change", exchange.hearing.pk, WHY)
    told = {(before, after) for _name, before, after in proposed.told}
    assert told == {("承诺", "举措"), (exchange.figure.measures, "另一指标")}
    assert Commitment.objects.get().kind == "pledge"
    assert Figure.objects.get().measures == exchange.figure.measures
    after = Release.objects.current()
    assert (after.number, after.digest) == (before.number, before.digest)
    assert address(Amendment, "change", proposed.pk) in editor.get(page_of(exchange.hearing)).content.decode()


def test_a_publisher_sees_before_and_after_and_writes_all_of_it_at_once(publisher, proposed, exchange):
    html = publisher.get(address(Amendment, "change", proposed.pk)).content.decode()
    assert "另一指标" in html
    assert "举措" in html
    assert decide(publisher, "accept").status_code == 302
    assert Commitment.objects.get().kind == "measure"
    assert Figure.objects.get().measures == "另一指标"
    assert Figure.history.latest().history_user.username == "publisher"
    assert Change.objects.filter(record=exchange.figure.pk).latest("pk").why == WHY


def test_an_answer_is_split_by_an_amendment(editor, publisher, exchange):
    assert "saved" in save(editor, exchange.hearing, WHY, **split(exchange.answer, "二、"))
    assert Answer.objects.count() == 1
    assert decide(publisher, "accept").status_code == 302
    first, second = Answer.objects.order_by("start")
    assert second.text.startswith("二、")
    assert first.end <= second.start


def test_a_reason_is_required_and_asked_for_only_when_it_is_proposed(editor, exchange):
    changed = {exchange.commitment.pk: {"kind": "measure"}}
    assert preview(editor, exchange.hearing, changed=changed)["digest"]
    assert "理由" in whys(save(editor, exchange.hearing, changed=changed))[0]
    assert not Amendment.objects.exists()


def test_what_others_changed_elsewhere_does_not_stand_in_the_way(publisher, proposed, exchange):
    correct(exchange.question, section=None)
    assert decide(publisher, "accept").status_code == 302
    assert Commitment.objects.get().kind == "measure"


def test_what_differs_from_what_the_editor_saw_is_not_written(publisher, proposed, exchange):
    correct(exchange.figure, measures="第三种说法")
    answer = decide(publisher, "accept")
    assert answer.status_code == 409
    assert "提出建议之后，这条记录已有变化" in answer.content.decode()
    assert Commitment.objects.get().kind == "pledge"
    assert Amendment.objects.get().state == "open"


def test_what_is_gone_is_not_written(publisher, proposed, exchange):
    with writing(why=WHY):
        exchange.figure.delete()
    answer = decide(publisher, "accept")
    assert answer.status_code == 409
    assert Commitment.objects.get().kind == "pledge"


def test_it_is_declined_with_a_comment(publisher, proposed):
    assert decide(publisher, "decline", comment="原文如此。").status_code == 302
    assert Commitment.objects.get().kind == "pledge"


def test_a_record_that_may_not_be_removed_is_refused_before_it_is_proposed(editor, exchange):
    told = preview(editor, exchange.hearing, removed=[exchange.answer.pk])
    assert told["troubles"]
    assert not Amendment.objects.exists()


def test_what_changed_since_is_not_removed(editor, publisher, exchange):
    assert save(editor, exchange.hearing, WHY, removed=[exchange.figure.pk]) == {"saved": 1}
    correct(exchange.figure, measures="第三种说法")
    assert decide(publisher, "accept").status_code == 409
    assert Figure.objects.get().measures == "第三种说法"


def test_what_is_as_it_was_is_removed(editor, publisher, exchange):
    save(editor, exchange.hearing, WHY, removed=[exchange.figure.pk])
    assert decide(publisher, "accept").status_code == 302
    assert not Figure.objects.exists()


def test_nothing_is_written_to_a_hearing_that_was_withdrawn(publisher, proposed, exchange):
    withdraw(exchange.hearing)
    answer = decide(publisher, "accept")
    assert answer.status_code == 409
    assert "现在不公开" in answer.content.decode()
    assert Commitment.objects.get().kind == "pledge"
    assert Amendment.objects.get().state == "open"


def test_a_new_name_of_what_an_amendment_shows_does_not_stand_in_the_way(editor, publisher, exchange):
    other = make_topic("人才", "Talent")
    save(editor, exchange.hearing, WHY, changed={exchange.commitment.pk: {"topics": other.pk}})
    correct(exchange.topic, name="产业发展")
    correct(exchange.organization, short_name="市发改局")
    assert decide(publisher, "accept").status_code == 302
    assert list(Commitment.objects.get().topics.all()) == [other]


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_a_publisher_decides_in_their_own_language(publisher, proposed, language):
    publisher.cookies["django_language"] = language
    Amendment.objects.update(
        sent={**proposed.sent, "decisions": [proposed.sent["decisions"][0].replace('measure"', 'no kind"')]}
    )
    html = decide(publisher, "accept").content.decode()
    assert ("Select a valid choice" in html) == (language == "en")
    Amendment.objects.update(sent=proposed.sent)
    assert decide(publisher, "accept").status_code == 302


def test_the_differences_are_told_in_the_order_of_the_text(editor, publisher, exchange):
    changed = {
        exchange.commitment.pk: {"kind": "measure", "due_first_stated_basis": "stated", "topics": ""},
        exchange.figure.pk: {"measures": "另一指标"},
        exchange.question.pk: {"section": ""},
    }
    told = [row["quote"] for row in preview(editor, exchange.hearing, changed=changed)["rows"]]
    save(editor, exchange.hearing, WHY, changed=changed)
    page = publisher.get(address(Amendment, "change", Amendment.objects.get().pk))
    numbers = [name.partition("）")[0] for name, _before, _after in page.context["rows"]]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) == len(told) == 3
