import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import Tags
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from apps.api.downloads.build import NothingPublic, build
from apps.api.downloads.proof import NotTheRelease
from apps.exports.atomic_folder import Busy
from apps.hearings.waiting import sentence

CLEAR = "\r\033[K"


class Command(BaseCommand):
    requires_system_checks = (Tags.models,)
    help = (
        "Build all files of the current release, complete or not at all, and clear away what was withdrawn."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("directory", nargs="?", type=Path, default=Path(settings.DOWNLOADS))

    def handle(self, *args: Any, directory: Path, **options: Any) -> None:
        watched = sys.stderr.isatty()
        try:
            release, built, cleared = build(directory, _show_progress if watched else _show_nothing)
        except (NothingPublic, NotTheRelease, Busy) as refused:
            raise CommandError(str(refused)) from None
        except DatabaseError as error:
            raise CommandError(f"{sentence(error)}. Nothing was built in {directory}.") from error
        except OSError as failed:
            raise CommandError(f"{failed.strerror or failed}. Nothing was built in {directory}.") from failed
        finally:
            if watched:
                sys.stderr.write(CLEAR)
        for number in cleared:
            self.stdout.write(f"Release {number} was cleared away: something in it was withdrawn since.")
        done = "is built" if built else "was built already"
        self.stdout.write(f"Release {release} {done}: {directory / str(release.number)}")


def _show_progress(name: str, size: int) -> None:
    """Show in one line of a terminal which file is written, and how far."""
    sys.stderr.write(f"{CLEAR}{name}  {size / 1e6:,.1f} MB")
    sys.stderr.flush()


def _show_nothing(name: str, size: int) -> None:
    """Show nothing, where the output is not a terminal."""
