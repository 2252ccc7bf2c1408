import pytest

from apps.hearings.publishing import withdraw
from tests.make import correct, make_exchange

from .page import read

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def test_a_correction_says_what_changed_and_why_and_leads_to_the_record(client):
    made = make_exchange()
    assert "至今没有更正" in client.get("/corrections/").content.decode()
    correct(made.figure, measures="投入的资金")
    page = client.get("/corrections/").content.decode()
    assert "投入的资金" in page
    assert "→" in page
    assert f"/hearings/{made.hearing.pk}/#{made.figure.pk}" in read(client, "/corrections/").links


def test_corrections_have_pages(client, monkeypatch):
    monkeypatch.setattr("apps.website.pages.corrections.ON_A_PAGE", "1")
    made = make_exchange()
    for words in ("甲", "乙", "丙"):
        correct(made.figure, measures=words)
    seen, address = [], "/corrections/"
    while address:
        page = read(client, address)
        seen.append(client.get(address).content.decode())
        later = [attrs["href"] for _tag, attrs in page.tags if attrs.get("rel") == "next"]
        address = f"/corrections/{later[0]}" if later else None
    assert ["→ 丙" in seen[0], "→ 乙" in seen[1], "→ 甲" in seen[2]] == [True] * 3


def test_a_cursor_that_cannot_be_read_is_refused_by_a_page(client):
    assert client.get("/corrections/?cursor=made-up").status_code == 400


def test_a_correction_of_what_was_withdrawn_is_not_shown(client):
    made = make_exchange()
    correct(made.figure, measures="投入的资金")
    withdraw(made.hearing)
    assert "投入的资金" not in client.get("/corrections/").content.decode()


def test_in_english_a_corrected_body_has_its_english_name_and_what_changed_stays_as_it_was(client):
    body = make_exchange().organization
    correct(body, name_en="Jieyang Development and Reform Bureau")
    old = body.name
    correct(body, name="揭阳市发改局")
    page = client.get("/en/corrections/").content.decode()
    assert f'<a href="/en/organizations/{body.pk}/">Jieyang Development and Reform Bureau</a>' in page
    assert f'<span lang="zh-Hans">{old}</span> → <span lang="zh-Hans">揭阳市发改局</span>' in page


def test_the_english_feed_of_corrections_calls_a_body_by_its_english_name(client):
    body = make_exchange().organization
    correct(body, name_en="Jieyang Development and Reform Bureau")
    correct(body, name="揭阳市发改局")
    feed = client.get("/en/corrections.atom").content.decode()
    assert "<title>Jieyang Development and Reform Bureau</title>" in feed
    assert "揭阳市发改局" in feed
    assert "<title>揭阳市发改局</title>" in client.get("/corrections.atom").content.decode()
