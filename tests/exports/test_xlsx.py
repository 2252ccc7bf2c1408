import io
import time
from decimal import Decimal

import openpyxl

from apps.exports import xlsx
from apps.exports.table import Field, Table

FIELDS = [Field("a", "text", "First", "甲", False), Field("b", "text", "Second", "乙", False)]


def made(rows, about=None):
    return b"".join(xlsx.write(Table("things", about or {}, FIELDS), rows))


def opened(rows, about=None):
    return openpyxl.load_workbook(io.BytesIO(made(rows, about)))


def test_numbers_are_numbers_and_text_is_text():
    [_, row] = opened([[Decimal("27.84"), "007"]])["data"].values
    assert row == (27.84, "007")


def test_text_never_becomes_a_formula_or_a_link():
    sheet = opened([["=1+1", "http://example.org"]])["data"]
    assert sheet["A2"].value == "'=1+1"
    assert sheet["A2"].data_type == "s"
    assert sheet["B2"].hyperlink is None


def test_unknown_is_an_empty_cell_and_a_list_is_joined():
    [_, row] = opened([[None, ["x", "y"]]])["data"].values
    assert row == (None, "x;y")


def test_the_second_sheet_says_what_the_first_one_is():
    lines = list(opened([], {"Licence": "CC BY 4.0"})["about"].values)
    assert lines[0] == ("Licence", "CC BY 4.0", None)
    assert lines[-2:] == [("a", "First", "甲"), ("b", "Second", "乙")]


def test_the_same_rows_make_the_same_bytes_at_any_time():
    first = made([["x", "y"]])
    time.sleep(2)  # the clock of a ZIP archive counts in steps of two seconds
    assert made([["x", "y"]]) == first
