import re
from html import escape

import pytest
from django.core.cache import caches
from django.utils import timezone

from apps.hearings.models import CommitmentEvent, Hearing, Organization, Person, Question, Source
from apps.hearings.publishing import withdraw
from tests.make import make_event, make_exchange

from .page import crawl

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
CANARY = "金丝雀"
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{ 7|add:7 }}"


def paths_of(made):
    return [
        f"/hearings/{made.hearing.pk}/",
        f"/organizations/{made.organization.pk}/",
        f"/organizations/{made.source.publisher_id}/",
        f"/people/{made.person.pk}/",
        f"/sources/{made.source.pk}/",
        f"/sources/{made.event.edition.source_id}/",
    ]


@pytest.mark.parametrize("state", ["draft", "in_review", "withdrawn"])
def test_what_is_unpublished_is_on_no_page(client, state):
    make_exchange()
    made = make_exchange(state=state, canary=CANARY)
    for path in [*crawl(client), f"/areas/{made.area.pk}/", f"/topics/{made.topic.pk}/"]:
        content = client.get(path).content
        assert CANARY.encode() not in content, path
        assert made.hearing.pk.encode() not in content, path


def test_unpublished_and_unknown_are_answered_alike(client):
    made = make_exchange(state="draft", canary=CANARY)
    for path in paths_of(made):
        kind = path.split("/")[1]
        unpublished, unknown = client.get(path), client.get(f"/{kind}/nobody/")
        assert unpublished.status_code == unknown.status_code == 404
        shown = [
            re.sub(r'name="next" value="[^"]*"', "", answer.content.decode())
            for answer in (unpublished, unknown)
        ]
        assert shown[0] == shown[1]


def test_an_unpublished_event_of_a_published_hearing_is_on_no_page(client):
    made = make_exchange()
    event = make_event(made.commitment, "not_fulfilled", state="draft", quote=f"证据{CANARY}", note=CANARY)
    for path in crawl(client):
        assert CANARY.encode() not in client.get(path).content
    assert client.get(f"/sources/{event.edition.source_id}/").status_code == 404


def test_withdrawing_a_hearing_takes_its_pages_away(client):
    made = make_exchange()
    assert [client.get(path).status_code for path in paths_of(made)] == [200] * 6
    Hearing.objects.update(state="withdrawn")
    caches["answers"].clear()  # no release was made, so finished answers stay
    assert [client.get(path).status_code for path in paths_of(made)] == [404] * 6


@pytest.mark.parametrize("pk", ["A", "a_b", "a%00b", "a" * 200, "..", "<b>", "a--b", "١"])
def test_what_is_no_id_is_not_found(client, pk):
    for kind in ("hearings", "people", "organizations", "areas", "topics", "sources"):
        assert client.get(f"/{kind}/{pk}/").status_code == 404


def test_nothing_that_is_recorded_runs_in_a_browser(client):
    made = make_exchange(canary=HOSTILE)
    Organization.objects.filter(pk=made.organization.pk).update(short_name=HOSTILE, name_en=HOSTILE)
    Person.objects.filter(pk=made.person.pk).update(name_pinyin=HOSTILE)
    Source.objects.filter(pk=made.source.pk).update(url="javascript:alert(1)", licence_note=HOSTILE)
    Hearing.objects.update(held_on_note=HOSTILE)
    CommitmentEvent.objects.update(note=HOSTILE)
    pages = crawl(client)
    assert f"/hearings/{made.hearing.pk}/" in pages
    for path, page in pages.items():
        data = {"type": "application/ld+json"}
        assert not [tag for tag, attrs in page.tags if tag == "img" or (tag == "script" and attrs != data)], (
            path
        )
        assert not [attrs for _tag, attrs in page.tags if any(name.startswith("on") for name in attrs)]
        assert not [link for link in page.links if link.startswith("javascript:")]
    assert Question.objects.get().text.startswith(HOSTILE)
    assert "{{ 7|add:7 }}" in client.get(f"/hearings/{made.hearing.pk}/").content.decode()


@pytest.mark.parametrize("language", ["", "/en"])
def test_hostile_words_are_text_on_charts_and_among_facts_and_files(client, language):
    """These are joined from strings, where no template escapes what is recorded."""
    made = make_exchange(canary=HOSTILE)
    Organization.objects.filter(pk=made.organization.pk).update(short_name=HOSTILE, name_en=HOSTILE)
    for path in ("/charts/departments/", "/charts/figures/", f"/organizations/{made.organization.pk}/"):
        html = client.get(f"{language}{path}").content.decode()
        assert escape(HOSTILE) in html
        assert "<script>alert" not in html
        assert "<img" not in html


def test_the_page_of_a_withdrawn_record_says_that_it_is_gone(client):
    made = make_exchange()
    withdraw(made.hearing)
    for path in (f"/hearings/{made.hearing.pk}/", f"/people/{made.person.pk}/"):
        answer = client.get(path)
        assert answer.status_code == 410
        assert "第2次发布" in answer.content.decode()
        assert timezone.localdate().strftime("%Y年") in answer.content.decode()
        assert made.person.name not in answer.content.decode()
        assert made.hearing.title not in answer.content.decode()
