"""What one request asks of a resource: which rows, in which order, which columns."""

import hashlib

from .columns import columns_of
from .errors import BadParameters, ParameterError
from .ordering import Ordering
from .pagination import DEFAULT_SIZE, LARGEST_SIZE, unsign
from .parameters import near, understood

PAGING = ("cursor", "page_size", "count")


class Query:
    """A request's parameters, understood whole or refused with every fault named."""

    def __init__(self, resource, request, filing=False):
        self.resource = resource
        self.filters = resource.filterset_class.base_filters
        own = ("fields", "ordering") if filing else ("fields", "format", "ordering", *PAGING)
        self.given, self.errors = understood(request, {*own, *self.filters})
        self.format = self._one_of("format", ["json", *resource.formats], "json")
        self.size = self._size()
        self.counting = self._one_of("count", ["true", "false"], "false") == "true"
        self.columns = self._columns()
        self.order = self._order()
        self.values = self._filters()
        self._refuse_paging_of_files()
        if self.errors:
            raise BadParameters(self.errors)

    def rows(self, queryset):
        """Keep the rows that all filters match."""
        for name, value in self.values.items():
            queryset = self.filters[name].apply(queryset, value)
        return queryset

    def cursor(self, model):
        """Read the position that the cursor names; None at the beginning."""
        if "cursor" not in self.given:
            return None
        return unsign(self.given["cursor"], self.identity(), model, self.order.paths)

    def identity(self) -> str:
        """Name the list that a cursor belongs to: the resource, its filters, and the columns of its order."""
        bound = sorted((k, v) for k, v in self.given.items() if k not in (*PAGING, "fields", "format"))
        return hashlib.sha256(repr((self.resource.collection, self.order, bound)).encode()).hexdigest()

    def _fail(self, name, detail, expected=()):
        self.errors.append(ParameterError(name, detail, list(expected)))

    def _one_of(self, name, words, default):
        value = self.given.get(name, default)
        if value not in words:
            self._fail(name, f"Expected one of {', '.join(words)}.", near(value, words))
        return value

    def _size(self):
        text = self.given.get("page_size", str(DEFAULT_SIZE))
        if not (
            text.isascii()
            and text.isdecimal()
            and len(text) <= 3
            and text[0] != "0"
            and int(text) <= LARGEST_SIZE
        ):
            self._fail("page_size", f"Expected a whole number from 1 to {LARGEST_SIZE}.")
            return DEFAULT_SIZE
        return int(text)

    def _columns(self):
        columns = {column.name: column for column in columns_of(self.resource.serializer_class)}
        if "fields" not in self.given:
            return list(columns.values())
        names = list(dict.fromkeys(self.given["fields"].split(",")))
        for name in names:
            if name not in columns:
                self._fail("fields", f"Unknown field: {name[:100]}.", near(name[:100], columns))
        return [columns[name] for name in names if name in columns]

    def _order(self):
        orderings = self.resource.orderings
        names = [sign + name for name in orderings for sign in ("", "-")]
        name = self._one_of("ordering", names, self.resource.ordering)
        return Ordering.named(name if name in names else self.resource.ordering, orderings)

    def _filters(self):
        values = {}
        for name, text in self.given.items():
            if name in self.filters:
                try:
                    values[name] = self.filters[name].read(text)
                except ValueError:
                    self._fail(name, *self._misread(name, text))
        return values

    def _misread(self, name, text):
        """Say what was expected in place of a text, and where several values belong."""
        expects, several = self.filters[name].expects, f"{name}__in"
        if "," in text and several in self.filters:
            return f"Expected {expects}; several values go into {several}.", [several]
        words = getattr(self.filters[name], "words", ())
        return f"Expected {expects}.", words and near(text, words)

    def _refuse_paging_of_files(self):
        for name in PAGING:
            if self.format != "json" and name in self.given:
                self._fail(name, "A file holds the whole result and has no pages.")
