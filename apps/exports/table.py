"""The declaration of a file: its columns with their types and meanings, and where its rows come from."""

import json
from typing import Any, Literal, NamedTuple

Kind = Literal["text", "integer", "decimal", "day", "instant", "ids", "json"]


class Field(NamedTuple):
    """One column: its type, its meaning and its constraints."""

    name: str
    kind: Kind
    meaning: str
    meaning_zh: str
    null: bool
    choices: tuple[str, ...] = ()
    refers_to: str | None = None  # the table that a foreign key refers to
    digits: int = 0
    places: int = 0


class Table(NamedTuple):
    """One kind of record: its name, notes about the whole file, and its columns in order."""

    name: str
    about: dict[str, str]
    fields: list[Field]

    @property
    def names(self) -> list[str]:
        return [field.name for field in self.fields]

    def values(self, text: str) -> list[Any]:
        """Read the values of a row that is given as JSON, in the order of the columns."""
        row = json.loads(text)
        return [row[field.name] for field in self.fields]
