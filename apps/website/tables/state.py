"""What a reader chose on a table: the address holds it all."""

from collections.abc import Mapping

from django.http import HttpRequest

from apps.api.http.parameters import query_string

from .table import ALL, Table

PAGING = ("cursor", "ordering")


class State:
    """The parameters of a table that an address gives; those that the table does not know are ignored.

    A form sends empty fields, and letters append parameters of their own: neither changes a table.
    """

    def __init__(self, table: Table, request: HttpRequest) -> None:
        self.table = table
        known = [*table.resource.filterset_class.base_filters, *PAGING]
        texts = {name: request.GET[name].strip() for name in known if name in request.GET}
        self.given = {name: text for name, text in texts.items() if text}

    @property
    def query(self) -> dict[str, str]:
        """The parameters of the list of the API that holds these rows."""
        ordering = self.table.ordering or self.table.resource.ordering
        chosen = {"ordering": ordering, **self._first, **self.given}
        return {name: text for name, text in chosen.items() if not (name in self.table.first and text == ALL)}

    @property
    def _first(self) -> dict[str, str]:
        """The filters with which the table begins, but where the reader chose by the same column or named the records."""
        given = {name.partition("__")[0] for name in self.given}
        return (
            {}
            if "id" in given
            else {name: text for name, text in self.table.first.items() if name not in given}
        )

    @property
    def filters(self) -> dict[str, str]:
        """The same without order and page."""
        return {name: text for name, text in self.query.items() if name not in PAGING}

    @property
    def followed(self) -> str:
        """The query string of the feed and the calendar of these rows, which begin as the table does."""
        given = {name: text for name, text in self.given.items() if name not in PAGING}
        return f"?{query_string(given)}" if given else ""

    def value(self, name: str) -> str | None:
        """Return what is chosen for a parameter."""
        return self.query.get(name)

    def address(self, changes: Mapping[str, str | None]) -> str:
        """Write the query string of the table after some changes, on its first page; None takes a choice back."""
        now = {name: text for name, text in self.given.items() if name != "cursor"}
        for name, text in changes.items():
            now.pop(name, None)
            if text is None and name in self.table.first:
                now[name] = ALL
            elif text is not None and text != self.table.first.get(name):
                now[name] = text
        return f"?{query_string(now)}"

    def page(self, cursor: str) -> str:
        """Write the query string of another page of the table."""
        return f"?{query_string({**self.given, 'cursor': cursor})}"

    def kept(self, *without: str) -> list[tuple[str, str]]:
        """List the choices that a form sends along, which has fields of its own for the others."""
        return [(name, text) for name, text in self.given.items() if name not in (*without, "cursor")]
