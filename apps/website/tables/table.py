"""What a table of the site declares: the list that it shows, its headings, and the facets beside it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from django.http import HttpRequest

from apps.api.resources.viewset import Resource

Rows = list[dict[str, Any]]
ALL = "all"
"""The value of a parameter by which a table shows what it leaves out at first."""


class Heading(NamedTuple):
    """A column: its heading, the ordering of the list by it, and whether it holds numbers."""

    label: Any
    ordering: str | None = None
    numeric: bool = False


class Written(NamedTuple):
    """A column of the workbook: its heading, its width in characters, and what it holds of a row."""

    heading: Any
    width: int
    of: Callable[[dict[str, Any]], Any]
    linked: bool = False


class YesNo(NamedTuple):
    """A filter with two values, each in words."""

    title: Any
    values: Mapping[str, Any]


class Table(NamedTuple):
    """A list of the API as a table for people."""

    resource: type[Resource]
    title: Any = ""
    lead: Any = ""
    words: Any = ""
    """What the box for words looks in."""
    headings: Sequence[Heading] = ()
    template: str = ""
    written: Sequence[Written] = ()
    """The columns of the workbook, before those that every workbook has."""
    completed: Callable[[HttpRequest, Rows], Rows] | None = None
    """Adds to rows what their cells show of other records."""
    counted_by: str | None = None
    """The facet of commitments that names the records, where a cell counts these by kind."""
    facets: Mapping[str, Any] = {}
    """The facets of the list that stand beside the table, each with its title."""
    more: Mapping[str, YesNo] = {}
    """Filters of two values that stand beside it."""
    first: Mapping[str, str] = {}
    """The filters that hold until the reader chooses others."""
    beginning: Any = ""
    """What its page says of them."""
    left_out: Any = ""
    """What they leave out of a file."""
    ordering: str | None = None
    """The order of the rows until the reader chooses another; that of the list where it is None."""
    by_day: bool = False
    """Whether the rows can be limited to days."""
    calendar: bool = False
    meanings: Sequence[tuple[Any, Any]] = ()
    """Words of the table, each with its meaning."""

    @property
    def collection(self) -> str:
        return self.resource.collection

    @property
    def path(self) -> str:
        """The path of the Chinese page."""
        return f"/{self.collection}/"
