"""Rows as lines of CSV, written by the database along the same columns as all else."""

from collections.abc import Iterator

from django.db.models import F
from rest_framework.serializers import ChoiceField

from apps.api.query.ordering import column as field_at
from apps.exports.lines import Cell, LinkedCell, cell_of, read


def read_lines(queryset, columns) -> Iterator[bytes]:
    """Yield each row of a queryset as a line of CSV of several columns, from one query and in constant memory."""
    return read(queryset, [_cell(queryset, column) for column in columns])


def _cell(queryset, column):
    if column.many:
        return LinkedCell(queryset.model._meta.get_field(column.path))
    if isinstance(column.field, ChoiceField):  # our own words, also where they are computed
        return Cell(F(column.path))
    return cell_of(field_at(queryset, column.path), column.path)
