"""Drafts are nowhere: every address answers byte for byte as in a world in which they never existed."""

import re
from contextlib import contextmanager
from functools import partial

import pytest
from django.core.cache import caches
from django.db import transaction

from apps.api.files import feeds
from apps.api.releases.current_release import forget
from apps.api.resources import RECORDS, RESOURCES
from apps.api.schema.examples import of_filter
from apps.hearings.models import Hearing
from apps.website.charts import CHARTS
from tests.make import make_area, make_event, make_exchange, make_source
from tests.rows import made_once

CANARY = "zhacanary"
OF_THE_CLIENT = ("RateLimit", "Set-Cookie")
"""Headers that differ from one request to the next, whatever is asked."""


def addresses_of(resource, draft_ids, public_ids):
    """List every kind of address that a list has, with parameters that would reach for a draft."""
    name = resource.collection
    base = f"/api/v1/{name}"
    yield from (f"{base}/", f"{base}/?count=true", f"{base}/?page_size=1", f"{base}/?q={CANARY}&count=true")
    yield from (f"{base}.csv", f"{base}.jsonl", f"{base}.parquet", f"{base}.csv?q={CANARY}")
    yield from (f"{base}/?ordering={sign}{order}" for order in resource.orderings for sign in ("", "-"))
    for filter_name, found in resource.filterset_class.base_filters.items():
        yield f"{base}/?{filter_name}={of_filter(found, filter_name, name)}&count=true".replace("+", "%2B")
        if "id" in found.expects and filter_name != "q":
            yield from (f"{base}/?{filter_name}={one}&count=true" for one in draft_ids)
    yield from (f"{base}/{one}/" for one in [*draft_ids, *public_ids])
    if resource in RECORDS:
        yield from (f"{base}.{name}" for name in feeds.FORMATS)
        yield f"{base}.atom?q={CANARY}"


def other_addresses(draft_ids, public_ids):
    """List every address that is of no list."""
    yield from (
        "/api/v1/commitments.ics",
        f"/api/v1/commitments.ics?q={CANARY}",
        "/api/v1/",
        "/",
        "/hearings/",
        "/data/",
        "/charts/",
    )
    for chart in CHARTS:
        stem = chart.path.rstrip("/")
        yield from (chart.path, f"{stem}.png", f"/embed{chart.path}", f"{chart.path}?q={CANARY}")
    yield from (f"/pictures/hearings/{one}.png" for one in [*draft_ids, *public_ids])
    yield from (f"/hearings/{one}/" for one in [*draft_ids, *public_ids])
    for one in [*draft_ids, *public_ids]:
        yield from (f"/api/v1/hearings/{one}/{form}/" for form in ("akn", "annotations"))
        yield f"/api/v1/sources/{one}/text/"
    for collection in ("areas", "organizations", "people", "topics", "sources"):
        yield from (f"/{collection}/{one}/" for one in [*draft_ids, *public_ids])


ADDRESSES = {resource.collection: partial(addresses_of, resource) for resource in RESOURCES}
ADDRESSES["others"] = other_addresses


OF_THE_CLIENT = ("Set-Cookie", "RateLimit")


def make_public():
    public = make_exchange()
    make_event(public.commitment)
    return public


def make_with_drafts():
    """Make the same public world, and beside it drafts that point at it."""
    public = made_once("a public world", make_public)
    made = [make_exchange(state=state, canary=CANARY) for state in ("draft", "in_review", "withdrawn")]
    evidence = make_source(f"{CANARY}已完成。")
    make_event(public.commitment, "fulfilled", state="draft", quote=f"{CANARY}已完成", source=evidence)
    Hearing.objects.filter(pk=made[2].hearing.pk).update(convened_by=made[0].organization)
    made_ids = {record.pk for each in made for record in vars(each).values()}
    assert ids(public)[0][0] in made_ids
    return public


def ids(public):
    """List ids that drafts have or would have, and those of the public records."""
    hearing = public.hearing.pk
    draft_ids = [f"{hearing}-2", f"{hearing}-2-c1", f"jieyang-{CANARY}", "jieyang-e3"]
    draft_ids += [f"{hearing}-e3", f"jieyang-liu-xiaojie{CANARY}", f"jieyang-liuxiaojie{CANARY}"]
    return draft_ids, [record.pk for record in vars(public).values()]


@contextmanager
def world(name, make):
    """Work in a world that is gone afterwards, with all that was kept of its answers."""
    with transaction.atomic():
        yield made_once(name, make)
        transaction.set_rollback(True)
    caches["answers"].clear()
    forget()


def answers(client, paths):
    """Collect status, headers and body of each address, but for the token that guards forms and the count of requests."""
    found = {}
    for path in paths:
        response = client.get(path)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        headers = {name: value for name, value in response.headers.items() if name not in OF_THE_CLIENT}
        body = re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", body)
        tag = headers.pop("ETag", None) if b"<html" in body else None
        found[path] = (response.status_code, headers, body, tag and "tagged")
    return found


@pytest.mark.django_db
@pytest.mark.parametrize("addresses", ADDRESSES.values(), ids=ADDRESSES)
def test_drafts_change_no_byte_of_any_answer(client, addresses):
    with world("a public world", make_public) as public:
        paths = sorted(set(addresses(*ids(public))))
        without = answers(client, paths)
    with world("a world with drafts", make_with_drafts):
        within = answers(client, paths)
    assert [path for path in paths if within[path] != without[path]] == []
    assert not [path for path in paths if CANARY in str(within[path][2]) and CANARY not in path]


@pytest.mark.django_db
def test_more_than_a_thousand_addresses_are_compared():
    known = ids(make_public())
    assert len({path for addresses in ADDRESSES.values() for path in addresses(*known)}) > 1000


@pytest.mark.django_db
def test_an_unknown_and_an_unpublished_record_are_refused_alike(client):
    hidden = make_exchange(state="draft").hearing.pk
    make_area("广东省", "Guangdong", level="province")
    answers = [client.get(f"/api/v1/hearings/{one}/") for one in (hidden, "jieyang-2024-01-01")]
    bodies = [answer.content.decode().replace(hidden, "jieyang-2024-01-01") for answer in answers]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert bodies[0] == bodies[1]


@pytest.mark.django_db
def test_a_new_area_is_public_at_once_because_areas_are_a_vocabulary(client):
    make_area("广东省", "Guangdong", level="province", code="440000")
    assert client.get("/api/v1/areas/guangdong/").status_code == 200
