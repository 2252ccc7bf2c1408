"""Connections that threads share, on the database of the tests or, on SQLite, on a file of its own."""

from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest
from django.db import DatabaseError, connection, connections

from hearing_api import shared

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def make(tmp_path):
    """Make database wrappers as the threads of a server have them."""
    settings = connection.settings_dict | {"SHARED": True, "CONN_MAX_AGE": 0}
    if connection.vendor == "sqlite":
        settings |= {"NAME": str(tmp_path / "db.sqlite3"), "OPTIONS": {"transaction_mode": "IMMEDIATE"}}
    made = []

    def make():
        made.append(type(connections["default"])(settings))
        made[-1].inc_thread_sharing()  # the test closes what its threads opened
        return made[-1]

    yield make
    for each in made:
        each.close()
    shared.close_idle()


def ask(database, sql="SELECT 1"):
    """Ask as a request does, and return the connection that answered."""
    with database.cursor() as cursor:
        cursor.execute(sql)
    used = database.connection
    database.close_if_unusable_or_obsolete()
    return used


def test_a_request_takes_the_connection_that_another_thread_left(make):
    first = ask(make())
    found = []
    thread = Thread(target=lambda: found.append(ask(make())))
    thread.start()
    thread.join()
    assert found == [first]


def test_the_one_used_last_is_taken_first(make):
    one, other = make(), make()
    one.ensure_connection()
    other.ensure_connection()
    first, last = one.connection, other.connection
    assert first is not last
    one.close()
    other.close()
    assert ask(make()) is last


def test_no_connection_waits_inside_a_transaction(make):
    database = make()
    database.set_autocommit(False)
    used = ask(database)
    assert ask(make()) is not used


def test_a_connection_with_an_error_is_not_used_again(make):
    database = make()
    database.ensure_connection()
    used = database.connection
    with suppress(DatabaseError):
        ask(database, "SELECT nothing FROM nowhere")
    database.close()
    assert ask(make()) is not used


def test_a_connection_that_waited_long_is_closed(make, monkeypatch):
    used = ask(make())
    monkeypatch.setattr(shared, "SECONDS", 0)
    other = ask(make())
    assert other is not used
    with pytest.raises(Exception, match="closed"):
        used.execute("SELECT 1")


def test_a_connection_to_another_database_is_not_taken(make, tmp_path):
    used = ask(make())
    other = make()
    other.settings_dict = other.settings_dict | {"USER": "somebody"}
    if other.vendor == "sqlite":
        assert ask(other) is not used
    else:
        with pytest.raises(DatabaseError):
            ask(other)


def test_a_connection_whose_server_ended_it_or_whose_file_is_gone_is_replaced(make):
    database = make()
    used = ask(database)
    if connection.vendor == "postgresql":
        ask(connection, f"SELECT pg_terminate_backend({used.info.backend_pid}, 5000)")
    else:
        Path(database.settings_dict["NAME"]).unlink()
    assert ask(make()) is not used


def test_without_the_setting_a_connection_is_closed(make):
    database = make()
    database.settings_dict = database.settings_dict | {"SHARED": False}
    used = ask(database)
    assert ask(make()) is not used
