"""The start page: what waits, each as a number that leads to the list of the same records."""

import datetime
import re

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apps.hearings import desk
from apps.hearings.ledger import writing
from apps.hearings.models import Commitment, Hearing, Speaker
from tests import make

from .conftest import client_of
from .pages import address, change
from .test_query_counts import more

TODAY = timezone.localdate()


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """Let no day pass during a test."""
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_given: TODAY)


def numbers(client):
    return {each["url"]: each["number"] for each in client.get("/admin/").context["waiting"]}


def pledge(answer, days, **more):
    """Make a pledge that is due some days from today; the words of the answer do not state the day."""
    commitment = make.make_commitment(
        answer, "我市将于2026年底前投入27.84亿元", due_first_stated="2026年底前", **more
    )
    due = {"due_first_stated_to": TODAY + datetime.timedelta(days=days)}
    Commitment.objects.filter(pk=commitment.pk).update(
        **due, due_to=due["due_first_stated_to"], due_stated="2026年底前"
    )
    return commitment


@pytest.fixture
def unfinished(db):
    """A draft in which something of every sort is missing, beside one hearing where nothing is."""
    done = make.make_exchange()
    draft = make.make_exchange(state="draft", canary="草", held_on=datetime.date(2025, 11, 3))
    with writing():
        respondent = make.make_speaker(draft.hearing, capacity="respondent", role="某局负责人")
        Speaker.objects.filter(pk=respondent.pk).update(organization=None)
        question = make.make_question(draft.hearing, "草为何如此？", speaker=draft.questioner)
        answer = make.make_answer(question, "我市将于2026年底前投入27.84亿元。", speaker=respondent)
        make.make_question(draft.hearing, "草怎么办？", speaker=draft.questioner)
        pledge(answer, -1)
        make.make_figure(answer, measures="27.84亿元")
        make.make_event(draft.commitment, state="draft", quote="草稿依据。")
    assert done.hearing.state == "published"
    return draft


def test_each_number_is_that_of_the_list_to_which_it_leads(root, unfinished):
    found = numbers(root)
    assert len(found) == len(desk.WAITING)
    for url, number in found.items():
        assert root.get(url).context["cl"].result_count == number, url
    some = {url.partition("/hearings/")[2] for url, number in found.items() if number}
    assert some == {
        "hearing/?state__exact=draft",
        "commitmentevent/?state__exact=draft",
        "commitment/?attention=topic",
        "question/?attention=answer",
        "answer/?attention=body",
        "figure/?attention=measures",
    }


@pytest.mark.parametrize(("days", "code"), [(-1, "overdue"), (0, "due"), (90, "due"), (91, None)])
def test_a_pledge_waits_before_and_after_its_day(root, exchange, days, code):
    Commitment.objects.all().update(kind="measure")
    pledge(exchange.answer, days)
    listed = address(Commitment, "changelist")
    for each in ("overdue", "due"):
        assert numbers(root)[f"{listed}?attention={each}"] == (each == code)


def test_a_pledge_of_a_draft_is_not_yet_public_so_it_is_not_late(root):
    draft = make.make_exchange(state="draft")
    pledge(draft.answer, -1)
    pledge(draft.answer, 1)
    listed = address(Commitment, "changelist")
    for each in ("overdue", "due"):
        assert numbers(root)[f"{listed}?attention={each}"] == 0
        assert root.get(f"{listed}?attention={each}").context["cl"].result_count == 0


def test_a_draft_is_named_with_who_began_it_and_how_far_it_is(editor, root):
    draft = make.make_exchange(state="draft").hearing
    Hearing.history.filter(history_type="+").update(history_user=User.objects.get(username="editor"))
    html = " ".join(root.get("/admin/").content.decode().split())
    assert f'<a href="{change(draft)}">{draft.title}</a></th> <td>editor</td>' in html
    assert "草稿 · 提问1、答复1、承诺与举措1" in html


def test_the_page_says_where_more_are_counted_than_it_says(monkeypatch, root, unfinished):
    monkeypatch.setattr(desk, "MOST", 0)
    assert numbers(root)[f"{address(Hearing, 'changelist')}?state__exact=draft"] == "0+"


def test_only_what_one_may_see_is_counted(exchange):
    nobody = client_of("nobody")
    context = nobody.get("/admin/").context
    assert context["waiting"] == []
    assert context["drafts"] == []


def test_the_page_leads_to_the_import_and_to_a_new_hearing(editor, db):
    html = editor.get("/admin/").content.decode()
    assert html.index("/admin/import/") < html.index("/admin/hearings/hearing/add/") < html.index("待办事项")


def statements(client):
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/admin/").status_code == 200
    return [
        each["sql"]
        for each in asked
        if re.search('FROM "(hearings|reports|intake)_(?!historical)', each["sql"])
    ]


def test_the_page_asks_as_much_of_a_large_record_as_of_a_small_one_and_reads_no_whole_table(root, exchange):
    root.get("/admin/")
    few = statements(root)
    more(exchange)
    with writing():
        for n in range(desk.DRAFTS + 1):
            make.make_hearing(state="draft", area=make.make_area(f"镇{n}", f"Town {n}"), title=f"第{n}次")
    many = statements(root)
    assert len(many) == len(few) == len(desk.WAITING) + 3  # the drafts and the answers to the user
    assert all("LIMIT" in sql for sql in many)


def test_an_unknown_need_is_refused(root, exchange):
    response = root.get(f"{address(Commitment, 'changelist')}?attention=nothing")
    assert response.headers["Location"].endswith("?e=1")


def test_a_list_keeps_the_records_of_a_body_that_is_picked(root, exchange):
    listed = f"{address(Commitment, 'changelist')}?kind__exact=pledge&lead__id__exact="
    page = root.get(listed + exchange.organization.pk)
    assert page.context["cl"].result_count == 1
    html = page.content.decode()
    assert '<input type="hidden" name="kind__exact" value="pledge">' in html
    assert exchange.organization.name in html
    assert root.get(listed + "nobody").context["cl"].result_count == 0
