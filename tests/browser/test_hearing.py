"""Reading a hearing: the cards that marks open, the filters, the words that are copied."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from .reader import DESK, HEARING, PHONE, reading

FIRST, SHARED = "jieyang-2025-10-30-c5", "jieyang-2025-10-30-c80"
WAYS = pytest.mark.parametrize(
    ("width", "scripts"), [(DESK, True), (DESK, False), (PHONE, True), (PHONE, False)]
)
BEGIN = "each => { const line = each.getClientRects()[0]; return [line.x + 8, line.y + line.height / 2]; }"


def begin(page: Page, id: str) -> tuple[float, float]:
    """Return a point in the first words of a mark, whose box also holds words of others."""
    mark = page.locator(f"#{id}")
    mark.scroll_into_view_if_needed()
    x, y = mark.evaluate(BEGIN)
    return x, y


@WAYS
def test_a_mark_opens_its_card_and_closing_it_moves_nothing(
    site: str, chromium: Browser, width: int, scripts: bool
):
    with reading(chromium, site, width, scripts=scripts) as page:
        page.goto(HEARING)
        card = page.locator(f"#{SHARED} + .pop")
        expect(card).to_be_hidden()
        page.mouse.click(*begin(page, SHARED))
        expect(card).to_be_visible()
        expect(card).to_contain_text("举措")
        before = page.locator(f"#{SHARED}").bounding_box()
        card.get_by_role("link", name="收起").click()
        expect(card).to_be_hidden()
        assert page.locator(f"#{SHARED}").bounding_box() == before


@pytest.mark.parametrize(
    ("language", "said"),
    [("", ["举措", "市商务局局长 陈小东"]), ("/en", ["measure", "陈小东"])],
)
def test_who_follows_a_shared_address_on_a_phone_sees_who_said_what_and_how(
    site: str, chromium: Browser, language: str, said: list[str]
):
    with reading(chromium, site, PHONE) as page:
        page.goto(f"{language}{HEARING}#{SHARED}")
        card = page.locator(f"#{SHARED} + .pop")
        expect(card).to_be_in_viewport()
        for words in said:
            expect(card).to_contain_text(words)


def test_the_keyboard_opens_a_card_closes_it_and_goes_on(site: str, chromium: Browser):
    with reading(chromium, site) as page:
        page.goto(HEARING)
        page.locator(f"#{FIRST}").focus()
        page.keyboard.press("Enter")
        expect(page.locator(f"#{FIRST} + .pop")).to_be_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(f"#{FIRST} + .pop")).to_be_hidden()
        page.keyboard.press("Tab")
        expect(page.locator("#jieyang-2025-10-30-c6")).to_be_focused()


@pytest.mark.parametrize("scripts", [True, False])
def test_marks_are_filtered_by_kind(site: str, chromium: Browser, scripts: bool):
    hidden = re.compile(r"rgba\(0, 0, 0, 0\)|transparent")
    with reading(chromium, site, scripts=scripts) as page:
        page.goto(HEARING)
        page.get_by_role("checkbox", name="举措").uncheck()
        expect(page.locator(".mark.measure").first).to_have_css("text-decoration-color", hidden)
        expect(page.locator(".mark.pledge").first).not_to_have_css("text-decoration-color", hidden)


def test_words_can_be_selected_from_within_a_mark(site: str, chromium: Browser):
    with reading(chromium, site) as page:
        page.goto(HEARING)
        x, y = begin(page, FIRST)
        page.mouse.move(x + 30, y)
        page.mouse.down()
        page.mouse.move(x + 80, y, steps=4)
        page.mouse.move(x + 140, y, steps=4)
        page.mouse.up()
        selected = page.evaluate("getSelection().toString()")
        assert len(selected) > 3
        assert selected in page.locator(f"#{FIRST}").inner_text()


def test_what_is_copied_is_what_the_source_prints(site: str, chromium: Browser):
    with reading(chromium, site) as page:
        page.goto(f"{HEARING}#{FIRST}")
        page.locator(f"article:has(#{FIRST})").evaluate("each => getSelection().selectAllChildren(each)")
        copied = page.evaluate("getSelection().toString()")
        text = page.request.get("/api/v1/sources/jieyang-daily-2025-10-31/").json()["text"]
    assert "收起" not in copied
    for line in copied.splitlines()[1:]:
        assert line in text


def test_a_figure_of_the_folded_introduction_is_shown_to_who_follows_its_address(
    site: str, chromium: Browser
):
    with reading(chromium, site) as page:
        page.goto(f"{HEARING}#jieyang-2025-10-30-f1")
        expect(page.locator("#jieyang-2025-10-30-f1")).to_be_visible()
