from typing import Any

from django.core.cache import caches
from django.core.management.base import BaseCommand, CommandError, no_translations
from django.db import DatabaseError

from apps.api.releases.rebuilding import rebuild
from apps.hearings.progress import progress
from apps.hearings.waiting import sentence


class Command(BaseCommand):
    help = (
        "Write the search index anew from the rows of the current release. Writing keeps it up to date by itself; this is "
        "for a database that had none, and after an upgrade that folds characters otherwise."
    )

    @no_translations
    def handle(self, *, verbosity: int, **_options: Any) -> None:
        try:
            with progress(self.stderr if verbosity else None, "records") as show:
                done = rebuild(show)
        except DatabaseError as error:
            raise CommandError(f"{sentence(error)}\nnothing was changed") from error
        caches["answers"].clear()  # those that were found by another index
        self.stdout.write(f"search index: {done} records")
