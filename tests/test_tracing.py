"""Tests that are not traced cost no time of the tracer."""

import os
import sys
import threading
from pathlib import Path

import pytest

from tests.processes import run

from .tracing import untraced


@pytest.fixture(autouse=True)
def tracers():
    """Trace this thread and new ones, each by a function of its own, whoever traces otherwise."""
    before = sys.gettrace(), threading.gettrace()

    def here(_frame, _event, _arg):
        return None

    def in_threads(_frame, _event, _arg):
        return None

    sys.settrace(here)
    threading.settrace(in_threads)
    yield here, in_threads
    sys.settrace(before[0])
    threading.settrace(before[1])


def test_nothing_is_traced_within_whoever_traces_and_all_is_afterwards(tracers):
    with untraced():
        within = sys.gettrace(), threading.gettrace()
    assert within == (None, None)
    assert (sys.gettrace(), threading.gettrace()) == tracers


def test_all_is_traced_again_after_a_fault(tracers):
    with pytest.raises(ValueError, match="fault"), untraced():
        raise ValueError("fault")
    assert (sys.gettrace(), threading.gettrace()) == tracers


def test_what_is_traced_stays_traced(tracers):
    with untraced(where=False):
        assert (sys.gettrace(), threading.gettrace()) == tracers


def test_what_is_measured_is_imported_before_any_test(tmp_path):
    files = Path("apps").rglob("*.py")
    names = [".".join(each.with_suffix("").parts).removesuffix(".__init__") for each in files]
    text = f"""
import sys
from types import SimpleNamespace
import django
django.setup()
from tests.tracing import choose
choose(SimpleNamespace(getoption=lambda *_given: ["apps"]), [])
print(*[name for name in {names} if name not in sys.modules])
"""
    told = run(os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3"}, "-c", text)
    assert (told.returncode, told.stdout.split()) == (0, []), told.stderr
