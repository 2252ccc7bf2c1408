from pathlib import Path

import pytest
from django.core.cache import caches
from django.core.management import call_command

FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture(autouse=True)
def _nothing_kept():
    """Start every test with empty caches, so that no test is throttled for another."""
    for cache in caches.all(initialized_only=True):
        cache.clear()


@pytest.fixture
def record(db):
    """The real record, as the fixtures hold it."""
    call_command("loaddata", *sorted(FIXTURES.glob("*.json")), verbosity=0)


@pytest.fixture
def exchange(db):
    """One small published hearing with every kind of record."""
    from tests.make import make_exchange

    return make_exchange()
