import datetime
import io
import json
from decimal import Decimal

import pyarrow
import pytest
from pyarrow import parquet as reading

from apps.exports import arrow, parquet
from apps.exports.table import Field, Table
from tests.exports.texts import make_texts

FIELDS = [
    Field("id", "text", "Public id", "编号", False),
    Field("number", "integer", "Number", "序号", True),
    Field("value", "decimal", "Value", "数值", True, digits=22, places=6),
    Field("day", "day", "Day", "日期", True),
    Field("at", "instant", "Instant", "时刻", True),
    Field("topics", "ids", "Subjects", "主题", False, refers_to="topics"),
]
ROW = [
    "x",
    2**62,
    Decimal("1234567890123456.654321"),
    datetime.date(2025, 10, 30),
    datetime.datetime(2025, 10, 30, 1, 2, 3, 4, tzinfo=datetime.timezone(datetime.timedelta(hours=8))),
    ["一", "二"],
]


def texts(rows):
    return make_texts([field.name for field in FIELDS], rows)


def made(rows):
    return b"".join(parquet.write(Table("things", {"Licence": "CC BY 4.0"}, FIELDS), texts(rows)))


def test_every_kind_of_value_comes_back_exactly():
    read = reading.read_table(io.BytesIO(made([ROW])))
    assert [str(field.type) for field in read.schema] == [
        "string",
        "int64",
        "decimal128(22, 6)",
        "date32[day]",
        "timestamp[us, tz=UTC]",
        "list<element: string>",
    ]
    assert list(read.to_pylist()[0].values()) == ROW


def test_unknown_is_null_and_no_rows_are_a_file_too():
    [row] = reading.read_table(io.BytesIO(made([["x", None, None, None, None, []]]))).to_pylist()
    assert list(row.values()) == ["x", None, None, None, None, []]
    assert reading.read_table(io.BytesIO(made([]))).num_rows == 0


def test_the_metadata_says_what_the_columns_mean_and_under_which_licence():
    told = reading.read_schema(io.BytesIO(made([]))).metadata
    assert told[b"Licence"] == b"CC BY 4.0"
    assert json.loads(told[b"columns"])["day"] == {"meaning": "Day", "含义": "日期"}


def test_the_same_rows_make_the_same_bytes():
    assert made([ROW] * 3) == made([ROW] * 3)


def test_rows_are_written_group_by_group_while_they_are_read(monkeypatch):
    monkeypatch.setattr(arrow, "MOST_ROWS", 2)
    read = []
    pieces = parquet.write(Table("things", {}, FIELDS), texts(read.append(n) or ROW for n in range(5)))
    assert next(pieces)
    assert len(read) == 2
    rest = list(pieces)
    assert len(rest) == 3
    assert reading.ParquetFile(io.BytesIO(made([ROW] * 5))).num_row_groups == 3


def test_long_texts_end_a_group_before_its_rows_are_many(monkeypatch):
    monkeypatch.setattr(arrow, "MOST_CHARACTERS", 1000)
    long = ["文" * 1000, *ROW[1:]]
    file = reading.ParquetFile(io.BytesIO(made([ROW, ROW, long, long, ROW])))
    assert [file.metadata.row_group(at).num_rows for at in range(file.num_row_groups)] == [3, 1, 1]
    assert [row["id"] for row in file.read().to_pylist()] == ["x", "x", "文" * 1000, "文" * 1000, "x"]


def test_a_value_that_its_column_cannot_hold_is_refused_not_rounded():
    with pytest.raises(pyarrow.ArrowInvalid):
        made([["x", None, Decimal("0.0000001"), None, None, []]])
