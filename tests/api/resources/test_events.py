"""Events of each kind, and the due time that counts, wherever the API shows them."""

import datetime

import pytest
from django.utils import timezone

from apps.api.releases.recording import became_overdue
from apps.hearings.models import Commitment, Release
from apps.hearings.publishing import withdraw_event
from tests.make import make_closing, make_event, make_organization, make_postponement, make_statement

pytestmark = pytest.mark.django_db
PAGE = {"link": "https://news.example/1.html", "link_saved_on": datetime.date(2026, 3, 1)}
FIRST, LAST = datetime.date(2026, 12, 31), datetime.date(2027, 6, 30)


def get(client, path):
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def found(client, query):
    return [row["kind"] for row in get(client, f"events/?ordering=hearing&{query}")["results"]]


@pytest.fixture
def events(exchange):
    """The progress of the exchange, and an event of each other kind after it."""
    body = make_organization("揭阳市财政局")
    return exchange, [
        make_postponement(exchange.commitment),
        make_closing(exchange.commitment, "not_fulfilled", stated_by=body),
        make_statement(exchange.commitment, stated_by=exchange.organization),
    ]


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("kind=postponement", ["postponement"]),
        ("kind__in=closing,statement", ["closing", "statement"]),
        ("status=not_fulfilled", ["closing"]),
        ("status=postponed", ["postponement"]),
        ("stated_by=jieyang-cai-zheng-ju", ["closing"]),
    ],
)
@pytest.mark.parametrize("moment", ["", "&as_of="])
def test_filters_of_events(client, events, moment, query, kinds):
    at = moment and f"{moment}{Release.objects.current().number}"
    assert found(client, f"{query}{at}") == kinds


@pytest.mark.parametrize("query", ["kind=news", "status=stated", "status=broken", "stated_by=No"])
def test_what_no_event_can_have_is_refused(client, events, query):
    assert client.get(f"/api/v1/events/?{query}").status_code == 400


def test_an_event_says_who_states_it_and_which_new_time(client, events):
    _exchange, made = events
    postponed, closed, said = (get(client, f"events/{each.pk}/") for each in made)
    assert (postponed["due_stated"], postponed["due_to"]) == ("延至2027年6月底", str(LAST))
    assert (closed["stated_by_name"], closed["status"], closed["due_stated"]) == (
        "揭阳市财政局",
        "not_fulfilled",
        None,
    )
    assert (said["kind"], said["status"], said["stated_by"]) == ("statement", None, made[2].stated_by_id)


def test_a_feed_credits_who_states_an_event_and_nobody_else(client, events):
    exchange, (_postponed, closed, said) = events
    items = {item["id"].split("/")[-2]: item for item in get(client, "events.feed.json")["items"]}
    for event in (closed, said):
        item, name = items[event.pk], event.stated_by.name
        assert item["title"].startswith(f"{name}：")
        assert [author["name"] for author in item["authors"]] == [name]
        assert item["authors"][0]["url"].endswith(f"/organizations/{event.stated_by_id}/")
    silent = items[exchange.event.pk]
    assert silent["title"] == exchange.event.quote
    assert "authors" not in silent
    assert (
        exchange.organization.name not in client.get("/api/v1/events.atom?kind=postponement").content.decode()
    )


def test_who_is_named_by_an_event_only_is_public_while_it_is(client, events):
    path = "/api/v1/organizations/jieyang-cai-zheng-ju/"
    assert client.get(path).status_code == 200
    withdraw_event(events[1][1])
    assert client.get(path).status_code == 410


def test_a_commitment_says_both_due_times_and_the_one_that_counts_is_filtered_and_ordered(client, exchange):
    make_postponement(exchange.commitment)
    row = get(client, f"commitments/{exchange.commitment.pk}/")
    assert (row["due_stated"], row["due_to"]) == ("延至2027年6月底", str(LAST))
    assert (row["due_first_stated"], row["due_first_stated_to"]) == ("2026年底前", str(FIRST))
    assert row["status"] == "postponed"
    assert len(get(client, f"commitments/?due_to__gte={LAST}")["results"]) == 1
    assert get(client, f"commitments/?due_to__lte={FIRST}")["results"] == []
    assert f"DTSTART;VALUE=DATE:{LAST:%Y%m%d}" in client.get("/api/v1/commitments.ics").content.decode()


def test_an_earlier_release_keeps_the_due_time_that_counted_then(client, exchange):
    make_postponement(exchange.commitment)
    then = get(client, f"commitments/{exchange.commitment.pk}/?as_of=1")
    assert (then["due_to"], then["status"]) == (str(FIRST), "in_progress")


def test_a_postponed_pledge_becomes_overdue_after_its_new_day(exchange):
    make_postponement(exchange.commitment)
    last = Release.objects.current()
    assert timezone.localdate(last.at) < LAST
    assert not became_overdue(last, LAST).exists()
    assert became_overdue(last, LAST + datetime.timedelta(days=1)).get() == Commitment.objects.get()


def test_an_event_that_stands_on_a_link_leads_to_the_saved_passage(client, exchange):
    event = make_event(exchange.commitment, **PAGE)
    row = get(client, f"events/{event.pk}/")
    assert (row["source"], row["start"], row["end"]) == (None, None, None)
    assert (row["link"], row["link_saved_on"]) == (PAGE["link"], "2026-03-01")
    assert row["html_url"].endswith(f"/hearings/{exchange.hearing.pk}/#{event.pk}")
    page = client.get(f"/hearings/{exchange.hearing.pk}/").content.decode()
    assert page.count(f'id="{event.pk}"') == 1
    assert event.quote in page
    noted = get(client, f"hearings/{exchange.hearing.pk}/annotations/")["first"]["items"]
    assert event.pk not in str(noted)
    assert exchange.event.pk in str(noted)
    for name in ("csv", "xlsx", "jsonl", "parquet", "atom", "feed.json"):
        assert client.get(f"/api/v1/events.{name}").status_code == 200
