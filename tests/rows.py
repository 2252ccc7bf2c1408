"""The rows of a record that was made once in a process, stored again for each test: a tenth of the time of making them."""

from copy import deepcopy
from functools import cache
from types import SimpleNamespace

from django.apps import apps
from django.db import connection, models, transaction

from apps.hearings import ledger
from apps.hearings.batches import insert
from apps.hearings.models import Release, SearchEntry
from apps.search import index

_ROWS: dict[str, tuple] = {}


def made_once(name, make):
    """Make records in an empty database, or store the rows that were made the first time; give what `make` gave.

    Where something is there already the records are made beside it. What is kept holds the release of the records too,
    so they are neither made within another `writing()` nor without a release.
    """
    if _anything_is_there():
        return make()
    if name in _ROWS:
        made, tables = _ROWS[name]
        _store(tables)
    else:
        assert ledger._open.get() is None
        made, tables = make(), _read()
        assert Release in tables
        made = made and {key: _again(value) for key, value in vars(made).items()}
        _ROWS[name] = made, tables
    return made and SimpleNamespace(**deepcopy(made))


def _again(value):
    return type(value).objects.get(pk=value.pk) if isinstance(value, models.Model) else value


@cache
def _models():
    """List the models of the record, whose rows are kept."""
    found = apps.get_app_config("hearings").get_models(include_auto_created=True)
    return [model for model in found if not model._meta.proxy]


def _anything_is_there():
    tables = " OR ".join(f'EXISTS (SELECT 1 FROM "{model._meta.db_table}")' for model in _models())
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {tables}")
        return cursor.fetchone()[0]


def _read():
    found = {}
    with connection.cursor() as cursor:
        for model in _models():
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')
            names = [column[0] for column in cursor.description]
            rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
            if rows:
                found[model] = rows
    return found


def _store(tables):
    with transaction.atomic():
        for model, rows in tables.items():
            if model is SearchEntry:
                index.add([index.Stored(row["id"], row["record"], row["text"]) for row in rows])
            else:
                insert(model, rows)
