"""A release stores the row of the list beside that of the detail answer, where they differ."""

import pytest
from django.db import connection

from apps.api.resources import RECORDS
from apps.api.rows.columns import columns_of, read_rows
from apps.exports.json import to_json
from apps.hearings.models import Change, Release
from apps.hearings.publishing import withdraw

pytestmark = pytest.mark.django_db
STORED = (
    "SELECT coalesce(listed, after), listed FROM hearings_change WHERE record_type = %s AND until IS NULL"
)


def texts(collection):
    with connection.cursor() as cursor:
        cursor.execute(f"{STORED} ORDER BY record", [collection])
        return cursor.fetchall()


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_stored_row_of_the_list_is_the_text_that_the_list_gives(two_hearings, resource):
    columns = columns_of(resource.serializer_class)
    names = [column.name for column in columns]
    queryset = resource.serializer_class.rows().order_by("pk")
    rows = [to_json(dict(zip(names, row, strict=True))) for row in read_rows(queryset, columns)]
    stored = texts(resource.collection)
    assert [text for text, _listed in stored] == rows
    has_more = len(columns_of(resource.detail_class)) > len(columns)
    assert {listed is not None for _text, listed in stored} == {has_more}


def test_answers_sources_and_editions_have_more_in_their_details(two_hearings):
    found = Change.objects.filter(listed__isnull=False).values_list("record_type", flat=True)
    assert set(found) == {"answers", "sources", "editions"}


@pytest.mark.usefixtures("reasoned")
def test_what_was_removed_or_is_hidden_has_no_row_of_the_list(exchange):
    withdraw(exchange.hearing)
    assert Change.objects.filter(record=exchange.answer.pk).count() == 2
    assert not Change.objects.filter(hidden=True, listed__isnull=False).exists()
    assert not Change.objects.filter(after__isnull=True, listed__isnull=False).exists()


def test_the_row_of_the_list_and_the_shape_are_not_in_the_api(client, exchange):
    assert Release.objects.get().pk == 1
    for path, name in (("changes", "listed"), ("releases", "shape")):
        [row, *_rest] = client.get(f"/api/v1/{path}/").json()["results"]
        assert name not in row
