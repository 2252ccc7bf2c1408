from django.core.management.base import BaseCommand, CommandError, no_translations
from django.db import DatabaseError

from apps.hearings.checking import broken_links, check
from apps.hearings.models import RECORDS


class Command(BaseCommand):
    help = "Prove every stored record: its values, its words in the source, its place in the hearing."

    @no_translations
    def handle(self, **_options):
        try:
            faults = sum(self.prove(model) for model in RECORDS)
        except DatabaseError as error:
            raise CommandError(
                f"The database cannot be used ({error}); has `manage.py migrate` been run?"
            ) from error
        if faults:
            raise CommandError(f"{faults} {'fault' if faults == 1 else 'faults'} found")

    def prove(self, model) -> int:
        """Check all records of a model, naming each fault, and count the faults."""
        checked = faults = 0
        for found in check(model):
            checked += 1
            faults += self.name(found)
        faults += self.name(broken_links(model))
        self.stdout.write(f"{model._meta.verbose_name_plural}: {checked} checked, {faults} faults")
        return faults

    def name(self, faults) -> int:
        """Write each fault on a line of its own, and count them."""
        number = 0
        for fault in faults:
            self.stderr.write(str(fault))
            number += 1
        return number
