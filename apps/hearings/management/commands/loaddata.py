from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import loaddata
from django.core.serializers.base import DeserializationError
from django.db import DatabaseError

from apps.hearings.waiting import is_unanswered

NOTHING = "Nothing was loaded."
EARLIER = "Rewrite files of an earlier version with: manage.py upgrade_fixtures FILE"
SPEAKERS = (
    "Load answers of several speakers with load_records, which keeps their order: manage.py load_records FILE"
)
OF_AN_EARLIER_VERSION = ("has no field", "check constraint", "not null constraint", "not-null constraint")
"""What errors say of fields and choices that are gone, and of columns that are new."""


class Command(loaddata.Command):
    """Django's own command, which tells how files that it refuses can be loaded."""

    def handle(self, *labels: str, **options: Any) -> None:
        try:
            super().handle(*labels, **options)
        except DeserializationError as error:
            raise CommandError(f"{error}\n{hint(error)}") from error
        except DatabaseError as error:
            if is_unanswered(error):
                raise
            raise CommandError(f"{error}\n{hint(error)}") from error


def hint(error: Exception) -> str:
    """Say what to do about an error."""
    told = str(error).lower()
    if "answerspeaker" in told or "answer_speaker" in told:
        return f"{NOTHING} {SPEAKERS}"
    return f"{NOTHING} {EARLIER}" if any(each in told for each in OF_AN_EARLIER_VERSION) else NOTHING
