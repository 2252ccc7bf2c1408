"""Files: a list's whole result, streamed in the format that its address names."""

from django.http import StreamingHttpResponse
from django.utils import timezone, translation

from apps.exports import csv, jsonl, xlsx
from apps.exports.text import instant

from .addresses import absolute
from .columns import read_rows
from .errors import TooManyRows
from .licence import LICENCE, LICENCE_URL, QUOTED
from .links import links
from .parameters import written

FORMATS = {"csv": csv, "jsonl": jsonl, "xlsx": xlsx}


def file_response(resource, request, query, file_format):
    """Stream every row that a query matches as a file; nothing is sent for HEAD but its headers."""
    writer = FORMATS[file_format]
    queryset = query.order.sort(query.rows(resource.get_queryset()))
    rows = read_rows(queryset, query.columns, stream=True)
    names = [column.name for column in query.columns]
    if file_format == "xlsx":
        refuse_too_many(queryset)
        pieces = writer.write(names, rows, about(resource, request, query))
    else:
        pieces = writer.write(names, rows)
    response = StreamingHttpResponse([] if request.method == "HEAD" else pieces)
    response["Content-Type"] = writer.CONTENT_TYPE
    response["Link"] = links(request)
    name = f"{resource.collection}-release-{request.release or 0}.{file_format}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def refuse_too_many(queryset):
    """Refuse a workbook that would keep the reader waiting for minutes."""
    if queryset.order_by()[xlsx.MOST_ROWS : xlsx.MOST_ROWS + 1].exists():
        raise TooManyRows(
            f"More than {xlsx.MOST_ROWS} rows, too many for XLSX; filter more narrowly, or take .csv or .jsonl."
        )


def about(resource, request, query) -> list[list[str]]:
    """Write the second sheet of a workbook: where the rows come from, and what each column means."""
    asked = {name: text for name, text in query.given.items() if name != "format"}
    lines = [
        ["Open record of public hearings", resource.about()],
        ["Source", absolute(request, f"/api/v1/{resource.collection}/")],
        ["Query", written(asked) or "(all)"],
        ["Licence", f"{LICENCE} {LICENCE_URL}"],
        ["", QUOTED],
        ["Time", instant(timezone.now().replace(microsecond=0))],
        [],
        ["Column", "Meaning", "含义"],
    ]
    for column in query.columns:
        meanings = []
        for language in ("en", "zh-hans"):
            with translation.override(language):
                meanings.append(str(column.field.help_text))
        lines.append([column.name, *meanings])
    return lines
