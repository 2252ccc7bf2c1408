"""Check constraints that the database enforces and that saving a record does not ask it about."""

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.sql.compiler import SQLCompiler


class DatabaseCheck(models.CheckConstraint):
    """A check constraint whose rule Python validates elsewhere, so that `full_clean` needs no query for it."""

    def validate(self, *args: Any, **kwargs: Any) -> None:
        """Leave the rule to the field or to `clean`."""


class WithoutNul(models.Func):
    """Whether a text holds no NUL character. Always true on PostgreSQL, which cannot store one."""

    template = "true"
    arity = 1
    output_field = models.BooleanField()

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template="instr(%(expressions)s, char(0)) = 0", **context)


def add_check(model: type[models.Model], field: models.Field, condition: models.Q) -> None:
    """Add the constraint of one field to the model that the field is added to, where migrations see it.

    Abstract models have no table. Models of migrations have the constraints that their migrations gave them.
    """
    options = model._meta
    if options.abstract or model.__module__ == "__fake__":
        return
    check = DatabaseCheck(condition=condition, name=f"{options.model_name}_{field.name}_valid")
    options.constraints = [*options.constraints, check]
    options.original_attrs["constraints"] = options.constraints
