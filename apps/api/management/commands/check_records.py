from collections.abc import Iterable
from typing import Any

from django.core.checks import Tags
from django.core.management.base import BaseCommand, CommandError, no_translations
from django.db import DatabaseError
from django.utils import timezone

from apps.api.releases.differences import all_differences
from apps.api.releases.rebuilding import differing
from apps.api.releases.recording import became_overdue
from apps.api.releases.shape import newest_release
from apps.hearings.checking import broken_links, check
from apps.hearings.models import RECORDS
from apps.hearings.models.base import Record
from apps.hearings.waiting import sentence


class Command(BaseCommand):
    requires_system_checks = (Tags.models,)
    help = (
        "Check every stored record: its values, its words in the source, its place in the hearing, "
        "its row in the last release, and what search finds of it."
    )

    @no_translations
    def handle(self, **_options: Any) -> None:
        try:
            faults = (
                sum(self.prove(model) for model in RECORDS) or self.prove_releases() or self.prove_search()
            )
        except DatabaseError as error:
            raise CommandError(sentence(error)) from error
        if faults:
            raise CommandError(f"{faults} {'fault' if faults == 1 else 'faults'} found")

    def prove(self, model: type[Record]) -> int:
        """Check all records of a model, naming each fault, and count the faults."""
        checked = faults = 0
        for found in check(model):
            checked += 1
            faults += self.name(found)
        faults += self.name(broken_links(model))
        self.stdout.write(f"{model._meta.verbose_name_plural}: {checked} checked, {faults} faults")
        return faults

    def prove_releases(self) -> int:
        """Compare what is public with the last release, if there is one, and count where they differ."""
        last = newest_release()
        if last is None:
            return 0
        late = set(became_overdue(last, timezone.localdate()).values_list("pk", flat=True))
        found = (each for some in all_differences() for each in some if each.record not in late)
        why = "differs from the last release; run `manage.py make_release`"
        faults = self.name(f"{each.kind.collection} {each.record}: {why}" for each in found)
        self.stdout.write(f"release {last}: compared, {faults} faults")
        return faults

    def prove_search(self) -> int:
        """Compare the search index with the current rows, and count where they differ."""
        why = "differs from the search index; run `manage.py rebuild_search`"
        faults = self.name(f"{each}: {why}" for each in differing())
        self.stdout.write(f"search index: compared, {faults} faults")
        return faults

    def name(self, faults: Iterable[object]) -> int:
        """Write each fault on a line of its own, and count them."""
        number = 0
        for fault in faults:
            self.stderr.write(str(fault))
            number += 1
        return number
