"""Proof that files hold a release and nothing else: the sum over their rows is the digest of the release."""

import json
from pathlib import Path

from apps.api.releases.recording import MODULUS, digest_summand
from apps.hearings.models import Release


class NotTheRelease(Exception):
    """The tables hold something that was never released, so files of them would be of no release."""


class Proof:
    """The digest of rows as they are read back."""

    def __init__(self) -> None:
        self.digest = 0

    def add_file(self, collection: str, path: Path) -> int:
        """Add the rows of a file of JSON Lines, and count them."""
        count = 0
        with path.open(encoding="utf-8") as file:
            for count, line in enumerate(file, 1):  # noqa: B007
                self.digest += digest_summand(collection, json.loads(line))
        return count

    def compare(self, release: Release) -> None:
        """Compare with the digest of a release.

        Errors: NotTheRelease.
        """
        if f"{self.digest % MODULUS:064x}" != release.digest:
            raise NotTheRelease(
                f"The tables differ from release {release.number}: run manage.py make_release, then build again."
            )
