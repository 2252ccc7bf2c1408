"""What a chart of the site declares, and what is drawn of it: shapes for a template, and the same numbers in a table."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from django.http import HttpRequest

from apps.api.http.parameters import query_string
from apps.website.tables.table import Table


class Key(NamedTuple):
    """A line of the legend: the style of its sample, and its words."""

    style: str
    label: str


class Numbers(NamedTuple):
    """A row of the table beside a chart: what it is about, the address of that, and its cells."""

    name: str
    address: str
    cells: Sequence[Any]


class Drawn(NamedTuple):
    """A chart with its numbers: the shapes of a template, their height in pixels, the legend and the table."""

    template: str
    shapes: Any
    height: int
    keys: Sequence[Key]
    headings: Sequence[Any]
    rows: Sequence[Numbers]
    number: int
    """How many records are in groups, drawn or not; how many no group holds is said by `groupless`."""
    others: int = 0
    """How many groups or records there are that are not drawn."""
    about: str = ""
    """What is said of just these numbers, such as their unit."""
    groupless: str = ""
    """What is said of the records that are in no group, which no shape can stand for."""
    in_words: bool = False
    """Whether the cells hold words, not numbers."""


class Chart(NamedTuple):
    """A chart: the table whose filters it takes, and the query of the API that gives its numbers."""

    name: str
    table: Table
    """The table with the title and the lead of the chart."""
    short: Any
    """What a link to the chart says of it."""
    counted: Any
    """How many records are drawn, with a place for `n`."""
    left_out: Any
    """How many groups or records are not drawn, with a place for `n`; nothing where a chart draws all of them."""
    asks: Mapping[str, str]
    """What the API is asked besides the filters."""
    drawn: Callable[[HttpRequest, Mapping[str, str]], Drawn]
    first: Mapping[str, str] = {}
    """The filters that hold until the reader chooses others."""
    fixed: Mapping[str, str] = {}
    """The filters that make the chart what it is: no reader chooses others."""

    @property
    def path(self) -> str:
        """The path of the Chinese page."""
        return f"/charts/{self.name}/"

    def query(self, filters: Mapping[str, str]) -> dict[str, str]:
        """Return the filters of the records that are drawn."""
        return {**self.first, **filters, **self.fixed}

    def data(self, filters: Mapping[str, str]) -> tuple[str, str]:
        """Return the paths in the API of the numbers of the chart: as CSV and as JSON."""
        base, query = f"/api/v1/{self.table.collection}", query_string({**self.query(filters), **self.asks})
        if "by" in self.asks:
            return f"{base}.facets.csv?{query}", f"{base}/facets/?{query}"
        return f"{base}.csv?{query}", f"{base}/?{query}"
