"""All that belongs to one hearing as a fixture file, which `load_records` reads back, and as tables for people."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.core import serializers
from django.core.serializers.json import DjangoJSONEncoder

from .batches import batches
from .checking import PARTS
from .labels import label
from .models import RECORDS, Answer, Edition, Hearing, Source
from .models.base import Record

Found = dict[type[Record], dict[str, Any]]
"""Records by their kind and id."""


def belonging(hearing: Hearing) -> Found:
    """Find a hearing with its parts, its sources, and all that these refer to."""
    found: Found = defaultdict(dict)
    waiting: dict[type[Any], set[str]] = {Hearing: {hearing.pk}}
    for part in PARTS:
        waiting[part] = set(part.objects.filter(hearing=hearing).values_list("pk", flat=True))
    while waiting:
        model, ids = waiting.popitem()
        for some in batches(sorted(ids - found[model].keys())):
            rows = model._base_manager.in_bulk(some)
            found[model] |= rows
            for other, pk in _referred(model, rows):
                waiting.setdefault(other, set()).add(pk)
    return {model: dict(sorted(found[model].items())) for model in RECORDS if found[model]}


def _referred(model: type[Any], rows: dict[str, Any]) -> Iterator[tuple[type[Any], str]]:
    """Yield the kind and id of what rows refer to; a source brings its editions."""
    for field in model._meta.concrete_fields:
        if field.is_relation:
            yield from (
                (field.related_model, pk)
                for pk in {getattr(row, field.attname) for row in rows.values()}
                if pk
            )
    for field in model._meta.many_to_many:
        through = field.remote_field.through._base_manager
        mine, other = f"{field.m2m_field_name()}__in", f"{field.m2m_reverse_field_name()}_id"
        yield from (
            (field.related_model, pk)
            for pk in set(through.filter(**{mine: rows}).values_list(other, flat=True))
        )
    if model is Source:
        yield from (
            (Edition, pk) for pk in Edition.objects.filter(source__in=rows).values_list("pk", flat=True)
        )


def as_fixture(found: Found) -> str:
    """Write records as a fixture file."""
    rows = [row for records in found.values() for row in serializers.serialize("python", records.values())]
    for row in rows:
        if row["model"] == Answer._meta.label_lower:
            answer = found[Answer][row["pk"]]
            row["fields"]["speakers"] = [each.pk for each in answer.stored_speakers()]
    return json.dumps(rows, ensure_ascii=False, indent=2, cls=DjangoJSONEncoder) + "\n"


def as_tables(found: Found) -> Iterator[tuple[str, list[str], list[list[str]]]]:
    """Write each kind of record as a table in words: its name, its headings, its rows."""
    for model, records in found.items():
        fields: list[Any] = [
            field
            for field in (*model._meta.concrete_fields, *model._meta.many_to_many)
            if field.name not in ("saved_at", "key", "sha256")
            and (model, field.name) != (Answer, "speaker")  # the first of the speakers
        ]
        names = {
            (field, pk): label(row)
            for field in fields
            if field.is_relation
            for pk, row in found.get(field.related_model, {}).items()
        }
        linked = {field: _linked(field, records) for field in fields if field.many_to_many}
        rows = [
            [_cell(field, row, names, linked.get(field, {}).get(row.pk)) for field in fields]
            for row in records.values()
        ]
        yield str(model._meta.verbose_name_plural), [str(field.verbose_name) for field in fields], rows


def _linked(field: Any, records: dict[str, Any]) -> dict[str, list[str]]:
    """List the ids to which a column of many links each record, in their order."""
    through, found = field.remote_field.through, defaultdict(list)
    mine, other = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
    order = through._meta.ordering or ("pk",)
    for some in batches(sorted(records)):
        rows = through._base_manager.filter(**{f"{mine}__in": some}).order_by(*order)
        for pk, linked in rows.values_list(mine, other):
            found[pk].append(linked)
    return found


def _cell(field: Any, row: Any, names: dict[tuple[Any, str], str], linked: list[str] | None) -> str:
    if field.many_to_many:
        return "；".join(names.get((field, pk), pk) for pk in linked or ())
    value = getattr(row, field.attname)
    if value is None:
        return ""
    if field.is_relation:
        return names.get((field, value), str(value))
    return str(dict(field.flatchoices).get(value, value)) if field.choices else str(value)
