"""XLSX workbooks: the rows on the first sheet, what they are on the second."""

import tempfile
from decimal import Decimal

import xlsxwriter

from .text import cell

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 20_000  # some seconds; the reader waits for the last row before the first byte
LONGEST_CELL = 32_767
CUT = " […]"
PIECE = 65536


def write(names, rows, about):
    """Yield a workbook piece by piece; `about` is the list of lines of its second sheet, each a list of cells."""
    with tempfile.TemporaryFile() as file:
        book = xlsxwriter.Workbook(
            file,
            {
                "constant_memory": True,
                "in_memory": False,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        bold = book.add_format({"bold": True})
        sheet = book.add_worksheet("data")
        sheet.freeze_panes(1, 0)
        _fill(sheet, 0, names, bold)
        for at, row in enumerate(rows, 1):
            _fill(sheet, at, row)
        sheet = book.add_worksheet("about")
        for at, line in enumerate(about):
            _fill(sheet, at, line)
        book.close()
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def _fill(sheet, at, values, style=None):
    for column, value in enumerate(values):
        if isinstance(value, Decimal):
            sheet.write_number(at, column, float(value))
        elif isinstance(value, int):
            sheet.write_number(at, column, value)
        elif value is not None:
            sheet.write_string(at, column, _short(cell(value)), style)


def _short(text):
    """Cut text that is longer than a cell can be, and show that it was cut."""
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - len(CUT)] + CUT
