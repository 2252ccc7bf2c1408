import io

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from apps.hearings.models import Change, Figure, Release
from tests.make import WHY

pytestmark = pytest.mark.django_db


def run(**options):
    out = io.StringIO()
    call_command("make_release", stdout=out, **options)
    return out.getvalue().strip()


def test_what_was_written_past_the_application_is_released(exchange):
    Figure.objects.update(measures="他物")
    with pytest.raises(CommandError, match=r"is public, and this .* Give it with --why"):
        run()
    with pytest.raises(CommandError, match=r"--why: .*Chinese"):
        run(why="no reason")
    assert Release.objects.count() == 1
    assert run(why=WHY) == "release 2: 0 added, 1 changed, 0 removed"
    change = Change.objects.get(release=2)
    assert (change.after["measures"], change.why, change.written) == ("他物", WHY, True)
    assert run() == "nothing differs from release 2"


def test_an_empty_record_makes_no_release():
    assert run() == "nothing differs from an empty record"
    assert not Release.objects.exists()


def test_database_that_cannot_be_used_is_told_kindly(monkeypatch):
    def gone():
        raise OperationalError("no such table: hearings_release")

    monkeypatch.setattr(Release.objects, "current", gone, raising=False)
    with pytest.raises(CommandError, match="migrate"):
        run()
