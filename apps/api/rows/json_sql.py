"""What a row said when it was published, read in SQL from its JSON text."""

from django.db import models
from django.db.models import Func


class Stated(Func):
    """The text under a key of a row as it was published, compared by code point."""

    output_field: models.Field = models.TextField()

    def __init__(self, name):
        super().__init__(models.F("after"))
        self.extra["key"] = name  # a column that we declared, never a reader's words

    def as_sqlite(self, compiler, connection, **extra):
        return self.as_sql(
            compiler, connection, template="JSON_EXTRACT(%(expressions)s, '$.%(key)s')", **extra
        )

    def as_postgresql(self, compiler, connection, **extra):
        template = "((%(expressions)s)::json ->> '%(key)s') COLLATE \"C\""
        return self.as_sql(compiler, connection, template=template, **extra)


class StatedNumber(Stated):
    """The number under a key of a row as it was published."""

    output_field = models.DecimalField(max_digits=30, decimal_places=10)

    def as_sqlite(self, compiler, connection, **extra):
        template = "CAST(JSON_EXTRACT(%(expressions)s, '$.%(key)s') AS NUMERIC)"
        return self.as_sql(compiler, connection, template=template, **extra)

    def as_postgresql(self, compiler, connection, **extra):
        template = "((%(expressions)s)::json ->> '%(key)s')::numeric"
        return self.as_sql(compiler, connection, template=template, **extra)
