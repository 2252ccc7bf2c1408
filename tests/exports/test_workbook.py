"""Workbooks for people, read back."""

import datetime
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from apps.exports.workbook import About, Column, Sheet, write

COLUMNS = [Column("原话", 40), Column("期限", 12), Column("数值", 12), Column("网页", 20, linked=True)]
ABOUT = About("说明", [("许可", "CC BY 4.0"), ("引用", "=1+1")])
DAY = datetime.date(2026, 12, 31)


def book(rows, **more):
    made = b"".join(write(Sheet("承诺与举措", COLUMNS, rows), ABOUT, "第&P页", **more))
    return openpyxl.load_workbook(BytesIO(made))


def test_values_keep_their_types_and_links_lead_somewhere():
    sheet, about = book([["建设平台", DAY, Decimal("27.84"), "https://record.example/a/#b"]]).worksheets
    words, day, number, page = sheet[2]
    assert [each.value for each in sheet[1]] == ["原话", "期限", "数值", "网页"]
    assert (words.value, day.value.date(), number.value) == ("建设平台", DAY, 27.84)
    assert page.hyperlink.ref == "D2"
    assert page.value == "https://record.example/a/#b"
    assert [[each.value for each in row] for row in about] == [["许可", "CC BY 4.0"], ["引用", "'=1+1"]]


def test_it_is_wrapped_frozen_and_printed_on_a4_across_as_wide_as_the_paper():
    sheets = book([["建设平台", None, 1, None]]).worksheets
    assert (sheets[0].freeze_panes, sheets[0].print_title_rows) == ("B2", "$1:$1")
    assert sheets[0]["A2"].alignment.wrap_text
    for sheet in sheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "\t=", "\u200b="])
def test_no_cell_runs_as_a_formula(sign):
    sheets = book([[f'{sign}HYPERLINK("http://evil")', None, None, None]]).worksheets
    assert sheets[0]["A2"].value.startswith("'")
    assert not [cell for sheet in sheets for row in sheet for cell in row if cell.data_type == "f"]


@pytest.mark.parametrize(
    "words", ["\x01\x0b\ufffe", "长" * 40_000, "https://record.example/" + "a" * 3000, "&[Page]"]
)
def test_hostile_words_are_written_as_text(words):
    sheet = book([[words, None, None, words]]).worksheets[0]
    assert sheet["A2"].value
    assert sheet["D2"].value


def test_the_same_rows_give_the_same_bytes():
    assert len({b"".join(write(Sheet("a", COLUMNS, []), ABOUT, "&P")) for _ in range(2)}) == 1
