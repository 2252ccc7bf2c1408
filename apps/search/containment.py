"""Search by plain containment, the same on both databases: only ASCII letters match in either case."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import F, Lookup, Q, Value
from django.db.models.functions import Coalesce
from django.db.models.sql.compiler import SQLCompiler


class Holds(Lookup):
    """The left side contains the right one."""

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        column, column_params = self.process_lhs(compiler, connection)
        words, words_params = self.process_rhs(compiler, connection)
        return f"INSTR(LOWER({column}), LOWER({words})) > 0", (*column_params, *words_params)

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[Any, ...]]:
        column, column_params = self.process_lhs(compiler, connection)
        words, words_params = self.process_rhs(compiler, connection)
        sql = f'STRPOS(LOWER({column} COLLATE "C"), LOWER({words} COLLATE "C")) > 0'
        return sql, (*column_params, *words_params)


def matching(columns: Collection[str], terms: Iterable[Any]) -> Q:
    """Build a filter for rows in which each term is contained in at least one of the columns."""
    wanted = Q()
    for term in terms:
        any_column = Q()
        for column in columns:
            any_column |= Q(
                Holds(Coalesce(F(column), Value("")), Value(term) if isinstance(term, str) else term)
            )
        wanted &= any_column
    return wanted
