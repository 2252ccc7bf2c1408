"""Total orders: the named orderings of a list, and the rows after or before a given one in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, F, Func, Q, QuerySet, TextField, Value
from django.db.models.expressions import OrderBy
from rest_framework.request import Request

from apps.api.http.parameters import Parameters
from apps.api.rows.paths import field_path
from apps.api.rows.statements import Bound, read
from apps.api.schema.parameters import query_parameter
from apps.hearings.hints import COMMON, LEADS, RARE, hinted

from .backends import StrictBackend
from .strict_filter import FEW_ROWS

BY_SPEAKERS = "speaker__organization"
"""The end of a path from which a plan begins with the speakers: their index by organization leads to what they said."""


class RowComparison(Func):
    """`(a, b) > (x, y)`, which both databases answer from an index."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, *sides: Any, sign: str):
        self.sign = sign
        super().__init__(*sides)

    def as_sql(  # type: ignore[override]
        self, compiler: Any, connection: Any, *_args: Any, **_kwargs: Any
    ) -> tuple[str, list[Any]]:
        parts: list[str] = []
        params: list[Any] = []
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

    def renamed(self, names: Mapping[str, str]) -> "Ordering":
        """Return this order for rows whose columns have other names."""
        return Ordering(tuple(names[path] for path in self.paths), self.descending)

    def sort(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Sort a queryset in this order."""
        first, *rest = self.paths
        nulls = {"nulls_last": True} if nullable(queryset, first) else {}
        down = self.descending
        return queryset.order_by(_directed(first, down, **nulls), *(_directed(path, down) for path in rest))

    def beyond(
        self,
        queryset: QuerySet[Any],
        values: Sequence[Any] | None = None,
        backwards: bool = False,
        valued_only: bool = False,
        few: bool = False,
        few_without: bool = False,
    ) -> list[QuerySet[Any]]:
        """Select the rows after the row with these values (before it, when backwards), as querysets to join in turn.

        Rows without a value in the first column have a queryset of their own, for an index serves each and not their union;
        `valued_only` says that there are none. `few` says that a filter lets few rows pass, so a plan begins with these, and
        `few_without` that few rows have no value.
        """
        first, down = self.paths[0], self.descending != backwards
        after = "<" if down else ">"
        rows = queryset.order_by(*(_directed(path, down) for path in self.paths))
        if not nullable(queryset, first):
            bounds = _leading(queryset, first, values and values[0], after)
            if values:
                bounds &= _compare(queryset, self.paths, values, after)
            return [rows.filter(bounds) if bounds else rows]
        valued, void = _valued(rows, first, few), _void(rows, first, few_without)
        if values and values[0] is None:
            void = void.filter(_compare(queryset, self.paths[1:], values[1:], after))
            return [void, valued] if backwards else [void]
        if values:
            valued = valued.filter(_leading(queryset, first, values[0], after))
            valued = valued.filter(_compare(queryset, self.paths, values, after))
        return [valued] if backwards or valued_only else [valued, void]


class OrderingBackend(StrictBackend):
    """Sort by one of the `orderings` of a view, each a total order; `ordering` names the default.

    Files take the rows in this order. KeysetPagination sorts each page itself, for a page can run backwards.
    """

    def parameter_names(self, view: Any) -> list[str]:
        return ["ordering"]

    def clean(self, parameters: Parameters, view: Any) -> None:
        name = view.ordering
        if "ordering" in parameters.given:
            name = parameters.choose("ordering", self._names(view), view.ordering)
        parameters.cleaned["ordering"] = Ordering.named(name, view.orderings)

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        return view.adapted(view.parameters.cleaned["ordering"]).sort(queryset)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        schema = {"type": "string", "enum": self._names(view)}
        text = (
            f"Order of the rows, {view.ordering} by default; `-` reverses it. Rows without a value come last."
        )
        return [query_parameter("ordering", schema, text, view.ordering)]

    def _names(self, view: Any) -> list[str]:
        return [sign + name for name in view.orderings for sign in ("", "-")]


def _directed(path: str, down: bool, **nulls: bool) -> OrderBy:
    """Order by one column."""
    return F(path).desc(**nulls) if down else F(path).asc(**nulls)


def _compare(queryset: QuerySet[Any], paths: Sequence[str], values: Sequence[Any], sign: str) -> Q:
    """Compare columns with values as one row."""
    typed = [
        value
        if isinstance(value, Bound)
        else Value(value, output_field=value_field(queryset, path) or TextField())
        for path, value in zip(paths, values, strict=True)
    ]
    return Q(RowComparison(*map(F, paths), *typed, sign=sign))


def _valued(rows: QuerySet[Any], path: str, few: bool) -> QuerySet[Any]:
    """Keep the rows with a value in the first column of an order."""
    chosen = Q(**{f"{path}__isnull": False})
    if "__" not in path:
        return rows.filter(hinted(chosen, COMMON))
    led = path.endswith(BY_SPEAKERS) and not few
    return rows.filter(chosen, *[hinted(chosen, LEADS)] * led)


def _void(rows: QuerySet[Any], path: str, few: bool) -> QuerySet[Any]:
    """Keep the rows without a value in the first column of an order."""
    chosen = Q(**{f"{path}__isnull": True})
    if "__" not in path:
        return rows.filter(hinted(chosen, COMMON))
    if not nullable(rows, path.rpartition("__")[0]):
        return rows.filter(chosen)
    if few:  # no one index has them, but several have some each
        chosen = hinted(Q(pk__in=rows_without(rows.model, path)), RARE)
    return rows.filter(chosen).order_by(*rows.query.order_by[1:])


def has_few_without(view: Any, path: str) -> bool:
    """Tell whether few rows of a list, public or not, have no value at a path to speakers, of whom there may be none."""
    model = view.serializer_class.Meta.model
    if not path.endswith(BY_SPEAKERS) or not field_path(model, path.rpartition("__")[0]).nullable:
        return False
    if view.release_rows or view.parameters.rare:
        return False  # a plan begins elsewhere

    def ask() -> bool:
        def behind(_places: list[Bound]) -> QuerySet[Any]:
            return rows_without(model, path)[FEW_ROWS : FEW_ROWS + 1]

        return not read(("without", model, path), behind, ())

    return bool(view.parameters.once(("without", model, path), ask))


def rows_without(model: Any, path: str) -> QuerySet[Any]:
    """Select the ids of all rows without a value at a path, one index after the other."""
    first, *rest = _rows_without(model, path)
    return first.union(*rest, all=True)


def _rows_without(model: Any, path: str) -> list[QuerySet[Any]]:
    head, _, rest = path.partition("__")
    rows, relation = model._base_manager.order_by().values_list("pk"), model._meta.get_field(head)
    found = [rows.filter(**{f"{head}__isnull": True})] if relation.null else []
    if rest:
        found += [
            rows.filter(**{f"{head}__in": each}) for each in _rows_without(relation.related_model, rest)
        ]
    return found


def _leading(queryset: QuerySet[Any], path: str, value: Any, sign: str) -> Q:
    """Bound the first column of an order alone where another table has it, so that the index there serves."""
    if value is None or "__" not in path:
        return Q()
    return Q(**{f"{path}__{'lte' if sign == '<' else 'gte'}": value})


def value_field(queryset: QuerySet[Any], path: str) -> Any:
    """Find the field that says what the values at a path are; None where there is none."""
    if path in queryset.query.annotations:
        return queryset.query.annotations[path].output_field
    model: Any = queryset.model
    return field_path(model, path).stored


def nullable(queryset: QuerySet[Any], path: str) -> bool:
    """Tell whether a column can be NULL, itself or through a relation on its path."""
    model: Any = queryset.model
    return path in queryset.query.annotations or field_path(model, path).nullable
