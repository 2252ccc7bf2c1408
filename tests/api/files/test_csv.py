"""Every line of CSV is, byte for byte, that of Python's writer, which takes the tables value by value."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.api.files.tables import table_of
from apps.api.query.ordering import Ordering
from apps.api.resources import RECORDS
from apps.api.resources.commitments import CommitmentViewSet
from apps.api.resources.figures import FigureViewSet
from apps.api.rows.columns import columns_of
from apps.api.rows.stored import read_rows as read_stored
from apps.api.rows.stored import reader_of
from apps.exports import csv
from apps.exports.json import to_json
from apps.exports.text import BREAKS, unseen
from apps.hearings.models import Commitment, Figure, Organization, Person
from tests.make import make_exchange, make_topic
from tests.slow_path import SITE, read_records, read_rows, write_csv

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


def alike(resource, names=None):
    """Compare both ways of writing the published rows, all columns or some."""
    columns = [each for each in columns_of(resource.serializer_class) if names is None or each.name in names]
    rows, row_class = in_order(resource), resource.serializer_class
    texts = map(to_json, read_records(rows, columns, row_class))
    found = b"".join(csv.write(table_of(resource, columns, {}), texts))
    expected = read_rows(rows, columns, row_class, SITE)
    assert found == write_csv([each.name for each in columns], expected)
    return found


def in_order(resource):
    """Select the published rows in the order of their list."""
    return Ordering.named(resource.ordering, resource.orderings).sort(resource.serializer_class.rows())


@pytest.mark.parametrize("resource", RECORDS, ids=lambda each: each.collection)
def test_every_list_is_written_alike(client, record_and_exchange, resource):
    columns = columns_of(resource.serializer_class)
    for chosen in (columns, columns[-2:], columns[:1]):
        names = [each.name for each in chosen]
        rows = list(read_rows(in_order(resource), chosen, resource.serializer_class, SITE))
        answer = client.get(f"/api/v1/{resource.collection}.csv?fields={','.join(names)}")
        assert b"".join(answer) == write_csv(names, rows)
        assert rows


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
    alike(CommitmentViewSet)


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
    alike(FigureViewSet)


def test_each_invisible_character_before_a_sign_is_written_alike(exchange):
    for text in [f"{blank}{sign}" for blank in unseen() for sign in ("＝", "x")]:
        Commitment.objects.update(quote=text, start=0, end=len(text))
        assert (b"'" in alike(CommitmentViewSet, ["id", "quote"])) == (text[-1] == "＝" or text[0] in BREAKS)


@pytest.mark.parametrize(
    "text", ['"', ",", "\r", "\n", "\r\n", "=", "\\.", "'", " ", "\ud7ff\U0010ffff", "a\tb"]
)
def test_each_character_with_a_meaning_is_written_alike(exchange, text):
    Commitment.objects.update(quote=text, start=0, end=len(text))
    alike(CommitmentViewSet, ["id", "quote"])


def test_rows_that_nobody_reads_to_their_end_leave_the_connection_free(exchange):
    make_exchange()
    begun = read_stored(reader_of(CommitmentViewSet.serializer_class), Commitment.objects.order_by("pk"))
    assert next(begun)
    begun.close()
    assert Commitment.objects.count() == 2


@pytest.mark.parametrize("name", ["quote", "due_to", "topics", "number", "held_on"])
def test_a_file_of_one_column_has_a_line_for_each_row(exchange, name):
    Commitment.objects.update(quote="\\.", start=0, end=2)
    assert alike(CommitmentViewSet, [name]).count(b"\r\n") == 2
