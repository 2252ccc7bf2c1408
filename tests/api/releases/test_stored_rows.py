"""A release stores the row of the list beside that of the detail answer, where they differ."""

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.db import connection

from apps.api.releases.public_rows import public_rows
from apps.api.releases.recording import digest_summand
from apps.api.resources import RECORDS
from apps.api.rows.columns import columns_of
from apps.exports.json import to_json
from apps.hearings.models import Answer, Change, Commitment, Figure, Person, Release, Topic
from apps.hearings.publishing import withdraw
from tests.slow_path import read_rows

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
    rows = [
        to_json(dict(zip(names, row, strict=True)))
        for row in read_rows(queryset, columns, resource.serializer_class)
    ]
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


HOSTILE = "“\"'\\/\b\f\n\r\t\x01\x1f\x7f\u0085\u2028\u2029\ufeff\U0001f600%s%%{}<&>é𠀀"


def test_texts_of_hostile_values_are_those_of_the_encoder(exchange):
    Topic.objects.update(name=HOSTILE)
    Person.objects.update(name=HOSTILE)
    Answer.objects.update(
        outline=[{"text": HOSTILE, "z": 1.5, "a": [None, True, -1, 10**20], "m": {"b": 1, "a": {}}}]
    )
    Figure.objects.update(value=Decimal("0.1001"), stated_value=Decimal("123456789012.25"))
    Commitment.objects.update(created_at=datetime(1, 1, 1, 0, 0, 0, 1, tzinfo=UTC))
    for kind in public_rows().values():
        names = [column.name for column in kind.columns]
        rows = read_rows(kind.detail_class.rows().order_by("pk"), kind.columns, kind.detail_class)
        expected = [dict(zip(names, row, strict=True)) for row in rows]
        found = kind.rows(list(kind.model.objects.values_list("pk", flat=True)))
        assert [row.text for row in found] == [to_json(row) for row in expected]
        assert [json.loads(row.listed) for row in found if kind.listed] == [
            {name: json.loads(row.text)[name] for name in kind.listed} for row in found if kind.listed
        ]
        sums = [digest_summand(kind.collection, json.loads(to_json(row))) for row in expected]
        assert [row.summand for row in found] == sums
