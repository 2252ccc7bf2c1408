"""What a queryset asks of the index: records of a list, or records whose entry contains words."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Exists, F, Func, Lookup, OuterRef, Q, TextField, Value
from django.db.models.sql.compiler import SQLCompiler

from apps.hearings.models import SearchEntry

from .entries import Ids


class Listed(Func):
    """The texts of a JSON list, for use in `field__in=`: one value, however many texts there are."""

    output_field = TextField()

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        return self.as_sql(compiler, connection, template="(SELECT value FROM json_each(%(expressions)s))")

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        return self.as_sql(
            compiler, connection, template="(SELECT jsonb_array_elements_text((%(expressions)s)::jsonb))"
        )


class Contains(Lookup):
    """The left side, which is folded, contains the right one."""

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        column, column_params = self.process_lhs(compiler, connection)
        words, words_params = self.process_rhs(compiler, connection)
        function = "INSTR" if connection.vendor == "sqlite" else "STRPOS"
        return f"{function}({column}, {words}) > 0", (*column_params, *words_params)


def entry_matches(ids: Ids, terms: list[Any], without: list[Any]) -> Exists:
    """Return the condition that the entry of a record, in a range of ids, contains some words and lacks others."""
    wanted = Q()
    for term in terms:
        wanted &= Q(Contains(F("text"), _value(term)))
    for term in without:
        wanted &= ~Q(Contains(F("text"), _value(term)))
    return Exists(SearchEntry.objects.filter(wanted, record=OuterRef("pk"), id__range=ids))


def listed(ids: Any) -> Listed:
    """Return the texts of a JSON list, given as text or as the place of one."""
    return Listed(_value(ids))


def _value(term: Any) -> Any:
    return Value(term, TextField()) if isinstance(term, str) else term
