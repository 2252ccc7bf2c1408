"""Storing many new records of one kind by few statements, with their links and the rows of their history."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Max
from django.utils import timezone

from .batches import batches, insert
from .ledger import all_touched
from .models import Answer, AnswerSpeaker
from .models.base import Record

AS_THEY_ARE = {str, int, type(None)}
Links = Mapping[str, Sequence[str]]
"""The ids to which a record links, by the name of a many-to-many field."""


def insert_new(records: Sequence[Record], links: Sequence[Links]) -> None:
    """Insert new records of one model, which were validated, as `Record.store` and then setting each of their links do.

    Errors: DatabaseError for what the database refuses; the caller rolls back.
    """
    for some in batches(zip(records, links, strict=True)):
        _insert(type(records[0]), [record for record, _links in some], [linked for _record, linked in some])


def _insert(model: type[Record], records: list[Record], links: list[Links]) -> None:
    rows = _rows(model, records)
    insert(model, rows)
    if issubclass(model, Answer):
        _insert_speakers(records)
    for field in _linking(model):
        through, here, there = field.remote_field.through, field.m2m_column_name(), field.m2m_reverse_name()
        pairs = zip(records, links, strict=True)
        insert(
            through,
            [{here: each.pk, there: pk} for each, linked in pairs for pk in linked.get(field.name, ())],
        )
    _insert_history(model, records, rows, links)
    for record in records:
        record._state.adding = False
    all_touched(model, [record.pk for record in records])


def _rows(model: type[Record], records: list[Record]) -> list[dict[str, Any]]:
    """Give the columns of records with their values as the database takes them; text and numbers are as they are."""
    database = connections[DEFAULT_DB_ALIAS]
    columns: list[Any] = [
        (field.column, field.attname, field.get_db_prep_save) for field in model._meta.concrete_fields
    ]
    rows: list[dict[str, Any]] = []
    for record in records:
        found = [(column, getattr(record, name), prepare) for column, name, prepare in columns]
        rows.append(
            {
                column: value if type(value) in AS_THEY_ARE else prepare(value, database)
                for column, value, prepare in found
            }
        )
    return rows


def _linking(model: type[Record]) -> list[Any]:
    """List the many-to-many fields whose links are a set."""
    fields: list[Any] = list(model._meta.many_to_many)
    return [each for each in fields if each.remote_field.through._meta.auto_created]


def _insert_speakers(answers: Sequence[Any]) -> None:
    rows = [
        {"answer_id": answer.pk, "speaker_id": each.pk, "position": at}
        for answer in answers
        for at, each in enumerate(answer.all_speakers(), 1)
    ]
    insert(AnswerSpeaker, rows)


def _insert_history(
    model: type[Record], records: list[Record], rows: list[dict[str, Any]], links: list[Links]
) -> None:
    """Insert a row for each record as it was created, and one more for each field of links that is filled then."""
    told: Any = model.history.model
    stored_as = connections[DEFAULT_DB_ALIAS].ops.adapt_datetimefield_value
    fields = _linking(model)
    new: list[tuple[dict[str, Any], str, set[str]]] = []
    for record, row, linked in zip(records, rows, links, strict=True):
        user = told.get_default_history_user(record)
        more = {
            "history_change_reason": getattr(record, "_change_reason", None),
            "history_user_id": user and user.pk,
        }
        filled = [field.name for field in fields if linked.get(field.name)]
        for at in range(len(filled) + 1):
            kind = {"history_date": stored_as(timezone.now()), "history_type": "~" if at else "+"}
            new.append(({**row, **more, **kind}, record.pk, set(filled[:at])))
    newest = told.objects.aggregate(newest=Max("history_id"))["newest"] or 0
    insert(told, [row for row, _pk, _names in new])
    if model._meta.many_to_many:
        stored = told.objects.filter(history_id__gt=newest).order_by("history_id")
        ids = stored.values_list("history_id", flat=True)
        _insert_linked(model, [(id, pk, names) for id, (_row, pk, names) in zip(ids, new, strict=True)])


def _insert_linked(model: type[Record], told: list[tuple[int, str, set[str]]]) -> None:
    """Insert the links that each row of history shows: ordered ones always, others from the row on that filled them."""
    ordered: list[Any] = [each for each in model._meta.many_to_many if each not in _linking(model)]
    for field in [*ordered, *_linking(model)]:
        showing = [(id, pk) for id, pk, names in told if field in ordered or field.name in names]
        through, here = field.remote_field.through, field.m2m_column_name()
        found: dict[str, list[dict[str, Any]]] = {}
        for link in (
            through.objects.filter(**{f"{here}__in": {pk for _id, pk in showing}}).order_by("pk").values()
        ):
            found.setdefault(link[here], []).append(link)
        history: Any = getattr(model.history.model, field.name).model
        insert(history, [{"history_id": id, **link} for id, pk in showing for link in found.get(pk, ())])
