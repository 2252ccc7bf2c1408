"""Charts: from home to who pledged most, narrowed, taken away as a picture, read in print, and shown in another site."""

import pytest
from playwright.sync_api import Browser, expect

from .reader import DESK, PHONE, reading

WAYS = pytest.mark.parametrize(
    ("width", "scripts"), [(DESK, True), (DESK, False), (PHONE, True), (PHONE, False)]
)


@WAYS
def test_from_home_to_who_pledged_most_and_its_picture(
    site: str, chromium: Browser, width: int, scripts: bool
):
    with reading(chromium, site, width, scripts=scripts) as page:
        page.goto("/")
        page.get_by_role("link", name="可筛选的图表").click()
        expect(page.get_by_role("img", name="各部门的承诺、举措与自述已办")).to_be_visible()
        first = page.locator("table.numbers tbody tr").first
        expect(first).to_contain_text("市招商办")
        with page.expect_download() as taken:
            page.get_by_role("link", name="PNG").click()
        assert taken.value.suggested_filename == "chart-departments.png"


@WAYS
def test_a_chart_of_a_table_keeps_what_was_chosen(site: str, chromium: Browser, width: int, scripts: bool):
    with reading(chromium, site, width, scripts=scripts) as page:
        page.goto("/commitments/?kind=measure")
        page.locator(".tools").get_by_role("link", name="按主题").click()
        expect(page.locator(".chips")).to_contain_text("类别：举措")
        if width == PHONE:
            page.locator("a[href='#filters']").click()
        page.locator(".facets:visible").get_by_role("link", name="承诺", exact=True).click()
        expect(page.locator(".chips")).to_contain_text("类别：承诺")


def test_the_largest_sums_of_money_are_one_click_from_the_charts(site: str, chromium: Browser):
    with reading(chromium, site) as page:
        page.goto("/charts/")
        page.get_by_role("link", name="说到的数额，从大到小").click()
        expect(page.locator("table.numbers tbody tr").first).to_contain_text("元")
        expect(page.locator("figcaption")).to_contain_text("单位：元")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_and_bars_of_a_chart_stand_out_in_both_schemes(site: str, chromium: Browser, scheme: str):
    with reading(chromium, site, scheme=scheme) as page:
        page.goto("/charts/departments/")
        colours = page.evaluate(
            "[...document.querySelectorAll('.shapes text, .shapes .c-pledge, body')]"
            ".map(each => [each.tagName, getComputedStyle(each).fill, getComputedStyle(each).backgroundColor])"
        )
        ground = next(back for name, _fill, back in colours if name == "BODY")
        light = [sum(map(int, fill[4:-1].split(","))) for name, fill, _back in colours if name != "BODY"]
        beside = sum(map(int, ground[4:-1].split(",")))
        assert min(abs(each - beside) for each in light) > 250


def test_a_chart_stands_in_the_page_of_another_site(site: str, chromium: Browser):
    context = chromium.new_context()
    page = context.new_page()
    other = site.replace("127.0.0.1", "localhost")
    frame = f'<iframe src="{site}/embed/charts/departments/?kind=pledge" width="600" height="640"></iframe>'
    page.route(f"{other}/**", lambda route: route.fulfill(content_type="text/html", body=frame))
    page.goto(f"{other}/article")
    within = page.frame_locator("iframe")
    expect(within.get_by_role("img", name="各部门的承诺、举措与自述已办")).to_be_visible()
    expect(within.locator("figcaption")).to_contain_text("类别：承诺")
    context.close()


def test_a_printed_chart_keeps_its_numbers(site: str, chromium: Browser):
    with reading(chromium, site) as page:
        page.goto("/charts/departments/")
        page.emulate_media(media="print")
        expect(page.locator("figure.chart")).to_be_visible()
        expect(page.locator("table.numbers")).to_be_visible()
        expect(page.locator("aside.facets")).to_be_hidden()
