"""What was written to the record within one transaction, and who closes it.

The app `hearings` does not know who reads what is written. `apps/api/apps.py` registers a closer, which is called at the end of
each transaction with all that was written in it, and makes a release. Without a closer nothing can be written.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import transaction


@dataclass
class Batch:
    """What was written so far within one transaction."""

    reason: str = ""
    why: str = ""
    everything: bool = False
    now: datetime | None = None
    touched: dict[type[Any], set[str]] = field(default_factory=lambda: defaultdict(set))
    records: list[Any] = field(default_factory=list)


@dataclass(frozen=True)
class Closer:
    """What an app above the record does with what is written."""

    lock: Callable[[], None]
    """Wait until no one else is within `writing`, at the start of a transaction."""
    close: Callable[[Batch], None]
    """Handle a batch, at the end of its transaction."""
    catch_up: Callable[[], None]
    """Handle what changed without a write, such as a pledge that became overdue."""


_closer: Closer | None = None
_open: ContextVar[Batch | None] = ContextVar("batch", default=None)


def register(closer: Closer) -> None:
    """Let a closer handle whatever is written from now on.

    Errors: ImproperlyConfigured where there is one already.
    """
    global _closer
    if _closer is not None:
        raise ImproperlyConfigured("An app has registered a closer of the ledger already.")
    _closer = closer


def _registered() -> Closer:
    if _closer is None:
        raise ImproperlyConfigured("Nothing can be written: no app has registered a closer of the ledger.")
    return _closer


@contextmanager
def writing(
    reason: str = "", *, why: str = "", everything: bool = False, now: datetime | None = None
) -> Iterator[Batch]:
    """Collect what is written within, in one transaction, and close it as one batch.

    Within another one it joins that; a reason given here replaces the one given outside, and so does `why`.
    `why` is the public reason of a correction. The closer asks for it where what is public differs.
    `everything` asks the closer to look at the whole record, not only at what was written here.

    Errors: ImproperlyConfigured where no closer is registered; nothing is written then.
    """
    batch = _open.get()
    if batch is not None:
        batch.reason, batch.why = reason or batch.reason, why or batch.why
        batch.now = now or batch.now
        batch.everything = batch.everything or everything
        yield batch
        return
    closer = _registered()
    with transaction.atomic():
        closer.lock()
        batch = Batch(reason, why, everything, now)
        token = _open.set(batch)
        try:
            yield batch
        finally:
            _open.reset(token)
        closer.close(batch)


def touched(record: Any) -> None:
    """Note within `writing` that a record was written or deleted; the closer sets the instant of the release on it.

    Errors: RuntimeError outside `writing`, where nobody would learn of it.
    """
    all_touched(type(record), [record.pk]).records.append(record)


def all_touched(model: type[Any], ids: Collection[str]) -> Batch:
    """Note within `writing` that records of a model were written, none of which is used any further.

    Errors: RuntimeError outside `writing`, where nobody would learn of it.
    """
    batch = _open.get()
    if batch is None:
        raise RuntimeError(f"{model._meta.label} {', '.join(ids)} was written outside writing().")
    batch.touched[model].update(ids)
    return batch


def catch_up() -> None:
    """Let the closer handle what changed without a write.

    Errors: ImproperlyConfigured where no closer is registered.
    """
    _registered().catch_up()
