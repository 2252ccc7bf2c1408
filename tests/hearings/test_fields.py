"""The database itself refuses what the models would refuse, whichever way it comes in."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.db.models import F, Value
from django.db.models.functions import Length

from apps.hearings.fields import PublicId, Text
from apps.hearings.models import RECORDS, Topic
from tests.make import make_amendment, make_bulk_change, make_review_note

COLUMNS = [
    (model, field)
    for model in apps.get_app_config("hearings").get_models()
    if not model._meta.proxy
    for field in model._meta.concrete_fields
]
TEXTS = [(model, field) for model, field in COLUMNS if isinstance(field, Text)]
IDS = [(model, field) for model, field in COLUMNS if isinstance(field, PublicId)]
NUL_REFUSED = "PostgreSQL text fields cannot contain NUL"


@pytest.fixture
def exchange(exchange):
    """An exchange with what editors wrote about it."""
    make_amendment(exchange.figure, comment="好")
    make_review_note(exchange.hearing)
    make_bulk_change(exchange.commitment)
    return exchange


def accepted(fields, make_value):
    """Name the columns whose own constraint does not refuse a value that no validation saw.

    One row is updated, so that the constraint of a unique column cannot refuse it in its place.
    """
    taken = []
    for model, field in fields:
        changes = {field.name: make_value(field)}
        if field.name == getattr(model, "WORDS", ""):  # else the constraint of the span may refuse them
            changes["end"] = F("start") + Length(Value(changes[field.name]))
        row = model._base_manager.filter(pk=model._base_manager.values_list("pk", flat=True)[0])
        try:
            with transaction.atomic():
                assert row.update(**changes)
        except DatabaseError as error:
            if f"{model._meta.model_name}_{field.name}_valid" in str(error) or NUL_REFUSED in str(error):
                continue
        taken.append(str(field))
    return taken


def test_there_are_columns_of_text_and_ids_in_every_kind_of_record_and_its_history():
    tables = {*RECORDS, *(model.history.model for model in RECORDS)}
    assert tables <= {model for model, _field in IDS}
    assert tables <= {model for model, _field in TEXTS}


def test_every_column_is_updated_by_these_tests(exchange):
    for model in {model for model, _field in COLUMNS}:
        assert model._base_manager.exists(), model


def test_empty_text_is_refused_by_the_database(exchange):
    assert accepted(TEXTS, lambda field: "") == []


def test_nul_is_refused_by_the_database(exchange):
    choice = {field: field.flatchoices[0][0] if field.choices else "a" for _model, field in TEXTS}
    assert accepted(TEXTS, lambda field: f"{choice[field]}\x00") == []


def test_over_long_text_is_refused_by_the_database(exchange):
    limited = [(model, field) for model, field in TEXTS if field.max_length]
    assert len(limited) > 20
    assert accepted(limited, lambda field: "长" * (field.max_length + 1)) == []


def test_unknown_choice_is_refused_by_the_database(exchange):
    choosing = [(model, field) for model, field in TEXTS if field.choices]
    assert len(choosing) > 8
    assert accepted(choosing, lambda field: "something_else") == []


def test_id_that_is_not_readable_is_refused_by_every_table(exchange):
    assert accepted(IDS, lambda field: "A b") == []


def insert(pk):
    """Store a topic past every model."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO hearings_topic (id, name, created_at, modified_at)"
            " VALUES (%s, '水', '2025-11-01 00:00:00+00:00', '2025-11-01 00:00:00+00:00')",
            [pk],
        )


@pytest.mark.parametrize("pk", ["", "A", "a b", "a--b", "-a", "a-", "a_b", "é", "a\x00b", "a\n", "a" * 101])
def test_id_that_is_not_readable_is_refused_by_the_database(db, pk):
    with pytest.raises(DatabaseError):
        insert(pk)


@pytest.mark.parametrize("pk", ["a", "1688", "jieyang-2025-10-30-c17", "a" * 100])
def test_readable_id_is_stored(db, pk):
    insert(pk)
    assert Topic.objects.get().pk == pk


def test_longest_text_is_stored(db):
    Topic.objects.bulk_create([Topic(pk="water", name="水" * 100)])
    assert Topic.objects.get().name == "水" * 100


def test_unknown_text_is_null_in_the_database(db):
    Topic.objects.bulk_create([Topic(pk="water", name="水", name_en=None)])
    assert Topic.objects.filter(name_en=None).exists()


@pytest.mark.parametrize("value", ["a\x00b", "a\ud800b", "水" * 101])
def test_validation_refuses_what_is_no_text(value):
    with pytest.raises(ValidationError):
        Topic._meta.get_field("name").clean(value, Topic())


def test_validation_refuses_empty_text_where_unknown_is_null():
    with pytest.raises(ValidationError) as refused:
        Topic(pk="water", name="水", name_en="").clean_fields()
    assert set(refused.value.error_dict) == {"name_en"}


def test_form_reads_an_empty_cell_as_unknown():
    assert Topic._meta.get_field("name_en").formfield().clean("") is None
