"""The rows of a record that was made once in a process, stored again for each test: a fortieth of the time of making them."""

import datetime
import pickle
from functools import cache
from types import SimpleNamespace

from django.apps import apps
from django.db import connection, models, transaction

from apps.hearings import ledger
from apps.hearings.models import Release, SearchEntry
from apps.search.index import phrase

_ROWS: dict[str, tuple] = {}


def made_once(name, make):
    """Make records in an empty database, or store the rows that were made the first time; give what `make` gave.

    Where something is there already the records are made beside it. What is kept holds the release of the records too,
    so they are neither made within another `writing()` nor without a release.
    """
    if _anything_is_there():
        return make()
    if name in _ROWS:
        _store(_ROWS[name][1])
    else:
        assert ledger._open.get() is None
        left = [model._meta.db_table for model in _models() if model._base_manager.exists()]
        assert not left, f"the database is not empty: {left}"  # what was kept would be stored over these rows
        made = make()
        assert Release.objects.exists()
        made = made and SimpleNamespace(**{key: _again(value) for key, value in vars(made).items()})
        _ROWS[name] = pickle.dumps(made), list(_statements())
    return pickle.loads(_ROWS[name][0])  # noqa: S301  # takes less than half the time of a deep copy


def _again(value):
    return type(value).objects.get(pk=value.pk) if isinstance(value, models.Model) else value


@cache
def _models():
    """List the models of the record, whose rows are kept."""
    found = apps.get_app_config("hearings").get_models(include_auto_created=True)
    return [model for model in found if not model._meta.proxy]


@cache
def _roots():
    """List the models whose rows need none of another: where these have none, there is none but in a history."""
    return [
        model
        for model in _models()
        if not hasattr(model, "history_type")
        and not any(
            field.many_to_one and not field.null and field.related_model in _models()
            for field in model._meta.get_fields()
        )
    ]


def _anything_is_there():
    tables = " OR ".join(f'EXISTS (SELECT 1 FROM "{model._meta.db_table}")' for model in _roots())
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {tables}")
        return cursor.fetchone()[0]


def _statements():
    """Say how to store the rows that are there: statements, each with rows of values or, on PostgreSQL, with its values."""
    for table, names, rows in _tables():
        columns, mark = (
            ", ".join(f'"{name}"' for name in names),
            "?" if connection.vendor == "sqlite" else "%s",
        )
        into, marks = f'INSERT INTO "{table}" ({columns}) VALUES ', ", ".join([mark] * len(names))
        if connection.vendor == "postgresql":
            values = [connection.ops.compose_sql(f"({marks})", row) for row in rows]
            yield into + ", ".join(values), None
        else:
            yield f"{into} ({marks})", [tuple(map(_stored, row)) for row in rows]


def _tables():
    """Read the tables that have rows: the name of each, the names of its columns, and its rows."""
    with connection.cursor() as cursor:
        for model in _models():
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')
            names = [column[0] for column in cursor.description]
            if rows := cursor.fetchall():
                yield model._meta.db_table, names, rows
            if model is SearchEntry and connection.vendor == "sqlite":
                at = names.index("id"), names.index("text")
                tokens = [(row[at[0]], phrase(row[at[1]])) for row in rows]
                yield "hearings_searchtokens", ["rowid", "tokens"], tokens


def _stored(value):
    """Write an instant or a day as SQLite stores it; Django's driver would do so anew for each row."""
    if isinstance(value, datetime.datetime):
        return value.isoformat(" ")
    return value.isoformat() if isinstance(value, datetime.date) else value


def _store(statements):
    """Store kept rows: on PostgreSQL in one message, for a message of each table takes longer than its rows.

    On SQLite past Django, whose cursor takes longer than the rows.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("; ".join(statement for statement, _values in statements))
            return
        insert = connection.connection.executemany
        for statement, rows in statements:
            insert(statement, rows)
