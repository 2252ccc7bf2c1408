from pathlib import Path
from typing import Any

from django.core.checks import Tags
from django.core.management.base import BaseCommand, CommandError, CommandParser, no_translations
from django.db import DatabaseError, connection

from apps.hearings.backup import Unsaved, back_up


class Command(BaseCommand):
    requires_system_checks = (Tags.models,)
    help = (
        "Copy the whole database, as it is at one moment, into one file that only its owner may read: an SQLite file, or "
        "an archive for pg_restore. Others go on writing meanwhile. The copy is read back before it takes its name."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--overwrite", action="store_true", help="Take the place of a file that is there."
        )

    @no_translations
    def handle(self, *, file: Path, overwrite: bool, **_options: Any) -> None:
        self.refuse(file, overwrite)
        try:
            made = back_up(file)
        except Unsaved as refused:
            raise CommandError(f"{refused} Nothing was written.") from None
        except DatabaseError as error:
            raise CommandError(f"The database cannot be used ({error}). Nothing was written.") from error
        except OSError as failed:
            raise CommandError(f"{file}: {failed.strerror or failed}. Nothing was written.") from failed
        holds = f"release {made.release}" if made.release else "no release"
        self.stdout.write(
            f"{file}: {holds}, {made.rows} rows, {made.size / 1e6:,.1f} MB; read back and found whole"
        )

    def refuse(self, file: Path, overwrite: bool) -> None:
        """Refuse a place where no backup may be written."""
        if not file.parent.is_dir():
            raise CommandError(f"There is no folder {file.parent}. Nothing was written.")
        if file.is_dir():
            raise CommandError(f"{file} is a folder; name a file in it. Nothing was written.")
        here = Path(connection.settings_dict["NAME"])
        if connection.vendor == "sqlite" and file.resolve() == here.resolve():
            raise CommandError(f"{file} is the database itself. Nothing was written.")
        if file.exists() and not overwrite:
            raise CommandError(f"{file} is there already; --overwrite takes its place. Nothing was written.")
