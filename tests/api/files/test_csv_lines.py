"""The lines of CSV that the database writes are, byte for byte, those of the writer that takes value by value."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.api.files.csv_lines import read_lines
from apps.api.resources import RECORDS
from apps.api.resources.commitments import CommitmentRow
from apps.api.resources.figures import FigureRow
from apps.api.rows.columns import columns_of, read_rows
from apps.exports import csv
from apps.exports.text import BREAKS, unseen
from apps.hearings.models import Commitment, Figure, Organization, Person
from tests.make import make_exchange, make_topic

HOSTILE = st.sampled_from(
    "=+-@＝＋－＠﹣\u2212\t\r\n\",;'\\%_[]*^~| .0揭𠮷\xa0\u3000\u200b\u2028\ufeff\x01\x7f"
)
TEXT = st.text(HOSTILE | st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=20)
MAYBE = st.none() | TEXT
INSTANTS = st.datetimes(datetime.datetime(1, 1, 2), datetime.datetime(9999, 12, 30)).map(
    lambda at: at.replace(tzinfo=datetime.UTC)
)
DAYS = st.none() | st.dates()
NUMBERS = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-(10**15) + 1, 10**15 - 1) | st.integers(-1000, 1000),
    st.integers(0, 6),
)
some = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def alike(row_class, names=None):
    """Compare both ways of writing the published rows, all columns or some."""
    columns = [each for each in columns_of(row_class) if names is None or each.name in names]
    head, rows = [each.name for each in columns], row_class.rows().order_by("pk")
    expected = b"".join(csv.write(head, read_rows(rows, columns)))
    found = b"".join(csv.write_lines(head, read_lines(rows, columns)))
    assert found == expected
    return found


@pytest.mark.parametrize("resource", RECORDS, ids=lambda each: each.collection)
def test_every_list_is_written_alike(record, resource):
    make_exchange()
    assert alike(resource.serializer_class).count(b"\r\n") > 1


@some
@given(quote=TEXT, stated=TEXT, name=TEXT, label=TEXT, due=DAYS, at=INSTANTS, tagged=st.integers(0, 2))
def test_hostile_text_and_lists_are_written_alike(exchange, quote, stated, name, label, due, at, tagged):
    span = {"start": 0, "end": len(quote)}
    Commitment.objects.update(
        quote=quote, due_stated=stated, due_from=due, due_to=due, modified_at=at, **span
    )
    Commitment.objects.get().topics.set([exchange.topic, make_topic("农业", "A")][:tagged])
    Person.objects.update(name=name)
    Organization.objects.update(name=label)
    alike(CommitmentRow)


@some
@given(value=NUMBERS, stated=NUMBERS, unit=MAYBE, period=MAYBE, at=INSTANTS)
def test_numbers_and_unknown_values_are_written_alike(exchange, value, stated, unit, period, at):
    Figure.objects.update(
        value=value,
        stated_value=stated,
        stated_unit=unit,
        period=period,
        answer=None,
        commitment=None,
        created_at=at,
    )
    alike(FigureRow)


def test_each_invisible_character_before_a_sign_is_written_alike(exchange):
    for text in [f"{blank}{sign}" for blank in unseen() for sign in ("＝", "x")]:
        Commitment.objects.update(quote=text, start=0, end=len(text))
        assert (b"'" in alike(CommitmentRow, ["id", "quote"])) == (text[-1] == "＝" or text[0] in BREAKS)


@pytest.mark.parametrize(
    "text", ['"', ",", "\r", "\n", "\r\n", "=", "\\.", "'", " ", "\ud7ff\U0010ffff", "a\tb"]
)
def test_each_character_with_a_meaning_is_written_alike(exchange, text):
    Commitment.objects.update(quote=text, start=0, end=len(text))
    alike(CommitmentRow, ["id", "quote"])


def test_lines_that_nobody_reads_to_their_end_leave_the_connection_free(exchange):
    make_exchange()
    columns = columns_of(CommitmentRow)
    begun = read_lines(CommitmentRow.rows().order_by("pk"), columns)
    assert next(begun)
    begun.close()
    assert Commitment.objects.count() == 2
    assert list(read_lines(CommitmentRow.rows().none(), columns)) == []


@pytest.mark.parametrize("name", ["quote", "due_to", "topics"])
def test_a_file_of_one_column_has_a_line_for_each_row(client, exchange, name):
    Commitment.objects.update(quote="\\.", start=0, end=2)
    [column] = [each for each in columns_of(CommitmentRow) if each.name == name]
    answer = client.get(f"/api/v1/commitments.csv?fields={name}")
    assert b"".join(answer) == b"".join(csv.write([name], read_rows(CommitmentRow.rows(), [column])))
