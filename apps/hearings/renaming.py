"""Renaming: the id of a record that was never public may change, when its name or day is corrected."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, ForeignObjectRel, TextField, Value
from django.db.models.functions import Concat, Substr
from django.utils import timezone
from django.utils.translation import gettext as _

from .batches import batches
from .checking import PARTS
from .ledger import writing
from .merging import MOST_OF_A_REASON
from .models import Answer, Edition, Hearing, Source
from .models.base import Record
from .models.hearings import HearingPart
from .models.mergeable import Mergeable


def new_id_of(record: Record) -> str | None:
    """Return the id that a stored record would get today, if it differs and the record was never public."""
    if isinstance(record, HearingPart | Edition) or not record.wanted_id() or record.was_public():
        return None
    if isinstance(record, Mergeable) and record.merged_into_id is not None:
        return None  # its id is an alias
    wanted = record.free_id()
    return None if wanted == record.pk else wanted


def rename(record: Record, now: datetime | None = None) -> str:
    """Give a record the id that it would get today, and rename its parts and its history with it.

    Errors: ValidationError if there is no such id, or if the record was public: copies and citations use its id.
    """
    with writing():
        stored = type(record)._base_manager.select_for_update().get(pk=record.pk)
        new = new_id_of(stored)
        if new is None:
            raise ValidationError(
                _("%(id)s keeps its id: it was public before, or the id fits its name.") % {"id": record.pk}
            )
        _move(type(record), [record.pk], record.pk, new)
        if isinstance(record, Hearing):
            for part in PARTS:
                ids = part._base_manager.filter(hearing=new).values_list("pk", flat=True)
                for some in batches(list(ids)):
                    _move(part, some, record.pk, new)
        if isinstance(record, Source):
            editions = list(Edition._base_manager.filter(source=new).values_list("pk", flat=True))
            _move(Edition, editions, record.pk, new)
            _move_outlines(record.pk, new)
        renamed = type(record)._base_manager.get(pk=new)
        renamed.saved_at, renamed._change_reason = (
            now or timezone.now(),
            f"its id was {record.pk}"[:MOST_OF_A_REASON],
        )
        models.Model.save(
            renamed, update_fields=["saved_at"]
        )  # Record.save would write no history: no column differs
    return new


def _move(model: type[Record], ids: list[str], old: str, new: str) -> None:
    """Replace the prefix of ids in all tables; the database checks references at the end of the transaction."""
    for field in _referring(model):
        rows = field.model._base_manager.filter(**{f"{field.attname}__in": ids})
        rows.update(**{field.attname: _moved(field.attname, old, new)})
    model.history.filter(id__in=ids).update(id=_moved("id", old, new))
    model._base_manager.filter(pk__in=ids).update(id=_moved("id", old, new))


def _referring(model: type[Record]) -> list[models.Field]:
    """List the foreign keys to a model, including those of many-to-many tables and histories."""
    related = model._meta.get_fields(include_hidden=True)
    return [
        each.field
        for each in related
        if isinstance(each, ForeignObjectRel) and (each.one_to_many or each.one_to_one)
    ]


def _moved(column: str, old: str, new: str) -> Concat:
    return Concat(Value(new), Substr(F(column), len(old) + 1), output_field=TextField())


def _move_outlines(old: str, new: str) -> None:
    """Replace the id of a source in the outlines of answers."""
    for rows in (Answer._base_manager, Answer.history):
        for row in rows.filter(edition__source=new).exclude(outline=[]):
            _point(row.outline, old, new)
            rows.filter(pk=row.pk).update(outline=row.outline)


def _point(points: Iterable[dict[str, Any]], old: str, new: str) -> None:
    for point in points:
        point["source"] = new if point["source"] == old else point["source"]
        _point(point["points"], old, new)
