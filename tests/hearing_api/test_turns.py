"""Writers of SQLite take turns; the row in which they wait needs no database, so this is the same whichever is in use."""

import os
import time
from threading import Thread

import pytest
from django.db import OperationalError, connections

from apps.hearings.waiting import is_busy, is_unanswered
from hearing_api.sqlite3.base import DatabaseWrapper
from hearing_api.sqlite3.turns import NotYetMyTurn, turn

MOMENT = 0.2


@pytest.fixture
def row(tmp_path):
    return str(tmp_path / "row")


@pytest.fixture
def writer(tmp_path, db):
    """A connection to a SQLite file in which one waits a moment only."""
    options = {"timeout": MOMENT, "transaction_mode": "IMMEDIATE"}
    settings = {"ENGINE": "hearing_api.sqlite3", "NAME": tmp_path / "some.sqlite3", "OPTIONS": options}
    wrapper = DatabaseWrapper(connections.configure_settings({"default": settings})["default"], "writer")
    with wrapper.cursor() as cursor:
        cursor.execute("CREATE TABLE t (a)")
    yield wrapper
    wrapper.close()


def test_all_who_wait_have_their_turn(row):
    had = []

    def have(name):
        handle = turn(row, 10)
        had.append(name)
        os.close(handle)

    first = turn(row, 0)
    others = [Thread(target=have, args=[number]) for number in range(4)]
    for other in others:
        other.start()
        time.sleep(MOMENT)  # until it stands in the row
    assert had == []
    os.close(first)
    for other in others:
        other.join()
    assert sorted(had) == [0, 1, 2, 3]


def test_who_waits_in_vain_leaves_the_row(row):
    first = turn(row, 0)
    with pytest.raises(NotYetMyTurn) as told:
        turn(row, MOMENT)
    assert is_busy(told.value)
    os.close(first)
    os.close(turn(row, 1))


@pytest.mark.parametrize("within", ["a transaction", "none"])
def test_a_writer_waits_for_its_turn_and_ends_it(writer, within):
    def write():
        if within == "none":
            with writer.cursor() as cursor:
                cursor.execute("INSERT INTO t VALUES (1)")
            return
        writer.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
        try:
            with writer.cursor() as cursor:
                cursor.execute("INSERT INTO t VALUES (1)")
            writer.commit()
        finally:
            writer.set_autocommit(True)

    path = f"{writer.settings_dict['NAME']}-turn"
    other = turn(path, 0)
    with pytest.raises(OperationalError) as told:
        write()
    assert is_busy(told.value)
    with writer.cursor() as cursor:  # who only reads waits for nobody
        assert cursor.execute("SELECT count(*) FROM t").fetchone() == (0,)
    os.close(other)
    write()
    os.close(turn(path, 0))


def test_a_row_in_which_one_cannot_stand_is_told_as_a_file_that_cannot_be_used_now(row):
    os.mkdir(row)
    with pytest.raises(OperationalError, match="unable to open") as told:
        turn(row, 0)
    assert is_unanswered(told.value)
    assert not is_busy(told.value)


@pytest.mark.parametrize(("user", "given"), [(0, True), (1000, False)])
def test_the_row_that_the_superuser_makes_belongs_to_the_owner_of_the_database(
    writer, monkeypatch, user, given
):
    gifts = []
    monkeypatch.setattr("os.geteuid", lambda: user)
    monkeypatch.setattr("os.fchown", lambda handle, *owner: gifts.append((os.fstat(handle).st_ino, *owner)))
    with writer.cursor() as cursor:
        cursor.execute("INSERT INTO t VALUES (1)")
    path = writer.settings_dict["NAME"]
    owner = os.stat(path)
    row = os.stat(f"{path}-turn")
    assert gifts == ([(row.st_ino, owner.st_uid, owner.st_gid)] if given else [])


def test_a_database_where_no_file_can_be_made_is_told_by_sqlite(writer, tmp_path):
    writer.close()
    writer.settings_dict["NAME"] = tmp_path / "no folder" / "some.sqlite3"
    with pytest.raises(OperationalError, match="unable to open database file") as told:
        writer.cursor()
    assert is_unanswered(told.value)
