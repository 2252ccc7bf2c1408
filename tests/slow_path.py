"""The API's answers by the slow path, which compiles every statement anew and reads and writes value by value."""

import csv
from io import StringIO

from apps.api.query.selection import Selection
from apps.api.rows.columns import PAGE, columns_of, nested_in
from apps.exports.json import to_json
from apps.exports.text import cell
from tests.views import make_view

SITE = "http://testserver"


def read_rows(queryset, columns, row_class, site=""):
    """Read each row of a queryset as its values in the order of the columns."""
    whole = columns_of(row_class)
    for values in queryset.values_list(*(column.expression for column in whole)):
        row = dict(zip([column.name for column in whole], values, strict=True))
        row[PAGE] = site + row_class.page_path(row)
        yield [row[column.name] for column in columns]


def on_site(value):
    """Copy what was read with the address of the site before the path of each page."""
    if isinstance(value, dict):
        return {key: SITE + part if key == PAGE else on_site(part) for key, part in value.items()}
    return [on_site(part) for part in value] if isinstance(value, list) else value


def write_csv(names, rows):
    """Write rows as CSV by the writer of Python."""
    buffer = StringIO("\ufeff")
    buffer.seek(1)
    writer = csv.writer(buffer)
    writer.writerow(names)
    writer.writerows([cell(value) for value in row] for row in rows)
    return buffer.getvalue().encode()


def read_records(queryset, columns, row_class):
    """Read each row of a queryset by the names of its columns, value by value."""
    names = [column.name for column in columns]
    return [on_site(dict(zip(names, row, strict=True))) for row in read_rows(queryset, columns, row_class)]


def page_of(resource, query=""):
    """Write the rows of all pages of a list."""
    view = make_view(resource, query)
    rows = view.filter_queryset(view.get_queryset())
    return [to_json(row) for row in read_records(rows, list(view.columns), resource.serializer_class)]


def selected(resource, query):
    """Return the ids of a list by its compiled statement, and by a queryset of its own."""
    view = make_view(resource, query)
    found = Selection(view)
    page = view.paginate_queryset(found)
    rows = view.filter_queryset(view.get_queryset())
    return [view.row_reader.record(row)["id"] for row in page], list(rows.values_list("pk", flat=True))


def details(detail_class, **where):
    """Read published records with all that they nest, value by value."""
    records = read_records(detail_class.rows().filter(**where), columns_of(detail_class), detail_class)
    for nested in nested_in(detail_class):
        for record in records:
            if nested.lists_ids:
                ids = record[nested.column.name]
                found = {row["id"]: row for row in details(nested.row_class, pk__in=ids)}
                record[nested.name] = [found[id] for id in ids if id in found]
            else:
                record[nested.name] = details(nested.row_class, **{nested.column.path: record["id"]})
    return records
