"""The database file: for its owner only, and let go of when another takes its place."""

import os
import shutil
import sqlite3
from contextlib import closing
from stat import S_IMODE

import pytest
from django.db import connections

from hearing_api.shared import close_idle
from hearing_api.sqlite3.base import DatabaseWrapper

pytestmark = pytest.mark.django_db  # pytest lets nothing else open a connection


@pytest.fixture
def database(tmp_path):
    """A connection as the site keeps them, to a file that is not there yet."""
    settings = connections.settings["default"] | {
        "ENGINE": "hearing_api.sqlite3",
        "NAME": str(tmp_path / "db.sqlite3"),
        "OPTIONS": {"init_command": "PRAGMA journal_mode=WAL"},
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
    made = DatabaseWrapper(settings)
    yield made
    made.close()


def ask(database, sql):
    """Ask as a request does: a kept connection is looked at first."""
    database.close_if_unusable_or_obsolete()
    with database.cursor() as cursor:
        return cursor.execute(sql).fetchall()


def modes(folder):
    return {path.name: S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


def test_what_is_made_is_its_owners_alone(database, tmp_path):
    ask(database, "CREATE TABLE thing (id)")
    assert modes(tmp_path) == dict.fromkeys(("db.sqlite3", "db.sqlite3-shm", "db.sqlite3-wal"), 384)


def test_what_others_could_read_is_closed_to_them(database, tmp_path):
    ask(database, "CREATE TABLE thing (id)")
    for path in tmp_path.iterdir():
        path.chmod(0o644)
    with closing(database.copy()) as another:
        ask(another, "SELECT * FROM thing")
        assert set(modes(tmp_path).values()) == {0o600}


def test_a_connection_is_kept_while_its_file_stays(database):
    ask(database, "CREATE TABLE thing (id)")
    kept = database.connection
    ask(database, "SELECT * FROM thing")
    assert database.connection is kept


def test_a_file_that_takes_the_place_is_the_one_that_is_read(database, tmp_path):
    ask(database, "CREATE TABLE old (id)")
    with closing(sqlite3.connect(tmp_path / "restored")) as restored:
        restored.execute("CREATE TABLE new (id)")
    for each in ("db.sqlite3-wal", "db.sqlite3-shm"):
        (tmp_path / each).unlink()
    os.replace(tmp_path / "restored", tmp_path / "db.sqlite3")
    assert ask(database, "SELECT name FROM sqlite_schema") == [("new",)]


def test_a_file_taken_away_is_not_written_to_any_more(database, tmp_path):
    ask(database, "CREATE TABLE old (id)")
    shutil.rmtree(tmp_path, ignore_errors=True)
    tmp_path.mkdir()
    assert ask(database, "SELECT name FROM sqlite_schema") == []


def test_looking_at_the_file_frees_no_lock_of_it(database, tmp_path):
    ask(database, "CREATE TABLE thing (id)")
    ask(database, "BEGIN IMMEDIATE")
    with closing(database.copy()) as another:
        ask(another, "SELECT * FROM thing")
    other = sqlite3.connect(tmp_path / "db.sqlite3", timeout=0)
    with closing(other), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")


@pytest.fixture
def shared(database):
    """The same, with connections that threads share."""
    database.settings_dict |= {"SHARED": True, "CONN_MAX_AGE": 0}
    yield database
    database.close()
    close_idle()


def test_a_read_that_is_left_unfinished_keeps_no_old_snapshot(shared):
    ask(shared, "CREATE TABLE thing (id)")
    ask(shared, "INSERT INTO thing VALUES (1), (2)")
    unfinished = shared.cursor()
    unfinished.execute("SELECT id FROM thing").fetchone()
    used = shared.connection
    shared.close()
    with closing(shared.copy()) as another:
        another.settings_dict["SHARED"] = False
        ask(another, "INSERT INTO thing VALUES (3)")
    assert ask(shared, "SELECT count(*) FROM thing") == [(3,)]
    assert shared.connection is used


def test_values_and_percent_signs_stand_where_they_do_in_djangos_own_backend(database):
    with database.cursor() as cursor:
        for value in ("a", "b"):  # the second time the statement is remembered
            assert cursor.execute("SELECT %s || '50%%'", [value]).fetchone() == (f"{value}50%",)
        assert cursor.execute("SELECT '%s'").fetchone() == ("%s",)
        assert cursor.execute("SELECT %(name)s", {"name": "c"}).fetchone() == ("c",)
