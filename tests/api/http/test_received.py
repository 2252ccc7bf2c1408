"""An answer is given to the address that was asked, byte for byte, and to no other one that looks like it."""

import pytest

from apps.hearings.models import Topic
from tests.make import make_topic

pytestmark = pytest.mark.django_db
WORD = "中"
RAW = WORD.encode().decode("latin-1")  # as a server hands it over
ENCODED = "%E4%B8%AD"
TWICE = "%C3%A4%C2%B8%C2%AD"  # the same bytes, taken for text and encoded again


@pytest.fixture(autouse=True)
def topics(exchange):
    make_topic(f"{WORD}药")


def asked(client, path, query, **headers):
    return client.get(path, headers=headers, QUERY_STRING=f"q={query}")


def body(answer):
    return answer.getvalue().decode()


@pytest.mark.parametrize(
    "path", ["/api/v1/topics/", "/api/v1/topics.csv", "/api/v1/topics.jsonl", "/api/v1/topics.atom"]
)
@pytest.mark.parametrize(
    ("first", "second"), [(RAW, TWICE), (TWICE, RAW), (ENCODED, TWICE), (TWICE, ENCODED)]
)
def test_a_word_and_its_double_encoding_have_answers_of_their_own(client, path, first, second):
    found = {each: asked(client, path, each) for each in (first, second)}
    assert [f"{WORD}药" in body(answer) for answer in found.values()] == [first != TWICE, second != TWICE]
    tag = found[first].headers["ETag"]
    assert found[second].headers["ETag"] != tag
    assert asked(client, path, first, if_none_match=tag).status_code == 304
    assert asked(client, path, second, if_none_match=tag).status_code == 200


def test_raw_and_encoded_bytes_are_one_address(client):
    raw, encoded = (asked(client, "/api/v1/topics/", each) for each in (RAW, ENCODED))
    assert (raw.content, raw.headers["ETag"]) == (encoded.content, encoded.headers["ETag"])


@pytest.mark.parametrize("path", ["/api/v1/topics", "/hearings"])
def test_an_address_that_lacks_its_slash_leads_to_the_same_words(client, path):
    assert asked(client, path, RAW).headers["Location"] == f"{path}/?q={ENCODED}"


def test_the_links_of_an_answer_lead_to_the_same_words(client):
    Topic.objects.create(name=f"{WORD}园")
    page = client.get("/api/v1/topics/", QUERY_STRING=f"q={RAW}&page_size=1").json()
    assert f"q={ENCODED}" in page["next"]
    [further] = client.get(page["next"]).json()["results"]
    assert WORD in further["name"]
    assert f"q={ENCODED}" in body(asked(client, "/api/v1/topics.feed.json", RAW))


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/x/../topics/",
        "/api/v1/./topics/",
        "//api/v1/topics/",
        "/hearings/../hearings/",
        "/api/v1/topics.csv#x/",
    ],
)
def test_what_only_leads_to_an_address_is_not_it(client, path):
    """A server decodes what is percent-encoded: its path may hold any character."""
    for kept in ("/api/v1/topics/", "/api/v1/topics.csv", "/hearings/"):
        assert client.get(kept).status_code == 200
    assert client.get("/", PATH_INFO=path).status_code == 404


@pytest.mark.parametrize("query", ["q=\xff", "q=a&\xe5\x8c", "q=\xc3(", "\xed\xa0\x80=1"])
@pytest.mark.parametrize("path", ["/api/v1/topics/", "/api/v1/topics.csv", "/", "/data/", "/docs/"])
def test_a_query_that_is_not_utf8_is_refused(client, path, query):
    answer = client.get(path, QUERY_STRING=query)
    assert answer.status_code == 400
    wanted = "application/problem+json" if path.startswith("/api/") else "text/html"
    assert answer.headers["Content-Type"].startswith(wanted)


@pytest.mark.parametrize("path", ["\xff/", "a\xe5\x8c/", "%E5%8C%96/"])
@pytest.mark.parametrize("start", ["/api/v1/topics/", "/hearings/", "/data/"])
def test_a_path_that_is_not_utf8_or_is_encoded_twice_is_refused(client, start, path):
    answer = client.get("/", PATH_INFO=start + path)
    assert answer.status_code == 400


@pytest.mark.parametrize("path", ["/api/v1/topics/", "/api/v1/topics.csv", "/hearings/"])
def test_an_answer_depends_on_the_host_the_scheme_and_the_prefix_that_its_links_name(client, path, settings):
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]
    asked = [
        {},
        {"headers": {"host": "other.example"}},
        {"secure": True},
        {"SCRIPT_NAME": "/record", "PATH_INFO": path},
    ]
    tags = [client.get(path, **each).headers["ETag"] for each in asked]
    assert len(set(tags)) == len(asked)
