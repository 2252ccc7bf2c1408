"""An editor imports a transcript and mends it on the workbench, by keyboard; nothing that it holds runs."""

import re

from playwright.sync_api import Browser, Page, expect

from .conftest import Prepared
from .desk import log_in, read_text
from .reader import reading

RUNS = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"
TEXT = f"""市人大常委会委员林树宏：请问重点产业项目{RUNS}的情况如何？
市发改局局长刘小杰：一、我们将于2026年底前建成3个产业园{RUNS}。二、我们将安排专项资金2亿元。
市人大代表赵丽：请问还有什么措施？
市科技局局长林惠生：我们将推进改革。
"""


def import_text(page: Page, held_on: str = "2024-05-06") -> None:
    """Store a transcript as a draft, and go to its workbench."""
    read_text(
        page,
        "揭阳市 445200",
        held_on=held_on,
        publisher=f"某报{RUNS}",
        convened_by="揭阳市人民代表大会常务委员会",
        text=f"{TEXT}{held_on}\n",
    )
    page.locator("#store").click()
    page.get_by_role("link", name="工作台").click()
    expect(page.locator("#items li").first).to_be_visible()


def test_a_draft_is_mended_by_keyboard_and_saved_once_it_was_seen(
    site: str, chromium: Browser, prepared: Prepared
):
    with reading(chromium, site) as page:
        dialogs: list[str] = []
        page.on("dialog", lambda dialog: (dialogs.append(dialog.type), dialog.accept()))
        log_in(page, "editor", prepared.password)
        import_text(page)
        current, said = page.locator("#items li[aria-current]"), page.locator("#said")
        page.locator("#items li", has=page.locator("[data-kind=answer]")).first.locator(".quote").click()
        page.keyboard.press("e")
        words = current.locator("[name=words]")
        words.evaluate(
            "(field) => { const at = field.value.indexOf('二、'); field.setSelectionRange(at, at); }"
        )
        page.keyboard.press("Alt+Enter")
        expect(said).to_have_text("答复已拆成两条。")
        page.keyboard.press("Escape")
        page.keyboard.press("Alt+ArrowLeft")
        expect(current.locator("[name=words]")).to_have_value("二、我们将安排专项资金2亿元")
        page.keyboard.press("u")
        expect(current.locator("[name=words]")).to_have_value("二、我们将安排专项资金2亿元。")
        page.locator("span-text [data-kind=figure]").first.click()
        current.locator("[name=measures]").fill(RUNS)
        page.keyboard.press("Escape")
        page.keyboard.press("s")
        page.keyboard.press("Enter")
        expect(page.locator("#report")).to_contain_text(RUNS)
        page.locator("#save").press("Enter")
        expect(page.locator(".messagelist")).to_contain_text(re.compile(r"已保存\d处改动"))
        expect(page.locator(".sort", has=page.locator("[data-kind=answer]"))).to_contain_text("3/3")
        expect(page.locator("#items")).to_contain_text(RUNS)
        assert dialogs == []
