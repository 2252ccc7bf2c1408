"""Which tests `--cov` traces: tracing takes 70% more time, so the figure is a lower bound.

Of a parametrised test only the first cases are traced, and no test that takes long and runs code that shorter tests run
too.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

TRACED, TRACED_WITH_DATABASE = 12, 1
UNTRACED = (
    "tests/api/downloads/test_build.py::test_a_release_with_something_withdrawn_is_taken_away",
    "tests/api/downloads/test_build.py::test_the_files_hold_exactly_the_release",
    "tests/api/downloads/test_processes.py",
    "tests/api/files/test_calendars.py",
    "tests/api/files/test_csv.py",
    "tests/api/files/test_feeds.py",
    "tests/api/openapi/test_clients.py",
    "tests/api/openapi/test_document.py",
    "tests/api/openapi/test_operations.py::test_the_document_is_valid_and_drawn_without_a_warning",
    "tests/api/releases/test_following.py",
    "tests/api/releases/test_indexing.py",
    "tests/api/releases/test_meanwhile.py",
    "tests/api/releases/test_processes.py",
    "tests/api/releases/test_releasing.py",
    "tests/api/releases/test_sync.py",
    "tests/api/releases/test_withdrawn_reasons.py",
    "tests/api/resources/test_events.py",
    "tests/api/resources/test_hearings.py",
    "tests/api/resources/test_releases.py",
    "tests/hearing_api/test_server.py::test_it_takes_raw_chinese_tells_faults_in_their_form_and_ends_at_once",
    "tests/hearings/admin/test_extremes.py",
    "tests/hearings/admin/test_hostile.py",
    "tests/hearings/admin/test_query_counts.py",
    "tests/hearings/admin/test_read_only.py::test_whatever_an_editor_sends_the_release_stays",
    "tests/hearings/admin/test_states.py",
    "tests/hearings/admin/test_votes.py",
    "tests/hearings/admin/test_ways.py",
    "tests/hearings/commands/test_load_records.py::test_load_that_is_killed_leaves_nothing",
    "tests/hearings/migrations/test_events.py",
    "tests/hearings/migrations/test_kept_databases.py",
    "tests/hearings/models/test_commitments.py",
    "tests/hearings/models/test_events.py",
    "tests/hearings/test_backup.py::test_a_backup_while_others_publish_is_of_one_moment_and_restores",
    "tests/hearings/test_checking.py::test_the_record_itself_has_no_faults",
    "tests/hearings/test_loading.py",
    "tests/hearings/test_loading_editions.py",
    "tests/hearings/test_loading_over_edits.py",
    "tests/hearings/test_loading_refused.py",
    "tests/hearings/test_snapshot.py",
    "tests/hearings/test_waiting.py",
    "tests/intake/test_any_text.py::test_long_runs_of_one_sign_are_read_in_linear_time",
    "tests/intake/test_hostile_texts.py::test_time",
    "tests/intake/test_html.py::test_hostile_page_is_read_in_time_that_grows_with_its_length",
    "tests/intake/test_import_transcript.py::test_standard_input_is_read",
    "tests/intake/test_transcripts.py::test_hostile_page_is_read_in_linear_time",
    "tests/promises/test_extremes.py",
    "tests/promises/test_imports.py",
    "tests/promises/test_resources.py::test_the_number_of_queries_does_not_grow_with_the_rows",
    "tests/promises/test_two_worlds.py",
    "tests/website/test_addresses.py",
    "tests/website/test_downloads.py::test_files_of_another_record_under_the_same_number",
    "tests/website/test_downloads.py::test_the_newest_is_found_by_one_address",
    "tests/website/test_mounted.py",
    "tests/website/test_offline.py",
    "tests/website/test_pages.py",
    "tests/website/test_public.py",
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
