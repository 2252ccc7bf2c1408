import time
from threading import Thread

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder

from apps.hearings.models import Release
from apps.website import health

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def asked_anew(monkeypatch):
    monkeypatch.setattr(health, "KEPT_SECONDS", 0)


@pytest.mark.parametrize("host", ["testserver", "10.0.0.7:8000", "a b"])
def test_it_is_well_whatever_host_is_named(client, host):
    answer = client.get("/healthz", headers={"host": host})
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert answer["Cache-Control"] == "no-store"
    assert "ETag" not in answer
    assert not answer.cookies


def test_it_is_asked_as_often_as_one_likes(client, monkeypatch):
    monkeypatch.setattr("apps.api.http.throttling.Throttle.allow_request", lambda *_args: False)
    assert {client.get("/healthz").status_code for _time in range(3)} == {200}


def test_a_database_that_does_not_answer_is_told_in_a_sentence(client, monkeypatch):
    def gone():
        raise OperationalError("server closed the connection, password=hush")

    monkeypatch.setattr(health, "_impatient", gone)
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content.decode()) == (503, f"{health.SILENT}\n")


def test_a_missing_migration_is_told_until_it_is_applied(client, db):
    recorded = MigrationRecorder.Migration.objects.filter(app="hearings")
    kept = list(recorded)
    recorded.delete()
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content.decode()) == (503, f"{health.UNPREPARED}\n")
    MigrationRecorder.Migration.objects.bulk_create(kept)
    assert client.get("/healthz").status_code == 200


def test_a_missing_sqlite_file_is_not_made(client, monkeypatch, tmp_path, settings):
    from hearing_api.sqlite3.base import DatabaseWrapper

    settings_dict = health.connection.settings_dict | {"NAME": str(tmp_path / "db.sqlite3"), "OPTIONS": {}}
    monkeypatch.setattr(health, "connection", DatabaseWrapper(settings_dict))
    assert client.get("/healthz").status_code == 503
    assert not list(tmp_path.iterdir())


def test_however_many_ask_at_once_the_database_is_asked_once(client, rf, monkeypatch):
    asked = []

    def gone():
        asked.append(1)
        time.sleep(0.1)
        raise OperationalError

    monkeypatch.setattr(health, "KEPT_SECONDS", 60)
    monkeypatch.setattr(health, "_impatient", gone)
    middleware = health.HealthMiddleware(None)
    watchers = [Thread(target=middleware, args=[rf.get("/healthz")]) for _each in range(5)]
    for watcher in watchers:
        watcher.start()
    for watcher in watchers:
        watcher.join()
    assert len(asked) == 1
    assert middleware(rf.get("/healthz")).status_code == 503


def test_an_answer_is_kept_for_a_moment_only(client, monkeypatch):
    def gone():
        raise OperationalError

    with monkeypatch.context() as broken:
        broken.setattr(health, "_impatient", gone)
        assert client.get("/healthz").status_code == 503
    assert client.get("/healthz").status_code == 200


def test_options_of_the_connection_are_kept(client, monkeypatch):
    if connection.vendor == "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA elsewhere")
        cursor.execute("ALTER TABLE hearings_release SET SCHEMA elsewhere")
    given = connection.settings_dict["OPTIONS"]
    try:
        monkeypatch.setitem(given, "options", f"{given['options']} -c search_path=public,elsewhere")
        assert client.get("/healthz").status_code == 200
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE elsewhere.hearings_release SET SCHEMA public")
            cursor.execute("DROP SCHEMA elsewhere")


def test_no_release_is_made_by_looking(client):
    client.get("/healthz")
    assert not Release.objects.exists()
