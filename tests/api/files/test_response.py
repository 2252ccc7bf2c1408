"""A file holds every row of one release, however many there are, and keeps nothing of the database once it is sent."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from pyarrow.parquet import read_table

from apps.api.files import response as files
from apps.api.http import ranges
from apps.hearings.ledger import writing
from apps.hearings.models import Topic
from tests.locking import CutShort

FORMATS = {
    "csv": lambda body: body.count(b"\r\n") - 1,
    "jsonl": lambda body: body.count(b"\n"),
    "xlsx": lambda body: load_workbook(BytesIO(body), read_only=True)["data"].max_row - 1,
    "parquet": lambda body: read_table(BytesIO(body)).num_rows,
}


def make_topics(count):
    """Store topics named alike until there are so many; no release tells of them, which a file need not know."""
    have = Topic.objects.filter(name__startswith="名").count()
    made = Topic.objects.get().created_at
    Topic.objects.bulk_create(
        Topic(id=f"made-{at}", name=f"名{at}", created_at=made, modified_at=made) for at in range(have, count)
    )
    with writing(everything=True):
        pass


def asked(client, file_format, query="?q=名", **headers):
    return client.get(f"/api/v1/topics.{file_format}{query}", headers=headers)


@pytest.mark.django_db
@pytest.mark.parametrize("count", [0, 1, 499, 500, 501, 5000])
def test_a_file_of_any_number_of_rows_is_whole_and_leaves_the_connection_free(client, exchange, count):
    make_topics(count)
    for file_format, rows_of in FORMATS.items():
        answer = asked(client, file_format)
        assert answer.headers["Release"] == ("2" if count else "1")
        assert Topic.objects.count() == count + 1  # before a byte of it is read
        body = answer.getvalue()
        assert rows_of(body) == count
        assert answer.headers["Content-Length"] == str(len(body))
        part = asked(client, file_format, range="bytes=1-")
        assert (part.status_code, part.getvalue()) == ((206, body[1:]) if body else (416, part.content))


@pytest.mark.django_db
@pytest.mark.parametrize("file_format", FORMATS)
def test_a_reader_who_leaves_after_the_first_piece_keeps_nothing(client, exchange, file_format):
    make_topics(501)
    assert next(asked(client, file_format).streaming_content)
    assert Topic.objects.count() == 502
    assert asked(client, file_format).status_code == 200


@pytest.mark.django_db
def test_a_large_file_waits_on_the_disk_and_is_closed_with_its_answer(client, exchange, monkeypatch):
    monkeypatch.setattr(ranges, "MOST_IN_MEMORY", 1000)
    make_topics(501)
    answer = asked(client, "csv")
    assert not isinstance(answer.file.file, BytesIO)
    assert answer.getvalue().count(b"\r\n") == 502
    assert answer.file.file.closed


@pytest.mark.django_db
@pytest.mark.parametrize("condition", [{"if-match": '"other"'}, {"if-none-match": "*"}])
def test_a_file_that_is_not_sent_is_closed(client, exchange, monkeypatch, condition):
    monkeypatch.setattr(ranges, "MOST_IN_MEMORY", 10)  # a file on the disk complains when it is forgotten
    assert asked(client, "csv", **condition).status_code in (304, 412)


@pytest.mark.django_db
@pytest.mark.parametrize("file_format", ["csv", "jsonl", "parquet"])
def test_a_file_that_fails_on_the_way_is_a_refusal_and_not_cut_short(
    client, exchange, monkeypatch, file_format
):
    make_topics(1100)

    def breaking(read):
        def rows(*args, **more):
            for at, row in enumerate(read(*args, **more)):
                if at == 1050:
                    raise CutShort("canceling statement due to statement timeout")
                yield row

        return rows

    monkeypatch.setattr(files, "read_rows", breaking(files.read_rows))
    answer = asked(client, file_format)
    assert (answer.status_code, answer.headers["Content-Type"]) == (503, "application/problem+json")
    assert Topic.objects.count() == 1101


@pytest.mark.django_db(transaction=True)  # as in a request, whose own transaction is undone
def test_a_full_disk_leaves_the_connection_free(client, exchange, monkeypatch):
    make_topics(1100)
    client.raise_request_exception = False

    def full():
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ranges, "MOST_IN_MEMORY", 1000)
    monkeypatch.setattr(ranges, "TemporaryFile", full)
    for file_format in ("csv", "jsonl"):
        answer = asked(client, file_format)
        assert (answer.status_code, answer.headers["Content-Type"]) == (500, "application/problem+json")
        assert Topic.objects.count() == 1101
