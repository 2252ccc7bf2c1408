import json
import os
from pathlib import Path
from typing import Any

from django.core.checks import Tags
from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.hearings.fixture_upgrades import NotUpgraded, Upgrade


class Command(BaseCommand):
    requires_system_checks = (Tags.models,)
    help = (
        "Rewrite fixture files of an earlier version with the fields of today. Give files that belong together at once. "
        "A file that is of today stays as it is. Nothing is loaded."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="FILE", help="a fixture file")

    def handle(self, *, paths: list[Path], **_options: Any) -> None:
        files = {path: _read(path) for path in paths}
        try:
            upgrade = Upgrade(files.values())
            rewritten = {path: upgrade.rows(rows) for path, rows in files.items()}
        except NotUpgraded as error:
            raise CommandError(f"{error}. No file was changed.") from None
        for path, rows in rewritten.items():
            if rows == files[path]:
                self.stdout.write(f"{path}: unchanged")
                continue
            _write(path, rows)
            old = len(files[path])
            self.stdout.write(
                f"{path}: {old} {'row was' if old == 1 else 'rows were'} rewritten as {len(rows)}"
            )


def _read(path: Path) -> list[dict[str, Any]]:
    try:
        rows = json.loads(path.read_bytes().decode())
    except (OSError, ValueError, RecursionError) as error:
        raise CommandError(
            f"{path} cannot be read ({error}), expected JSON in UTF-8. No file was changed."
        ) from None
    sound = isinstance(rows, list) and all(
        isinstance(row, dict) and {"model", "pk", "fields"} <= set(row) and isinstance(row["fields"], dict)
        for row in rows
    )
    if not sound:
        raise CommandError(f"{path} is not a list of records with model, pk and fields. No file was changed.")
    return rows


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    """Replace a file by its rewritten rows atomically."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(f"{json.dumps(rows, ensure_ascii=False, indent=2)}\n", "utf-8")
    os.replace(beside, path)
