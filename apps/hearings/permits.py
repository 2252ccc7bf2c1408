"""Users who may not publish cannot change public data; the rule is enforced where releases are made."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.core.exceptions import PermissionDenied

PUBLISH = "publish_hearing"

_read_only: ContextVar[bool] = ContextVar("read_only", default=False)


class PublicIsReadOnly(PermissionDenied):
    """A user who may not publish tried to change public data; nothing was changed."""


@contextmanager
def public_read_only(refused: bool = True) -> Iterator[None]:
    """Refuse changes of public data inside this block, or allow them again where they are not to stay."""
    token = _read_only.set(refused)
    try:
        yield
    finally:
        _read_only.reset(token)


def is_read_only() -> bool:
    """Tell whether changes of public data are refused here."""
    return _read_only.get()


def refuse_read_only() -> None:
    """Refuse a change of public data inside `public_read_only`.

    Errors: PublicIsReadOnly, which rolls back the transaction.
    """
    if is_read_only():
        raise PublicIsReadOnly
