import csv as reader
import io

from hypothesis import given
from hypothesis import strategies as st

from apps.exports import csv

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=20)


def written(names, rows):
    return b"".join(csv.write(names, rows))


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


def test_rows_are_sent_while_they_are_read():
    seen = []

    def rows():
        for number in range(2000):
            seen.append(number)
            yield [number]

    next(csv.write(["n"], rows()))
    assert len(seen) < 2000


def test_whoever_has_the_first_piece_has_begun_to_read_the_lines():
    read = []

    def lines():
        read.append(1)
        yield b"1\r\n"

    assert next(csv.write_lines(["id"], lines())) == "\ufeffid\r\n1\r\n".encode()
    assert read


def test_a_file_without_lines_has_the_names_alone():
    assert b"".join(csv.write_lines(["id", "name"], [])) == "\ufeffid,name\r\n".encode()
