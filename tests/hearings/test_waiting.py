import io

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, OperationalError, connection, transaction

from apps.api.resources.figures import FigureRow
from apps.api.rows.stored import read_rows, reader_of
from apps.hearings.models import Topic
from apps.hearings.waiting import at_once, is_busy, is_unanswered, unhurried
from tests.intake.test_decisions import TEXT
from tests.locking import somebody_writing
from tests.make import make_area, make_topic
from tests.processes import manage

WAIT = {"sqlite": "PRAGMA busy_timeout", "postgresql": "SHOW lock_timeout"}
BRIEF = {"sqlite": "PRAGMA user_version", "postgresql": "SET statement_timeout = 20"}
SLOW = {"sqlite": "1", "postgresql": "(SELECT true FROM pg_sleep(0.05))"}


def asked(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


def test_a_request_waits_some_seconds_and_no_longer(db):
    assert asked(WAIT[connection.vendor]) in (5000, "5s")
    if connection.vendor == "postgresql":
        assert asked("SHOW statement_timeout") == "30s"


def test_a_command_waits_longer_and_may_take_as_long_as_it_needs(separate_database):
    code = f"from django.db import connection as c; u = c.cursor(); u.execute('{WAIT[connection.vendor]}'); print(u.fetchone())"
    if connection.vendor == "postgresql":
        code += "; u.execute('SHOW statement_timeout'); print(u.fetchone())"
    told = manage(separate_database, "shell", "--no-imports", "-c", code)
    expected = {"sqlite": "(60000,)", "postgresql": "('1min',)\n('0',)"}
    assert told.stdout.strip() == expected[connection.vendor]


def test_a_lock_that_another_holds_is_told_apart_from_a_fault(shared):
    with somebody_writing(), pytest.raises(OperationalError) as held, transaction.atomic():
        Topic.objects.create(pk="farming", name="农业", name_en="Farming")
    assert is_busy(held.value)
    with pytest.raises(DatabaseError) as wrong, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM nothing_of_the_kind")
    assert not is_unanswered(wrong.value)


def test_who_does_not_wait_gives_up_at_once_and_waits_again_later(shared):
    before = asked(WAIT[connection.vendor])
    with somebody_writing(), pytest.raises(OperationalError) as held, at_once():
        make_topic()
    assert is_busy(held.value)
    assert asked(WAIT[connection.vendor]) == before
    assert make_topic()


def test_what_is_streamed_may_take_as_long_as_its_reader(exchange):
    reader = reader_of(FigureRow)
    rows = FigureRow.rows().extra(where=[SLOW[connection.vendor]])  # noqa: S610
    with connection.cursor() as cursor:
        cursor.execute(BRIEF[connection.vendor])
    assert len(list(read_rows(reader, rows))) == 1
    reading = read_rows(reader, rows)
    assert next(reading)
    reading.close()
    if connection.vendor == "postgresql":
        assert asked("SHOW statement_timeout") == "30s"
        with pytest.raises(DatabaseError), transaction.atomic(), unhurried():
            asked("SELECT 1/0")
        assert asked("SHOW statement_timeout") == "30s"


@pytest.mark.parametrize(
    "command",
    [
        ("load_records",),
        ("make_release",),
        ("create_editor",),
        ("import_transcript", "FILE", "--area=jieyang", "--held-on=2025-10-30", "--publisher=揭阳日报"),
    ],
    ids=lambda command: command[0],
)
def test_a_command_that_cannot_write_says_so_in_a_sentence(shared, tmp_path, command):
    make_area()
    text = tmp_path / "text.txt"
    text.write_text(TEXT)
    name, *args = [str(text) if each == "FILE" else each for each in command]
    with somebody_writing(), pytest.raises(CommandError, match="another process writes") as told:
        call_command(name, *args, stdout=io.StringIO())
    assert "migrate" not in str(told.value)


def test_a_command_of_django_that_cannot_write_says_so_in_a_sentence(separate_database, tmp_path):
    hurried = {**separate_database, "PATIENT": "false", "LOCK_SECONDS": "0.2"}
    with somebody_writing(tmp_path / "db.sqlite3"):
        told = manage(hurried, "clearsessions")
    assert told.returncode == 1
    assert "another process writes" in told.stderr
    assert "Traceback" not in told.stderr
