from apps.exports import jsonl
from apps.exports.table import Table

TABLE = Table("things", {}, [])


def test_each_text_is_a_line():
    assert (
        b"".join(jsonl.write(TABLE, ['{"a":"=揭阳"}', '{"a":27.84}'])).decode()
        == '{"a":"=揭阳"}\n{"a":27.84}\n'
    )


def test_an_empty_result_is_an_empty_file():
    assert list(jsonl.write(TABLE, [])) == []


def test_every_row_is_there_whatever_the_number():
    for number in (1, 499, 500, 501, 1500):
        assert b"".join(jsonl.write(TABLE, map(str, range(number)))).count(b"\n") == number
