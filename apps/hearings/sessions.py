"""Where sessions are kept: the table that Django keeps them in."""

import re

from django.contrib.sessions.backends import db
from django.contrib.sessions.backends.base import UpdateError

from .waiting import is_unanswered

KEY = re.compile("[a-z0-9]{32}")


class SessionStore(db.SessionStore):
    """Looks for no key that it cannot have given: PostgreSQL fails at NUL, which a cookie may hold.

    A session that could not be stored is not said to be deleted.
    """

    def _validate_session_key(self, key):
        return bool(KEY.fullmatch(key or ""))

    def save(self, must_create=False):
        try:
            super().save(must_create)
        except UpdateError as error:
            cause = error.__context__
            if cause is not None and is_unanswered(cause):
                raise cause from cause.__cause__
            raise
