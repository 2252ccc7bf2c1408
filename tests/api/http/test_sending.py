"""Files hold threads for as long as they are made and read; some threads are never theirs."""

import gc
import logging

import pytest
from django.core.signals import request_finished
from django.db import OperationalError, close_old_connections

from apps.api.http import ranges, sending
from tests.downloads import build

FILE = "/api/v1/commitments.csv"


@pytest.fixture
def four(settings, client, exchange):
    """A site of four threads, three of which may send files."""
    settings.THREADS = 4
    sending._sent.clear()
    return client


@pytest.fixture
def crowded(four):
    """Three readers of files who have not read to the end."""
    return [four.get(FILE) for _reader in range(3)]


def leave(answer):
    """Close an answer as the server does for a reader who hangs up, but keep the connection of the tests."""
    request_finished.disconnect(close_old_connections)
    answer.close()
    request_finished.connect(close_old_connections)


def test_slow_readers_leave_threads_for_all_that_is_no_file(client, crowded):
    assert [answer.status_code for answer in crowded] == [200, 200, 200]
    for path in ("/api/v1/commitments/", "/hearings/", "/static/website/icon.svg"):
        answer = client.get(path)
        assert answer.status_code == 200
        leave(answer)
    assert client.head(FILE).status_code == 200


def test_one_more_file_is_refused_before_anything_of_it_is_made(client, crowded, monkeypatch):
    made = []
    monkeypatch.setattr("apps.exports.csv.write", lambda *_args: (made.append(1) for _once in "1"))
    answer = client.get(FILE)
    assert answer.status_code == 503
    assert answer["Retry-After"] == "5"
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 503
    assert not made


def test_files_that_are_being_made_count(four, monkeypatch):
    answers = []

    def making(*_args):
        answers.append(four.get(FILE))
        yield b"a\n"

    monkeypatch.setattr("apps.exports.csv.write", making)
    four.get(FILE)
    assert [answer.status_code for answer in answers] == [503, 200, 200]


def test_a_file_of_a_release_is_refused_by_a_page(four, crowded, tmp_path, settings):
    settings.DOWNLOADS = str(tmp_path / "downloads")
    build()
    for headers in ({}, {"range": "bytes=0-3"}):
        answer = four.get("/data/1/areas.csv", headers=headers)
        assert (answer.status_code, answer["Retry-After"]) == (503, "5")
        assert answer["Content-Type"].startswith("text/html")
    assert four.head("/data/1/areas.csv").status_code == 200
    leave(crowded[0])
    answer = four.get("/data/1/areas.csv")
    assert answer.status_code == 200
    assert four.get(FILE).status_code == 503
    leave(answer)


def test_a_reader_who_ends_or_leaves_makes_room(client, crowded):
    assert b"".join(crowded[0]).count(b"\n") > 1
    leave(crowded[1])
    leave(crowded[1])
    again = [client.get(FILE) for _reader in range(3)]
    assert [answer.status_code for answer in again] == [200, 200, 503]


def test_an_answer_without_a_file_or_of_its_part_makes_room(client, four):
    for _time in range(3):
        assert client.get(FILE, headers={"if-none-match": "*"}).status_code == 304
        assert client.get(FILE, headers={"if-match": '"other"'}).status_code == 412
        assert client.get(FILE, headers={"range": "bytes=99999999-"}).status_code == 416
        leave(client.get(FILE, headers={"range": "bytes=0-3"}))
    assert client.get(FILE).status_code == 200


@pytest.fixture
def nothing_logged():
    """Let no record of the log hold what failed."""
    logging.disable()
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("place", ["apps.api.http.ranges.closing", "apps.api.releases.caching.cache_small"])
def test_a_failure_keeps_no_room(client, four, monkeypatch, nothing_logged, place):
    def fail(*_args):
        raise OperationalError("lost")

    client.raise_request_exception = False
    with monkeypatch.context() as broken:
        broken.setattr(place, fail)
        assert client.get(FILE).status_code == 500
    gc.collect()
    assert not sending._sent
    assert client.get(FILE).status_code == 200


def test_a_reader_who_takes_too_long_is_sent_no_more(client, exchange, monkeypatch, caplog):
    monkeypatch.setattr(ranges, "PIECE", 10)
    whole = b"".join(client.get(FILE))
    monkeypatch.setattr(ranges, "SECONDS", -1)
    answer = client.get(FILE)
    assert b"".join(answer) == b""
    assert answer["Content-Length"] == str(len(whole))
    assert f"{len(whole)} bytes were not sent" in caplog.text
