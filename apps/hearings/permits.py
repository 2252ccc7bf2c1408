"""Who may not publish changes nothing public, whatever they send: the one rule, kept where releases are made."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.core.exceptions import PermissionDenied

PUBLISH = "publish_hearing"

_read_only: ContextVar[bool] = ContextVar("read_only", default=False)


class PublicIsReadOnly(PermissionDenied):
    """Somebody who may not publish would have changed what is public; nothing was changed."""


@contextmanager
def public_read_only() -> Iterator[None]:
    """Refuse within this whatever would change what is public."""
    token = _read_only.set(True)
    try:
        yield
    finally:
        _read_only.reset(token)


def is_read_only() -> bool:
    """Tell whether what is public may not be changed here."""
    return _read_only.get()


def refuse_read_only():
    """Refuse a change of what is public where it may not be changed.

    Errors: PublicIsReadOnly; the transaction that would have changed it is taken back.
    """
    if is_read_only():
        raise PublicIsReadOnly
