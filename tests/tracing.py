"""Which tests `--cov` traces: tracing takes 70% more time, so the figure is a lower bound.

Of a parametrised test only the first cases are traced, and none of the modules that take long and run code that shorter
tests run too.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

TRACED, TRACED_WITH_DATABASE = 12, 1
UNTRACED = (
    "tests/api/downloads/test_processes.py",
    "tests/api/openapi/test_clients.py",
    "tests/api/releases/test_following.py",
    "tests/api/releases/test_meanwhile.py",
    "tests/api/releases/test_sync.py",
    "tests/hearings/admin/test_extremes.py",
    "tests/hearings/admin/test_hostile.py",
    "tests/hearings/admin/test_query_counts.py",
    "tests/promises/test_extremes.py",
    "tests/promises/test_two_worlds.py",
    "tests/website/test_addresses.py",
    "tests/website/test_mounted.py",
    "tests/website/test_offline.py",
)
UNTRACED_TEST = pytest.StashKey[bool]()


def choose(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Choose the tests that are not traced, where there is tracing."""
    if not config.getoption("cov_source", None):
        return
    cases: Counter[str] = Counter()
    for item in items:
        function = item.nodeid.partition("[")[0]
        cases[function] += 1
        most = TRACED_WITH_DATABASE if item.get_closest_marker("database") else TRACED
        item.stash[UNTRACED_TEST] = item.nodeid.startswith(UNTRACED) or cases[function] > most


@contextmanager
def untraced(config: pytest.Config, where: bool = True) -> Iterator[None]:
    """Trace nothing within, with its fixtures: the marker `no_cover` of pytest-cov spares the call of a test only."""
    plugin = config.pluginmanager.getplugin("_cov")
    controller = plugin and plugin.cov_controller
    if not (where and controller and controller.started):
        yield
        return
    controller.pause()
    try:
        yield
    finally:
        controller.resume()
