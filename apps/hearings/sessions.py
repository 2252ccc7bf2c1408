"""Where sessions are kept: the table that Django keeps them in."""

import re

from django.contrib.sessions.backends import db

KEY = re.compile("[a-z0-9]{32}")


class SessionStore(db.SessionStore):
    """Looks for no key that it cannot have given: PostgreSQL fails at NUL, which a cookie may hold."""

    def _validate_session_key(self, key):
        return bool(KEY.fullmatch(key or ""))
