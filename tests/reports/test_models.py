from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from apps.hearings.models import RECORDS
from apps.reports.models import DAYS, Report

from .made import make_report

pytestmark = pytest.mark.django_db


def test_closing_a_report_deletes_its_contact_and_keeps_the_rest():
    report = make_report(contact="reader@example.org")
    report.close("corrected", "已改为27.84亿元。", None)
    report.refresh_from_db()
    assert (report.state, report.contact, report.note) == ("corrected", None, "已改为27.84亿元。")
    assert report.closed_at is not None
    assert report.wrong == "金额有误。"


def test_closing_one_deletes_the_contacts_of_others_that_are_too_old():
    old, new = make_report(contact="a", days=DAYS - 1), make_report(contact="b", days=DAYS - 2)
    make_report().close("unchanged", "与原文一致。", None)
    assert [Report.objects.get(pk=each.pk).contact for each in (old, new)] == [None, "b"]


def test_a_report_is_not_closed_without_a_note():
    report = make_report()
    with pytest.raises(ValidationError):
        report.close("corrected", "", None)
    assert Report.objects.get().state == "open"


def test_a_report_that_was_closed_meanwhile_keeps_its_answer():
    report = make_report()
    stale = Report.objects.get()
    report.close("unchanged", "与原文一致。", None)
    closed = Report.objects.values().get()
    with pytest.raises(ValidationError, match="已由他人处理"):
        stale.close("corrected", "已改。", None)
    with pytest.raises(ValidationError, match="已由他人处理"):
        stale.keep_note("待核对。")
    assert Report.objects.values().get() == closed


def test_the_database_holds_no_contact_of_a_closed_report():
    closed = {"state": "corrected", "closed_at": timezone.now(), "note": "已改。"}
    make_report(contact="a")
    with pytest.raises(IntegrityError), transaction.atomic():
        Report.objects.update(**closed)
    Report.objects.update(**closed, contact=None)


def test_open_reports_come_first_the_oldest_of_them_at_the_top():
    new, old, closed = make_report(days=1), make_report(days=2), make_report(days=3)
    closed.close("unchanged", "与原文一致。", None)
    assert list(Report.objects.all()) == [old, new, closed]
    assert set(Report.objects.open()) == {old, new}


def test_the_daily_command_deletes_old_contacts_and_nothing_else():
    make_report(contact="a", days=DAYS - 1)
    make_report(contact="b", days=DAYS - 2)
    said = StringIO()
    call_command("forget_contacts", stdout=said)
    assert said.getvalue() == "1 contacts deleted\n"
    assert set(Report.objects.values_list("wrong", "contact")) == {("金额有误。", None), ("金额有误。", "b")}


def test_a_report_is_no_record():
    assert Report not in RECORDS
    assert not hasattr(Report, "history")
