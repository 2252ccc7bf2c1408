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


LINKED = (
    'SELECT %(found)s AS "id", %(order)s AS "at" FROM %(from)s'
    ' WHERE "link"."%(here)s" = %(expressions)s%(grouped)s'
)


class LinkedIds(Func):
    """The ids that a many-to-many relation links to a row, in the order of its positions where it has any.

    `outer` is the path to the id of the row that has the relation. With `column` they are the ids in that column of the
    linked rows instead, each once and at its first place, NULL left out.
    """

    output_field: models.Field = IdList()

    def __init__(
        self, relation: models.ManyToManyField, outer: str = "pk", column: models.Field | None = None
    ) -> None:
        super().__init__(F(outer))
        through: Any = relation.remote_field.through
        there = relation.m2m_reverse_name()
        names = [field.column for field in through._meta.fields]
        order = "position" if "position" in names else there
        found, joined, grouped = f'"link"."{there}"', "", ""
        if column is not None:
            found = f'"far"."{column.column}"'
            joined = f' JOIN "{column.model._meta.db_table}" "far" ON "far"."id" = "link"."{there}"'
            grouped, order = f" AND {found} IS NOT NULL GROUP BY {found}", f'MIN("link"."{order}")'
        else:
            order = f'"link"."{order}"'
        self.extra |= {  # the names are our own, none a reader's
            "found": found,
            "order": order,
            "from": f'"{through._meta.db_table}" "link"{joined}',
            "here": relation.m2m_column_name(),
            "grouped": grouped,
            "between": LISTED,
        }

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        template = f"""(SELECT group_concat("id", '%(between)s') FROM ({LINKED} ORDER BY "at"))"""  # noqa: S608
        return self.as_sql(compiler, connection, template=template, **extra)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        template = f"""(SELECT string_agg("id", '%(between)s' ORDER BY "at") FROM ({LINKED}) "linked")"""  # noqa: S608
        return self.as_sql(compiler, connection, template=template, **extra)
