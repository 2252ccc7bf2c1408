import pytest
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder

from apps.hearings.models import Release
from apps.website import health

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("host", ["testserver", "10.0.0.7:8000", "a b"])
def test_it_is_well_whatever_host_is_named(client, host):
    answer = client.get("/healthz", headers={"host": host})
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert answer["Cache-Control"] == "no-store"
    assert "ETag" not in answer
    assert not answer.cookies


def test_it_is_asked_as_often_as_one_likes(client, monkeypatch):
    monkeypatch.setattr("apps.api.throttling.Throttle.allow_request", lambda *_args: False)
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


def test_no_release_is_made_by_looking(client):
    client.get("/healthz")
    assert not Release.objects.exists()
