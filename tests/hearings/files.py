"""Fixture files for tests of loading: the records of one small hearing, changed at will."""

import json
from collections import Counter
from dataclasses import replace

import pytest
from django.core import serializers
from django.db import transaction

from apps.hearings.loading import Refused, load
from apps.hearings.models import RECORDS, AnswerSpeaker
from tests.make import make_exchange


def dumped() -> list[dict]:
    """Give all that is stored, as fixtures hold it."""
    rows = [row for model in RECORDS for row in model.objects.order_by("pk")]
    text = serializers.serialize("json", rows)
    records = json.loads(
        text.replace(".000Z", "Z")
    )  # milliseconds are written, and none where there are no microseconds
    for record in records:
        if record["model"] == "hearings.answer":  # dumpdata writes ordered links as rows of their own table
            links = AnswerSpeaker.objects.filter(answer=record["pk"])
            record["fields"]["speakers"] = list(links.values_list("speaker", flat=True))
    return records


def one_exchange() -> list[dict]:
    """Give the records of a whole small hearing, and leave the database without them."""
    before = transaction.savepoint()
    make_exchange()
    records = dumped()
    transaction.savepoint_rollback(before)
    return records


def write(path, records):
    """Write a fixture file, and give its path."""
    path.write_text(json.dumps(records), encoding="utf-8")
    return path


def fields(records, kind, number=0) -> dict:
    """Give the fields of the first record of a kind, or of a later one, for changing them."""
    return [record["fields"] for record in records if record["model"] == f"hearings.{kind}"][number]


def loaded(paths, **options):
    """Load files, and give what was done with each record."""
    steps = []
    load(paths, tell=lambda step, _most: steps.append(step), **options)
    return steps


def outcomes(steps):
    """Count the outcomes of a load."""
    return Counter(step.outcome for step in steps)


def done(steps, outcome):
    """Name the kinds of records for which a load had an outcome."""
    return {step.entry.name.split()[0].removeprefix("hearings.") for step in steps if step.outcome == outcome}


def everything():
    """Give all that is stored, the history included."""
    return dumped(), [list(model.history.order_by("history_id").values()) for model in RECORDS]


def refused(loading, *which, **options):
    """Give the faults for which files are refused, having made sure that nothing was changed."""
    before = everything()
    with pytest.raises(Refused) as error:
        loading(*which, **options)
    assert everything() == before
    return [str(replace(fault, file="")) for fault in error.value.faults]


def edit(model, **values):
    """Change the first record of a kind as an editor does."""
    row = model.objects.order_by("pk").first()
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    return row
