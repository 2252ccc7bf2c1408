import pytest
from django.core.signals import request_finished
from django.db import close_old_connections

FILE = "/api/v1/commitments.csv"


@pytest.fixture
def crowded(settings, client, exchange):
    """A site of four threads, three of which are held by readers of files who have not read to the end."""
    settings.THREADS = 4
    return [client.get(FILE) for _reader in range(3)]


def leave(answer):
    """Close an answer as the server does for a reader who hangs up, but keep the connection of the tests."""
    request_finished.disconnect(close_old_connections)
    answer.close()
    request_finished.connect(close_old_connections)


def test_slow_readers_leave_threads_for_short_answers(client, crowded):
    assert [answer.status_code for answer in crowded] == [200, 200, 200]
    assert client.get("/api/v1/commitments/").status_code == 200
    assert client.get("/hearings/").status_code == 200
    assert client.head(FILE).status_code == 200


def test_one_more_file_is_refused_in_the_form_of_the_address(client, crowded):
    answer = client.get(FILE)
    assert answer.status_code == 503
    assert answer["Retry-After"] == "5"
    assert answer.json()["status"] == 503
    page = client.get("/static/website/site.css")
    assert page.status_code == 503
    assert page["Content-Type"].startswith("text/html")


def test_a_reader_who_ends_or_leaves_makes_room(client, crowded):
    assert b"".join(crowded[0]).count(b"\n") > 1
    assert client.get(FILE).status_code == 200  # and held again
    leave(crowded[1])
    leave(crowded[1])
    assert client.get(FILE).status_code == 200
    assert client.get(FILE).status_code == 503
