from typing import Any

from django.core.checks import Tags
from django.core.management.base import BaseCommand, CommandError, no_translations
from django.db import DatabaseError
from django.utils import timezone

from apps.hearings.waiting import sentence
from apps.reports.models import Report


class Command(BaseCommand):
    requires_system_checks = (Tags.models,)
    help = (
        "Delete the contacts of readers from reports that are 89 days old or older. "
        "Run it every day, so that none gets older than 90 days."
    )

    @no_translations
    def handle(self, **_options: Any) -> None:
        try:
            forgotten = Report.objects.forget_contacts(timezone.now())
        except DatabaseError as error:
            raise CommandError(sentence(error)) from error
        self.stdout.write(f"{forgotten} contacts deleted")
