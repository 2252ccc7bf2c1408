import gc
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from copy import copy
from functools import cache
from pathlib import Path

import pytest
from django.core import serializers
from django.core.cache import caches
from django.db import connection
from whitenoise.middleware import WhiteNoiseMiddleware

from apps.api.releases.current_release import forget
from apps.hearings import ledger
from apps.hearings.ledger import Batch, writing
from apps.hearings.models import RECORDS
from apps.hearings.models.releases import Reason
from tests.locking import impatient
from tests.make import WHY
from tests.migrated import django_db_setup  # noqa: F401
from tests.rows import made_once
from tests.tracing import UNTRACED_TEST, choose, untraced
from tests.vacuum import vacuum

FIXTURES = Path(__file__).parents[1] / "fixtures"
LEFT_OUT = pytest.StashKey[int]()

if connection.vendor == "sqlite":

    @pytest.fixture(scope="session")
    def django_db_modify_db_settings_xdist_suffix():
        """Give the database no name by process: each has its own in memory."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests that ask for a database; pytest-django lets no other test reach one."""
    for item in items:
        asked = {"db", "transactional_db"} & set(getattr(item, "fixturenames", ()))
        if asked or item.get_closest_marker("django_db"):
            item.add_marker("database")
    choose(config, items)


def pytest_collection_finish() -> None:
    """Look for garbage seldom: a look at all objects takes 0.2 seconds, and what is imported stays."""
    gc.freeze()
    gc.set_threshold(700, 10, 100)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    with untraced(item.stash.get(UNTRACED_TEST, False)):
        told = yield
    vacuum(item)
    return told


def pytest_deselected(items: list[pytest.Item]) -> None:
    """Count the tests that `-m` leaves out, for the summary: pytest-xdist does not."""
    config = items[0].config
    if config.option.markexpr and hasattr(config, "workeroutput"):
        config.workeroutput["left_out"] = len(items)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node) -> None:
    node.config.stash[LEFT_OUT] = getattr(node, "workeroutput", {}).get("left_out", 0)


def pytest_terminal_summary(terminalreporter) -> None:
    if left_out := terminalreporter.config.stash.get(LEFT_OUT, 0):
        terminalreporter.write_line(
            f"{left_out} tests were left out by -m: {terminalreporter.config.option.markexpr}"
        )


if connection.vendor == "postgresql":

    @pytest.fixture(autouse=True, scope="session")
    def _tables_are_emptied_by_delete() -> Iterator[None]:
        """Let DELETE empty the tables after a test that commits: TRUNCATE takes thirty times as long for few rows."""

        def statements(_style: object, tables: list[str], **_options: bool) -> list[str]:
            return [f"DELETE FROM {connection.ops.quote_name(table)}" for table in tables]

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(connection.ops, "sql_flush", statements)
            yield


@pytest.fixture(autouse=True, scope="session")
def _static_files_are_found_once() -> Iterator[None]:
    """Let WhiteNoise look for the static files once, and not for each client: they stay the same."""
    found: dict = {}
    look = WhiteNoiseMiddleware.add_files_from_finders

    def add(middleware: WhiteNoiseMiddleware) -> None:
        if not found:
            look(middleware)
            found.update(middleware.files)
        middleware.files.update(found)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoiseMiddleware, "add_files_from_finders", add)
        yield


@pytest.fixture(autouse=True)
def _nothing_kept():
    """Start every test with empty caches, so that no test is throttled for another."""
    for kept in caches.all(initialized_only=True):
        kept.clear()
    forget()


@pytest.fixture
def reasoned(monkeypatch):
    """Give a public reason with each write that gives none, as an editor does, where a test is about something else."""

    def batch(reason, why, *more):
        return Batch(reason, why or WHY, *more)

    monkeypatch.setattr(ledger, "Batch", batch)


@cache
def recorded() -> list:
    """Read the fixtures once; the tests of loading read them anew."""
    texts = [path.read_text() for path in sorted(FIXTURES.glob("*.json"))]
    return [
        each
        for text in texts
        for each in serializers.deserialize("json", text, handle_forward_references=True)
    ]


@pytest.fixture
def record(db):
    """The real record, as the fixtures hold it."""
    made_once("record", _record)


def _record():
    for model in RECORDS:
        found = [each for each in recorded() if isinstance(each.object, model)]
        model.objects.bulk_create([copy(each.object) for each in found])
        for field in model._meta.many_to_many:
            here, there = field.m2m_column_name(), field.m2m_reverse_name()
            field.remote_field.through.objects.bulk_create(
                field.remote_field.through(**{here: each.object.pk, there: pk})
                for each in found
                for pk in [getattr(linked, "pk", linked) for linked in each.m2m_data[field.name]]
            )
    with writing(Reason.LOADED, everything=True):
        pass


@pytest.fixture
def two_hearings(db):
    """The real record, and beside it one small published hearing with every kind of record, corrected and back."""
    from tests.make import correct, make_exchange

    def both():
        _record()
        figure = make_exchange().figure
        for measures in (f"{figure.measures}资金", figure.measures):
            correct(figure, measures=measures)

    made_once("two hearings", both)


@pytest.fixture
def record_and_exchange(db):
    """The real record, and beside it one small published hearing with every kind of record, which it gives."""
    from tests.make import make_exchange

    def both():
        _record()
        return make_exchange()

    return made_once("record and exchange", both)


@pytest.fixture
def exchange(db):
    """One small published hearing with every kind of record."""
    from tests.make import make_exchange

    return make_exchange()


@pytest.fixture
def separate_database(tmp_path, transactional_db):
    """Give the environment in which another process works on a database that this one can look into."""
    if connection.vendor == "sqlite":
        url = f"sqlite:///{tmp_path}/db.sqlite3"
        with closing(sqlite3.connect(tmp_path / "db.sqlite3")) as stored:
            connection.connection.backup(stored)
    else:
        at = connection.settings_dict
        user = f"{at['USER']}:{at['PASSWORD']}@" if at["PASSWORD"] else f"{at['USER']}@"
        url = f"postgres://{user}{at['HOST']}:{at['PORT']}/{at['NAME']}"
    return {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings", "DATABASE_URL": url}


@pytest.fixture
def shared(tmp_path, transactional_db):
    """Work on a database in which somebody else may be writing, for whom one waits a moment only."""
    with impatient(tmp_path / "shared.sqlite3"):
        yield
