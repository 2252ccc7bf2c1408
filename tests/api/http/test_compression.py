"""Answers are compressed for clients that take them so, each coding under a tag of its own."""

import zlib

import pytest
from django.core.cache import caches
from django.test import RequestFactory

from apps.api.http.compression import CODINGS, coding_of, compressed, zstd

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("exchange")]
FILES = ["commitments.csv", "commitments.jsonl"]


def get(client, path, encoding=None, **headers):
    return client.get(
        f"/api/v1/{path}", headers=headers | ({"accept-encoding": encoding} if encoding else {})
    )


def body(answer):
    return b"".join(answer)


def decoded(answer):
    coding = answer.headers.get("Content-Encoding")
    found = body(answer)
    return {"gzip": lambda b: zlib.decompress(b, wbits=31), "zstd": zstd.decompress, None: bytes}[coding](
        found
    )


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        (None, None),
        ("gzip", "gzip"),
        ("GZIP", "gzip"),
        ("gzip, deflate, br", "gzip"),
        ("gzip, deflate, br, zstd", "zstd"),
        ("gzip;q=1.0, zstd;q=0.5", "gzip"),
        ("zstd;q=0, gzip;q=0.1", "gzip"),
        ("gzip;q=0", None),
        ("*", "zstd"),
        ("*;q=0", None),
        ("*;q=0, gzip", "gzip"),
        ("identity", None),
        ("identity, gzip;q=0.5", None),
        ("identity;q=0.5, gzip;q=0.5", "gzip"),
        ("br, deflate", None),
        ("gzip;q=x", None),
        ("gzip; q=0.3 , zstd ;q=0.2", "gzip"),
        (",;=,;q", None),
    ],
)
def test_the_coding_with_the_greatest_weight_is_chosen(header, coding):
    headers = {"accept-encoding": header} if header else {}
    assert coding_of(RequestFactory(headers=headers).get("/")) == coding


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("path", ["schema/", "schema/?format=yaml", *FILES])
def test_a_compressed_answer_is_the_plain_one(client, path, coding):
    plain, small = get(client, path), get(client, path, coding)
    assert small.headers["Content-Encoding"] == coding
    assert int(small.headers["Content-Length"]) == len(body(get(client, path, coding)))
    assert decoded(small) == body(plain)
    assert "Content-Encoding" not in plain.headers
    for answer in (plain, small):
        assert "Accept-Encoding" in answer.headers["Vary"]


def test_a_compressed_answer_is_smaller(client):
    assert len(body(get(client, "schema/", "gzip"))) < len(body(get(client, "schema/"))) / 5


@pytest.mark.parametrize("path", ["areas/", "figures.xlsx", "figures.parquet", "nothing/"])
def test_what_is_small_or_compressed_already_or_refused_is_sent_as_it_is(client, path):
    plain, asked = get(client, path), get(client, path, "gzip")
    assert "Content-Encoding" not in asked.headers
    assert body(plain) == body(asked)
    assert plain.headers.get("ETag") == asked.headers.get("ETag")


@pytest.mark.parametrize("path", ["schema/", *FILES])
def test_each_coding_has_a_strong_tag_of_its_own_that_is_known_again(client, path):
    answers = [get(client, path, encoding) for encoding in (None, "gzip", "zstd")]
    tags = [answer.headers["ETag"] for answer in answers]
    assert len(set(tags)) == 3
    assert all(tag.startswith('"') for tag in tags)
    for tag, encoding in zip(tags, (None, "gzip", "zstd"), strict=True):
        known = get(client, path, encoding, if_none_match=tag)
        assert (known.status_code, known.headers["ETag"]) == (304, tag)
        assert "Accept-Encoding" in known.headers["Vary"]
        assert "Content-Encoding" not in known.headers
        assert get(client, path, encoding, if_match=tag).status_code == 200
        assert get(client, path, encoding, if_match=tag, if_none_match=tag).headers["ETag"] == tag


def test_a_client_that_takes_a_coding_may_have_the_plain_answer(client):
    tag = get(client, "schema/").headers["ETag"]
    known = get(client, "schema/", "gzip", if_none_match=tag)
    assert (known.status_code, known.headers["ETag"]) == (304, tag)


def test_a_304_names_no_coding_that_the_client_does_not_take(client):
    plain, small = (get(client, "schema/", each).headers["ETag"] for each in (None, "gzip"))
    assert get(client, "schema/", if_none_match=small).status_code == 200
    assert get(client, "schema/", if_none_match=f"{small}, {plain}").headers["ETag"] == plain


def test_a_kept_answer_is_kept_compressed(client, settings, django_assert_num_queries):
    settings.CURRENT_RELEASE_SECONDS = 60
    first = get(client, "schema/", "gzip")
    with django_assert_num_queries(0):
        again = get(client, "schema/", "gzip")
    first.headers.pop("RateLimit")  # what the client of a counted request has left
    assert (again.content, dict(again.headers)) == (first.content, dict(first.headers))
    assert caches["answers"].get(first.headers["ETag"])[0] == first.content


@pytest.mark.parametrize("path", FILES)
def test_ranges_are_of_the_plain_file(client, path):
    whole, small = get(client, path), get(client, path, "gzip")
    assert [answer.headers["Accept-Ranges"] for answer in (whole, small)] == ["bytes", "none"]
    part = get(client, path, "gzip", range="bytes=2-9", if_range=whole.headers["ETag"])
    assert part.status_code == 206
    assert "Content-Encoding" not in part.headers
    text = body(whole)
    assert body(part) == text[2:10]
    other = get(client, path, "gzip", range="bytes=2-9", if_range=small.headers["ETag"])
    assert (other.status_code, body(other)) == (200, text)


@pytest.mark.parametrize("path", ["schema/", *FILES])
def test_head_names_the_coding_of_get(client, path):
    got = get(client, path, "gzip")
    head = client.head(f"/api/v1/{path}", headers={"accept-encoding": "gzip"})
    for name in ("Content-Encoding", "ETag", "Vary", "Content-Type"):
        assert head.headers[name] == got.headers[name]


def test_pages_are_compressed_and_the_admin_is_not(client, exchange, admin_client):
    page = client.get(f"/hearings/{exchange.hearing.pk}/", headers={"accept-encoding": "gzip"})
    assert page.headers["Content-Encoding"] == "gzip"
    for path in ("/admin/", "/admin/hearings/hearing/", "/admin/login/"):
        answer = admin_client.get(path, headers={"accept-encoding": "gzip"})
        assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize("path", ["/docs/commitments.md", "/docs/guide.md", "/docs/", "/redoc/", "/data/"])
def test_what_shows_no_record_is_compressed_under_a_tag_of_its_own(client, path):
    answers = [client.get(path, headers={"accept-encoding": each}) for each in ("identity", "gzip", "zstd")]
    assert [each.headers.get("Content-Encoding") for each in answers] == [None, "gzip", "zstd"]
    assert len({each.headers["ETag"] for each in answers}) == 3
    for each, coding in zip(answers, ("identity", "gzip", "zstd"), strict=True):
        assert decoded(each) == body(answers[0])
        assert "Accept-Encoding" in each.headers["Vary"]
        headers = {"accept-encoding": coding, "if-none-match": each.headers["ETag"]}
        assert client.get(path, headers=headers).status_code == 304


@pytest.mark.parametrize("coding", CODINGS)
def test_a_file_is_compressed_as_it_is_written(coding):
    """Only what the window of the coding needs is held back, and the source is closed when the reader leaves."""
    read = []

    def pieces():
        try:
            for number in range(200):
                read.append(number)
                yield bytes([number]) * 65_536 + number.to_bytes(2) * 1000
        finally:
            read.append("closed")

    source = pieces()
    sent = 0
    for piece in compressed(source, CODINGS[coding]()):
        sent += len(piece)
        if sent:
            break
    assert len(read) < 200
    source.close()
    assert read[-1] == "closed"
