import datetime
import io
import time
from decimal import Decimal

import openpyxl
import pytest

from apps.exports import xlsx
from apps.exports.table import Field, Table
from tests.exports.texts import make_texts

FIELDS = [Field("a", "text", "First", "甲", False), Field("b", "text", "Second", "乙", False)]


def made(rows, about=None, kinds=("text", "text")):
    fields = [field._replace(kind=kind) for field, kind in zip(FIELDS, kinds, strict=True)]
    return b"".join(xlsx.write(Table("things", about or {}, fields), make_texts("ab", rows)))


def opened(rows, about=None, kinds=("text", "text")):
    return openpyxl.load_workbook(io.BytesIO(made(rows, about, kinds)))


def test_numbers_are_numbers_and_text_is_text():
    [_, row] = opened([[Decimal("27.84"), "007"]], kinds=("decimal", "text"))["data"].values
    assert row == (27.84, "007")


def test_text_never_becomes_a_formula_or_a_link():
    sheet = opened([["=1+1", "http://example.org"]])["data"]
    assert sheet["A2"].value == "'=1+1"
    assert sheet["A2"].data_type == "s"
    assert sheet["B2"].hyperlink is None


def test_what_looks_like_a_number_or_a_day_stays_text():
    texts = ["007", "445200000000000000001", "1e5", "10/30", "2025-10-30", "50%", "TRUE", "＝1", "\u3000=1"]
    for text in texts:
        found = opened([[text, "x"]])["data"]["A2"]
        assert (found.value, found.data_type) == (f"'{text}" if text[-2] in "＝=" else text, "s")


@pytest.mark.parametrize("character", ["中", "𠮷"])
def test_a_text_that_is_too_long_is_cut_by_utf16_units_with_a_mark(character):
    width = len(character.encode("utf-16-le")) // 2
    most = 32_767 // width
    [fits, cut] = [
        opened([["x", character * length]], {character * length: ""}) for length in (most, most + 1)
    ]
    for found in (fits["data"]["B2"], fits["about"]["A1"]):
        assert found.value == character * most
    for found in (cut["data"]["B2"], cut["about"]["A1"]):
        kept, mark = found.value[: -len(" […]")], found.value[-len(" […]") :]
        assert (set(kept), mark) == ({character}, " […]")
        assert 32_767 - width < len(found.value.encode("utf-16-le")) // 2 <= 32_767


def test_a_sign_at_the_head_of_a_column_or_in_the_second_sheet_does_not_run():
    book = openpyxl.load_workbook(
        io.BytesIO(
            b"".join(xlsx.write(Table("t", {"＝a": "@b"}, [Field("=c", "text", "+d", "－e", False)]), []))
        )
    )
    assert list(book["data"].values) == [("'=c",)]
    assert ("'＝a", "'@b", None) in list(book["about"].values)
    assert ("'=c", "'+d", "'－e") in list(book["about"].values)


def test_a_day_is_a_date_that_a_spreadsheet_can_sort_and_an_instant_stays_exact():
    day, at = datetime.date(2025, 10, 30), datetime.datetime(2025, 10, 30, 1, 2, 3, 4, tzinfo=datetime.UTC)
    sheet = opened([[day, at], [datetime.date(1899, 12, 31), None]], kinds=("day", "instant"))["data"]
    assert (sheet["A2"].value.date(), sheet["A2"].number_format) == (day, "yyyy-mm-dd")
    assert sheet["B2"].value == "2025-10-30T01:02:03.000004Z"
    assert sheet["A3"].value == "1899-12-31"
    assert sheet.auto_filter.ref == "A1:B3"


def test_unknown_is_an_empty_cell_and_a_list_is_joined():
    [_, row] = opened([[None, ["x", "y"]]], kinds=("text", "ids"))["data"].values
    assert row == (None, "x;y")


def test_the_second_sheet_says_what_the_first_one_is():
    lines = list(opened([], {"Licence": "CC BY 4.0"})["about"].values)
    assert lines[0] == ("Licence", "CC BY 4.0", None)
    assert lines[-2:] == [("a", "First", "甲"), ("b", "Second", "乙")]


def test_the_same_rows_make_the_same_bytes_at_any_time():
    first = made([["x", "y"]])
    time.sleep(2)  # the clock of a ZIP archive counts in steps of two seconds
    assert made([["x", "y"]]) == first
