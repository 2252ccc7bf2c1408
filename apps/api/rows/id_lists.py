"""Lists of ids that a many-to-many relation links to a row, read in the statement that reads the row."""

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import F, Func
from django.db.models.sql.compiler import SQLCompiler

from apps.exports.text import LISTED


class IdList(models.TextField):
    """Ids that SQL joins into one text: a list in Python, stored nowhere."""

    def from_db_value(self, value: str | None, *_rest: object) -> list[str]:
        return value.split(LISTED) if value else []


class LinkedIds(Func):
    """The ids, in order, that a many-to-many relation links to a row."""

    output_field: models.Field = IdList()

    def __init__(self, relation: models.ManyToManyField) -> None:
        super().__init__(F("pk"))
        through: Any = relation.remote_field.through
        self.extra |= {  # the names are our own, none a reader's
            "table": through._meta.db_table,
            "here": relation.m2m_column_name(),
            "there": relation.m2m_reverse_name(),
            "between": LISTED,
        }

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        linked = 'SELECT "%(there)s" FROM "%(table)s" WHERE "%(here)s" = %(expressions)s ORDER BY "%(there)s"'
        template = f"""(SELECT group_concat("%(there)s", '%(between)s') FROM ({linked}))"""  # noqa: S608
        return self.as_sql(compiler, connection, template=template, **extra)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        template = (
            """(SELECT string_agg("%(there)s", '%(between)s' ORDER BY "%(there)s")"""
            """ FROM "%(table)s" WHERE "%(here)s" = %(expressions)s)"""
        )
        return self.as_sql(compiler, connection, template=template, **extra)
