"""Folders that are created, replaced and removed atomically."""

import fcntl
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .package import File

BUILDING, REMOVING = ".building-", ".removing-"


class Busy(Exception):
    """Another build writes into the same folder."""


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Lock a folder against other builds, and remove what a killed build left in it.

    Errors: Busy when another build holds the lock.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy(f"Another build is under way in {folder}.") from None
        for left in [*folder.glob(f"{BUILDING}*"), *folder.glob(f"{REMOVING}*")]:
            shutil.rmtree(left)
        yield


@contextmanager
def complete(target: Path) -> Iterator[Path]:
    """Yield a new folder to write into. On success it is synced to disk and replaces `target`; on failure it is removed."""
    building = target.with_name(f"{BUILDING}{target.name}")
    building.mkdir()
    try:
        yield building
        for path in building.iterdir():
            _sync(path)
        _sync(building)
        remove(target)
        building.rename(target)
        _sync(target.parent)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise


def remove(target: Path) -> None:
    """Remove a folder atomically, if it exists."""
    if target.exists():
        removing = target.with_name(f"{REMOVING}{target.name}")
        target.rename(removing)
        _sync(target.parent)
        shutil.rmtree(removing)


def write(path: Path, pieces: Iterable[bytes], report: Callable[[str, int], None] | None = None) -> None:
    """Write a new file from its pieces."""
    size = 0
    with path.open("xb") as file:
        for piece in pieces:
            size += file.write(piece)
            if report:
                report(path.name, size)


def measured(path: Path) -> File:
    """Measure a file: its size and its SHA-256."""
    with path.open("rb") as file:
        return File(path.name, path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
