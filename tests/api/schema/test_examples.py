"""The examples in the docs are true: they show records that exist, as they are."""

import pytest

from apps.api.resources import RECORDS
from apps.api.rows.columns import columns_of
from apps.api.schema import examples
from apps.api.schema.error_schema import DETAILS
from tests.fuzz.data import follow

SHOWS_ITS_TYPE = {
    "area",
    "area_name",
    "classification",
    "capacity",
    "kind",
    "level",
    "measures",
    "period",
    "qualifier",
    "question",
    "short_name",
    "status",
    "topics",
    "answer",
    "commitment",
}
NOT_SHOWN_AS_THEY_ARE = {
    "text",
    "held_on_note",
    "licence_note",
    "credits",
    "title",
    "organization",
    "retrieved_on",
    "outline",
}

# What the record does not have yet the test makes, at another time, and an event in words of its own.
MADE_NOW = {"created_at", "modified_at"}
MADE_OTHERWISE = {"events": {"quote", "happened_on", "source", "edition", "note", "start", "end"}}


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_the_example_record_is_in_the_record_as_shown(client, record, resource):
    collection, id = resource.collection, examples.IDS[resource.collection]
    only_types = SHOWS_ITS_TYPE
    if not resource.serializer_class.Meta.model.objects.filter(pk=id).exists():
        follow()
        only_types = SHOWS_ITS_TYPE | MADE_NOW | MADE_OTHERWISE.get(collection, set())
    answer = client.get(f"/api/v1/{collection}/{id}/")
    assert answer.status_code == 200
    row = answer.json()
    columns = {column.name for column in columns_of(resource.detail_class)}
    for name, value in row.items():
        if (
            name in columns & examples.COLUMNS.keys()
            and value is not None
            and name not in NOT_SHOWN_AS_THEY_ARE
        ):
            shown = examples.of_column(collection, name)
            assert shown == value or (name in only_types and type(shown) is type(value)), (
                f"{name}: {shown} is {value}"
            )


def test_the_example_of_a_missing_record_is_what_is_answered(client, db):
    answer = client.get("/api/v1/commitments/jieyang-2025-10-30-c999/")
    assert answer.json()["detail"] == DETAILS[404]
