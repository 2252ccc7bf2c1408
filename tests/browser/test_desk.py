"""The desk beyond one workbench: roles, sessions that end, and what runs nowhere."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Prepared, copied, serving
from .desk import Desk, log_in, open_accounts
from .reader import DESK, PHONE, reading
from .test_every_page import AXE
from .test_workbench import RUNS, import_text

HEARING = "jieyang-2025-10-30"
WORKBENCH = f"/admin/hearings/hearing/{HEARING}/workbench/"
LEAST_PAGES = 20
CITY = "汕头市"


@pytest.fixture(scope="module")
def prepared(fresh: Prepared, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """A copy of the site, whose record these tests change."""
    return copied(fresh, tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def site(prepared: Prepared) -> Iterator[str]:
    """The address of that copy."""
    with serving(prepared) as address:
        yield address


@pytest.fixture(scope="module")
def staff(prepared: Prepared) -> Prepared:
    """The site, with one editor and one publisher beside the first user."""
    open_accounts(prepared, ("bianji", "黄", "敏", "编辑"), ("fabu", "蔡", "岚", "审核发布"))
    return prepared


def faults(page: Page) -> list[str]:
    """Name what axe finds wrong, and a page that is wider than its window."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [f"{each['id']} {each['nodes'][0]['html']}" for each in found] + ["wide"] * wide


def show_changes(page: Page) -> None:
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    page.keyboard.press("Enter")
    expect(page.locator("#changes")).to_be_visible()


def choose_answer(page: Page, number: int) -> None:
    """Open an answer, by its number from 0."""
    expect(page.locator("#items li").first).to_be_visible()
    page.locator("#items li", has=page.locator("[data-kind=answer]")).nth(number).locator(".quote").click()


@pytest.mark.parametrize(("width", "scheme", "answer"), [(DESK, "light", 3), (PHONE, "dark", 5)])
def test_an_editor_names_a_new_speaker_of_a_split_answer_and_a_publisher_accepts_it(
    site: str, chromium: Browser, staff: Prepared, width: int, scheme: str, answer: int
):
    name = {DESK: "吴晓东", PHONE: "郑小明"}[width]
    with reading(chromium, site, width, scheme) as page:
        log_in(page, "bianji")
        page.goto(WORKBENCH)
        choose_answer(page, answer)
        current = page.locator("#items li[aria-current]")
        page.keyboard.press("e")
        current.locator("[name=words]").evaluate(
            "(field) => { const at = field.value.indexOf('二、'); field.setSelectionRange(at, at); }"
        )
        page.keyboard.press("Alt+Enter")
        current.locator("[name=speaker]").select_option("+")
        page.keyboard.type(name)
        page.keyboard.press("Tab")
        page.keyboard.type(f"市{name}局")
        page.keyboard.press("Tab")
        page.keyboard.type("局长")
        show_changes(page)
        expect(page.locator("#report")).to_contain_text(f"局长{name}")
        page.locator("[name=why]").fill("第二点由另一单位答复")
        assert faults(page) == []
        page.locator("#save").click()
        expect(page.locator(".messagelist")).to_contain_text("修改建议已存")
    with reading(chromium, site, width, scheme) as page:
        log_in(page, "fabu")
        page.goto("/admin/hearings/amendment/")
        page.locator("#result_list tbody th a").first.click()
        expect(page.locator(".before-after")).to_contain_text(name)
        assert faults(page) == []
        page.locator("[value=accept]").click()
        expect(page.locator(".messagelist")).to_contain_text("已接受并写入")
        page.goto("/corrections/")
        expect(page.locator("main")).to_contain_text("第二点由另一单位答复")


@pytest.mark.parametrize(
    ("page_of", "field", "send"),
    [
        ("/admin/hearings/source/jieyang-daily-2025-10-31/text/", "[name=text]", "[name=preview]"),
        (f"/admin/hearings/answer/{HEARING}-a2/change/", "[name=outline]", "[name=_continue]"),
        (f"/admin/hearings/commitment/{HEARING}-c94/follow-up/", "[name=note]", ".submit-row button"),
        ("/admin/hearings/area/add/", "[name=name]", "[name=_save]"),
    ],
)
def test_what_was_typed_stays_when_the_session_has_ended(
    site: str, chromium: Browser, staff: Prepared, page_of: str, field: str, send: str
):
    with reading(chromium, site) as page:
        log_in(page, "editor", staff.password)
        page.goto(page_of)
        typed = f"{page.locator(field).first.input_value()}已填写的内容"
        page.locator(field).first.fill(typed)
        page.context.clear_cookies()
        page.locator(send).first.click()
        expect(page.locator("#session-lost")).to_be_visible()
        expect(page.locator(field).first).to_have_value(typed)
        with page.context.expect_page() as opened:
            page.locator("#session-lost a").click()
        opened.value.close()
        again = page.context.new_page()
        log_in(again, "editor", staff.password)
        again.close()
        page.locator(send).first.click()
        expect(page.locator("#session-lost")).to_be_hidden()
        page.wait_for_load_state()


def test_what_was_typed_stays_while_the_site_cannot_be_reached(site: str, chromium: Browser, staff: Prepared):
    with chromium.new_context(
        base_url=site
    ) as context:  # the browser tells of requests that fail, as it should
        page = context.new_page()
        Desk(page, "fabu")
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


def test_what_was_changed_on_the_workbench_stays_when_the_session_has_ended(
    site: str, chromium: Browser, staff: Prepared
):
    with reading(chromium, site) as page:
        log_in(page, "editor", staff.password)
        page.goto(WORKBENCH)
        choose_answer(page, 1)
        page.locator("#items li", has=page.locator("[data-kind=figure]")).first.locator(".quote").click()
        page.locator("#items li[aria-current] [name=measures]").fill("另一指标")
        page.context.clear_cookies()
        page.locator("#store").click()
        expect(page.locator("#lost")).to_be_visible()
        again = page.context.new_page()
        log_in(again, "editor", staff.password)
        again.close()
        page.locator("#store").click()
        expect(page.locator("#report")).to_contain_text("另一指标")


def test_nothing_that_a_draft_holds_runs_on_any_page_that_leads_from_it(
    site: str, chromium: Browser, staff: Prepared
):
    with reading(chromium, site) as page:
        dialogs: list[str] = []
        page.on("dialog", lambda dialog: (dialogs.append(dialog.type), dialog.accept()))
        log_in(page, "editor", staff.password)
        import_text(page, "2024-06-07")
        start = page.url
        page.goto(start.replace("workbench", "change"))
        waiting, kinds, visited = [page.url], {kind_of(page.url)}, 0
        while waiting:
            address = waiting.pop(0)
            visited += 1
            answer = page.goto(address)
            assert answer is not None
            assert answer.status == 200, address
            for link in page.locator("#content a[href]").evaluate_all(
                "(all) => all.map((each) => each.href)"
            ):
                kind = kind_of(link)
                if link.startswith(f"{site}/admin/") and kind not in kinds and "/export." not in link:
                    kinds.add(kind)
                    waiting.append(link)
        assert visited == len(kinds)
        assert visited > LEAST_PAGES
        assert dialogs == []


def kind_of(link: str) -> str:
    """Tell pages apart by what they are about, not by which record."""
    parts = link.split("?")[0].split("#")[0].split("/")
    return "/".join("" if any(sign.isdigit() for sign in part) else part for part in parts)


def open_amendment_of(page: Page, kind: str) -> None:
    """Open the newest amendment of a record of a kind; it shows hostile words."""
    page.goto("/admin/hearings/amendment/?state__exact=open")
    page.locator("#result_list tbody th a", has_text=re.compile(f"^{kind}")).last.click()
    expect(page.locator("#content")).to_contain_text(RUNS)


def test_hostile_words_run_nowhere_before_they_are_stored(site: str, chromium: Browser, staff: Prepared):
    with reading(chromium, site) as page:
        dialogs: list[str] = []
        page.on("dialog", lambda dialog: (dialogs.append(dialog.type), dialog.accept()))
        log_in(page, "bianji")
        page.goto(WORKBENCH)
        choose_answer(page, 1)
        page.locator("#missed").select_option("speaker")
        page.locator("#add").click()
        current = page.locator("#items li[aria-current]")
        for field in ("name", "organization", "role"):
            current.locator(f"[name={field}]").fill(RUNS)
        expect(page.locator("#items")).to_contain_text(RUNS)
        page.locator("#items li", has=page.locator("[data-kind=figure]")).first.locator(".quote").click()
        current.locator("[name=measures]").fill(RUNS)
        page.locator("#items li", has=page.locator("[data-kind=speaker]")).first.locator(
            ".acts button"
        ).last.click()
        show_changes(page)
        expect(page.locator("#report")).to_contain_text(RUNS)
        page.locator("[name=why]").fill(f"原因{RUNS}")
        page.locator("#save").click()
        expect(page.locator(".messagelist")).to_be_visible()
        open_amendment_of(page, "询问会")
        page.goto("/admin/hearings/source/jieyang-daily-2025-10-31/text/")
        text = page.locator("[name=text]")
        text.fill(RUNS + text.input_value())
        page.locator("[name=note]").fill(f"原因{RUNS}")
        page.locator("[name=preview]").click()
        expect(page.locator(".differences ins").first).to_contain_text("<img")
        page.locator("[name=confirmed]").click()
        expect(page.locator(".messagelist")).to_be_visible()
        open_amendment_of(page, "出处")
        page.goto("/admin/")
        page.goto(f"/admin/hearings/hearing/{HEARING}/change/")
        assert dialogs == []
