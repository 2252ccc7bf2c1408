"""Events of each kind on the pages."""

import datetime

import pytest

from tests.make import make_closing, make_event, make_postponement, make_statement

pytestmark = pytest.mark.django_db
SAVED = datetime.date(2026, 3, 1)


def page(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_note_of_a_commitment_tells_its_events_and_both_due_times(client, exchange):
    made = [make_postponement(exchange.commitment), make_closing(exchange.commitment)]
    made.append(make_statement(exchange.commitment))
    seen = page(client, f"/hearings/{exchange.hearing.pk}/")
    assert "延期 · 已延期 · 延至2027年6月底" in seen
    assert f"销号 · 已兑现 · {made[1].stated_by}" in seen
    assert f"说明 · {made[2].stated_by}" in seen
    assert '原为 <span lang="zh-hans">2026年底前</span>' in seen
    for event in made:
        assert f'id="{event.pk}"' in page(client, f"/sources/{event.edition.source_id}/")


def test_evidence_that_is_a_link_is_linked_and_only_a_web_address_is(client, exchange):
    event = make_event(exchange.commitment, link="https://news.example/1.html", link_saved_on=SAVED)
    seen = page(client, f"/hearings/{exchange.hearing.pk}/")
    assert 'href="https://news.example/1.html"' in seen
    assert "2026年3月1日保存" in seen
    type(event).objects.filter(pk=event.pk).update(link="javascript:alert(1)", note="改")
    exchange.commitment.touch()
    assert 'href="javascript:' not in page(client, f"/hearings/{exchange.hearing.pk}/")
