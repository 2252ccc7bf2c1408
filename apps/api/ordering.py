"""Total orders: the named orderings of a list, and the rows after or before a given one in them."""

from dataclasses import dataclass

from django.core.exceptions import FieldDoesNotExist
from django.db.models import BooleanField, F, Func, Q, TextField, Value


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

    def sort(self, queryset, backwards=False):
        """Sort a queryset in this order, or in exactly the reverse of it."""
        down = self.descending != backwards
        first = F(self.paths[0])
        nulls = {"nulls_first": True} if backwards else {"nulls_last": True}
        if not nullable(queryset, self.paths[0]):
            nulls = {}
        lead = first.desc(**nulls) if down else first.asc(**nulls)
        rest = [F(path).desc() if down else F(path).asc() for path in self.paths[1:]]
        return queryset.order_by(lead, *rest)

    def beyond(self, queryset, values, backwards=False):
        """Keep the rows that come after the row with these values (before it, when backwards)."""
        first = self.paths[0]
        down = self.descending != backwards
        sign = "<" if down else ">"
        if values[0] is None:
            after = Q(**{f"{first}__isnull": True}) & compare(queryset, self.paths[1:], values[1:], sign)
            return queryset.filter(after | Q(**{f"{first}__isnull": False}) if backwards else after)
        after = compare(queryset, self.paths, values, sign)
        if nullable(queryset, first) and not backwards:
            after |= Q(**{f"{first}__isnull": True})
        return queryset.filter(after)


def compare(queryset, paths, values, sign) -> Q:
    """Compare columns with values as one row."""
    typed = [
        Value(value, output_field=column(queryset, path) or TextField())
        for path, value in zip(paths, values, strict=True)
    ]
    return Q(RowComparison(*map(F, paths), *typed, sign=sign))


def column(queryset, path):
    """Find the field that says what the values at a path are; None where there is none."""
    if path in queryset.query.annotations:
        return queryset.query.annotations[path].output_field
    field, model = None, queryset.model
    for step in path.split("__"):
        try:
            field = model._meta.pk if step == "pk" else model._meta.get_field(step)
        except FieldDoesNotExist:
            return None
        model = field.related_model or model
    return field.target_field if field is not None and field.is_relation else field


def nullable(queryset, path) -> bool:
    """Tell whether a column can be NULL, itself or through a relation on its path."""
    if path in queryset.query.annotations:
        return True
    model = queryset.model
    for step in path.split("__"):
        if step == "pk":
            return False
        try:
            field = model._meta.get_field(step)
        except FieldDoesNotExist:
            return False
        if field.null:
            return True
        model = field.related_model or model
    return False
