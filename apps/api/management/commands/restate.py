from typing import Any

from django.core.checks import Tags
from django.core.management.base import BaseCommand, CommandError, no_translations
from django.db import DatabaseError

from apps.api.releases.restating import restate
from apps.hearings.waiting import sentence


class Command(BaseCommand):
    requires_system_checks = (Tags.models,)
    help = (
        "Rewrite the stored rows of all releases where this version shows other columns than they have. "
        "It makes no release, changes no record, and does nothing where the columns are the same."
    )

    @no_translations
    def handle(self, **_options: Any) -> None:
        try:
            rewritten = restate()
        except DatabaseError as error:
            raise CommandError(f"{sentence(error)}\nnothing was changed") from error
        if rewritten is None:
            self.stdout.write("the stored rows have the columns of this version")
        else:
            found = ", ".join(f"{number} {name}" for name, number in rewritten.items())
            self.stdout.write(f"rows rewritten: {found or 'none'}")
