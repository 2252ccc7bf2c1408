"""Reporting a mistake, with and without scripts, on a desk and on a phone, by pointer and by keyboard."""

import pytest
from playwright.sync_api import Browser, expect

from .reader import COMMITMENT, DESK, HEARING, PHONE, reading

WAYS = pytest.mark.parametrize(
    ("width", "scripts"), [(DESK, True), (DESK, False), (PHONE, True), (PHONE, False)]
)
WORDS = [
    ("", "纠错", "哪里有误？", "提交", "已收到"),
    ("/en", "Report a mistake", "What is wrong?", "Send the report", "Thank you"),
]


@WAYS
@pytest.mark.parametrize(("language", "link", "label", "send", "thanks"), WORDS)
def test_a_mistake_in_a_commitment_is_reported(
    site: str,
    chromium: Browser,
    width: int,
    scripts: bool,
    language: str,
    link: str,
    label: str,
    send: str,
    thanks: str,
):
    with reading(chromium, site, width, scripts=scripts) as page:
        page.goto(f"{language}{COMMITMENT}")
        words = page.locator("h1.words").inner_text()
        page.get_by_role("link", name=link).click()
        expect(page.locator("blockquote")).to_contain_text(words)
        page.get_by_label(label).fill("与原文不符。")
        page.get_by_role("button", name=send).click()
        expect(page.locator("h1")).to_contain_text(thanks)
        page.reload()
        expect(page.locator("h1")).to_contain_text(thanks)


def test_the_card_of_a_quoted_passage_leads_to_its_record_and_so_to_the_form(site: str, chromium: Browser):
    with reading(chromium, site, PHONE) as page:
        page.goto(f"{HEARING}#jieyang-2025-10-30-c80")
        page.locator("#jieyang-2025-10-30-c80 + .pop").get_by_role("link", name="纠错").click()
        page.get_by_role("link", name="纠错").click()
        expect(page.locator("blockquote")).to_contain_text("SHEIN")


def test_the_address_of_a_question_opens_a_card_that_leads_to_the_form(site: str, chromium: Browser):
    with reading(chromium, site, PHONE, scripts=False) as page:
        page.goto(HEARING)
        page.locator("#jieyang-2025-10-30-q3 .anchor").click()
        page.locator("#jieyang-2025-10-30-q3 header .pop").get_by_role("link", name="纠错").click()
        page.wait_for_url("**/report/questions/jieyang-2025-10-30-q3/")
        expect(page.locator("blockquote")).not_to_be_empty()


def test_the_keyboard_alone_reports_a_mistake(site: str, chromium: Browser):
    with reading(chromium, site) as page:
        page.goto("/report/hearings/jieyang-2025-10-30/")
        page.get_by_label("哪里有误？").focus()
        page.keyboard.type("题目有误。")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_contain_text("已收到")
