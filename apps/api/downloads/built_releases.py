"""Which releases are built, and which of them may still be given out."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings

from apps.api.http.licence import LICENCE_URL
from apps.exports import atomic_folder
from apps.exports.package import SUMS, File
from apps.exports.text import instant
from apps.hearings.models import Change, Release

RELEASE_FILE = "release.json"


class Edition(NamedTuple):
    """A release that is built: where, and its files by name."""

    release: Release
    folder: Path
    files: dict[str, File]


def release_card(release: Release) -> dict[str, Any]:
    """Describe the release of a folder, as the file `release.json` in it does."""
    return {
        "release": release.number,
        "at": instant(release.at),
        "digest": release.digest,
        "licence": LICENCE_URL,
    }


def is_build_of(folder: Path, release: Release) -> bool:
    """Tell whether a folder holds a release of this very record, not one of the same number of another."""
    try:
        return json.loads((folder / RELEASE_FILE).read_text()) == release_card(release)
    except (OSError, ValueError):
        return False


def edition(number: int) -> Edition | None:
    """Find a release that is built and may be given out; None where there is none.

    Errors: Withdrawn where something in it was withdrawn since.
    """
    release = Release.objects.filter(number=number).first()
    if release is None:
        return None
    if Change.objects.withdrawn_since(number).exists():
        raise Withdrawn(number)
    folder = Path(settings.DOWNLOADS) / str(number)
    try:
        return Edition(release, folder, _files(folder)) if is_build_of(folder, release) else None
    except OSError:  # it is being taken away, or somebody took a file out of it
        return None


def editions() -> Iterator[Edition]:
    """Find the releases that are built and may be given out, the newest first."""
    for number in sorted(_numbers(Path(settings.DOWNLOADS)), reverse=True):
        try:
            found = edition(number)
        except Withdrawn:
            continue
        if found:
            yield found


def clear(directory: Path) -> list[int]:
    """Take away the releases in which something was withdrawn since, and name them."""
    gone = [
        number for number in sorted(_numbers(directory)) if Change.objects.withdrawn_since(number).exists()
    ]
    for number in gone:
        atomic_folder.remove(directory / str(number))
    return gone


class Withdrawn(Exception):
    """Something in a release was taken from the public, and the release with it."""


def _numbers(directory: Path) -> list[int]:
    if not directory.is_dir():
        return []
    return [int(path.name) for path in directory.iterdir() if path.name.isascii() and path.name.isdecimal()]


def _files(folder: Path) -> dict[str, File]:
    lines = (folder / SUMS).read_text().splitlines()
    sums = {name: sha256 for sha256, name in (line.split("  ", 1) for line in lines)}
    found = {name: File(name, (folder / name).stat().st_size, sha256) for name, sha256 in sums.items()}
    return {**found, SUMS: atomic_folder.measured(folder / SUMS)}
