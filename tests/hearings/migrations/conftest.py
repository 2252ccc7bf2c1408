from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from .first import change
from .restoring import FIRST, migrated, restored


@pytest.fixture(scope="session")
def changed_and_migrated(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    with migrated(FIRST, tmp_path_factory.mktemp("first"), django_db_blocker, change) as name:
        yield name


@pytest.fixture
def after(changed_and_migrated: str, db: None, tmp_path: Path) -> Iterator[None]:
    """Work on the database of the first migration as it is after it was changed and migrated."""
    with restored(changed_and_migrated, tmp_path):
        yield
