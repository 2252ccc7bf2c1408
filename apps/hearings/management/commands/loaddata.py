from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import loaddata
from django.core.serializers.base import DeserializationError
from django.db import DatabaseError

from apps.hearings.waiting import is_unanswered

HINT = (
    "Nothing was loaded. Rewrite files of an earlier version with: manage.py upgrade_fixtures FILE\n"
    "Load answers of several speakers with: manage.py load_records FILE"
)


class Command(loaddata.Command):
    """Django's own command, which tells how files that it refuses can be loaded."""

    def handle(self, *labels: str, **options: Any) -> None:
        try:
            super().handle(*labels, **options)
        except DeserializationError as error:
            raise CommandError(f"{error}\n{HINT}") from error
        except DatabaseError as error:
            if is_unanswered(error):
                raise
            raise CommandError(f"{error}\n{HINT}") from error
