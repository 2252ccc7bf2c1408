"""What was changed by no hand is released when somebody asks, and no reader waits or fails for that."""

import datetime
import sqlite3

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from apps.api.releases.current_release import current_release, forget
from apps.hearings.models import Change, Release
from apps.hearings.publishing import withdraw_event
from apps.hearings.roles import EDITORS
from tests.hearings.admin.conftest import client_of
from tests.hearings.admin.pages import change
from tests.locking import failure

from .following import public, replayed

pytestmark = pytest.mark.django_db


def test_a_record_older_than_releases_gets_its_first_at_the_first_question(exchange):
    Change.objects.all().delete()
    Release.objects.all().delete()
    forget()
    assert current_release().number == 1
    assert replayed() == public()


def test_the_first_release_of_a_large_record_is_left_to_the_command(exchange, client, monkeypatch):
    Change.objects.all().delete()
    Release.objects.all().delete()
    forget()
    monkeypatch.setattr("apps.api.releases.current_release.MOST_HEARINGS", 0)
    assert client.get("/api/v1/figures/").status_code == 503
    assert Release.objects.current() is None
    call_command("make_release")
    assert client.get("/api/v1/figures/").status_code == 200


def test_a_large_record_without_a_release_tells_editors_and_commands(exchange, monkeypatch, caplog, tmp_path):
    Change.objects.all().delete()
    Release.objects.all().delete()
    monkeypatch.setattr("apps.api.releases.current_release.MOST_HEARINGS", 0)
    forget()
    editor = client_of("editor", EDITORS)
    editor.raise_request_exception = False
    assert editor.post(change(exchange.topic), {}).status_code == 503
    assert editor.get("/").status_code == editor.get("/api/v1/figures/").status_code == 503
    assert "manage.py make_release" in caplog.text
    with pytest.raises(
        CommandError, match=r"no release yet; run `manage.py make_release`\. Nothing was built"
    ):
        call_command("build_downloads", tmp_path)


@pytest.mark.parametrize(
    "code", [{"sqlite_errorcode": sqlite3.SQLITE_FULL}, {"sqlstate": "53100"}, {}], ids=str
)
def test_who_reads_is_answered_where_the_release_of_a_day_cannot_be_stored(
    exchange, client, monkeypatch, caplog, code
):
    def fail(*_args):
        raise failure(**code)

    withdraw_event(exchange.event)
    day = exchange.commitment.due_to + datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda at=None: at.date() if at else day)
    monkeypatch.setattr("apps.api.releases.closing.Recording", fail)
    forget()
    for url in ("/", "/api/v1/commitments/"):
        response = client.get(url)
        assert (response.status_code, response["Release"]) == (200, str(Release.objects.current()))
    assert "release of a day" in caplog.text
