"""Files: the complete result of a list in the format that its address names."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import StreamingHttpResponse

from apps.api.http.addresses import absolute
from apps.api.http.errors import TooManyRows
from apps.api.http.licence import LICENCE, LICENCE_URL, QUOTED
from apps.api.http.links import links
from apps.api.http.parameters import query_string
from apps.api.http.ranges import WholeFile
from apps.api.rows.columns import Column, read_rows
from apps.api.rows.stored import ColumnRows, StoredRows, read_texts
from apps.exports import csv, jsonl, parquet, xlsx
from apps.exports.formats import FORMATS
from apps.exports.json import sorted_keys, to_json
from apps.exports.table import Table
from apps.exports.text import instant
from apps.hearings.models import Release

from .csv_lines import read_lines
from .tables import table_of

TEXTS: dict[str, Callable[[Table, Iterable[str]], Iterator[bytes]]] = {
    "jsonl": jsonl.write_texts,
    "parquet": parquet.write_texts,
}
"""The formats that are written from the JSON texts of rows."""


def file_response(
    resource: Any, request: Any, queryset: QuerySet[Any], file_format: str
) -> StreamingHttpResponse:
    """Answer with every row of a queryset as a file; for HEAD nothing is read, and only its headers are sent."""
    if file_format == "xlsx":
        refuse_too_many(queryset)
    query = {name: text for name, text in resource.parameters.given.items() if name != "format"}
    source = absolute(request, f"/api/v1/{resource.collection}/")
    about = about_rows(resource, source, getattr(request, "release", None), query_string(query))
    pieces = file_pieces(resource, queryset, resource.row_reader, file_format, about)
    response = StreamingHttpResponse() if request.method == "HEAD" else WholeFile(pieces)
    response["Content-Type"] = FORMATS[file_format].CONTENT_TYPE
    response["Link"] = links(request)
    name = f"{resource.collection}-release-{request.release or 0}.{file_format}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def file_pieces(
    resource: Any,
    queryset: QuerySet[Any],
    reader: StoredRows | ColumnRows,
    file_format: str,
    about: dict[str, str],
    **more: Any,
) -> Iterator[bytes]:
    """Write the rows of a queryset as a file, piece by piece; `about` is what it says of itself where it can."""
    columns = reader.columns
    table, writer = table_of(resource, columns, about), FORMATS[file_format]
    if not any(field.kind == "json" for field in table.fields):  # which is written alike on both databases
        # The database writes whole lines of CSV; a single column is written in Python (see csv_cells).
        if file_format == "csv" and len(columns) > 1:
            return csv.write_lines(table.names, read_lines(queryset, columns))
        if file_format in TEXTS and isinstance(reader, StoredRows):
            return TEXTS[file_format](table, read_texts(reader, queryset))
    rows = file_rows(table, queryset, columns, sorted_keys if file_format == "jsonl" else _as_text)
    if file_format in ("xlsx", "parquet"):
        return writer.write(table, rows, **more)
    return writer.write(table.names, rows)


def _as_text(value: Any) -> str:
    return to_json(sorted_keys(value))


def file_rows(
    table: Table,
    queryset: QuerySet[Any],
    columns: Sequence[Column],
    structured: Callable[[Any], Any] = _as_text,
) -> Iterable[Sequence[Any]]:
    """Read the rows of a file; what is structured is written alike, whichever database sorted its keys."""
    rows, as_json = (
        read_rows(queryset, columns, stream=True),
        [field.kind == "json" for field in table.fields],
    )
    if not any(as_json):
        return rows
    return (
        [structured(value) if json else value for value, json in zip(row, as_json, strict=True)]
        for row in rows
    )


def refuse_too_many(queryset: QuerySet[Any]) -> None:
    """Refuse a workbook that would keep the reader waiting for minutes."""
    if queryset.order_by()[xlsx.MOST_ROWS : xlsx.MOST_ROWS + 1].exists():
        raise TooManyRows(
            f"More than {xlsx.MOST_ROWS} rows, too many for XLSX; filter more narrowly, or take .csv, .jsonl or .parquet."
        )


def about_rows(resource: Any, source: str, release: Release | None, query: str = "") -> dict[str, str]:
    """Say where the rows of a file come from, in which release, and under which licence."""
    return {
        "Open record of public hearings": resource.about(),
        "Source": source,
        "Query": query or "(all)",
        "Licence": f"{LICENCE} {LICENCE_URL}",
        "Rights": QUOTED,
        "Release": str(release.number) if release else "none",
        "Released": instant(release.at) if release else "none",
    }
