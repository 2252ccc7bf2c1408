"""The columns of a figure that are compared with its words."""

from decimal import Decimal
from typing import Any, Protocol


class Stated(Protocol):
    """What this package reads of a figure; a protocol, because the model `Figure` imports this package."""

    quote: str
    basis: str | None
    value: Decimal
    unit: str
    stated_value: Decimal
    stated_unit: str | None
    kind: str
    qualifier: str
    edition: Any
    edition_id: str
    start: int

    def get_kind_display(self) -> str: ...
