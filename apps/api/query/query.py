"""What one request asks of a resource: which rows, in which order, which columns."""

import hashlib
from functools import partial

from apps.api.http.errors import BadParameters, ParameterError
from apps.api.http.parameters import near, understood
from apps.api.rows.columns import columns_of
from apps.api.rows.release_rows import ReleaseRows

from .as_of import AsOf, release_as_of
from .ordering import Ordering
from .pagination import DEFAULT_SIZE, LARGEST_SIZE, Page, unsign, with_places

PAGING = ("cursor", "page_size", "count")
OF_TODAY = "Files, feeds and calendars hold the present; leave as_of out, or take pages of JSON."


class Query:
    """A request's parameters, understood whole or refused with every fault named.

    `own` names those that are understood beside the filters; without it they are those of a list, or of a file.
    """

    def __init__(self, resource, request, filing=False, own=None):
        self.resource, self.path = resource, request.path_info
        self.filters = resource.filterset_class.base_filters
        paged = (*PAGING, *resource.timed, *(["format"] if resource.formats else []))
        shaped = ("fields", "ordering", *(() if filing else paged))
        known = {*(shaped if own is None else own), *self.filters}
        self.given, errors = understood(request, known)
        self.errors = [
            ParameterError(each.parameter, OF_TODAY) if each.parameter in {*resource.timed} - known else each
            for each in errors
        ]
        self.format = self._one_of("format", ["json", *resource.formats], "json")
        self.size = self._size()
        self.counting = self._one_of("count", ["true", "false"], "false") == "true"
        self.columns = self._columns()
        self.order = self._order()
        self.past = self._past()
        self.values = self._filters()
        self._refuse_for_files()
        if self.errors:
            raise BadParameters(self.errors)
        resource.refuse(self.values)

    def rows(self, queryset):
        """Keep the rows that all filters match, of today or of the release asked for."""
        names = self.past and self.past.names(self.resource)
        found = self.past.rows(self.resource) if self.past else queryset
        for name, value in self.values.items():
            each = self.filters[name].moved(names) if names else self.filters[name]
            found = each.apply(found, value)
        return found

    def page(self, queryset):
        """Read the page asked for of the rows that match."""
        rows, order = self.rows(queryset), self.order
        read = partial(with_places, self.resource.serializer_class, self.columns, order.paths)
        if self.past:
            order = order.moved(self.past.names(self.resource))
            read = partial(self.past.read, self.columns, order.paths)
        return Page(rows, order, self.size, self._cursor(rows, order), read)

    def _cursor(self, rows, order):
        """Read the position that the cursor names; None at the beginning."""
        if "cursor" not in self.given:
            return None
        return unsign(self.given["cursor"], self.identity(), rows, order.paths)

    def identity(self) -> str:
        """Name the list that a cursor belongs to: the resource, its filters, and the columns of its order."""
        bound = sorted((k, v) for k, v in self.given.items() if k not in (*PAGING, "fields", "format"))
        return hashlib.sha256(repr((self.path, self.order, bound)).encode()).hexdigest()

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

    def _past(self):
        if "as_of" not in self.given:
            return None
        if self.format != "json":
            self._fail("as_of", OF_TODAY)
            return None
        try:
            past = ReleaseRows(release_as_of(AsOf().read(self.given["as_of"])))
        except ValueError:
            self._fail("as_of", f"Expected {AsOf.expects}.")
            return None
        except BadParameters as refused:
            self.errors += refused.errors
            return None
        names = past.names(self.resource)
        able = [name for name, each in self.filters.items() if name != "modified_since" and each.moved(names)]
        for name in self.given:
            if name in self.filters and name not in able:
                self._fail(name, "Cannot be combined with as_of.", able)
        return past

    def _misread(self, name, text):
        """Say what was expected in place of a text, and where several values belong."""
        expects, several = self.filters[name].expects, f"{name}__in"
        if "," in text and several in self.filters:
            return f"Expected {expects}; several values go into {several}.", [several]
        words = getattr(self.filters[name], "words", ())
        return f"Expected {expects}.", words and near(text, words)

    def _refuse_for_files(self):
        for name in PAGING:
            if self.format != "json" and name in self.given:
                self._fail(name, "A file holds the whole result and has no pages.")
