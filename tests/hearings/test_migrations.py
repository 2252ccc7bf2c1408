"""A database of any landed migration is brought to today's tables, and keeps its rows.

Each was kept as its migration left it (`tests/hearings/migrations/`). A landed migration is never edited: a database made
before would then differ from a new one, and that fails here.
"""

import sqlite3
from collections import Counter
from contextlib import closing, contextmanager

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection, connections
from django.db.migrations.loader import MigrationLoader

from apps.hearings.models import Answer, Change, CommitmentEvent, Correction, Hearing, Source
from apps.hearings.publishing import publish, withdraw, withdraw_event
from tests.hearings.migrations import kept
from tests.hearings.migrations.schema import schema
from tests.locking import psycopg_parameters
from tests.make import WHY, correct

KEPT = kept(connection.vendor)
CACHE_TABLE = ("website", "0001_login_cache")
"""Makes no table in tests, which count failed logins in memory."""


@contextmanager
def restored(path, folder):
    """Work on a new database that holds what was kept in a file."""
    other = connections.create_connection("default")
    name = (
        str(folder / "kept.sqlite3")
        if other.vendor == "sqlite"
        else f"{connection.settings_dict['NAME']}_kept"
    )
    other.settings_dict = {**connection.settings_dict, "NAME": name}
    before = connections["default"]
    with loaded(path, name):
        connections["default"] = other
        ContentType.objects.clear_cache()
        try:
            yield
        finally:
            connections["default"] = before
            ContentType.objects.clear_cache()
            other.close()


@contextmanager
def loaded(path, name):
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(name)) as new:
            new.executescript(path.read_text())
        yield
        return
    import psycopg

    server = psycopg.connect(**psycopg_parameters(), autocommit=True)
    with closing(server):
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            with psycopg.connect(**{**psycopg_parameters(), "dbname": name}) as new:
                new.execute(path.read_text())
            new.close()
            yield
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def rows():
    """Read each table of the record: the names of its columns, and its rows."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith("hearings_"):
                cursor.execute(f'SELECT * FROM "{table}"')
                found[table] = [column[0] for column in cursor.description], cursor.fetchall()
    return found


def shared(tables, others):
    """Write the rows of each table in one order, with the columns that the same table has among the others too."""
    told = {}
    for table in others.keys() & tables.keys():
        (names, found), (theirs, _rows) = tables[table], others[table]
        at = [names.index(name) for name in sorted({*names} & {*theirs})]
        told[table] = sorted(repr([row[place] for place in at]) for row in found)
    return told


@pytest.fixture
def todays_schema(db):
    """The schema of the database of tests, which all migrations made from nothing."""
    return schema(connection)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
def test_kept_database_is_brought_to_todays_tables_with_its_rows(path, todays_schema, tmp_path):
    with restored(path, tmp_path):
        before = rows()
        call_command("migrate", verbosity=0)
        migrated = schema(connection)
        assert (migrated - todays_schema, todays_schema - migrated) == (Counter(), Counter())
        after = rows()
        assert before.keys() <= after.keys()
        assert shared(after, before) == shared(before, after)
        call_command("restate", verbosity=0)
        call_command("rebuild_search", verbosity=0)
        call_command("make_release", verbosity=0)
        call_command("check_records", verbosity=0)


def test_sources_stored_before_there_were_kinds_are_records_where_a_hearing_links_them(db, tmp_path):
    with restored(KEPT[0], tmp_path):
        call_command("migrate", verbosity=0)
        linked = set(Hearing.objects.values_list("sources", flat=True))
        for rows_of in (Source.objects, Source.history):
            for pk, kind in rows_of.values_list("id", "kind"):
                assert kind == ("newspaper_record" if pk in linked else "news")
            assert rows_of.filter(kind="news").exists()


def test_hearing_of_the_first_kept_database_can_be_corrected_and_withdrawn(db, tmp_path):
    with restored(KEPT[0], tmp_path):
        call_command("migrate", verbosity=0)
        call_command("restate", verbosity=0)
        call_command("rebuild_search", verbosity=0)
        hearing, event = Hearing.objects.get(), CommitmentEvent.objects.get()
        correct(hearing, title="更正的标题")
        correct(event, note="更正的说明")
        correct(Answer.objects.get().speaker.person, name="更正的姓名")
        told = Correction.objects.published().values_list("record", "why")
        assert {(hearing.pk, WHY), (event.pk, WHY)} <= set(told)
        withdraw_event(event)
        withdraw(hearing)
        assert not Change.objects.current().filter(after__isnull=False, hearing=hearing.pk).exists()
        assert (
            not Change.objects.published()
            .filter(after__isnull=False)
            .exclude(record_type__in=("areas", "topics"))
            .exists()
        )
        publish(hearing)
        assert Change.objects.current().get(record=hearing.pk).after["title"] == "更正的标题"
        call_command("check_records", verbosity=0)


def test_newest_kept_database_has_rows_in_every_table(db, tmp_path):
    with restored(KEPT[-1], tmp_path):
        assert [table for table, (_names, found) in rows().items() if not found] == []


@pytest.mark.parametrize("vendor", ["sqlite", "postgresql"])
def test_every_migration_has_its_kept_database(vendor):
    loader = MigrationLoader(None)
    ours = {key for key, each in loader.disk_migrations.items() if each.__module__.startswith("apps.")}
    names = {path.name.partition(".")[0] for path in kept(vendor)}
    assert ours - {CACHE_TABLE} == {("hearings", name) for name in names}
