"""A database of any landed migration is brought to today's tables, and keeps its rows.

Each was kept as its migration left it beside this file. A landed migration is never edited: a database made
before would then differ from a new one, and that fails here.
"""

from collections import Counter
from contextlib import ExitStack

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from apps.hearings.models import Answer, Change, CommitmentEvent, Correction, Hearing, Source
from apps.hearings.publishing import publish, withdraw, withdraw_event
from tests.make import WHY, correct

from . import APPS, kept, part
from .restoring import FIRST, KEPT, migrated, restored
from .schema import schema

CACHE_TABLE = ("website", "0001_login_cache")
"""Makes no table in tests, which count failed logins in memory."""


def rows():
    """Read each table that is kept: the names of its columns, and its rows."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith(tuple(f"{app}_" for app in APPS)):
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


@pytest.fixture(scope="module")
def brought(django_db_setup, django_db_blocker, tmp_path_factory):
    """Migrate each kept database once; give the name of what it became, and its rows before."""
    made = {}
    with ExitStack() as until_the_end:

        def bring(path):
            if path not in made:
                before = {}
                new = migrated(
                    path,
                    tmp_path_factory.mktemp(path.name.partition(".")[0]),
                    django_db_blocker,
                    lambda: before.update(rows()),
                )
                made[path] = until_the_end.enter_context(new), before
            return made[path]

        yield bring


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
def test_kept_database_is_brought_to_todays_tables_with_its_rows(path, brought, todays_schema, tmp_path):
    name, before = brought(path)
    with restored(name, tmp_path):
        found = schema(connection)
        assert (found - todays_schema, todays_schema - found) == (Counter(), Counter())
        after = rows()
        assert before.keys() <= after.keys()
        assert shared(after, before) == shared(before, after)
        call_command("restate", verbosity=0)
        call_command("rebuild_search", verbosity=0)
        call_command("make_release", verbosity=0)
        call_command("check_records", verbosity=0)


def test_sources_stored_before_there_were_kinds_are_records_where_a_hearing_links_them(brought, db, tmp_path):
    with restored(brought(FIRST)[0], tmp_path):
        linked = set(Hearing.objects.values_list("sources", flat=True))
        for rows_of in (Source.objects, Source.history):
            for pk, kind in rows_of.values_list("id", "kind"):
                assert kind == ("newspaper_record" if pk in linked else "news")
            assert rows_of.filter(kind="news").exists()


def test_hearing_of_the_first_kept_database_can_be_corrected_and_withdrawn(brought, db, tmp_path):
    with restored(brought(FIRST)[0], tmp_path):
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
    landed = {key: each for key, each in loader.disk_migrations.items() if not each.replaces}
    ours = {key for key, each in landed.items() if each.__module__.startswith("apps.")}
    names = [path.name.partition(".")[0] for path in kept(vendor)]
    assert {key for key in ours if any(part(*key) in name for name in names)} == ours - {CACHE_TABLE}
    assert all(name.startswith(tuple(part(*key) for key in ours if key[0] == APPS[0])) for name in names)
