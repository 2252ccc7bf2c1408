"""Storing the rows of files: new ones of a kind together, and one by one where the database refuses one of them."""

from datetime import datetime
from itertools import groupby

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from .faults import Fault, faults_in
from .inserting import insert_new
from .load_steps import Step
from .models.base import LOADED
from .waiting import is_unanswered


def write(steps: list[Step], now: datetime) -> list[Fault]:
    """Store the entries without faults, and list those that the database refuses."""
    faults: list[Fault] = []
    written = [step for step in steps if step.written and not step.entry.faulty]
    for (_model, new), some in groupby(written, key=lambda step: (type(step.record), step.stored is None)):
        same = list(some)
        if not (new and _insert(same)):
            for step in same:
                faults += _write_alone(step, now)
    return faults


def _insert(steps: list[Step]) -> bool:
    """Store new records of one kind together; False where the database refuses one of them."""
    for step in steps:
        step.record._change_reason = LOADED
    try:
        with transaction.atomic():
            insert_new([step.record for step in steps], [step.entry.links for step in steps])
    except DatabaseError as error:
        if is_unanswered(error):
            raise
        for step in steps:
            step.record._state.adding = True
        return False
    return True


def _write_alone(step: Step, now: datetime) -> list[Fault]:
    try:
        with transaction.atomic():
            _store(step, now)
    except DatabaseError as error:
        if is_unanswered(error):
            raise
        return _refusal(step, error)
    return []


def _store(step: Step, now: datetime) -> None:
    record, stored = step.record, step.stored
    record._change_reason = LOADED
    if stored is None:
        record.store(force_insert=True)
    else:
        record.created_at = stored.created_at
        record.modified_at = now
        if not record.store():
            record.touch(record.modified_at)
    for name, ids in step.entry.links.items():
        getattr(record, name).set(ids)


def _refusal(step: Step, error: DatabaseError) -> list[Fault]:
    """Explain why the database refused a record, with the model's message if there is one."""
    step.record._state.adding = step.stored is None
    try:
        step.record.validate_unique()
        step.record.validate_constraints()
    except ValidationError as refused:
        return faults_in(refused, step.entry.name, step.entry.file)
    return [Fault(step.entry.name, f"the database refuses it ({error})", file=step.entry.file)]
