"""The queue of reports in the admin."""

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.hearings.publishing import withdraw
from apps.hearings.roles import EDITORS, PUBLISHERS
from apps.reports.admin import ReportAdmin
from apps.reports.models import MOST_NOTE, Report
from tests.hearings.admin.conftest import client_of
from tests.make import make_exchange

from .made import make_report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
LIST = "/admin/reports/report/"
CONTACT = "reader@example.org"
CLOSED = {"state": "corrected", "note": "已改为27.84亿元。"}


@pytest.fixture
def editor(db):
    return client_of("editor", EDITORS)


def page_of(report):
    return f"{LIST}{report.pk}/change/"


def chosen(action, *reports, note="已核对。"):
    return {"action": action, "note": note, "_selected_action": [report.pk for report in reports]}


@pytest.mark.parametrize("group", [EDITORS, PUBLISHERS])
def test_both_groups_read_the_queue_and_close_reports(group):
    client, report = client_of("somebody", group), make_report(make_exchange().commitment)
    assert client.get(LIST).status_code == 200
    assert client.post(page_of(report), CLOSED).status_code == 302
    report.refresh_from_db()
    assert (report.state, report.closed_by.get_username()) == ("corrected", "somebody")


def test_only_publishers_delete_and_nobody_adds(editor):
    report = make_report()
    assert editor.post(f"{LIST}{report.pk}/delete/", {"post": "yes"}).status_code == 403
    assert editor.get(f"{LIST}add/").status_code == 403
    publisher = client_of("publisher", PUBLISHERS)
    assert publisher.get(f"{LIST}add/").status_code == 403
    assert publisher.post(f"{LIST}{report.pk}/delete/", {"post": "yes"}).status_code == 302
    assert not Report.objects.exists()


def test_who_has_no_permission_sees_nothing_of_the_reports():
    client, report = client_of("nobody"), make_report(contact=CONTACT)
    assert client.get(LIST).status_code == client.get(page_of(report)).status_code == 403
    assert "reports/report" not in client.get("/admin/").content.decode()


def test_a_report_shows_its_record_its_words_and_what_is_wrong(editor):
    made = make_exchange()
    report = make_report(made.commitment, contact=CONTACT)
    html = editor.get(page_of(report)).content.decode()
    for shown in (
        f'href="/admin/hearings/commitment/{made.commitment.pk}/change/"',
        f'href="/hearings/{made.hearing.pk}/#{made.commitment.pk}"',
        report.words,
        report.wrong,
        CONTACT,
    ):
        assert shown in html
    assert "哪里有误" in html


def test_a_report_of_what_is_gone_or_withdrawn_still_opens(editor):
    gone, made = make_report(), make_exchange()
    withdrawn = make_report(made.commitment)
    withdraw(made.hearing)
    assert "已不存在" in editor.get(page_of(gone)).content.decode()
    assert "已不公开" in editor.get(page_of(withdrawn)).content.decode()


def test_closing_needs_a_note(editor):
    report = make_report(contact=CONTACT)
    answer = editor.post(page_of(report), {"state": "unchanged", "note": ""})
    assert answer.status_code == 200
    assert "请在备注里写明" in answer.content.decode()
    editor.post(LIST, chosen("close_unchanged", report, note=" \u202e"))
    assert Report.objects.get().contact == CONTACT


def test_a_note_that_is_too_long_is_told_its_limit_and_closes_nothing(editor):
    report = make_report()
    answer = editor.post(LIST, chosen("close_corrected", report, note="长" * (MOST_NOTE + 1)), follow=True)
    assert "备注最多2000个字，这条有2001个字" in answer.content.decode()
    assert Report.objects.open().count() == 1
    editor.post(LIST, chosen("close_corrected", report, note="长" * MOST_NOTE))
    assert Report.objects.get().note == "长" * MOST_NOTE


def test_several_are_closed_at_once_and_closed_ones_stay_as_they_are(editor):
    one, two = make_report(contact=CONTACT), make_report()
    editor.post(LIST, chosen("close_unchanged", one, note="与原文一致。"))
    answer = editor.post(LIST, chosen("close_corrected", one, two, note="已改。"), follow=True)
    assert "已处理1条纠错" in answer.content.decode()
    assert [Report.objects.get(pk=each.pk).note for each in (one, two)] == ["与原文一致。", "已改。"]
    assert not Report.objects.filter(contact__isnull=False).exists()
    assert editor.post(page_of(one), CLOSED).status_code == 403


def test_a_note_can_be_kept_while_a_report_is_open(editor):
    report = make_report(contact=CONTACT)
    editor.post(page_of(report), {"state": "open", "note": "待核对。", "contact": "another", "wrong": "x"})
    report.refresh_from_db()
    assert (report.state, report.note, report.contact, report.wrong) == (
        "open",
        "待核对。",
        CONTACT,
        "金额有误。",
    )


@pytest.mark.parametrize("sent", [CLOSED, {"state": "open", "note": "待核对。"}])
def test_a_page_that_was_read_before_another_closed_the_report_changes_nothing(editor, monkeypatch, sent):
    report = make_report(contact=CONTACT)
    stale = Report.objects.get()
    report.close("unchanged", "与原文一致。", None)
    closed = Report.objects.values().get()
    with monkeypatch.context() as raced:
        raced.setattr(ReportAdmin, "get_object", lambda *_arguments: stale)
        assert editor.post(page_of(report), sent).headers["Location"] == page_of(report)
    assert "已由他人处理" in editor.get(page_of(report)).content.decode()
    assert Report.objects.values().get() == closed
    assert not LogEntry.objects.exists()


def test_several_are_closed_all_or_none(editor, monkeypatch):
    reports = make_report(), make_report()
    logged = []

    def fails(*arguments):
        logged.append(arguments)
        assert len(logged) < 2, "the second fails"

    monkeypatch.setattr(ReportAdmin, "log_change", fails)
    with pytest.raises(AssertionError, match="the second fails"):
        editor.post(LIST, chosen("close_corrected", *reports))
    assert Report.objects.open().count() == 2


def test_no_history_holds_a_contact(editor):
    report = make_report(contact=CONTACT)
    editor.post(page_of(report), CLOSED)
    assert LogEntry.objects.get().change_message
    assert CONTACT not in str(list(LogEntry.objects.values_list("change_message", "object_repr")))
    assert CONTACT not in editor.get(f"{LIST}{report.pk}/history/").content.decode()


def test_the_start_page_counts_open_reports_and_leads_to_them(editor):
    make_report()
    make_report().close("unchanged", "与原文一致。", None)
    waiting = {str(each["title"]): each for each in editor.get("/admin/").context["waiting"]}
    assert (waiting["待处理的纠错"]["number"], waiting["待处理的纠错"]["url"]) == (
        1,
        f"{LIST}?state__exact=open",
    )
    found = editor.get(f"{LIST}?state__exact=open").context["cl"].result_list
    assert [report.state for report in found] == ["open"]


@pytest.mark.parametrize("typed", ["\x00", "\ud7ff\u202e", "x" * 100_000, "<script>alert(1)</script>"])
def test_hostile_notes_fail_nothing_and_run_nowhere(editor, typed):
    report = make_report(wrong="<script>alert(2)</script>", words="<img src=x onerror=alert(3)>")
    assert editor.post(page_of(report), {"state": "corrected", "note": typed}).status_code in (200, 302)
    assert editor.post(LIST, chosen("close_corrected", report, note=typed)).status_code == 302
    for path in (LIST, page_of(report), f"{LIST}{report.pk}/history/"):
        html = editor.get(path).content.decode()
        assert "<script>alert" not in html
        assert "<img src=x" not in html


def test_a_long_queue_takes_no_more_queries_than_a_short_one(editor):
    made = make_exchange()

    def queries():
        with CaptureQueriesContext(connection) as seen:
            assert editor.get(LIST).status_code == 200
        return len(seen)

    make_report(made.commitment)
    before = queries()
    for _ in range(20):
        make_report(made.commitment)
    assert queries() == before


def test_the_history_names_fields_in_chinese(editor):
    one, other = make_report(), make_report()
    editor.post(page_of(one), CLOSED)
    editor.post(LIST, chosen("close_corrected", other))
    for report in (one, other):
        html = editor.get(f"{LIST}{report.pk}/history/").content.decode()
        assert "状态" in html
        assert "State" not in html
