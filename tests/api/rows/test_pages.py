"""`html_url`: each row says where it is shown; the path is stored, and each answer puts the address of the site before it."""

import csv
import io
import json

import pytest
from django.core.cache import caches

from apps.api.resources import RECORDS, RESOURCES
from apps.api.rows.columns import PAGE, columns_of, on_site
from apps.api.schema.examples import SITE, of_column
from apps.hearings.models import Change, Topic
from apps.hearings.models.hearings import HearingPart
from tests.make import correct

pytestmark = pytest.mark.django_db


def read(client, path):
    return client.get(f"/api/v1/{path}").json()


def test_the_stored_rows_hold_the_path_alone(two_hearings):
    for row in Change.objects.filter(after__isnull=False).values_list("after", flat=True):
        assert row[PAGE].startswith("/")


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_every_row_has_the_page_that_its_record_has(client, two_hearings, settings, resource):
    for site in ("http://testserver", "https://record.example/under"):
        settings.PUBLIC_URL = site if "example" in site else ""
        caches["answers"].clear()
        for row in read(client, f"{resource.collection}/?page_size=100")["results"]:
            path = resource.serializer_class.page_path(row).removeprefix(site)
            assert row[PAGE] == site + path
            assert read(client, f"{resource.collection}/{row['id']}/")[PAGE] == row[PAGE]


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_a_part_of_a_hearing_is_shown_at_its_words_and_any_other_record_on_a_page_of_its_own(
    client, two_hearings, resource
):
    [row, *_] = read(client, f"{resource.collection}/")["results"]
    if issubclass(resource.serializer_class.Meta.model, HearingPart) and resource.collection != "events":
        assert row[PAGE] == f"http://testserver/hearings/{row['hearing']}/#{row['id']}"
    elif resource.collection != "events":
        assert row[PAGE] == f"http://testserver/{resource.collection}/{row['id']}/"


def test_files_feeds_nested_rows_and_earlier_releases_have_it(client, exchange):
    commitment = exchange.commitment
    page = f"http://testserver/hearings/{exchange.hearing.pk}/#{commitment.pk}"
    correct(commitment, kind="measure")
    lines = b"".join(client.get("/api/v1/commitments.jsonl")).decode().splitlines()
    assert [json.loads(line)[PAGE] for line in lines] == [page]
    text = b"".join(client.get(f"/api/v1/commitments.csv?fields=id,{PAGE}")).decode("utf-8-sig")
    assert next(csv.DictReader(io.StringIO(text)))[PAGE] == page
    assert page in client.get("/api/v1/commitments.atom").content.decode()
    assert read(client, f"answers/{exchange.answer.pk}/")["commitments"][0][PAGE] == page
    assert read(client, "commitments/?as_of=1")["results"][0][PAGE] == page
    [*_, change] = read(client, f"commitments/{commitment.pk}/history/")["results"]
    assert (change["before"][PAGE], change["after"][PAGE]) == (page, page)


def test_chosen_columns_may_be_the_page_alone(client, exchange):
    correct(exchange.commitment, kind="measure")
    for name in ("commitments", "corrections", "changes", "releases"):
        whole = read(client, f"{name}/")["results"]
        chosen = read(client, f"{name}.json?fields={PAGE}")["results"]
        assert chosen == [{PAGE: row[PAGE]} for row in whole]


def test_words_that_look_like_the_column_stay_as_they_are(client, exchange):
    name = f'"{PAGE}":"/here"'
    correct(Topic.objects.get(), name=name)
    assert name in [row["name"] for row in read(client, "topics/")["results"]]
    assert on_site('{"html_url":"/a/"}', "https://a.example/") == '{"html_url":"https://a.example/a/"}'


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_the_example_of_the_schema_is_the_page_of_the_record_of_the_examples(resource):
    names = [column.name for column in columns_of(resource.serializer_class) if column.name != PAGE]
    row = {name: of_column(resource.collection, name) for name in names}
    assert of_column(resource.collection, PAGE) == SITE + resource.serializer_class.page_path(row)
