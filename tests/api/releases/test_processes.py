"""Corrections of several processes: each release has the reason of its own writer, and nothing without one gets in."""

from tests.processes import program

WRITERS = """
import subprocess, sys
from apps.hearings.models import Change, Correction, Release

WRITER = '''
import sys
import django; django.setup()
from django.core.exceptions import ValidationError
from apps.hearings.ledger import writing
from apps.hearings.models import Figure, Topic
model, column = {"主题": (Topic, "name"), "数字": (Figure, "measures")}[sys.argv[1]]
for number in range(5):
    for why in ("", f"{sys.argv[1]}第{number}次更正"):
        record = model.objects.get()
        setattr(record, column, f"{sys.argv[1]}{number}")
        try:
            with writing(why=why):
                record.save()
        except ValidationError:
            assert not why
        else:
            assert why
'''
working = [subprocess.Popen([sys.executable, "-c", WRITER, name]) for name in ("主题", "数字")]
assert [each.wait() for each in working] == [0, 0]
found = Correction.objects.published().filter(written=True).order_by("release")
assert found.count() == 10, found.count()
for each in found:
    name = {"topics": "主题", "figures": "数字"}[each.record_type]
    number = (each.after["name"] if name == "主题" else each.after["measures"])[-1]
    assert each.why == f"{name}第{number}次更正", each.why
assert Release.objects.current().number == 11
"""


def test_two_writers_at_once_each_store_their_own_reason(exchange, separate_database):
    done = program(separate_database, WRITERS)
    assert done.returncode == 0, done.stderr
