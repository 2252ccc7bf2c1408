"""Total orders: the named orderings of a list, and the rows after or before a given one in them."""

import datetime
from dataclasses import dataclass

from django.db.models import BooleanField, DateField, F, Func, Q, TextField, Value

from apps.api.rows.paths import field_path


class RowComparison(Func):
    """`(a, b) > (x, y)`, which both databases answer from an index."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, *sides, sign):
        self.sign = sign
        super().__init__(*sides)

    def as_sql(self, compiler, connection, *_args, **_kwargs):
        parts, params = [], []
        for side in self.source_expressions:
            sql, values = compiler.compile(side)
            parts.append(sql)
            params.extend(values)
        half = len(parts) // 2
        left, right = ", ".join(parts[:half]), ", ".join(parts[half:])
        return f"({left}) {self.sign} ({right})", params


@dataclass(frozen=True)
class Ordering:
    """An order by several columns, all in one direction, rows without a value in the first column last."""

    paths: tuple[str, ...]
    descending: bool = False

    @classmethod
    def named(cls, name: str, orderings: dict[str, tuple[str, ...]]) -> "Ordering":
        """Look up an ordering by its public name, with `-` before it for the reverse."""
        return cls(orderings[name.removeprefix("-")], name.startswith("-"))

    def moved(self, names: dict[str, str]) -> "Ordering":
        """Give this order for rows whose columns have other names."""
        return Ordering(tuple(names[path] for path in self.paths), self.descending)

    def sort(self, queryset):
        """Sort a queryset in this order."""
        first, *rest = self.paths
        nulls = {"nulls_last": True} if nullable(queryset, first) else {}
        down = self.descending
        return queryset.order_by(directed(first, down, **nulls), *(directed(path, down) for path in rest))

    def stretches(self, queryset, values=None, backwards=False):
        """Select the rows after the row with these values (before it, when backwards), as the parts to read in turn.

        Rows without a value in the first column are a part of their own, for an index serves each part and not their union.
        """
        first, down = self.paths[0], self.descending != backwards
        after = "<" if down else ">"
        rows = queryset.order_by(*(directed(path, down) for path in self.paths))
        if not nullable(queryset, first):
            rows = rows.filter(leading(queryset, first, values and values[0], after))
            return [rows.filter(compare(queryset, self.paths, values, after)) if values else rows]
        valued, void = (rows.filter(**{f"{first}__isnull": without}) for without in (False, True))
        if values and values[0] is None:
            void = void.filter(compare(queryset, self.paths[1:], values[1:], after))
            return [void, valued] if backwards else [void]
        if values:
            valued = valued.filter(compare(queryset, self.paths, values, after))
        return [valued] if backwards else [valued, void]


def directed(path, down, **nulls):
    """Order by one column."""
    return F(path).desc(**nulls) if down else F(path).asc(**nulls)


def compare(queryset, paths, values, sign) -> Q:
    """Compare columns with values as one row."""
    typed = [
        Value(value, output_field=column(queryset, path) or TextField())
        for path, value in zip(paths, values, strict=True)
    ]
    return Q(RowComparison(*map(F, paths), *typed, sign=sign))


def leading(queryset, path, value, sign) -> Q:
    """Bound the first column of an order alone where another table has it, so that the index there serves.

    Without a value by a bound that all days keep: SQLite, too, then begins with that table.
    """
    if "__" not in path or not isinstance(column(queryset, path), DateField):
        return Q()
    if sign == "<":
        return Q(**{f"{path}__lte": value or datetime.date.max})
    return Q(**{f"{path}__gte": value or datetime.date.min})


def column(queryset, path):
    """Find the field that says what the values at a path are; None where there is none."""
    if path in queryset.query.annotations:
        return queryset.query.annotations[path].output_field
    return field_path(queryset.model, path).stored


def nullable(queryset, path) -> bool:
    """Tell whether a column can be NULL, itself or through a relation on its path."""
    return path in queryset.query.annotations or field_path(queryset.model, path).nullable
