"""How likely a condition holds: what SQLite is told in place of statistics, which no installation of it gathers."""

from typing import Any

from django.db.models import BooleanField, Func, Q

RARE, COMMON = 0.0001, 0.9
ASIDE = 0.95
"""The likelihood of a condition that only tests the rows which a rarer one finds."""
TESTS = (COMMON, ASIDE)
LEADS = 0.0000001
"""The likelihood of a condition whose table a plan must begin with."""


class Likelihood(Func):
    """A condition with its likelihood. PostgreSQL has statistics and is told nothing."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, condition: Q, likelihood: float) -> None:
        super().__init__(condition)
        self.likelihood = likelihood

    def as_sql(  # type: ignore[override]
        self, compiler: Any, connection: Any, **_context: Any
    ) -> tuple[str, Any]:
        return compiler.compile(self.source_expressions[0])

    def as_sqlite(self, compiler: Any, connection: Any, **_context: Any) -> tuple[str, Any]:
        sql, params = compiler.compile(self.source_expressions[0])
        return f"likelihood({sql}, {self.likelihood:.7f})", params


class OfGroups(Func):
    """A condition on the columns of groups, which is asked once of each group in place of each row (`HAVING`)."""

    output_field = BooleanField()
    conditional = True
    contains_aggregate = True
    template = "%(expressions)s"


def hinted(condition: Q, likelihood: float | None) -> Any:
    """Return a condition with its likelihood, or as it is where nothing is said of that."""
    return condition if likelihood is None else Likelihood(condition, likelihood)
