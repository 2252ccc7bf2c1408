"""Tests that are not traced cost no time of the tracer."""

import sys
import threading

from .tracing import untraced


def test_nothing_is_traced_within_whoever_traces_and_all_is_afterwards():
    before = sys.gettrace(), threading.gettrace()
    with untraced():
        assert (sys.gettrace(), threading.gettrace()) == (None, None)
    assert (sys.gettrace(), threading.gettrace()) == before


def test_what_is_traced_stays_traced():
    before = sys.gettrace()
    with untraced(where=False):
        assert sys.gettrace() is before
