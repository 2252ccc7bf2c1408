"""The record that the requests are put to: the real one, and an event that follows one of its commitments."""

from django.core.management import call_command

from apps.api.schema import examples
from apps.hearings.models import Commitment
from tests.conftest import FIXTURES
from tests.make import make_event


def fill():
    """Migrate and fill the database, so that every example of the schema exists."""
    call_command("migrate", verbosity=0)
    call_command("loaddata", *sorted(FIXTURES.glob("*.json")), verbosity=0)
    make_event(Commitment.objects.get(pk=examples.IDS["commitments"]))
