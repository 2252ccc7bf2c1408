"""Every answer is a function of its address and the release: tagged, kept, and never older than a second."""

import datetime
import re

import pytest
from django.core.cache import caches
from django.utils import timezone

from apps.api.releases.current_release import current_release, forget
from apps.hearings.models import Release
from apps.hearings.publishing import withdraw, withdraw_event
from tests.make import make_topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
PATHS = ["", "figures/", "figures/?kind=money&count=true", "schema/", "changes/", "releases/"]


def get(client, path, **headers):
    return client.get(f"/api/v1/{path}", headers=headers)


def body(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.mark.parametrize("path", [*PATHS, "figures.csv", "figures.jsonl", "figures.xlsx"])
def test_the_same_release_gives_the_same_answer_under_a_strong_tag(client, exchange, path):
    first, again = get(client, path), get(client, path)
    assert first.status_code == 200
    assert body(first) == body(again)
    for answer in (first, again):
        assert answer.headers["ETag"].startswith('"')
        assert answer.headers["ETag"] == first.headers["ETag"]
        assert answer.headers["Release"] == "1"
        assert answer.headers["Cache-Control"] == "public, max-age=1, stale-while-revalidate=1"
    make_topic("农业")
    later = get(client, path)
    assert later.headers["ETag"] != first.headers["ETag"]
    assert body(later)


def test_other_software_gives_other_tags(client, exchange, monkeypatch):
    tags = [get(client, "figures/").headers["ETag"]]
    monkeypatch.setattr("apps.api.releases.caching.fingerprint", lambda: "another")
    tags.append(get(client, "figures/").headers["ETag"])
    assert tags[0] != tags[1]


@pytest.mark.parametrize("path", PATHS)
def test_a_kept_answer_is_the_one_that_was_given(client, exchange, path):
    first = get(client, path)
    again = get(client, path)
    for answer in (first, again):
        answer.headers.pop("RateLimit", None)  # what the client of a counted request has left
    assert (again.content, dict(again.headers)) == (first.content, dict(first.headers))


def test_a_kept_answer_and_a_304_ask_the_database_nothing(
    client, exchange, settings, django_assert_num_queries
):
    settings.CURRENT_RELEASE_SECONDS = 60
    tag = get(client, "figures/").headers["ETag"]
    with django_assert_num_queries(0):
        assert get(client, "figures/").status_code == 200
        assert get(client, "figures/", if_none_match=tag).status_code == 304


@pytest.mark.parametrize("path", ["figures/", "figures.csv"])
def test_another_version_than_the_one_named_is_a_problem_document(client, exchange, path):
    answer = get(client, path, if_match='"other"')
    assert answer.status_code == 412
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_304_carries_what_the_answer_would(client, exchange):
    first = get(client, "figures/")
    answer = get(client, "figures/", if_none_match=first.headers["ETag"])
    assert (answer.status_code, answer.content) == (304, b"")
    for name in ("ETag", "Cache-Control", "Release"):
        assert answer.headers[name] == first.headers[name]


@pytest.mark.parametrize("tag", ['"0123456789abcdef"', "*x", "nonsense", 'W/"x"', ""])
def test_another_tag_gets_the_answer(client, exchange, tag):
    assert get(client, "figures/", if_none_match=tag).status_code == 200


def test_no_tag_hides_a_refusal(client, exchange):
    assert get(client, "figures/?kind=x", if_none_match="*").status_code == 400
    assert get(client, "figures/nothing/", if_none_match="*").status_code == 404


@pytest.mark.parametrize("path", ["figures/", "figures.csv"])
@pytest.mark.parametrize("header", ["if-modified-since", "if-unmodified-since"])
@pytest.mark.parametrize(
    "date", ["Fri, 01 Jan 2100 00:00:00 GMT", "Mon, 01 Jan 2024 00:00:00 GMT", "yesterday"]
)
def test_no_date_makes_a_condition(client, exchange, settings, path, header, date):
    """The same release gives another answer under another public address, and no date tells that."""
    first = get(client, path)
    settings.PUBLIC_URL = "https://data.example"
    answer = get(client, path, **{header: date})
    assert answer.status_code == 200
    assert "https://data.example" in answer.headers["Link"]
    assert "Last-Modified" not in first.headers


@pytest.mark.parametrize("path", ["figures/", "figures.csv", "figures.xlsx"])
def test_head_is_answered_like_get_without_a_body(client, exchange, path):
    got, head = get(client, path), client.head(f"/api/v1/{path}")
    assert body(head) == b""
    for name in ("ETag", "Content-Type", "Release", "Cache-Control"):
        assert head.headers[name] == got.headers[name]
    assert body(got)
    assert client.head(f"/api/v1/{path}", headers={"if-none-match": head.headers["ETag"]}).status_code == 304


def test_what_was_withdrawn_is_nowhere_after_it(client, exchange):
    paths = ["hearings/", "figures/", "changes/", f"figures/{exchange.figure.pk}/", "figures.jsonl"]
    words = exchange.figure.quote.encode()
    before = [body(get(client, path)) for path in paths]
    assert [words in each for each in before[1:]] == [True] * 4
    withdraw(exchange.hearing)
    after = [body(get(client, path)) for path in paths]
    assert not [each for each in after if words in each or exchange.hearing.title.encode() in each]


def test_a_publication_of_another_process_is_noticed_after_a_second(client, exchange, settings, monkeypatch):
    settings.CURRENT_RELEASE_SECONDS = 1
    now = [1000.0]
    monkeypatch.setattr("apps.api.releases.current_release.monotonic", lambda: now[0])
    assert current_release().number == 1
    last = Release.objects.get()
    Release.objects.create(
        number=2,
        at=last.at + A_SECOND,
        reason="correction",
        digest=last.digest,
        shape=last.shape,
        added=0,
        changed=0,
        removed=0,
    )
    now[0] += 0.5
    assert current_release().number == 1
    now[0] += 0.6
    assert get(client, "figures/").headers["Release"] == "2"


A_SECOND = datetime.timedelta(seconds=1)


def test_a_tag_that_a_proxy_made_weak_is_known(client, exchange):
    for path in ("figures/", "figures.csv"):
        tag = get(client, path).headers["ETag"]
        assert get(client, path, if_none_match=f'"x", W/{tag}').status_code == 304
        assert get(client, path, if_match=f"W/{tag}").status_code == 412
        assert get(client, path, if_match=tag, if_none_match='"x"').status_code == 200
        assert get(client, path, if_match='"x"', if_none_match=tag).status_code == 412


def test_refusals_are_not_kept(client, exchange):
    answer = get(client, "figures/?kind=x")
    assert answer.headers["Cache-Control"] == "public, no-cache"
    assert "Release" not in answer.headers
    assert "ETag" not in answer.headers


def test_large_answers_are_not_kept(client, exchange, monkeypatch):
    monkeypatch.setattr("apps.api.releases.caching.LARGEST", 10)
    caches["answers"].clear()
    get(client, "figures/")
    assert len(caches["answers"]._cache) == 0


OVERDUE = re.compile(b'"status":"overdue"|,overdue,')


@pytest.mark.parametrize("query", ["", "?status=overdue", ".csv"])
def test_nothing_is_overdue_before_a_release_says_so(client, exchange, settings, monkeypatch, query):
    """For a moment, or while somebody else writes, a day has come that no release knows."""
    withdraw_event(exchange.event)
    settings.CURRENT_RELEASE_SECONDS = 60
    path = f"commitments{query}" if query == ".csv" else f"commitments/{query}"
    before = get(client, path)
    later = timezone.now() + datetime.timedelta(days=400)
    monkeypatch.setattr(timezone, "now", lambda: later)
    caches["answers"].clear()
    after = get(client, path)
    old = body(before)
    assert body(after) == old
    assert after.headers["ETag"] == before.headers["ETag"]
    forget()
    released = get(client, path)
    assert released.headers["Release"] == "3"
    assert [OVERDUE.search(text) is None for text in (old, body(released))] == [True, False]
    assert released.headers["ETag"] != before.headers["ETag"]
