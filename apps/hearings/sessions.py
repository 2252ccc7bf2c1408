"""Sessions, kept in Django's table."""

import re

from django.contrib.sessions.backends import db
from django.contrib.sessions.backends.base import UpdateError

from .waiting import is_unanswered

KEY = re.compile("[a-z0-9]{32}")


class SessionStore(db.SessionStore):
    """Accepts only keys of its own form: a cookie may hold NUL, which PostgreSQL refuses.

    If the database cannot be used, it raises that error, and not that the session was deleted.
    """

    def _validate_session_key(self, key: str | None) -> bool:
        return bool(KEY.fullmatch(key or ""))

    def save(self, must_create: bool = False) -> None:
        try:
            super().save(must_create)
        except UpdateError as error:
            cause = error.__context__
            if cause is not None and is_unanswered(cause):
                raise cause from cause.__cause__
            raise
