"""Events of each kind on the pages."""

import datetime

import pytest

from tests.make import (
    make_closing,
    make_event,
    make_organization,
    make_postponement,
    make_source,
    make_statement,
)
from tests.make.words import EVIDENCE

from .marks import lines, links, marked

pytestmark = pytest.mark.django_db
SAVED = datetime.date(2026, 3, 1)


def page(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_events_of_a_commitment_stand_below_the_answer_and_on_its_card(client, exchange):
    made = [make_postponement(exchange.commitment), make_closing(exchange.commitment)]
    made.append(make_statement(exchange.commitment))
    path = f"/hearings/{exchange.hearing.pk}/"
    seen = page(client, path)
    found = marked(client, path)
    _mark, card = found[exchange.commitment.pk]
    assert "期限：延至2027年6月底（最后一天：2027年6月30日）（原为2026年底前）" in lines(card)
    told = [
        "延期 · 已延期 · 延至2027年6月底",
        f"销号 · 已兑现 · {made[1].stated_by}",
        f"说明 · {made[2].stated_by}",
    ]
    for event, words in zip(made, told, strict=True):
        assert seen.count(words) == 2
        assert [line for line in lines(card) if line.endswith(words)]
        assert f"#{event.pk}" in links(card)
        entry, _card = found[event.pk]
        assert words in "".join(entry.itertext())
        assert f"#{exchange.commitment.pk}" in [link.get("href") for link in entry.iter("a")]
        assert f'id="{event.pk}"' in page(client, f"/sources/{event.edition.source_id}/")


def test_evidence_that_is_a_link_is_linked_and_only_a_web_address_is(client, exchange):
    event = make_event(exchange.commitment, link="https://news.example/1.html", link_saved_on=SAVED)
    seen = page(client, f"/hearings/{exchange.hearing.pk}/")
    assert 'href="https://news.example/1.html"' in seen
    assert "2026年3月1日保存" in seen
    type(event).objects.filter(pk=event.pk).update(link="javascript:alert(1)", note="改")
    exchange.commitment.touch()
    assert 'href="javascript:' not in page(client, f"/hearings/{exchange.hearing.pk}/")


def test_the_page_of_a_commitment_names_the_source_of_the_evidence(client, exchange):
    paper = make_organization("河湾日报", classification="media")
    source = make_source(
        EVIDENCE, publisher=paper, title="试点任务完成", published_on=datetime.date(2025, 9, 6)
    )
    event = make_event(exchange.commitment, source=source)
    path = f"/commitments/{exchange.commitment.pk}/"
    entry = page(client, path).partition(f'<li id="{event.pk}"')[2].partition("</li>")[0]
    assert "出处：" in entry
    assert f'href="/sources/{source.pk}/#{event.pk}">河湾日报</a>，2025年9月6日，' in entry
    assert "试点任务完成" in entry
