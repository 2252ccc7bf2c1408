"""XLSX workbooks: the rows on the first sheet, what they are on the second."""

import datetime
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from .table import Table
from .text import cell

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 20_000  # takes some seconds; the first byte is sent after the last row is written
LONGEST_CELL = 32_767  # in UTF-16 units, as spreadsheets count
CUT = " […]"
PIECE = 65536
FIRST_DAY = datetime.date(
    1900, 3, 1
)  # spreadsheets disagree about earlier days, so those are written as text
WIDTHS = {"text": 24, "ids": 24, "json": 24, "day": 12, "instant": 22}
MADE = datetime.datetime(
    2000, 1, 1, tzinfo=datetime.UTC
)  # constant, so that the same rows give the same bytes


def write(table: Table, texts: Iterable[str], scratch: str | None = None) -> Iterator[bytes]:
    """Yield a workbook piece by piece from the JSON texts of its rows; the same rows give the same bytes.

    `scratch` is a folder for temporary files.

    Errors: OSError when the disk is full.
    """
    yield from pieces(lambda book: _fill_book(book, table, texts), scratch)


def pieces(fill: Callable[["Workbook"], None], scratch: str | None = None) -> Iterator[bytes]:
    """Make a workbook that holds little in memory, and yield it piece by piece.

    Errors: OSError when the disk is full.
    """
    import xlsxwriter  # here, because it takes megabytes of each process, and most write no workbook
    from xlsxwriter.exceptions import FileCreateError

    with tempfile.TemporaryFile(dir=scratch) as file:
        book = xlsxwriter.Workbook(
            file,
            {
                "tmpdir": scratch,
                "constant_memory": True,
                "in_memory": False,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        book.use_zip64()
        book.set_properties({"created": MADE})
        fill(book)
        try:
            book.close()
        except FileCreateError as failed:  # it wraps the OSError
            raise failed.args[0] from None
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def _fill_book(book: "Workbook", table: Table, texts: Iterable[str]) -> None:
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("data")
    sheet.freeze_panes(1, 0)
    for at, field in enumerate(table.fields):
        sheet.set_column(at, at, WIDTHS.get(field.kind, len(field.name) + 2))
    _fill(sheet, 0, table.names, day, bold)
    at, days = 0, [field.kind == "day" for field in table.fields]
    for at, text in enumerate(texts, 1):
        values = zip(table.values(text), days, strict=True)
        _fill(sheet, at, [_day(value) if is_day else value for value, is_day in values], day)
    sheet.autofilter(0, 0, at, len(table.fields) - 1)
    sheet = book.add_worksheet("about")
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 2, 80)
    for at, line in enumerate(_about(table)):
        _fill(sheet, at, line, day)


def _about(table: Table) -> Iterator[tuple[str, ...]]:
    """List the lines of the second sheet: where the rows come from, and what each column means."""
    yield from table.about.items()
    yield ()
    yield ("Column", "Meaning", "含义")
    for field in table.fields:
        yield (field.name, field.meaning, field.meaning_zh)


def _fill(
    sheet: "Worksheet", at: int, values: Sequence[Any], day: "Format", style: "Format | None" = None
) -> None:
    for column, value in enumerate(values):
        if isinstance(value, int | float):
            sheet.write_number(at, column, value)
        elif type(value) is datetime.date and value >= FIRST_DAY:
            sheet.write_datetime(at, column, value, day)
        elif value is not None:
            sheet.write_string(at, column, short(cell(value)), style)


def _day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


def short(text: str) -> str:
    """Cut text that is longer than a cell allows, never within a character, and mark the cut."""
    if len(text) * 2 <= LONGEST_CELL:
        return text
    units = text.encode("utf-16-le")
    if len(units) // 2 <= LONGEST_CELL:
        return text
    return units[: 2 * (LONGEST_CELL - len(CUT))].decode("utf-16-le", "ignore") + CUT
