"""The cache table that counts failed logins."""

from collections.abc import Callable
from typing import Any

from django.core.cache.backends.db import DatabaseCache
from django.db import DatabaseError, connections, router, transaction

from .waiting import is_unanswered


class LoginCache(DatabaseCache):
    """Django's database cache, except that it raises when a count cannot be written, so that the login is sent again."""

    def _base_set(self, *args: Any, **kwargs: Any) -> bool:
        failures: list[DatabaseError] = []

        def noting(execute: Callable[..., Any], *asked: Any) -> Any:
            try:
                return execute(*asked)
            except DatabaseError as error:
                failures.append(error)
                raise

        using = router.db_for_write(self.cache_model_class)
        # DatabaseCache catches errors of its own transaction, so the outer one is opened and closed here.
        with transaction.atomic(using=using), connections[using].execute_wrapper(noting):
            stored = super()._base_set(*args, **kwargs)  # type: ignore[misc]
            if failures and is_unanswered(failures[-1]):
                raise failures[-1]
        return stored
