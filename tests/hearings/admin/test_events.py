import datetime

import pytest

from apps.hearings.models import Commitment, CommitmentEvent
from tests import make

from .pages import address, change, errors, saved, send

LATER = "市政府决定，完成时限延至2027年6月底。"
PASSAGE = "据市发改局网站消息，首个产业园已开工。"
DAY = "2026-03-01"


@pytest.fixture
def typed(exchange):
    """What an editor types into the form of an event with words of a source, whatever its kind."""
    source = make.make_source(LATER)
    return {
        "version": "",
        "start": "",
        "commitment": exchange.commitment.pk,
        "happened_on": DAY,
        "edition": source.current_edition.pk,
        "quote": LATER,
    }


def add(client, typed, **more):
    return client.post(address(CommitmentEvent, "add"), {**typed, **more})


def newest():
    return CommitmentEvent.objects.order_by("number").last()


def test_a_postponement_is_entered_with_its_new_due_time_and_counts_once_it_is_published(
    editor, publisher, typed
):
    more = {"kind": "postponement", "status": "postponed", "due_stated": "延至2027年6月底"}
    assert saved(add(editor, typed, due_to="2027-06-30", **more)) is True
    event = newest()
    assert (event.state, event.due_to) == ("draft", datetime.date(2027, 6, 30))
    assert Commitment.objects.get().due_to == datetime.date(2026, 12, 31)
    sent = {"action": "publish", "_selected_action": [event.pk], "confirmed": "1"}
    publisher.post(address(CommitmentEvent, "changelist"), sent)
    assert Commitment.objects.get().due_to == datetime.date(2027, 6, 30)
    page = publisher.get(change(event.commitment)).content.decode()
    assert "延至2027年6月底" in page
    assert 'name="due_first_stated"' in page
    assert 'name="due_stated"' not in page


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"kind": "postponement", "status": "postponed"}, "说明新期限的原话"),
        ({"kind": "postponement", "status": "fulfilled", "due_stated": "延至2027年6月底"}, "应为已延期"),
        ({"kind": "closing", "status": "fulfilled"}, "作出此说的机构"),
        ({"kind": "statement", "status": "fulfilled"}, "应为空，而不是已兑现"),
        ({"kind": "progress"}, "而不是空"),
        ({"kind": "progress", "status": "in_progress", "due_to": DAY}, f"而不是{DAY}"),
        ({"kind": "progress", "status": "in_progress", "link": "https://news.example/"}, "已有出处"),
        ({"kind": "progress", "status": "in_progress", "link_saved_on": DAY}, "没有链接"),
        ({"kind": "progress", "status": "in_progress", "edition": ""}, "应有出处"),
        ({"kind": "progress", "status": "in_progress", "edition": "nowhere"}, "选择"),
        ({"kind": "junk", "status": "in_progress"}, "junk"),
        ({"kind": "", "status": ""}, "必填"),
    ],
)
def test_what_does_not_fit_is_an_error_of_the_form(root, typed, more, said):
    found = errors(add(root, typed, **more))
    assert any(said in each for each in found), found


def test_a_closing_and_a_statement_are_entered_with_who_says_so(root, typed, exchange):
    by = {"stated_by": exchange.organization.pk}
    assert saved(add(root, typed, kind="closing", status="fulfilled", **by)) is True
    assert saved(add(root, typed, kind="statement", **by)) is True
    assert (newest().kind, newest().status, newest().stated_by) == ("statement", None, exchange.organization)


def test_progress_is_entered_with_a_link_and_its_passage(root, typed):
    more = {"kind": "progress", "status": "in_progress", "edition": "", "quote": PASSAGE}
    page = {"link": "https://fgj.example/1.html", "link_saved_on": DAY}
    assert saved(add(root, typed, **more, **page)) is True
    event = newest()
    assert (event.edition, event.start, event.end, event.quote) == (None, None, None, PASSAGE)
    for url in (
        change(event),
        address(CommitmentEvent, "changelist"),
        address(CommitmentEvent, "history", event.pk),
    ):
        assert root.get(url).status_code == 200
    assert any("保存所引段落" in each for each in errors(send(root, change(event), link_saved_on="")))
    assert any(
        "http" in each or "URL" in each for each in errors(send(root, change(event), link="javascript:0"))
    )


def test_evidence_may_change_from_a_source_to_a_link_and_back(root, exchange):
    event, edition = exchange.event, exchange.event.edition
    page = {"link": "https://fgj.example/1.html", "link_saved_on": DAY}
    assert saved(send(root, change(event), edition="", **page)) is True
    event.refresh_from_db()
    assert (event.edition, event.start, event.link) == (None, None, page["link"])
    back = {"edition": edition.pk, "link": "", "link_saved_on": ""}
    assert saved(send(root, change(event), **back)) is True
    event.refresh_from_db()
    assert (event.edition, event.link, edition.text[event.start : event.end]) == (edition, None, event.quote)
