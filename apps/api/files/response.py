"""Files: the complete result of a list in the format that its address names."""

from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import StreamingHttpResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.api.http.addresses import absolute
from apps.api.http.compression import coding_of, is_compressible
from apps.api.http.errors import TooManyRows
from apps.api.http.licence import LICENCE, LICENCE_URL, QUOTED
from apps.api.http.links import links
from apps.api.http.parameters import query_string
from apps.api.http.ranges import WholeFile
from apps.api.rows.columns import on_site
from apps.api.rows.stored import ColumnRows, StoredRows, read_rows, reader_of
from apps.exports import xlsx
from apps.exports.formats import FORMATS
from apps.exports.json import sorted_keys, to_json
from apps.exports.table import Table
from apps.exports.text import instant
from apps.hearings.models import Release

from .names import attachment
from .tables import table_of

UNNAMED = ("fields", "omit", "ordering")
"""Parameters that choose no rows, and so are not in the names of files."""


def file_response(
    resource: Any, request: Any, queryset: QuerySet[Any], file_format: str
) -> StreamingHttpResponse:
    """Answer with every row of a queryset as a file; for HEAD nothing is read, and only its headers are sent."""
    if file_format == "xlsx":
        refuse_too_many(queryset)
    query = {name: text for name, text in resource.parameters.given.items() if name != "format"}
    source = absolute(request, f"/api/v1/{resource.collection}/")
    about = about_rows(resource, source, getattr(request, "release", None), query_string(query))
    # A writer of values chooses columns itself; Parquet groups rows by the length of what it is given.
    whole = file_format in ("csv", "xlsx")
    reader = reader_of(resource.serializer_class) if whole else resource.row_reader
    table, site = table_of(resource, resource.columns, about), absolute(request, "/")
    pieces = file_pieces(table, queryset, reader, file_format, site)
    content_type = FORMATS[file_format].CONTENT_TYPE
    coding = coding_of(request) if is_compressible(content_type) else None
    response = StreamingHttpResponse() if request.method == "HEAD" else WholeFile(pieces, coding)
    response["Content-Type"] = content_type
    if coding:
        response["Content-Encoding"] = coding
    response["Link"] = links(request)
    chosen = [f"{name}-{text}" for name, text in query.items() if name not in UNNAMED]
    name = [resource.collection, *chosen, f"release-{request.release or 0}"]
    response["Content-Disposition"] = attachment(name, name, file_format)
    return response


def file_pieces(
    table: Table,
    queryset: QuerySet[Any],
    reader: StoredRows | ColumnRows,
    file_format: str,
    site: str,
    **more: Any,
) -> Iterator[bytes]:
    """Write the rows of a queryset as a file, piece by piece."""
    texts = file_texts(table, queryset, reader, site, nested=file_format == "jsonl")
    pieces: Iterator[bytes] = FORMATS[file_format].write(table, texts, **more)
    return pieces


def file_texts(
    table: Table, queryset: QuerySet[Any], reader: StoredRows | ColumnRows, site: str, nested: bool = False
) -> Iterator[str]:
    """Read the rows of a file as JSON, with the pages of a site, whose address ends in a slash.

    What is structured is written alike, whichever database sorted its keys, and as text unless it may be `nested`.
    """
    names = [field.name for field in table.fields if field.kind == "json"]
    rows = read_rows(reader, queryset)
    if not names:
        return (on_site(reader.text(row), site) for row in rows)
    written: Callable[[Any], Any] = (lambda value: value) if nested else to_json
    records = map(reader.record, rows)
    told = (row | {name: written(sorted_keys(row[name])) for name in names} for row in records)
    return (on_site(to_json(row), site) for row in told)


def refuse_too_many(queryset: QuerySet[Any]) -> None:
    """Refuse a workbook that would keep the reader waiting for minutes."""
    if queryset.order_by()[xlsx.MOST_ROWS : xlsx.MOST_ROWS + 1].exists():
        many = _(
            "More than {most} rows, too many for XLSX; filter more narrowly, or take .csv, .jsonl or .parquet."
        )
        raise TooManyRows(format_lazy(many, most=xlsx.MOST_ROWS))


def about_rows(resource: Any, source: str, release: Release | None, query: str = "") -> dict[str, str]:
    """Say where the rows of a file come from, in which release, and under which licence."""
    return {
        "Open record of public hearings": resource.about(),
        "Source": source,
        "Query": query or "(all)",
        **({"Demo": "演示数据，不是记录。 Made-up data, not a record."} if settings.DEMO else {}),
        "Licence": f"{LICENCE} {LICENCE_URL}",
        "Rights": QUOTED,
        "Release": str(release.number) if release else "none",
        "Released": instant(release.at) if release else "none",
    }
