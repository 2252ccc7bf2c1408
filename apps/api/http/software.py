"""Which software answers: another version may write other bytes of the same release."""

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings

FOLDERS = ("apps", "hearing_api", "locale")
KINDS = {".py", ".html", ".md", ".mo", ".txt"}
PACKAGES = "requirements.txt"


@cache
def fingerprint() -> str:
    """Digest the code, templates and translations that answers are made by, once for a process."""
    base = Path(settings.BASE_DIR)
    found = (path for folder in FOLDERS for path in (base / folder).rglob("*") if path.suffix in KINDS)
    digest = hashlib.sha256()
    for path in sorted([*found, base / PACKAGES]):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
