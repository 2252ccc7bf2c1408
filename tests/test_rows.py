"""Rows are kept of a database that was empty before they were made."""

import pytest

from apps.hearings.models import Change, Topic
from tests.make import make_topic
from tests.rows import _ROWS, _roots, made_once

pytestmark = pytest.mark.django_db


def test_nothing_is_kept_where_a_history_is_left_of_rows_that_are_gone():
    make_topic()
    for model in (Change, *_roots()):
        model._base_manager.all().delete()
    assert Topic.history.exists()
    with pytest.raises(AssertionError, match=r"not empty: .*historicaltopic"):
        made_once("beside a history", make_topic)
    assert "beside a history" not in _ROWS
