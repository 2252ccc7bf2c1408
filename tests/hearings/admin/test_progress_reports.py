"""One report is entered as events of many commitments, in one table and one transaction."""

import pytest

from apps.hearings.admin import progress_reports
from apps.hearings.models import Commitment, CommitmentEvent, Source
from tests import make

from .pages import address

REPORT = "产业园已开工2个。扶持政策已兑现。"
DAY = "2026-03-01"


@pytest.fixture
def pair(db):
    made = make.make_exchange()
    return [made.commitment, make.make_commitment(made.answer, "我市已出台扶持政策", kind="reported")]


@pytest.fixture
def edition(pair):
    return make.make_source(REPORT).current_edition


def page_of(chosen):
    ids = "&".join(f"id={each.pk}" for each in chosen)
    return f"{address(Commitment, 'report')}?{ids}"


def send(client, chosen, rows, **typed):
    sent = {"happened_on": DAY, **typed}
    for commitment, row in rows.items():
        sent |= {f"{commitment.pk}-{name}": value for name, value in row.items()}
    return client.post(page_of(chosen), sent)


def both(pair):
    return {
        pair[0]: {"outcome": "in_progress", "quote": "产业园已开工2个。", "note": "开工"},
        pair[1]: {"outcome": "fulfilled", "quote": "扶持政策已兑现。"},
    }


def drafts():
    return CommitmentEvent.objects.filter(state="draft").order_by("number")


def test_the_action_opens_the_page_with_the_selected_commitments(editor, pair):
    sent = {"action": "enter_report", "_selected_action": [each.pk for each in pair]}
    opened = editor.post(address(Commitment, "changelist"), sent)
    page = editor.get(opened.headers["Location"])
    assert [row.instance.commitment for row in page.context["rows"]] == pair


def test_commitments_are_chosen_by_hearing_and_body(editor, pair):
    make.make_exchange(canary="别")
    for query in (f"hearing={pair[0].hearing_id}", f"lead={pair[0].lead_id}&hearing={pair[0].hearing_id}"):
        page = editor.get(f"{address(Commitment, 'report')}?{query}")
        assert [row.instance.commitment for row in page.context["rows"]] == pair
    assert editor.get(f"{address(Commitment, 'report')}?hearing=nowhere").context["rows"] == []
    assert editor.get(address(Commitment, "report")).context["rows"] == []


def test_a_report_is_shown_and_then_stored_as_drafts_in_one_go(editor, pair, edition):
    shown = send(editor, pair, both(pair), edition=edition.pk)
    assert [event.commitment for event, _outcome in shown.context["events"]] == pair
    assert not drafts()
    done = send(editor, pair, both(pair), edition=edition.pk, confirmed=shown.context["digest"])
    assert done.status_code == 302
    assert [(each.status, each.start, each.note) for each in drafts()] == [
        ("in_progress", 0, "开工"),
        ("fulfilled", 9, None),
    ]
    assert drafts()[0].history.first().history_user.username == "editor"


def test_what_is_confirmed_is_what_was_shown(editor, pair, edition):
    shown = send(editor, pair, both(pair), edition=edition.pk)
    other = both(pair) | {pair[1]: {"outcome": "not_fulfilled", "quote": "扶持政策已兑现。"}}
    again = send(editor, pair, other, edition=edition.pk, confirmed=shown.context["digest"])
    assert again.status_code == 200
    assert not drafts()


def test_one_wrong_row_refuses_the_whole_and_is_named(editor, pair, edition):
    wrong = both(pair) | {pair[1]: {"outcome": "fulfilled", "quote": "没有这句话"}}
    shown = send(editor, pair, wrong, edition=edition.pk)
    assert [row.instance.commitment for row, _name in shown.context["refused"]] == [pair[1]]
    assert f'href="#row-{pair[1].pk}"' in shown.content.decode()
    assert not drafts()


def test_a_row_with_words_and_without_an_outcome_is_refused(editor, pair, edition):
    shown = send(editor, pair, {pair[0]: {"quote": "产业园已开工2个。"}}, edition=edition.pk)
    assert shown.context["refused"]


def test_rows_left_empty_are_left_out_and_an_empty_table_is_refused(editor, pair, edition):
    shown = send(editor, pair, {pair[1]: both(pair)[pair[1]]}, edition=edition.pk)
    assert len(shown.context["events"]) == 1
    assert send(editor, pair, {}, edition=edition.pk).context["report"].non_field_errors()


def test_the_organization_is_taken_for_rows_that_need_one(editor, pair, edition):
    rows = both(pair) | {pair[1]: {"outcome": "closed", "quote": "扶持政策已兑现。"}}
    by = pair[0].hearing.convened_by
    shown = send(editor, pair, rows, edition=edition.pk, stated_by=by.pk)
    assert [event.stated_by for event, _outcome in shown.context["events"]] == [None, by]
    assert send(editor, pair, rows, edition=edition.pk).context["refused"]


def test_a_new_source_is_stored_once_and_only_when_confirmed(editor, pair):
    paper, before = pair[0].hearing.convened_by, Source.objects.count()
    typed = {"source-kind": "report", "source-publisher": paper.pk, "source-text": REPORT}
    shown = send(editor, pair, both(pair), **typed)
    assert Source.objects.count() == before
    assert send(editor, pair, both(pair), **typed, confirmed=shown.context["digest"]).status_code == 302
    assert Source.objects.count() == before + 1
    assert len({each.edition_id for each in drafts()}) == 1


def test_a_report_without_a_source_is_refused(editor, pair):
    assert send(editor, pair, both(pair)).context["evidence"].errors
    assert not drafts()


def test_more_commitments_than_a_table_shows_are_said(monkeypatch, editor, pair):
    monkeypatch.setattr(progress_reports, "MOST", 1)
    assert editor.get(page_of(pair)).context["too_many"] == 1
    sent = {"action": "enter_report", "_selected_action": [each.pk for each in pair]}
    assert editor.post(address(Commitment, "changelist"), sent, follow=True).status_code == 200


def test_what_is_wrong_for_all_rows_is_said_once(editor, pair, edition):
    rows = both(pair) | {pair[1]: {"outcome": "stated", "quote": "扶持政策已兑现。"}}
    shown = send(editor, pair, rows, edition=edition.pk, happened_on="")
    assert shown.context["report"].errors
    assert shown.context["refused"] == []
    assert not drafts()
