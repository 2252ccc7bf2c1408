"""The downloads as they are served: whole, in parts, for ever, and not at all once something in them was withdrawn."""

import hashlib
from contextlib import closing

import pytest

from apps.hearings.models import Hearing
from apps.hearings.publishing import publish, withdraw
from tests.downloads import build
from tests.make import make_exchange, make_organization, make_topic

from .page import read

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


@pytest.fixture(autouse=True)
def downloads(settings, tmp_path):
    settings.DOWNLOADS = str(tmp_path / "downloads")
    return tmp_path / "downloads"


def get(client, path, **headers):
    """Ask for a file and read it to its end."""
    answer = client.get(f"/data/{path}", headers=headers)
    answer.body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return answer


def test_the_page_shows_every_file_with_its_sum_and_says_where_nothing_is_built(client, exchange, downloads):
    page = client.get("/data/").content.decode()
    assert "manage.py build_downloads" in page
    assert "/data/1/" not in page
    build()
    page = client.get("/data/").content.decode()
    names = [path.name for path in (downloads / "1").iterdir()]
    assert len(names) > 50
    for name in names:
        assert f'href="/data/1/{name}"' in page
        assert hashlib.sha256((downloads / "1" / name).read_bytes()).hexdigest() in page
    one, last = (
        [link for link in read(client, path).links if "/en/" not in link] for path in ("/data/1/", "/data/")
    )
    assert one == last
    make_topic("农业")
    assert "发布版2较新" in client.get("/data/").content.decode()


def test_a_file_is_given_whole_with_its_sum_as_tag_and_kept_for_ever(client, exchange, downloads):
    build()
    for path in (downloads / "1").iterdir():
        answer = get(client, f"1/{path.name}")
        content = answer.body
        assert content == path.read_bytes()
        assert answer.headers["ETag"] == f'"{hashlib.sha256(content).hexdigest()}"'
        assert answer.headers["Content-Length"] == str(len(content))
        assert "immutable" in answer.headers["Cache-Control"]
        assert "Cookie" not in answer.headers.get("Vary", "")
        assert answer.headers["Release"] == "1"
        assert "creativecommons.org" in answer.headers["Link"]
        head = client.head(f"/data/1/{path.name}")
        assert head.headers["ETag"] == answer.headers["ETag"]
        assert b"".join(head.streaming_content) == b""
        assert head.headers["Content-Length"] == answer.headers["Content-Length"]


@pytest.mark.parametrize("method", ["get", "head"])
def test_what_a_reader_has_already_is_not_sent_again(client, exchange, method):
    build()
    tag = get(client, "1/figures.csv").headers["ETag"]
    again = getattr(client, method)("/data/1/figures.csv", headers={"if-none-match": tag})
    assert again.status_code == 304
    assert again.headers["ETag"] == tag
    with closing(getattr(client, method)("/data/1/figures.csv", headers={"if-none-match": '"x"'})) as other:
        assert other.status_code == 200


@pytest.mark.parametrize(
    ("asked", "part"),
    [("bytes=0-9", slice(0, 10)), ("bytes=5-", slice(5, None)), ("bytes=-7", slice(-7, None))],
)
def test_a_part_is_given_as_asked(client, exchange, downloads, asked, part):
    build()
    whole = (downloads / "1/open-record.zip").read_bytes()
    answer = get(client, "1/open-record.zip", range=asked)
    assert answer.status_code == 206
    assert answer.body == whole[part]
    assert answer.headers["Content-Range"].endswith(f"/{len(whole)}")
    tag = answer.headers["ETag"]
    assert get(client, "1/open-record.zip", **{"range": asked, "if-range": tag}).status_code == 206
    changed = get(client, "1/open-record.zip", **{"range": asked, "if-range": '"other"'})
    assert (changed.status_code, changed.body) == (200, whole)


def test_bytes_beyond_the_end_are_refused_and_several_ranges_are_answered_whole(client, exchange):
    build()
    beyond = get(client, "1/areas.csv", range="bytes=99999999-")
    assert beyond.status_code == 416
    assert beyond.headers["Content-Range"].startswith("bytes */")
    assert get(client, "1/events.jsonl", range="bytes=0-0").status_code in (206, 416)
    assert get(client, "1/areas.csv", range="bytes=0-1,3-4").status_code == 200


def test_the_newest_is_found_by_one_address(client, exchange):
    build()
    make_topic("农业")
    build()
    for name in ("", "figures.csv", "open-record.zip"):
        answer = get(client, f"latest/{name}")
        assert (answer.status_code, answer.headers["Location"]) == (302, f"/data/2/{name}")
        assert "immutable" not in answer.headers["Cache-Control"]
    assert get(client, "latest/nothing.csv").status_code == 404
    assert get(client, "1/figures.csv").status_code == 200
    assert "/data/1/" in read(client, "/data/").links
    assert "/data/2/" in read(client, "/data/1/").links


def test_the_newest_leads_to_the_page_that_says_so_where_nothing_is_built(client, exchange):
    assert get(client, "latest/").headers["Location"] == "/data/"
    assert get(client, "latest/figures.csv").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "1/nothing.csv",
        "1/..%2F..%2Fdb.sqlite3",
        "1/.lock",
        "2/figures.csv",
        "01/figures.csv",
        "0/",
        "x/",
        "99/",
    ],
)
def test_what_is_not_there_is_not_found(client, exchange, path):
    build()
    assert get(client, path).status_code == 404


def test_a_release_is_gone_with_what_was_withdrawn_and_the_others_stay(client, downloads):
    make_topic("农业")
    build()
    made = make_exchange()
    build()
    last = max(int(path.name) for path in downloads.iterdir() if path.name.isdecimal())
    assert get(client, f"{last}/hearings.csv").status_code == 200
    withdraw(Hearing.objects.get(pk=made.hearing.pk))
    for path in (f"{last}/hearings.csv", f"{last}/", f"{last}/SHA256SUMS", f"{last}/nothing"):
        gone = get(client, path)
        assert gone.status_code == 410, path
        assert made.hearing.title not in gone.content.decode()
    assert get(client, "1/hearings.csv").status_code == 200
    assert get(client, "latest/").headers["Location"] == "/data/1/"
    build()
    assert not (downloads / str(last)).exists()
    assert get(client, f"{last}/hearings.csv").status_code == 410
    assert get(client, "latest/").headers["Location"] == f"/data/{last + 1}/"
    hearing = Hearing.objects.get(pk=made.hearing.pk)
    publish(hearing)
    assert get(client, f"{last}/hearings.csv").status_code == 410


def test_a_release_of_which_files_are_missing_is_not_given_and_the_others_are(client, exchange, downloads):
    build()
    make_topic("农业")
    build()
    (downloads / "1/commitments.xlsx").unlink()
    assert client.get("/data/").status_code == client.get("/data/2/").status_code == 200
    assert "/data/1/" not in read(client, "/data/").links
    assert get(client, "1/figures.csv").status_code == 404


def test_a_correction_leaves_the_releases_before_it(client, exchange):
    exchange.commitment.lead = make_organization("揭阳市新局")
    exchange.commitment.save()
    build()
    exchange.commitment.lead = exchange.organization
    exchange.commitment.save()
    assert get(client, "2/organizations.csv").status_code == 200


def test_files_of_another_record_under_the_same_number_are_not_given(client, exchange, downloads):
    build()
    card = downloads / "1/release.json"
    card.write_text(card.read_text().replace('"digest":"', '"digest":"0'))
    assert get(client, "1/figures.csv").status_code == 404
    assert get(client, "latest/").headers["Location"] == "/data/"
    build()
    assert get(client, "1/figures.csv").status_code == 200


def test_pages_of_other_sites_may_read_parts(client, exchange):
    build()
    answer = get(client, "1/figures.parquet", origin="https://other.example", range="bytes=-8")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "content-range" in answer.headers["Access-Control-Expose-Headers"].lower()
    assert answer.body.endswith(b"PAR1")
