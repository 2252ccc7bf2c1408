"""What a journalist comes for, with and without scripts, on a desk and on a phone, by pointer and by keyboard."""

import re

import pytest
from playwright.sync_api import Browser, expect

from .reader import COMMITMENT, DESK, HEARING, PHONE, reading

WAYS = pytest.mark.parametrize(
    ("width", "scripts"), [(DESK, True), (DESK, False), (PHONE, True), (PHONE, False)]
)


@WAYS
def test_from_home_to_what_a_bureau_said_of_a_subject_in_context(
    site: str, chromium: Browser, width: int, scripts: bool
):
    with reading(chromium, site, width, scripts=scripts) as page:
        page.goto("/")
        page.get_by_role("searchbox").first.fill("电商")
        page.get_by_role("button", name="搜索").first.click()
        page.locator("#commitments").get_by_role("link", name=re.compile("搭建电商服务平台")).click()
        expect(page.locator("h1")).to_contain_text("搭建电商服务平台")
        expect(page.locator(".context strong")).to_contain_text("搭建电商服务平台")
        expect(page.locator("#cite .cite").first).to_contain_text("揭阳日报")
        expect(page.locator("#embed")).to_contain_text("<iframe")


@WAYS
def test_a_table_is_narrowed_and_taken_away_as_a_workbook(
    site: str, chromium: Browser, width: int, scripts: bool
):
    with reading(chromium, site, width, scripts=scripts) as page:
        page.goto("/commitments/")
        if width == PHONE:
            page.locator("a[href='#filters']").click()
        page.locator(".facets:visible").get_by_role("link", name="举措").click()
        expect(page.locator(".chips")).to_contain_text("109")
        with page.expect_download() as taken:
            page.get_by_role("link", name="XLSX").first.click()
        assert taken.value.suggested_filename == "承诺与举措-举措-第1次发布.xlsx"


BUREAU = {"": "揭阳市商务局", "/en": "Jieyang Commerce Bureau"}
SEARCH = {"": "搜索", "/en": "Search"}
SUMS = {"": "说到的数额，从大到小", "/en": "Stated amounts of one unit, the largest first"}
CHARTS = {"": "图表", "/en": "Charts"}
READERS = pytest.mark.parametrize(
    ("language", "width", "scripts"),
    [("", DESK, True), ("", PHONE, False), ("/en", DESK, False), ("/en", PHONE, True)],
)


@READERS
def test_what_a_bureau_said_of_a_subject_is_a_workbook_after_three_clicks(
    site: str, chromium: Browser, language: str, width: int, scripts: bool
):
    with reading(chromium, site, width, scripts=scripts) as page:
        page.goto(f"{language}/")
        page.get_by_role("searchbox").first.fill("电商")
        page.get_by_role("button", name=SEARCH[language]).first.click()
        page.locator("#commitments").get_by_role("link", name=BUREAU[language]).first.click()
        expect(page.locator(".chips")).to_contain_text(BUREAU[language])
        expect(page.locator("#cite")).to_be_attached()
        with page.expect_download() as taken:
            page.get_by_role("link", name="XLSX").first.click()
        assert "电商" in taken.value.suggested_filename


@READERS
def test_a_bureau_and_a_subject_typed_together_lead_to_what_it_said_of_it(
    site: str, chromium: Browser, language: str, width: int, scripts: bool
):
    with reading(chromium, site, width, scripts=scripts) as page:
        page.goto(f"{language}/")
        page.get_by_role("searchbox").first.fill("商务局 电商")
        page.get_by_role("button", name=SEARCH[language]).first.click()
        page.locator("#named").get_by_role("link", name=BUREAU[language]).first.click()
        expect(page.locator(".chips")).to_contain_text(BUREAU[language])
        expect(page.locator("tbody .quote").first).to_contain_text("电商")


@READERS
def test_a_province_leads_to_the_hearings_of_its_cities(
    site: str, chromium: Browser, language: str, width: int, scripts: bool
):
    with reading(chromium, site, width, scripts=scripts) as page:
        page.goto(f"{language}/areas/guangdong/")
        tree = page.locator(".tree")
        expect(tree).to_contain_text("1 hearing" if language else "1次询问会")
        tree.get_by_role("link").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{language}/areas/jieyang/")
        expect(page.locator("h1")).to_contain_text("Jieyang" if language else "揭阳市")


@READERS
def test_who_pledged_most_and_the_largest_sums_are_two_clicks_from_home(
    site: str, chromium: Browser, language: str, width: int, scripts: bool
):
    with reading(chromium, site, width, scripts=scripts) as page:
        page.goto(f"{language}/")
        most = page.locator("table.numbers tbody tr").first
        expect(most).to_contain_text("10")
        most.get_by_role("link").click()
        expect(page.locator("ul.kinds .pledge b").first).to_have_text("10")
        page.goto(f"{language}/")
        page.get_by_role("navigation").get_by_role("link", name=CHARTS[language]).click()
        page.get_by_role("link", name=SUMS[language]).first.click()
        expect(page.locator("table.numbers tbody tr").first).to_contain_text("480亿元")


def test_pledges_past_their_day_are_one_click_from_home(site: str, chromium: Browser):
    with reading(chromium, site) as page:
        page.goto("/")
        page.get_by_role("link", name=re.compile("期限已过，暂无进展记录")).click()
        expect(page.locator(".chips")).to_contain_text("期限已过，暂无进展记录")


def test_the_largest_sums_of_money_are_two_clicks_from_the_figures(site: str, chromium: Browser):
    with reading(chromium, site) as page:
        page.goto("/figures/")
        page.locator(".facets:visible").get_by_role("link", name="金额").click()
        heading = page.get_by_role("columnheader", name="统一单位").get_by_role("link")
        heading.click()
        page.get_by_role("columnheader", name="统一单位").get_by_role("link").click()
        expect(page.get_by_role("columnheader", name="统一单位")).to_have_attribute("aria-sort", "descending")
        expect(page.locator("tbody tr").first).to_contain_text("元")


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_shared_address_lands_on_its_words(site: str, chromium: Browser, language: str):
    with reading(chromium, site, PHONE) as page:
        page.goto(f"{language}{HEARING}#jieyang-2025-10-30-c80")
        mark = page.locator("#jieyang-2025-10-30-c80")
        expect(mark).to_be_in_viewport()


def test_the_other_language_is_one_click_away_and_back(site: str, chromium: Browser):
    with reading(chromium, site) as page:
        page.goto(COMMITMENT)
        page.get_by_role("link", name="English").click()
        assert page.url == f"{site}/en{COMMITMENT}"
        expect(page.locator("html")).to_have_attribute("lang", "en")
        page.get_by_role("link", name="简体中文").click()
        assert page.url == f"{site}{COMMITMENT}"


def test_the_keyboard_alone_finds_and_opens_a_commitment(site: str, chromium: Browser):
    with reading(chromium, site) as page:
        page.goto("/commitments/")
        page.keyboard.press("Tab")
        expect(page.locator(".skip")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("#content")).to_be_focused()
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.closest('tbody') !== null"):
                break
        page.keyboard.press("Enter")
        page.wait_for_url("**/commitments/jieyang-2025-10-30-c*/")
        expect(page.locator("h1.words")).to_be_visible()


def test_a_card_stands_in_the_page_of_another_site(site: str, chromium: Browser):
    context = chromium.new_context()
    page = context.new_page()
    other = site.replace("127.0.0.1", "localhost")
    frame = f'<iframe src="{site}/embed{COMMITMENT}" width="600" height="260"></iframe>'
    page.route(f"{other}/**", lambda route: route.fulfill(content_type="text/html", body=frame))
    page.goto(f"{other}/article")
    expect(page.frame_locator("iframe").locator("blockquote")).to_contain_text("招商")
    context.close()


def test_a_printed_page_names_its_address_and_how_to_cite_it(site: str, chromium: Browser):
    with reading(chromium, site) as page:
        page.goto(COMMITMENT)
        page.emulate_media(media="print")
        expect(page.locator(".print-only")).to_be_visible()
        expect(page.locator(".print-only")).to_contain_text(f"{site}{COMMITMENT}")
        expect(page.locator(".site-header nav")).to_be_hidden()


def test_a_workbook_and_a_feed_are_in_the_language_of_their_page(site: str, chromium: Browser):
    with reading(chromium, site) as page:
        page.goto("/en/commitments/?organization=jieyang-commerce-bureau&kind=all")
        with page.expect_download() as taken:
            page.get_by_role("link", name="XLSX").first.click()
        assert (
            taken.value.suggested_filename
            == "Commitments-and-measures-Jieyang-Commerce-Bureau-release-1.xlsx"
        )
        atom = page.get_by_role("link", name="Atom").first.get_attribute("href")
        assert atom == "/en/commitments.atom?organization=jieyang-commerce-bureau&kind=all"
        assert "Jieyang Commerce Bureau" in page.request.get(atom).text()


def test_ten_rows_are_seen_before_a_download(site: str, chromium: Browser):
    with reading(chromium, site, PHONE) as page:
        page.goto("/data/")
        expect(page.locator("#import")).to_contain_text("65001")
        page.locator("#lists").get_by_role("link", name="列名与预览").first.click()
        expect(page.locator("#preview tbody tr").first).to_be_attached()
