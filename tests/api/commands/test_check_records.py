import io

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from apps.hearings.models import RECORDS, SPANNED, Figure
from tests.make import WHY

pytestmark = pytest.mark.django_db


def run():
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("check_records", stdout=out, stderr=err)
    except CommandError as error:
        return out.getvalue().splitlines(), err.getvalue().splitlines(), str(error)
    return out.getvalue().splitlines(), err.getvalue().splitlines(), None


def test_each_kind_of_record_is_counted(exchange):
    out, err, error = run()
    assert len(out) == len(RECORDS) + 1
    assert out[-1] == "release 1: compared, 0 faults"
    assert "speakers: 2 checked, 0 faults" in out
    assert (err, error) == ([], None)


def test_each_fault_is_named_and_the_command_fails(exchange):
    Figure.objects.update(value=7)
    out, err, error = run()
    assert len(out) == len(RECORDS)
    assert out[RECORDS.index(Figure)] == "figures: 1 checked, 1 faults"
    assert err == [f"hearings.figure {exchange.figure.pk}: value: 27.84亿元 is 2784000000 CNY."]
    assert error == "1 fault found"


def test_what_was_written_past_the_releases_is_named(exchange):
    Figure.objects.update(measures="他物")
    _out, err, error = run()
    assert err == [
        f"figures {exchange.figure.pk}: differs from the last release; run `manage.py make_release`"
    ]
    assert error == "1 fault found"
    call_command("make_release", why=WHY, stdout=io.StringIO())
    assert run()[2] is None


def test_faults_of_several_records_are_added_up(exchange):
    Figure.objects.update(value=7)
    exchange.hearing.sources.clear()
    _out, err, error = run()
    assert error == f"{len(err)} faults found"
    quoting = len(SPANNED) - 1  # the evidence of the event is from another source
    assert len(err) == quoting + 2


def test_database_that_cannot_be_used_is_told_kindly(monkeypatch):
    def gone(model):
        raise OperationalError("no such table: hearings_area")

    monkeypatch.setattr("apps.api.management.commands.check_records.check", gone)
    assert "migrate" in run()[2]
