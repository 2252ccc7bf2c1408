from typing import Any

from django.core.checks import Tags
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser, no_translations
from django.db import DatabaseError

from apps.hearings.corrections import WithoutReason
from apps.hearings.ledger import writing
from apps.hearings.models import Release
from apps.hearings.waiting import sentence


class Command(BaseCommand):
    requires_system_checks = (Tags.models,)
    help = (
        "Release whatever differs in public from the last release, and say what that was. Editing, loading and importing "
        "release by themselves; this is for a nightly timer, and for rows that were written past the application."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--why",
            default="",
            help="the public reason, in Chinese, which is needed where records that were public differ",
        )

    @no_translations
    def handle(self, *, why: str, **_options: Any) -> None:
        try:
            before = Release.objects.current()
            with writing(why=why, everything=True):
                pass  # at its end the whole record is compared with the last release
            release = Release.objects.current()
        except WithoutReason as error:
            raise CommandError(f"{error.messages[0]} Give it with --why.") from None
        except ValidationError as error:
            raise CommandError(f"--why: {' '.join(error.messages)}\nnothing was changed") from None
        except DatabaseError as error:
            raise CommandError(f"{sentence(error)}\nnothing was changed") from error
        if release is None or release == before:
            self.stdout.write(f"nothing differs from {f'release {before}' if before else 'an empty record'}")
        else:
            self.stdout.write(
                f"release {release}: {release.added} added, {release.changed} changed, {release.removed} removed"
            )
