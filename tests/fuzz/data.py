"""The record that the requests are put to: the real one, and an example of each kind that it does not have yet."""

from django.core.management import call_command

from apps.api.schema import examples
from apps.hearings.models import Commitment, Hearing
from tests.conftest import FIXTURES
from tests.make import make_agenda_item, make_event, make_vote


def fill():
    """Migrate and fill the database, so that every example of the schema exists."""
    call_command("migrate", verbosity=0)
    call_command("loaddata", *sorted(FIXTURES.glob("*.json")), verbosity=0)
    follow()


def follow():
    """Add the examples that the real record does not have."""
    hearing = Hearing.objects.get(pk=examples.HEARING)
    make_event(Commitment.objects.get(pk=examples.IDS["commitments"]))
    make_agenda_item(hearing, examples.SPECIAL["agenda_items"]["quote"])
    make_vote(hearing)
