"""A backup holds one moment, whole, whatever is written meanwhile; and it can be restored."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from stat import S_IMODE

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from apps.hearings import backup
from apps.reports.models import Report
from tests.processes import manage, program
from tests.reports.made import make_report

WRITING = """
from apps.hearings.ledger import writing
from apps.hearings.models import Figure

print("ready", flush=True)
for number in range(1000):
    with writing(why="更正", everything=True):
        Figure.objects.update(measures=f"物{number}")
    print(number, flush=True)
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "backup"


@pytest.fixture
def restored(separate_database, file):
    """Give the environment of a database that is made of the backup, once it is there."""
    name = f"{connection.settings_dict['NAME']}_restored"

    def restoring():
        if connection.vendor == "sqlite":
            return separate_database | {"DATABASE_URL": f"sqlite:///{file}"}
        with connection.cursor() as cursor:
            cursor.execute(f'CREATE DATABASE "{name}"')
        url = f"{separate_database['DATABASE_URL'].rpartition('/')[0]}/{name}"
        command = ["pg_restore", "--no-owner", "--exit-on-error", f"--dbname={url}", str(file)]
        subprocess.run(command, check=True)
        return separate_database | {"DATABASE_URL": url}

    yield restoring
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')


def test_a_backup_while_others_publish_is_of_one_moment_and_restores(
    exchange, separate_database, restored, file
):
    started = subprocess.Popen(
        [sys.executable, "-c", f"import django; django.setup()\n{WRITING}"],
        env=separate_database,
        stdout=subprocess.PIPE,
        text=True,
    )
    with started as writer:
        writer.stdout.readline()
        acknowledged = int(writer.stdout.readline()) + 2  # the first release is of the exchange itself
        done = manage(separate_database, "backup", str(file))
        writer.kill()
    assert done.returncode == 0, done.stderr
    checked = manage(restored(), "check_records")
    assert checked.returncode == 0, checked.stderr
    shown = int(checked.stdout.rpartition("release ")[2].split(":")[0])
    assert shown >= acknowledged
    assert f"release {shown}, " in done.stdout


def save(file, **options):
    call_command("backup", file, **options)


def test_only_its_owner_may_read_it_and_nothing_else_is_left(transactional_db, exchange, file, capsys):
    save(file)
    assert S_IMODE(file.stat().st_mode) == 0o600
    assert os.listdir(file.parent) == [file.name]
    assert "release 1, " in capsys.readouterr().out


def test_a_copy_of_sqlite_holds_reports_without_their_contacts(transactional_db, file):
    make_report(contact="canary@example.org", wrong="金丝雀")
    save(file)
    assert Report.objects.get().contact == "canary@example.org"
    if connection.vendor == "sqlite":  # pg_dump can leave no column out
        with closing(sqlite3.connect(file)) as copy:
            assert copy.execute("SELECT wrong, contact FROM reports_report").fetchall() == [("金丝雀", None)]
        assert b"canary@example.org" not in file.read_bytes()


def test_a_copy_of_sqlite_holds_no_bytes_of_what_was_deleted_before(transactional_db, file):
    make_report(contact="canary@example.org")
    Report.objects.update(contact=None)
    save(file)
    if connection.vendor == "sqlite":
        assert b"canary@example.org" not in file.read_bytes()


def test_a_database_that_waits_for_the_reports_is_copied(transactional_db, file, monkeypatch):
    monkeypatch.setattr(backup, "PRIVATE", (("not_yet", "contact"),))
    save(file)
    assert file.stat().st_size > 1000


def test_what_is_there_is_kept_unless_told_otherwise(transactional_db, exchange, file):
    file.write_text("precious")
    with pytest.raises(CommandError, match="--overwrite"):
        save(file)
    assert file.read_text() == "precious"
    save(file, overwrite=True)
    assert file.stat().st_size > 1000


@pytest.mark.parametrize("place", ["no/folder/backup", "."])
def test_a_place_where_no_file_can_be_is_refused(db, tmp_path, place):
    with pytest.raises(CommandError, match="Nothing was written"):
        save(tmp_path / place)


def test_a_copy_that_lacks_rows_is_not_kept(transactional_db, exchange, file, monkeypatch):
    count = backup._rows
    monkeypatch.setattr(backup, "_rows", lambda: count() + backup.Counter(hearings_topic=1))
    file.write_text("precious")
    with pytest.raises(CommandError, match=r"hearings_topic\. Nothing was written"):
        save(file, overwrite=True)
    assert file.read_text() == "precious"
    assert os.listdir(file.parent) == [file.name]


def test_a_full_disk_is_told_in_a_sentence_and_nothing_is_left(separate_database, exchange, file):
    limited = """
import resource, sys
from django.core.management import execute_from_command_line
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
execute_from_command_line(["manage.py", "backup", sys.argv[1]])
"""
    done = program(separate_database, limited, str(file))
    assert done.returncode == 1
    assert done.stderr.endswith("Nothing was written.\n")
    assert "Traceback" not in done.stderr
    assert "copy" in done.stderr or "pg_dump" in done.stderr
    assert file.name not in " ".join(os.listdir(file.parent))


@pytest.mark.parametrize(("program", "why"), [("no-such-program", "not found"), ("false", "failed")])
def test_a_program_that_is_missing_or_fails_is_named(db, program, why):
    with pytest.raises(backup.Unsaved, match=f"{program}.*{why}"), backup._running(program):
        pass
