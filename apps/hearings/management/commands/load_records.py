from collections import Counter
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import Tags
from django.core.management.base import BaseCommand, CommandError, CommandParser, no_translations
from django.db import DatabaseError

from apps.hearings.faults import Fault
from apps.hearings.load_steps import Step
from apps.hearings.loading import Refused, load
from apps.hearings.models import RECORDS
from apps.hearings.models.base import Record
from apps.hearings.progress import progress
from apps.hearings.waiting import sentence

OUTCOMES = ("created", "changed", "unchanged", "kept")
MOST_FAULTS = 50


class Command(BaseCommand):
    requires_system_checks = (Tags.models,)
    help = (
        "Load records from fixture files: all of them, or nothing where anything is wrong. "
        "What an editor changed or deleted stays as the editor left it."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "paths",
            nargs="*",
            default=[settings.BASE_DIR / "fixtures"],
            metavar="PATH",
            help="a fixture file, or a folder of them (default: the folder fixtures)",
        )
        parser.add_argument(
            "--overwrite", action="store_true", help="replace what editors changed or deleted, too"
        )
        parser.add_argument(
            "--why",
            default="",
            help="the public reason, in Chinese, which is needed where a load changes what is public",
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")

    @no_translations
    def handle(
        self,
        *,
        paths: list[str | Path],
        overwrite: bool,
        why: str,
        dry_run: bool,
        verbosity: int,
        **_options: Any,
    ) -> None:
        counts: Counter[tuple[type[Record], str]] = Counter()
        notes: list[str] = []

        def tell(step: Step, most: int) -> None:
            counts[type(step.record), step.outcome] += 1
            if step.note:
                notes.append(f"{step.outcome} {step.entry.name}: {step.note}")
            show(counts.total(), most)

        with progress(self.stderr if verbosity else None, "records") as show:
            try:
                load(paths, overwrite=overwrite, why=why, dry_run=dry_run, tell=tell)
            except Refused as refused:
                raise CommandError(refusal(refused.faults)) from None
            except DatabaseError as error:
                raise CommandError(f"{sentence(error)}\nnothing was changed") from error
        if dry_run:
            self.stdout.write("This would be done; nothing was changed:")
        for model in RECORDS:
            told = ", ".join(f"{counts[model, outcome]} {outcome}" for outcome in OUTCOMES)
            self.stdout.write(f"{model._meta.verbose_name_plural}: {told}")
        for note in notes:
            self.stdout.write(note)


def refusal(faults: list[Fault]) -> str:
    """Count the faults and name them, one on each line, and say that nothing came of it."""
    lines = [f"{len(faults)} {'fault' if len(faults) == 1 else 'faults'} found"]
    lines += [str(fault) for fault in faults[:MOST_FAULTS]]
    if len(faults) > MOST_FAULTS:
        lines.append(f"and {len(faults) - MOST_FAULTS} more")
    return "\n".join([*lines, "nothing was changed"])
