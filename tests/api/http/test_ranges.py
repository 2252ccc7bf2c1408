"""A file whose transfer broke off is gone on with, and never stitched together from two releases."""

import pytest

from tests.make import make_topic

pytestmark = pytest.mark.django_db
FILES = ["figures.csv", "figures.jsonl", "topics.csv"]


def get(client, path, **headers):
    return client.get(f"/api/v1/{path}", headers=headers)


def body(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-9", 0, 10),
        ("bytes=5-5", 5, 6),
        ("bytes=7-", 7, None),
        ("bytes=-4", -4, None),
        ("bytes=0-999999999", 0, None),
        ("bytes=-999999999", 0, None),
    ],
)
def test_the_bytes_asked_for_are_given(client, exchange, path, asked, start, end):
    whole = body(get(client, path))
    part = get(client, path, range=asked)
    found = body(part)
    first = start % len(whole)
    assert part.status_code == 206
    assert found == whole[start:end]
    assert part.headers["Content-Range"] == f"bytes {first}-{first + len(found) - 1}/{len(whole)}"
    assert part.headers["Content-Length"] == str(len(found))
    assert part.headers["Content-Type"] == get(client, path).headers["Content-Type"]


@pytest.mark.parametrize("asked", ["bytes=999999999-", "bytes=-0", "bytes=999999999-9999999999"])
def test_bytes_that_are_not_there_are_refused(client, exchange, asked):
    whole = body(get(client, "figures.csv"))
    refused = get(client, "figures.csv", range=asked)
    assert refused.status_code == 416
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert refused.headers["Content-Range"] == f"bytes */{len(whole)}"
    assert str(len(whole)) in refused.json()["detail"]


@pytest.mark.parametrize(
    "asked", ["bytes=9-5", "bytes=", "bytes=a-b", "rows=0-9", "bytes=0-1,3-4", "bytes=١-٢", "bytes=-", "0-9"]
)
def test_what_is_no_single_range_is_answered_with_the_whole_file(client, exchange, asked):
    answer = get(client, "figures.csv", range=asked)
    assert answer.status_code == 200
    assert body(answer) == body(get(client, "figures.csv"))


def test_the_rest_of_a_file_of_another_release_is_not_given(client, exchange):
    first = get(client, "topics.csv")
    begun = body(first)
    tag = first.headers["ETag"]
    assert body(get(client, "topics.csv", range="bytes=3-", if_range=tag)) == begun[3:]
    make_topic("农业")
    again = get(client, "topics.csv", range=f"bytes={len(begun)}-", if_range=tag)
    assert again.status_code == 200
    assert "农业" in body(again).decode()


def test_a_range_that_the_reader_has_already_is_not_sent_again(client, exchange):
    tag = get(client, "figures.csv").headers["ETag"]
    assert get(client, "figures.csv", range="bytes=0-9", if_none_match=tag).status_code == 304


def test_pages_of_json_have_no_ranges(client, exchange):
    answer = get(client, "figures/", range="bytes=0-9")
    assert answer.status_code == 200
    assert "Accept-Ranges" not in answer.headers
    assert client.head("/api/v1/figures.csv", headers={"range": "bytes=0-9"}).status_code == 200
