"""Which tests `--cov` traces: tracing takes 70% more time, so the figure is a lower bound.

Of a parametrised test only the first cases are traced, and no test that takes long and runs code that shorter tests run
too.
"""

import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pkgutil import walk_packages

import pytest

import apps

TRACED, TRACED_WITH_DATABASE = 12, 1
UNTRACED = (
    "tests/api/documents/test_akn.py::test_the_number_of_queries_does_not_grow_with_what_was_said",
    "tests/api/downloads/test_build.py::test_a_release_with_something_withdrawn_is_taken_away",
    "tests/api/downloads/test_build.py::test_building_again_does_nothing_and_says_so",
    "tests/api/downloads/test_build.py::test_the_files_hold_exactly_the_release",
    "tests/api/downloads/test_build.py::test_the_sums_are_right_and_the_archive_holds_all",
    "tests/api/downloads/test_build.py::test_too_many_rows_for_a_workbook_are_left_out_and_it_is_said",
    "tests/api/downloads/test_build.py::test_what_a_killed_build_left_is_cleared_by_the_next",
    "tests/api/downloads/test_processes.py",
    "tests/api/facets/test_counts.py::test_each_group_counts_the_rows_of_its_list",
    "tests/api/files/test_calendars.py",
    "tests/api/files/test_csv.py",
    "tests/api/files/test_feeds.py",
    "tests/api/http/test_suggestions.py::test_an_unknown_an_unpublished_and_a_withdrawn_id_are_refused_alike",
    "tests/api/openapi/test_clients.py",
    "tests/api/openapi/test_document.py",
    "tests/api/openapi/test_operations.py::test_the_document_is_valid_and_drawn_without_a_warning",
    "tests/api/query/test_include.py::test_the_number_of_queries_is_the_same_for_one_row_and_for_fifty",
    "tests/api/releases/test_caching.py",
    "tests/api/releases/test_corrections.py::test_what_is_no_correction_needs_no_reason",
    "tests/api/releases/test_following.py",
    "tests/api/releases/test_indexing.py",
    "tests/api/releases/test_meanwhile.py",
    "tests/api/releases/test_processes.py",
    "tests/api/releases/test_releasing.py",
    "tests/api/releases/test_sync.py",
    "tests/api/releases/test_tombstones.py",
    "tests/api/releases/test_withdrawn_reasons.py",
    "tests/api/resources/test_changes.py",
    "tests/api/resources/test_corrections.py::test_nothing_of_what_was_withdrawn_is_listed",
    "tests/api/resources/test_events.py",
    "tests/api/resources/test_hearings.py",
    "tests/api/resources/test_releases.py",
    "tests/api/rows/test_aliases.py::test_who_was_withdrawn_and_merged_stays_withdrawn_when_the_other_becomes_public",
    "tests/bench/test_generate.py",
    "tests/exports/test_akn.py::test_any_parts_and_any_marks_give_a_valid_document_with_every_word_once_and_in_order",
    "tests/exports/test_segments.py",
    "tests/hearing_api/test_server.py::test_it_takes_raw_chinese_tells_faults_in_their_form_and_ends_at_once",
    "tests/hearings/admin/test_catalogue.py",
    "tests/hearings/admin/test_corrections.py",
    "tests/hearings/admin/test_escaping.py::test_nothing_that_was_typed_runs_on_any_page",
    "tests/hearings/admin/test_extremes.py",
    "tests/hearings/admin/test_hostile.py",
    "tests/hearings/admin/test_merging.py::test_what_was_merged_is_read_only",
    "tests/hearings/admin/test_pages.py",
    "tests/hearings/admin/test_pasted_words.py::test_a_stored_record_moves_into_no_other_hearing",
    "tests/hearings/admin/test_query_counts.py",
    "tests/hearings/admin/test_read_only.py::test_what_is_not_public_is_written_as_before",
    "tests/hearings/admin/test_read_only.py::test_whatever_an_editor_sends_the_release_stays",
    "tests/hearings/admin/test_stale_saves.py",
    "tests/hearings/admin/test_states.py",
    "tests/hearings/admin/test_votes.py",
    "tests/hearings/admin/test_ways.py",
    "tests/hearings/commands/test_load_records.py::test_load_that_is_killed_leaves_nothing",
    "tests/hearings/migrations/test_events.py",
    "tests/hearings/migrations/test_kept_databases.py",
    "tests/hearings/models/test_base.py",
    "tests/hearings/models/test_commitments.py",
    "tests/hearings/models/test_events.py",
    "tests/hearings/models/test_sources.py",
    "tests/hearings/test_backup.py::test_a_backup_while_others_publish_is_of_one_moment_and_restores",
    "tests/hearings/test_checking.py",
    "tests/hearings/test_editions.py",
    "tests/hearings/test_fixtures.py",
    "tests/hearings/test_loading.py",
    "tests/hearings/test_loading_editions.py",
    "tests/hearings/test_loading_over_edits.py",
    "tests/hearings/test_loading_quotations.py::test_speakers_are_loaded_in_order_and_another_order_is_a_change",
    "tests/hearings/test_loading_quotations.py::test_speakers_that_loaddata_left_out_are_named_and_can_be_loaded",
    "tests/hearings/test_loading_quotations.py::test_text_of_a_source_that_was_never_public_moves_together_with_all_that_quotes_it",
    "tests/hearings/test_loading_refused.py",
    "tests/hearings/test_names.py::test_any_name_is_spelled_without_fail",
    "tests/hearings/test_publishing.py::test_publishing_again_dates_everything_again",
    "tests/hearings/test_snapshot.py",
    "tests/hearings/test_waiting.py",
    "tests/intake/test_any_text.py::test_long_runs_of_one_sign_are_read_in_linear_time",
    "tests/intake/test_draft_of_the_record.py",
    "tests/intake/test_drafts.py",
    "tests/intake/test_hostile_texts.py::test_more_figures_or_commitments_than_a_hearing_has_are_refused",
    "tests/intake/test_hostile_texts.py::test_time",
    "tests/intake/test_html.py::test_hostile_page_is_read_in_time_that_grows_with_its_length",
    "tests/intake/test_import_transcript.py::test_standard_input_is_read",
    "tests/intake/test_transcripts.py::test_hostile_page_is_read_in_linear_time",
    "tests/promises/test_extremes.py",
    "tests/promises/test_imports.py",
    "tests/promises/test_resources.py",
    "tests/promises/test_two_worlds.py",
    "tests/search/test_matching.py",
    "tests/website/test_addresses.py",
    "tests/website/test_downloads.py::test_a_correction_leaves_the_releases_before_it",
    "tests/website/test_downloads.py::test_a_file_is_given_whole_with_its_sum_as_tag_and_kept_for_ever",
    "tests/website/test_downloads.py::test_a_part_is_given_as_asked",
    "tests/website/test_downloads.py::test_bytes_beyond_the_end_are_refused_and_several_ranges_are_answered_whole",
    "tests/website/test_downloads.py::test_files_of_another_record_under_the_same_number",
    "tests/website/test_downloads.py::test_the_newest_is_found_by_one_address",
    "tests/website/test_downloads.py::test_the_page_shows_every_file_with_its_sum_and_says_where_nothing_is_built",
    "tests/website/test_feeds.py",
    "tests/website/test_hearings.py",
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
    import_all()
    cases: Counter[str] = Counter()
    for item in items:
        function = item.nodeid.partition("[")[0]
        cases[function] += 1
        most = TRACED_WITH_DATABASE if item.get_closest_marker("database") else TRACED
        item.stash[UNTRACED_TEST] = item.nodeid.startswith(UNTRACED) or cases[function] > most


def import_all() -> None:
    """Import every module that is measured while all is traced, or the first test that imports it would decide."""
    for each in walk_packages(apps.__path__, f"{apps.__name__}."):
        import_module(each.name)


@contextmanager
def untraced(where: bool = True) -> Iterator[None]:
    """Trace nothing within, whoever traces.

    The marker `no_cover` of pytest-cov spares the call of a test only, and not even that: a worker of pytest-xdist starts
    to trace twice, and where the second tracer is paused, the first goes on.
    """
    trace, trace_of_threads = sys.gettrace(), threading.gettrace()
    if where:
        sys.settrace(None)
        threading.settrace(None)
    try:
        yield
    finally:
        if where:
            sys.settrace(trace)
            threading.settrace(trace_of_threads)
