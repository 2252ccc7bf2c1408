"""Values of a row as it was published, read in SQL from its JSON text."""

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import F, Func
from django.db.models.sql.compiler import SQLCompiler


class JSONKey(Func):
    """The text under a key of the published JSON, compared by code point."""

    output_field: models.Field = models.TextField()

    def __init__(self, key: str) -> None:
        super().__init__(F("after"))
        self.extra["key"] = key  # a column that we declared, never a reader's words

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        template = "JSON_EXTRACT(%(expressions)s, '$.%(key)s')"
        return self.as_sql(compiler, connection, template=template, **extra)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        template = "((%(expressions)s)::json ->> '%(key)s') COLLATE \"C\""
        return self.as_sql(compiler, connection, template=template, **extra)


class JSONNumber(JSONKey):
    """The number under a key of the published JSON."""

    output_field = models.DecimalField(max_digits=30, decimal_places=10)

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        template = "CAST(JSON_EXTRACT(%(expressions)s, '$.%(key)s') AS NUMERIC)"
        return self.as_sql(compiler, connection, template=template, **extra)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        template = "((%(expressions)s)::json ->> '%(key)s')::numeric"
        return self.as_sql(compiler, connection, template=template, **extra)
