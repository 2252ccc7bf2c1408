"""Rows as lines of CSV, written by the database along the same columns as all else."""

from collections.abc import Iterator

from django.db.models import F
from rest_framework.serializers import ChoiceField

from apps.exports.lines import Cell, Line, LinkedCell, cell_of

from .ordering import column as field_at

BATCH = 500


def read_lines(queryset, columns) -> Iterator[str]:
    """Yield each row of a queryset as a line of CSV, from one query and in constant memory."""
    line = Line(*(_cell(queryset, column) for column in columns))
    return queryset.annotate(csv_line=line).values_list("csv_line", flat=True).iterator(chunk_size=BATCH)


def _cell(queryset, column):
    if column.many:
        return LinkedCell(queryset.model._meta.get_field(column.path))
    if isinstance(column.field, ChoiceField):  # our own words, also where they are computed
        return Cell(F(column.path))
    return cell_of(field_at(queryset, column.path), column.path)
