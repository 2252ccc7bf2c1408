import io

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from apps.hearings.models import RECORDS, Correction, Figure, Topic
from tests.make import make_topic
from tests.processes import manage, program

from ..files import fields, one_exchange, write

FIRST = "areas: 1 created, 0 changed, 0 unchanged, 0 kept"
KILLED = """
import os, signal, sys
from django.core.management import call_command
from apps.hearings import load_writing, loading

def die_at(name, times):
    module = load_writing if hasattr(load_writing, name) else loading
    function, calls = getattr(module, name), []
    def counting(*args):
        calls.append(args)
        if len(calls) == times:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*args)
    setattr(module, name, counting)

die_at(sys.argv[1], int(sys.argv[2]))
call_command("load_records")
"""


@pytest.fixture
def records(db):
    return one_exchange()


def run(*args, **options):
    out = io.StringIO()
    call_command("load_records", *args, stdout=out, **options)
    return out.getvalue().splitlines()


def test_counts_are_told_for_every_kind_of_record(tmp_path, records):
    path = write(tmp_path / "one.json", records)
    lines = run(path)
    assert (len(lines), lines[0]) == (len(RECORDS), FIRST)
    assert run(path)[0] == "areas: 0 created, 0 changed, 1 unchanged, 0 kept"


def test_fixtures_of_the_project_are_loaded_by_default(db):
    run()
    assert Figure.objects.count() == 30


def test_kept_records_are_told_by_name(tmp_path, records):
    path = write(tmp_path / "one.json", records)
    make_topic("编辑的主题", "Industry Clusters")
    assert run(path)[-1] == "kept hearings.topic industry-clusters: changed by an editor"
    told = run(path, overwrite=True, why="改回原名")
    assert told[-1] == "changed hearings.topic industry-clusters: an editor's version was replaced"
    assert Topic.objects.get().name == "产业集群"


def test_dry_run_says_so(tmp_path, records):
    lines = run(write(tmp_path / "one.json", records), dry_run=True)
    assert lines[:2] == ["This would be done; nothing was changed:", FIRST]
    assert not Topic.objects.exists()


@pytest.mark.parametrize("dry_run", [False, True])
def test_a_load_that_changes_what_is_public_needs_a_reason(tmp_path, records, dry_run):
    path = write(tmp_path / "one.json", records)
    run(path)
    fields(records, "topic")["name"] = "产业"
    write(path, records)
    with pytest.raises(CommandError) as refused:
        run(path, dry_run=dry_run)
    assert str(refused.value).splitlines() == [
        "1 fault found",
        "hearings.topic industry-clusters: 产业 · industry-clusters is public, and this changes or removes it. Expected: a "
        "reason that is published with the correction, of at most 300 characters, in Chinese. Nothing was changed. "
        "Give it with --why.",
        "nothing was changed",
    ]
    assert Topic.objects.get().name == "产业集群"
    run(path, why="主题更名", dry_run=dry_run)
    corrected = Correction.objects.published().filter(record="industry-clusters")
    assert [each.why for each in corrected] == ([] if dry_run else ["主题更名"])


@pytest.mark.parametrize("why", ["renamed", "更" * 301, "更\x1b名", "更\0名", "更\n名"], ids=ascii)
def test_what_is_no_reason_is_refused_before_anything_is_read(tmp_path, db, why):
    with pytest.raises(CommandError) as refused:
        run(tmp_path / "no-such-file.json", why=why)
    first, told, last = str(refused.value).splitlines()
    assert (first, last) == ("1 fault found", "nothing was changed")
    assert told.startswith("why: ")


def test_faults_are_told_with_file_record_field_and_what_was_expected(tmp_path, records):
    path = write(tmp_path / "one.json", records)
    fields(records, "area")["level"] = "planet"
    write(path, records)
    with pytest.raises(CommandError) as refused:
        run(path)
    assert str(refused.value).splitlines() == [
        "1 fault found",
        f"{path}: hearings.area jieyang: level: Value 'planet' is not a valid choice. "
        "Expected one of province, prefecture, county, township.",
        "nothing was changed",
    ]


def test_fifty_faults_are_told_and_the_others_counted(tmp_path, db):
    with pytest.raises(CommandError) as refused:
        run(write(tmp_path / "bad.json", [5] * 62))
    lines = str(refused.value).splitlines()
    assert len(lines) == 53
    assert lines[0] == "62 faults found"
    assert lines[-2:] == ["and 12 more", "nothing was changed"]


def test_database_that_cannot_be_used_is_told_kindly(tmp_path, records, monkeypatch):
    def gone(*args, **options):
        raise OperationalError("no such table: hearings_area")

    monkeypatch.setattr("apps.hearings.management.commands.load_records.load", gone)
    with pytest.raises(CommandError, match=r"no such table.*migrate"):
        run(write(tmp_path / "one.json", records))


def test_load_that_is_killed_leaves_nothing_and_can_be_repeated(separate_database):
    for where, times in [("insert_new", 1), ("insert_new", 9), ("sound_but_for_parts", 1)]:
        killed = program(separate_database, KILLED, where, str(times))
        assert killed.returncode == -9, killed.stderr
    loaded = manage(separate_database, "load_records")
    assert loaded.returncode == 0
    told = loaded.stdout.splitlines()
    assert sum(int(line.split(": ")[1].split(" created")[0]) for line in told) == 280
    assert all("0 changed, 0 unchanged, 0 kept" in line for line in told)


def test_refusal_ends_the_command_with_1(separate_database, tmp_path):
    bad = write(tmp_path / "bad.json", {})
    refused = manage(separate_database, "load_records", str(bad))
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.splitlines()[-1] == "nothing was changed"


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "verbosity", "shown"), [(Terminal, 1, True), (Terminal, 0, False), (io.StringIO, 1, False)]
)
def test_a_terminal_shows_how_many_rows_are_done(tmp_path, records, stream, verbosity, shown):
    told, most = stream(), len(records)
    run(write(tmp_path / "one.json", records), stderr=told, verbosity=verbosity)
    assert (f"{most} of {most} records" in told.getvalue()) == shown
    assert bool(told.getvalue()) == shown
