"""Sums of decimals that are exact on both databases."""

from decimal import Decimal
from typing import Any

from django.db.models import Aggregate, TextField

PARTS = (Decimal(10**6), Decimal(1), Decimal("0.000001"))
"""What the parts of a sum count on SQLite, whose own sum of decimals is rounded, and of large integers fails."""
WHOLE = "CAST(%(expressions)s AS INTEGER)"
SPLIT = " || ' ' || ".join(
    f"SUM({part})"
    for part in (
        f"{WHOLE} / 1000000",
        f"{WHOLE} %%%% 1000000",
        f"CAST(ROUND((%(expressions)s - {WHOLE}) * 1000000) AS INTEGER)",
    )
)


class PartsField(TextField):
    """A decimal that SQL gives as text, whole or in parts."""

    def from_db_value(self, value: str, *_rest: object) -> Decimal:
        parts = [Decimal(part) for part in value.split()]
        return sum(map(Decimal.__mul__, parts, PARTS), Decimal()) if len(parts) > 1 else parts[0]


class DecimalSum(Aggregate):
    """The sum of a column of decimals of at most 6 places."""

    function = "SUM"
    output_field = PartsField()

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        return self.as_sql(compiler, connection, template=SPLIT, **extra)

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        return self.as_sql(compiler, connection, template="CAST(SUM(%(expressions)s) AS TEXT)", **extra)
