"""A form of the admin is sent only while the site answers."""

from playwright.sync_api import Browser, expect

from .conftest import Prepared
from .desk import Desk, open_accounts

CITY = "汕头市"


def test_what_was_typed_stays_while_the_site_cannot_be_reached(
    site: str, chromium: Browser, prepared: Prepared
):
    open_accounts(prepared, ("lianluo", "连", "洛", "审核发布"))
    with chromium.new_context(
        base_url=site
    ) as context:  # the browser tells of requests that fail, as it should
        page = context.new_page()
        Desk(page, "lianluo")
        page.goto("/admin/hearings/area/add/")
        page.locator("[name=name]").fill(CITY)
        context.set_offline(True)
        page.locator("[name=_save]").click()
        expect(page.locator("#session-unreachable")).to_be_visible()
        expect(page.locator("[name=name]")).to_have_value(CITY)
        context.set_offline(False)
        for name, text in {"name_en": "Shantou", "code": "440500"}.items():
            page.locator(f"[name={name}]").fill(text)
        page.locator("[name=level]").select_option("prefecture")
        page.locator("[name=_save]").click()
        expect(page.locator(".messagelist")).to_contain_text(CITY)
