"""One thing that happened to a commitment is entered on one page, from the row of the commitment."""

import datetime

import pytest

from apps.hearings.models import Commitment, CommitmentEvent, Source
from tests import make

from .pages import address, change

LATER = "市政府决定，完成时限延至2027年6月底。"
DAY = "2026-03-01"


@pytest.fixture
def commitment(db):
    return make.make_exchange().commitment


@pytest.fixture
def edition(commitment):
    return make.make_source(LATER).current_edition


def page_of(commitment):
    return address(Commitment, "follow_up", commitment.pk)


def enter(client, commitment, outcome, **typed):
    return client.post(page_of(commitment), {"outcome": outcome, "happened_on": DAY, **typed})


def newest():
    return CommitmentEvent.objects.order_by("number").last()


def refusals(response):
    assert response.status_code == 200
    forms = response.context["form"], response.context["evidence"], response.context["evidence"].new
    return [str(error) for form in forms for errors in form.errors.values() for error in errors]


def test_the_page_shows_what_is_known_and_the_list_leads_to_it(editor, commitment):
    html = editor.get(page_of(commitment)).content.decode()
    for words in (
        commitment.quote,
        str(commitment.answer.question),
        str(commitment.lead),
        commitment.due_stated,
    ):
        assert words in html
    assert change(commitment.events.get()) in html
    listed = editor.get(f"{address(Commitment, 'changelist')}?kind__exact=pledge").content.decode()
    assert f"{page_of(commitment)}?_changelist_filters=kind__exact%3Dpledge" in listed
    assert page_of(commitment) in editor.get(change(commitment)).content.decode()


@pytest.mark.parametrize(
    ("outcome", "kind", "status"),
    [
        ("in_progress", "progress", "in_progress"),
        ("fulfilled", "progress", "fulfilled"),
        ("partly_fulfilled", "progress", "partly_fulfilled"),
        ("not_fulfilled", "progress", "not_fulfilled"),
        ("superseded", "progress", "superseded"),
        ("closed", "closing", None),
        ("stated", "statement", None),
    ],
)
def test_each_outcome_is_an_event_of_its_kind_and_a_draft(editor, commitment, edition, outcome, kind, status):
    by = {"stated_by": commitment.lead.pk} if status is None else {}
    before = Commitment.objects.get().status
    assert enter(editor, commitment, outcome, edition=edition.pk, quote=LATER, **by).status_code == 302
    event = newest()
    assert (event.kind, event.status, event.state, event.start) == (kind, status, "draft", 0)
    assert event.history.first().history_user.username == "editor"
    assert Commitment.objects.get().status == before


def test_a_postponement_counts_once_it_is_published(editor, publisher, commitment, edition):
    more = {"edition": edition.pk, "quote": LATER, "due_stated": "延至2027年6月底", "due_to": "2027-06-30"}
    assert enter(editor, commitment, "postponed", **more).status_code == 302
    assert Commitment.objects.get().due_to == datetime.date(2026, 12, 31)
    sent = {"action": "publish", "_selected_action": [newest().pk], "confirmed": "1"}
    publisher.post(address(CommitmentEvent, "changelist"), sent)
    assert (Commitment.objects.get().due_to, Commitment.objects.get().status) == (
        datetime.date(2027, 6, 30),
        "postponed",
    )


def test_a_closing_that_is_published_leaves_the_status(editor, publisher, commitment, edition):
    by = commitment.hearing.convened_by.pk
    enter(editor, commitment, "closed", edition=edition.pk, quote=LATER, stated_by=by)
    sent = {"action": "publish", "_selected_action": [newest().pk], "confirmed": "1"}
    publisher.post(address(CommitmentEvent, "changelist"), sent)
    assert (newest().state, Commitment.objects.get().status) == ("published", "in_progress")


def test_a_link_alone_is_the_evidence_of_progress_only(editor, commitment):
    link = {"link": "https://fgj.example/1", "link_saved_on": DAY, "quote": "首个产业园已开工。"}
    assert any("应" in each for each in refusals(enter(editor, commitment, "postponed", **link)))
    assert enter(editor, commitment, "in_progress", **link).status_code == 302
    assert (newest().edition, newest().quote) == (None, "首个产业园已开工。")


def new_source(publisher, text, **more):
    typed = {"kind": "report", "publisher": publisher.pk, "published_on": DAY, "text": text, "title": "报告"}
    return {f"source-{name}": value for name, value in (typed | more).items()}


def test_a_new_source_is_stored_with_the_event_or_not_at_all(editor, commitment):
    paper, before = make.make_organization("揭阳市政府", classification="department"), Source.objects.count()
    typed = new_source(paper, f"报告：{LATER}")
    refused = enter(editor, commitment, "fulfilled", quote="不在其中的话", **typed)
    assert any("不在原文" in each or "没有" in each for each in refusals(refused)), refusals(refused)
    assert Source.objects.count() == before
    assert enter(editor, commitment, "fulfilled", quote=LATER, **typed).status_code == 302
    assert (newest().edition.source.title, newest().start) == ("报告", 3)


def test_a_source_that_is_picked_and_one_that_is_entered_are_not_taken_together(editor, commitment, edition):
    typed = new_source(edition.source.publisher, "另一份报告")
    told = refusals(enter(editor, commitment, "fulfilled", quote=LATER, edition=edition.pk, **typed))
    assert "请选择已有的出处，或录入新的出处，不要两者都填。" in told


@pytest.mark.parametrize("outcome", ["", "junk", "draft"])
def test_what_is_no_outcome_is_refused(editor, commitment, edition, outcome):
    count = CommitmentEvent.objects.count()
    assert refusals(enter(editor, commitment, outcome, quote=LATER, edition=edition.pk))
    assert CommitmentEvent.objects.count() == count


def test_words_that_stand_twice_are_asked_for_their_place(editor, commitment):
    edition = make.make_source("已开工。又报：已开工。").current_edition
    typed = {"edition": edition.pk, "quote": "已开工。"}
    asked = enter(editor, commitment, "in_progress", **typed)
    assert asked.context["form"]["start"].errors
    assert enter(editor, commitment, "in_progress", **typed, start="7").status_code == 302
    assert newest().start == 7


def test_who_may_not_add_events_sees_no_page(client, commitment):
    assert client.get(page_of(commitment)).status_code == 302


def test_the_page_leads_back_to_the_filtered_list(editor, commitment, edition):
    page = f"{page_of(commitment)}?_changelist_filters=kind__exact%3Dpledge"
    typed = {"outcome": "fulfilled", "happened_on": DAY, "edition": edition.pk, "quote": LATER}
    done = editor.post(page, typed)
    assert done.headers["Location"] == f"{address(Commitment, 'changelist')}?kind__exact=pledge"
