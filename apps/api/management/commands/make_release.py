from typing import Any

from django.core.management.base import BaseCommand, CommandError, no_translations
from django.db import DatabaseError

from apps.hearings.ledger import writing
from apps.hearings.models import Release
from apps.hearings.waiting import sentence


class Command(BaseCommand):
    help = (
        "Release whatever differs in public from the last release, and say what that was. Editing, loading and importing "
        "release by themselves; this is for a nightly timer, and for rows that were written past the application."
    )

    @no_translations
    def handle(self, **_options: Any) -> None:
        try:
            before = Release.objects.current()
            with writing(everything=True):
                pass  # at its end the whole record is compared with the last release
            release = Release.objects.current()
        except DatabaseError as error:
            raise CommandError(f"{sentence(error)}\nnothing was changed") from error
        if release is None or release == before:
            self.stdout.write(f"nothing differs from {f'release {before}' if before else 'an empty record'}")
        else:
            self.stdout.write(
                f"release {release}: {release.added} added, {release.changed} changed, {release.removed} removed"
            )
