"""Workbooks for people: columns in words, wrapped and fit to paper, and a second sheet that says what the first one is."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from .text import cell
from .xlsx import FIRST_DAY, pieces, short

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

A4 = 9
WEB = ("http://", "https://")
LONGEST_LINK = 2000
"""The longest address that a cell can lead to."""


class Column(NamedTuple):
    """A column: its heading and its width in characters; the values of one `linked` are addresses."""

    heading: str
    width: int
    linked: bool = False


class About(NamedTuple):
    """The second sheet: its name, and its lines, each a label and a text."""

    name: str
    lines: Sequence[tuple[str, str]]


class Sheet(NamedTuple):
    """The first sheet: its name, which is also the headline of each printed page, its columns, and its rows."""

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Any]]


def write(sheet: Sheet, about: About, pages: str, scratch: str | None = None) -> Iterator[bytes]:
    """Yield a workbook piece by piece; `pages` is what stands at the foot of a printed page, as “&P / &N”.

    Errors: OSError when the disk is full.
    """
    yield from pieces(lambda book: _fill(book, sheet, about, pages), scratch)


def _fill(book: "Workbook", sheet: Sheet, about: About, pages: str) -> None:
    style = {"text_wrap": True, "valign": "top"}
    bold, text = book.add_format({**style, "bold": True, "bottom": 1}), book.add_format(style)
    formats = {
        "day": book.add_format({**style, "num_format": "yyyy-mm-dd", "align": "left"}),
        "number": book.add_format({**style, "num_format": "#,##0.##########"}),
        "text": text,
        "link": book.add_format({**style, "font_color": "#23488a", "underline": 1}),
    }
    written = _printed(book.add_worksheet(sheet.name), sheet.name, pages)
    written.freeze_panes(1, 1)
    written.repeat_rows(0)
    at = 0
    for place, column in enumerate(sheet.columns):
        written.set_column(place, place, column.width)
        written.write_string(0, place, column.heading, bold)
    for at, row in enumerate(sheet.rows, 1):
        for place, (column, value) in enumerate(zip(sheet.columns, row, strict=True)):
            _write(written, at, place, value, formats, linked=column.linked)
    written.autofilter(0, 0, at, len(sheet.columns) - 1)
    written = _printed(book.add_worksheet(about.name), about.name, pages)
    written.set_column(0, 0, 18, bold)
    written.set_column(1, 1, 100, text)
    for at, (label, said) in enumerate(about.lines):
        written.write_string(at, 0, short(cell(label)), bold)
        written.write_string(at, 1, short(cell(said)), text)


def _printed(sheet: "Worksheet", name: str, pages: str) -> "Worksheet":
    """Let a sheet be printed on A4 across, as wide as the paper."""
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
    sheet.set_header(f"&L{name.replace('&', '&&')}")
    sheet.set_footer(f"&R{pages}")
    return sheet


def _write(
    sheet: "Worksheet", at: int, place: int, value: Any, formats: dict[str, Any], *, linked: bool
) -> None:
    if value is None or value == "":
        return
    if isinstance(value, int | float | Decimal):
        sheet.write_number(at, place, value, formats["number"])
    elif type(value) is datetime.date and value >= FIRST_DAY:
        sheet.write_datetime(at, place, value, formats["day"])
    elif linked and value.startswith(WEB) and len(value) <= LONGEST_LINK:
        sheet.write_url(at, place, value, formats["link"], short(value))
    else:
        sheet.write_string(at, place, short(cell(value)), formats["text"])
