"""A line on a terminal that tells how far a command has come."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

WIDTH = 30
OFTEN = 0.2  # seconds


@contextmanager
def progress(stream: Any, what: str) -> Iterator[Callable[[int, int], None]]:
    """Give what shows how many of how many are done, on one line of a terminal; without one it shows nothing."""
    terminal = stream is not None and stream.isatty()
    shown = 0.0

    def show(done: int, most: int) -> None:
        nonlocal shown
        if not terminal or (time.monotonic() - shown < OFTEN and done < most):
            return
        shown = time.monotonic()
        full = WIDTH * done // (most or 1)
        stream.write(f"\r[{'#' * full}{' ' * (WIDTH - full)}] {done:,} of {most:,} {what}", ending="")
        stream.flush()

    try:
        yield show
    finally:
        if shown:
            stream.write("\r\x1b[K", ending="")
