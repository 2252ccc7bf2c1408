"""The satisfaction votes of one hearing are entered in one table, all or none."""

import pytest

from apps.hearings.admin import vote_table
from apps.hearings.models import Hearing, Vote
from tests import make

from .pages import address, change
from .test_query_counts import queries

FIRST, SECOND = "第一项：满意38票，弃权1票。", "第二项：满意30票，不满意2票。"


@pytest.fixture
def hearing(request, db):
    state = getattr(request, "param", "draft")
    hearing = make.make_hearing(text=f"30日，开展专题询问。{FIRST}{SECOND}", state=state)
    make.make_answer(make.make_question(hearing))
    make.make_agenda_item(hearing, "开展专题询问")
    return hearing


def page_of(hearing):
    return address(Vote, "table", hearing.pk)


def send(client, hearing, **rows):
    page = page_of(hearing)
    sent = {"organization": hearing.convened_by_id, "edition": hearing.sources.get().current_edition.pk}
    on = {"answer": hearing.answers.get().pk, "item": hearing.agendaitems.get().pk}
    for name, row in rows.items():
        sent |= {f"{on[name]}-{column}": value for column, value in row.items()}
    return client.post(page, sent)


def test_votes_are_stored_with_the_counts_that_their_words_state(editor, hearing):
    assert page_of(hearing) in editor.get(change(hearing)).content.decode()
    done = send(editor, hearing, item={"quote": FIRST}, answer={"quote": SECOND, "satisfied": "30"})
    assert done.status_code == 302
    on_item, on_answer = Vote.objects.get(answer=None), Vote.objects.get(agenda_item=None)
    assert (on_item.satisfied, on_item.basically_satisfied, on_item.unsatisfied, on_item.abstained) == (
        38,
        None,
        None,
        1,
    )
    assert (on_answer.satisfied, on_answer.unsatisfied) == (30, None)
    assert (on_answer.answer, on_answer.organization) == (hearing.answers.get(), hearing.convened_by)
    assert change(on_item) in editor.get(page_of(hearing)).content.decode()


def test_one_wrong_row_refuses_all(editor, hearing):
    shown = send(editor, hearing, item={"quote": FIRST}, answer={"quote": SECOND, "satisfied": "31"})
    wrong = [row for row, _votes in shown.context["rows"] if row.errors]
    assert [row.voted_on for row in wrong] == [hearing.answers.get()]
    assert not Vote.objects.exists()


def test_an_empty_table_and_words_of_no_source_are_refused(editor, hearing):
    assert send(editor, hearing).context["table"].non_field_errors()
    assert send(editor, hearing, item={"quote": "没有这句话"}).status_code == 200
    assert not Vote.objects.exists()


@pytest.mark.parametrize("hearing", ["published"], indirect=True)
def test_only_a_publisher_adds_votes_to_what_is_public(editor, publisher, hearing):
    assert editor.get(page_of(hearing)).status_code == 403
    assert send(editor, hearing, item={"quote": FIRST}).status_code == 403
    assert not Vote.objects.exists()
    assert send(publisher, hearing, item={"quote": FIRST}).status_code == 302
    assert Vote.objects.published().count() == 1


def test_a_hearing_that_is_not_there_has_no_table(editor, db):
    assert editor.get(address(Vote, "table", "nowhere")).status_code == 302
    assert Hearing.objects.count() == 0


def test_the_page_says_that_it_shows_only_the_first_rows(monkeypatch, editor, hearing):
    assert not editor.get(page_of(hearing)).context["too_many"]
    monkeypatch.setattr(vote_table, "MOST", 1)
    shown = editor.get(page_of(hearing))
    assert len(shown.context["rows"]) == 1
    assert "议程和答复超过1项，这里只列出前1项" in shown.content.decode()


def test_more_answers_take_no_more_queries(root, hearing):
    few = queries(root, page_of(hearing))
    for number in range(3):
        answer = make.make_answer(make.make_question(hearing, f"第{number}个问题？"), f"第{number}个答复。")
        uncounted = dict.fromkeys(["basically_satisfied", "unsatisfied", "abstained"])
        make.make_vote(hearing, f"满意{number + 1}票", answer=answer, satisfied=number + 1, **uncounted)
    assert queries(root, page_of(hearing)) == few
