"""A release as files: whole or not there, one state of the record, and the same bytes wherever it is built."""

import csv
import errno
import hashlib
import json
import os
import sqlite3
import zipfile
from contextlib import closing

import pytest
import xlsxwriter
from django.core.management import CommandError, call_command
from pyarrow import parquet
from xlsxwriter.exceptions import FileCreateError

from apps.api.downloads import build as building
from apps.api.releases.public_rows import public_rows
from apps.api.resources import RECORDS
from apps.exports import atomic_folder
from apps.exports.json import to_json
from apps.exports.text import cell
from apps.hearings.models import Area, Change, Release
from apps.hearings.publishing import withdraw
from tests.make import make_exchange, make_topic


def build(directory):
    call_command("build_downloads", directory)


def sums(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def lines(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_the_files_hold_exactly_the_release(record_and_exchange, tmp_path):
    build(tmp_path)
    last = Release.objects.current()
    public = {(each.record_type, each.record): each.after for each in Change.objects.standing_at(last.number)}
    found = {}
    for collection in public_rows():
        for row in lines(tmp_path / str(last.number) / f"{collection}.jsonl"):
            found[collection, row["id"]] = row
    assert found == public


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_every_format_says_the_same(record_and_exchange, tmp_path, monkeypatch, resource):
    monkeypatch.setattr(building, "RECORDS", [resource])
    monkeypatch.setattr(building.Proof, "compare", lambda *_: None)
    monkeypatch.setattr(building.sqlite, "_refuse_loose", lambda *_: None)
    build(tmp_path)
    folder, name = tmp_path / str(Release.objects.current().number), resource.collection
    rows = lines(folder / f"{name}.jsonl")
    columns = list(rows[0])
    outline = {column for column in columns if isinstance(rows[0][column], list) and column == "outline"}
    texts = [{c: to_json(v) if c in outline else v for c, v in row.items()} for row in rows]
    table = parquet.read_table(folder / f"{name}.parquet")
    assert [json.loads(to_json(row)) for row in table.to_pylist()] == texts
    with closing(sqlite3.connect(folder / "open-record.sqlite")) as database:
        stored = database.execute(f'SELECT * FROM "{name}"').fetchall()
    assert stored == [tuple(to_json(v) if isinstance(v, list) else v for v in row.values()) for row in texts]
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        written = [{c: "" if v is None else str(cell(v)) for c, v in row.items()} for row in texts]
        assert list(csv.DictReader(file)) == written


def test_the_sums_are_right_and_the_archive_holds_all(record, tmp_path):
    build(tmp_path)
    found = sums(tmp_path / "1")
    written = (tmp_path / "1/SHA256SUMS").read_text().splitlines()
    assert sorted(line.split("  ")[1] for line in written) == sorted(set(found) - {"SHA256SUMS"})
    assert all(line == f"{found[line.split('  ')[1]]}  {line.split('  ')[1]}" for line in written)
    with zipfile.ZipFile(tmp_path / "1/open-record.zip") as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == set(found) - {"open-record.zip"}
        for line in archive.read("SHA256SUMS").decode().splitlines():
            assert hashlib.sha256(archive.read(line[66:])).hexdigest() == line[:64]


def test_building_again_does_nothing_and_says_so(record, tmp_path, capsys):
    build(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "1").iterdir()}
    capsys.readouterr()
    build(tmp_path)
    assert "Release 1 was built already" in capsys.readouterr().out
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "1").iterdir()} == before


def test_without_a_release_nothing_is_built(db, tmp_path):
    with pytest.raises(CommandError, match="Nothing was ever published"):
        build(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]


def test_what_was_never_released_is_refused(exchange, tmp_path):
    Area.objects.update(name_en="Elsewhere")
    with pytest.raises(CommandError, match="make_release"):
        build(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]


def test_a_full_disk_is_named_and_leaves_nothing(exchange, tmp_path, monkeypatch):
    def full(*_args):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    for place, name in ((atomic_folder, "measured"), (building.sqlite, "write"), (building.archive, "write")):
        with monkeypatch.context() as context:
            context.setattr(place, name, full)
            with pytest.raises(CommandError, match="No space left on device"):
                build(tmp_path)
        assert [path.name for path in tmp_path.iterdir()] == [".lock"], name


def test_two_builds_do_not_meet(exchange, tmp_path):
    with atomic_folder.alone(tmp_path), pytest.raises(CommandError, match="under way"):
        build(tmp_path)


def test_what_a_killed_build_left_is_cleared_by_the_next(exchange, tmp_path):
    (tmp_path / ".building-1").mkdir()
    (tmp_path / ".building-1/areas.csv").write_text("half")
    (tmp_path / ".removing-7").mkdir()
    build(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".lock", "1"]
    assert (tmp_path / "1/areas.csv").read_text() != "half"


def test_a_release_with_something_withdrawn_is_taken_away(tmp_path, db):
    make_topic("农业")
    made = make_exchange()
    build(tmp_path)
    held = Release.objects.current().number
    withdraw(made.hearing)
    build(tmp_path)
    assert not (tmp_path / str(held)).exists()
    for path in (tmp_path / str(held + 1)).glob("*.jsonl"):
        assert made.hearing.pk not in path.read_text()


def test_too_many_rows_for_a_workbook_are_left_out_and_it_is_said(exchange, tmp_path, monkeypatch):
    monkeypatch.setattr(building, "MOST_ROWS", 1)
    build(tmp_path)
    folder = tmp_path / "1"
    assert not (folder / "organizations.xlsx").exists()
    assert (folder / "commitments.xlsx").exists()
    assert "organizations.xlsx" in json.loads((folder / "datapackage.json").read_text())["left_out"]
    assert "organizations.xlsx" in (folder / "README.md").read_text()


def test_a_workbook_cannot_be_written_on_a_full_disk(exchange, monkeypatch, tmp_path):
    real = xlsxwriter.Workbook.close

    def full(self):
        real(self)
        raise FileCreateError(OSError(errno.ENOSPC, "No space left on device"))

    monkeypatch.setattr(xlsxwriter.Workbook, "close", full)
    with pytest.raises(CommandError, match="No space left"):
        build(tmp_path)
