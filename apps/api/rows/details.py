"""Detail answers: the row of a record, and in it the rows of the records that belong to it."""

import json
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple, Protocol

from .columns import Column, Nested, Row, nested_in
from .statements import BoundList, padded, read
from .stored import RowDict, all_typed, reader_of


class Found(NamedTuple):
    """A row that was read as JSON: the id of its record, the id of the record that it belongs to, and its text.

    `nested` is the text of what it nests, to stand at the end of its own.
    """

    id: str
    owner: str
    text: str
    nested: str = ""

    @property
    def whole(self) -> str:
        """The text of the row with what it nests."""
        return f"{self.text[:-1]}{self.nested}}}" if self.nested else self.text


class RowSource(Protocol):
    """Where the nested records are read from, each with the records nested in it: the current release, or an earlier one."""

    def named(self, row_class: type[Row], ids: Collection[str]) -> list[Found]:
        """Read the records with these ids."""

    def belonging(self, row_class: type[Row], column: Column, owners: Sequence[Found]) -> list[Found]:
        """Read the records whose column names one of the owners, in the order of their table."""


def add_nested(row_class: type[Row], rows: list[Found], source: RowSource) -> list[Found]:
    """Add to rows what their serializer nests: one query for each field, however many rows there are."""
    for nested in nested_in(row_class) if rows else ():
        groups = _groups(nested, rows, source)
        texts = {id: ",".join([each.whole for each in group]) for id, group in groups.items()}
        rows = [
            Found(row.id, row.owner, row.text, f'{row.nested},"{nested.name}":[{texts.get(row.id, "")}]')
            for row in rows
        ]
    return rows


def _groups(nested: Nested, rows: list[Found], source: RowSource) -> dict[str, list[Found]]:
    """Group the rows that a field nests by the id of the record that they belong to."""
    groups: dict[str, list[Found]] = {}
    if nested.lists_ids:
        listed = {row.id: json.loads(row.text)[nested.column.name] for row in rows}
        ids = {id for each in listed.values() for id in each}
        found = {row.id: row for row in source.named(nested.row_class, ids)} if ids else {}
        return {id: [found[each] for each in ids if each in found] for id, ids in listed.items()}
    for row in source.belonging(nested.row_class, nested.column, rows):
        groups.setdefault(row.owner, []).append(row)
    return groups


class CurrentRows:
    """The records that are public now, as the current release stores them."""

    def named(self, row_class: type[Row], ids: Collection[str]) -> list[Found]:
        return published_rows(row_class, pk__in=ids)

    def belonging(self, row_class: type[Row], column: Column, owners: Sequence[Found]) -> list[Found]:
        ids = [owner.id for owner in owners]
        return published_rows(row_class, column.path, **{f"{column.path}__in": ids})


def published_rows(row_class: type[Row], owner: str = "pk", **where: Any) -> list[Found]:
    """Read the published records that match, with all that they nest; a value of `where` is one value or several."""
    several = {name: padded(value) for name, value in where.items() if name.endswith("__in")}
    values = [each for name, value in where.items() for each in several.get(name, [value])]
    lengths = tuple((name, len(several[name]) if name in several else None) for name in where)
    if any(length == 0 for _name, length in lengths):
        return []

    def rows(places: list[Any]) -> Any:
        rest, bound = iter(places), {}
        for name, length in lengths:
            bound[name] = next(rest) if length is None else BoundList(*(next(rest) for _ in range(length)))
        model: Any = row_class.Meta.model
        return reader.values(model.objects.published().filter(**bound), ["pk", owner])

    reader = reader_of(row_class)
    found = read((row_class, owner, lengths), rows, values)
    return add_nested(row_class, [Found(row[-2], row[-1], reader.text(row)) for row in found], CurrentRows())


def published_details(row_class: type[Row], **where: Any) -> list[RowDict]:
    """Read the published records that match, with all that they nest, by the names of their columns."""
    texts = [row.whole for row in published_rows(row_class, **where)]
    return all_typed(row_class, f"[{','.join(texts)}]")
