"""XLSX workbooks: the rows on the first sheet, what they are on the second."""

import tempfile
from decimal import Decimal

import xlsxwriter

from .text import cell

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 100_000
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
            sheet.write_string(at, column, cell(value)[:32767], style)
