"""Proof that the tables, the files and a release say the same: the sum over the rows of the files is its digest."""

import json
from pathlib import Path

from apps.api.releases.differences import all_differences
from apps.api.releases.recording import MODULUS, digest_summand
from apps.hearings.models import Release


class NotTheRelease(Exception):
    """The tables hold something that was never released, so the release is not what is public."""

    def __init__(self, release: Release) -> None:
        super().__init__(
            f"The tables differ from release {release.number}: run manage.py make_release, then build again."
        )


def refuse_unreleased(release: Release) -> None:
    """Compare every public row in the tables with the newest release.

    Errors: NotTheRelease.
    """
    if any(all_differences()):
        raise NotTheRelease(release)


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
            raise NotTheRelease(release)
