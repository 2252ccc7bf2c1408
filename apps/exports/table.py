"""What a file says of itself: its columns with their types and meanings, and where its rows come from."""

from typing import Literal, NamedTuple

Kind = Literal["text", "integer", "decimal", "day", "instant", "ids", "json"]


class Field(NamedTuple):
    """One column: what its values are and what they mean."""

    name: str
    kind: Kind
    meaning: str
    meaning_zh: str
    null: bool
    choices: tuple[str, ...] = ()
    refers_to: str | None = None  # the table whose ids they are
    digits: int = 0
    places: int = 0


class Table(NamedTuple):
    """One kind of record: its name, what is said of the whole, and its columns in order."""

    name: str
    about: dict[str, str]
    fields: list[Field]

    @property
    def names(self) -> list[str]:
        return [field.name for field in self.fields]
