"""The counts of failed logins in the database."""

from django.core.cache.backends.db import DatabaseCache
from django.db import DatabaseError, connections, router, transaction

from .waiting import is_unanswered


class LoginCache(DatabaseCache):
    """Django's own cache in a table, but that a count that could not be written is no secret: the login is to be sent again."""

    def _base_set(self, *args, **kwargs):
        failures: list[DatabaseError] = []

        def noting(execute, *asked):
            try:
                return execute(*asked)
            except DatabaseError as error:
                failures.append(error)
                raise

        using = router.db_for_write(self.cache_model_class)
        # The transaction is begun and ended here, where nobody forgives that it cannot be.
        with transaction.atomic(using=using), connections[using].execute_wrapper(noting):
            stored = super()._base_set(*args, **kwargs)  # type: ignore[misc]
            if failures and is_unanswered(failures[-1]):
                raise failures[-1]
        return stored
