"""A strange record breaks no page: every way out answers, whole, in a form that common readers of that form take."""

import csv
import io
import json
import sqlite3
import zipfile
from contextlib import closing
from html.parser import HTMLParser

import icalendar
import openpyxl
import pytest
from django.core.management import call_command
from lxml import etree
from pyarrow import parquet

from apps.api.files import feeds
from apps.api.resources import RECORDS, RESOURCES
from apps.hearings.models import Release
from apps.website.pages.records import WITH_A_PAGE
from tests.exports import akn_schema
from tests.extremes import WORLDS, make_extremes

pytestmark = pytest.mark.django_db
worlds = pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
OTHERS = ["/", "/hearings/", "/data/", "/api/v1/", "/api/v1/commitments.ics", "/api/v1/changes/?since=0"]


def addresses(made):
    """List every way out: each list in every order and format, and everything that tells of one record."""
    yield from OTHERS
    yield from (f"/api/v1/hearings/{made.hearing.pk}/{form}/" for form in ("akn", "annotations"))
    yield from (f"/api/v1/sources/{made.source.pk}/text/", f"/hearings/{made.hearing.pk}/")
    for resource in RESOURCES:
        base = f"/api/v1/{resource.collection}"
        orders = [f"{sign}{name}" for name in resource.orderings for sign in ("", "-")]
        yield from (f"{base}/?page_size=1&ordering={order}" for order in orders)
        yield from (f"{base}.{name}" for name in (resource.formats if resource not in RECORDS else ()))
        if resource in RECORDS:
            yield from (f"{base}.{name}" for name in feeds.FORMATS)
            one = resource.serializer_class.rows().values_list("pk", flat=True).first()
            yield from (f"{base}/{one}/", f"{base}/{one}/?as_of=1", f"{base}/{one}/history/")
            yield from ([f"/{resource.collection}/{one}/"] if resource in WITH_A_PAGE else [])


def rows_of_csv(body):
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), strict=True))[1:]


def rows_of_xlsx(body):
    return list(openpyxl.load_workbook(io.BytesIO(body))["data"].values)[1:]


READERS = {
    "application/json": json.loads,
    "application/ld+json": json.loads,
    "application/feed+json": json.loads,
    "application/jsonl": lambda body: [json.loads(line) for line in body.split(b"\n")[:-1]],
    "text/csv": rows_of_csv,
    "text/html": lambda body: HTMLParser().feed(body.decode()),
    "text/plain": bytes.decode,
    "text/calendar": lambda body: icalendar.Calendar.from_ical(body).walk("VEVENT"),
    "application/atom+xml": etree.fromstring,
    "application/akn+xml": akn_schema.valid,
    "application/vnd.apache.parquet": lambda body: parquet.read_table(io.BytesIO(body)).to_pylist(),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": rows_of_xlsx,
}


def read(client, path):
    """Read an answer that must be there as a reader of its form would."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return READERS[answer.headers["Content-Type"].partition(";")[0]](body)


@worlds
def test_every_way_out_answers(client, world):
    for path in addresses(make_extremes(**world)):
        read(client, path)


@worlds
def test_every_file_holds_every_record_exactly(client, world):
    make_extremes(**world)
    assert len(read(client, "/api/v1/commitments.ics")) == 1
    for resource in RECORDS:
        base = f"/api/v1/{resource.collection}"
        rows = read(client, f"{base}/?page_size=100")["results"]
        files = {name: read(client, f"{base}.{name}") for name in ("csv", "xlsx", "jsonl", "parquet")}
        assert {len(found) for found in files.values()} == {len(rows)}
        by_id = {row["id"]: row for row in rows}
        assert {row["id"]: row for row in files["jsonl"]} == by_id
        for row in files["parquet"]:
            texts = {name: text for name, text in row.items() if isinstance(text, str) and name != "outline"}
            assert texts == {name: by_id[row["id"]][name] for name in texts}


@worlds
def test_a_release_is_built_whole(world, tmp_path):
    make_extremes(**world)
    call_command("make_release")
    call_command("build_downloads", tmp_path)
    folder = tmp_path / str(Release.objects.current().number)
    with zipfile.ZipFile(folder / "open-record.zip") as archive:
        assert archive.testzip() is None
    with closing(sqlite3.connect(folder / "open-record.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        for resource in RECORDS:
            [[number]] = database.execute(f'SELECT count(*) FROM "{resource.collection}"')
            rows = READERS["application/jsonl"]((folder / f"{resource.collection}.jsonl").read_bytes())
            assert number == len(rows) == resource.serializer_class.rows().count()
