"""The database of tests, which all migrations make of nothing: once, and for each further process a copy."""

import fcntl
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from tests.tracing import untraced

TEMPLATE = "migrated"


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    django_db_modify_db_settings: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[None]:
    """Migrate the database of the first process that asks for one; the others start from what it left."""
    folder = tmp_path_factory.getbasetemp()
    kept = (folder.parent if hasattr(request.config, "workerinput") else folder) / TEMPLATE
    with _alone(kept), django_db_blocker.unblock(), untraced():
        first = not kept.exists()
        connection.settings_dict["TEST"]["MIGRATE"] = first
        if connection.vendor == "postgresql" and not first:
            connection.settings_dict["TEST"]["TEMPLATE"] = kept.read_text()
        request.getfixturevalue("django_db_setup")
        if connection.vendor == "sqlite":
            _copy(kept, first)
        elif first:
            connection.creation.clone_test_db(TEMPLATE, verbosity=0)
            kept.write_text(f"{connection.settings_dict['NAME']}_{TEMPLATE}")
    yield
    if connection.vendor == "postgresql" and first:
        with _alone(kept), django_db_blocker.unblock():
            kept.unlink()
            connection.creation.destroy_test_db(verbosity=0, suffix=TEMPLATE)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _copy(path: Path, first: bool) -> None:
    with closing(sqlite3.connect(path)) as stored:
        here = connection.connection
        if first:
            here.backup(stored)
        else:
            stored.backup(here)
