"""The limit of requests is told to the client that it is about, and to no other."""

import re

import pytest
from django.core.cache import caches
from rest_framework.throttling import AnonRateThrottle

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("exchange")]
POLICY, LEFT = '"address";q=3;w=60', re.compile(r'"address";r=(\d+);t=(\d+)')


@pytest.fixture(autouse=True)
def _limited(monkeypatch, settings):
    monkeypatch.setattr(AnonRateThrottle, "THROTTLE_RATES", {"anon": "3/minute"})
    settings.CURRENT_RELEASE_SECONDS = 60


def left(answer):
    found = LEFT.fullmatch(answer.headers["RateLimit"])
    assert 1 <= int(found[2]) <= 60
    return int(found[1])


def get(client, path, **more):
    return client.get(f"/api/v1/{path}", **more)


def test_each_counted_request_says_how_many_are_left(client):
    answers = [
        get(client, path) for path in ("figures/", "figures/?x=1", "figures.csv", "figures/?count=true")
    ]
    assert [answer.status_code for answer in answers] == [200, 400, 200, 429]
    assert [left(answer) for answer in answers] == [2, 1, 0, 0]
    assert {answer.headers["RateLimit-Policy"] for answer in answers} == {POLICY}


def test_requests_of_another_address_are_counted_apart(client):
    assert left(get(client, "figures/")) == 2
    assert left(get(client, "figures/?count=true", REMOTE_ADDR="192.0.2.7")) == 2


def test_kept_answers_and_304_are_not_counted(client):
    first = get(client, "figures/")
    for _each in range(5):
        kept = get(client, "figures/", REMOTE_ADDR="192.0.2.7")
        known = get(client, "figures/", headers={"if-none-match": first.headers["ETag"]})
        assert (kept.status_code, known.status_code) == (200, 304)
        for answer in (kept, known):
            assert "RateLimit" not in answer.headers
            assert answer.headers["RateLimit-Policy"] == POLICY
    assert left(get(client, "figures/?count=true")) == 1


def test_what_one_client_has_left_is_not_kept_for_another(client):
    answer = get(client, "figures/")
    _body, headers = caches["answers"].get(answer.headers["ETag"])
    assert not {name for name in headers if name.lower().startswith("ratelimit")}


def test_pages_have_no_such_limit(client):
    assert not {"RateLimit", "RateLimit-Policy"} & set(client.get("/").headers)


@pytest.mark.parametrize(
    "name", ["accept-language", "content-type", "if-match", "pragma", "traceparent", "x-requested-with"]
)
def test_pages_of_other_sites_may_send_common_headers(client, name):
    headers = {
        "origin": "https://elsewhere.example",
        "access-control-request-method": "GET",
        "access-control-request-headers": name,
    }
    answer = client.options("/api/v1/figures/", headers=headers)
    assert answer.status_code == 200
    assert name in answer.headers["Access-Control-Allow-Headers"]
    assert "authorization" not in answer.headers["Access-Control-Allow-Headers"]


def test_pages_of_other_sites_may_read_what_answers_say_of_themselves(client):
    answer = get(client, "figures/", headers={"origin": "https://elsewhere.example"})
    exposed = {name.strip() for name in answer.headers["Access-Control-Expose-Headers"].split(",")}
    assert exposed >= {"ETag", "Link", "Release", "Retry-After", "RateLimit", "RateLimit-Policy"}
    assert exposed >= {"Content-Disposition", "Deprecation", "Sunset"}
