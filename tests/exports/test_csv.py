import csv as reader
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.exports import arrow, csv
from apps.exports.table import Field, Table
from tests.exports.texts import make_texts

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=20)


def table(names, kind="text"):
    return Table("things", {}, [Field(name, kind, "", "", True, digits=22, places=6) for name in names])


def written(names, rows, kind="text"):
    return b"".join(csv.write(table(names, kind), make_texts(names, rows)))


def test_excel_reads_chinese_because_of_the_byte_order_mark():
    assert written(["名称"], [["揭阳市"]]) == "\ufeff名称\r\n揭阳市\r\n".encode()


def test_an_empty_result_still_names_its_columns():
    assert written(["id", "name"], []).decode("utf-8-sig") == "id,name\r\n"


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_every_cell_comes_back_from_a_reader(rows):
    text = written(["a", "b"], rows).decode("utf-8-sig")
    found = list(reader.reader(io.StringIO(text, newline="")))[1:]
    assert [[c.removeprefix("'") for c in row] for row in found] == [
        [c.removeprefix("'") for c in row] for row in rows
    ]


@pytest.mark.parametrize(
    "number",
    ["0", "5", "-5", "100", "2784000000", "27.84", "0.5", "0.000001", "-0.1", "1234567890123456.654321"],
)
def test_a_number_has_all_its_digits_and_no_exponent(number):
    assert written(["a", "b"], [[Decimal(number), None]], "decimal") == f"\ufeffa,b\r\n{number},\r\n".encode()


def test_rows_are_sent_while_they_are_read(monkeypatch):
    monkeypatch.setattr(arrow, "MOST_ROWS", 500)
    seen = []

    def texts():
        for number in range(2000):
            seen.append(number)
            yield f'{{"n":{number}}}'

    assert next(csv.write(table(["n"], "integer"), texts())).startswith("\ufeffn\r\n0\r\n".encode())
    assert len(seen) == 500
