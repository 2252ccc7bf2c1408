"""What a page shows before anything is stored: its digest is sent back with the confirmation."""

import hashlib
import json
from typing import Any


class Previewed(Exception):
    """Rolls back what was written only to see what it does."""


def digest_of(shown: Any) -> str:
    """Compute a digest of what somebody is shown, so that only that is stored."""
    return hashlib.sha256(json.dumps(shown, ensure_ascii=False).encode()).hexdigest()
