"""Editors of a site at their desks: each logs in as one user, and what they click and choose is counted."""

import os
import subprocess
import sys
from base64 import b64decode
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from .conftest import Prepared

PICTURES = Path(__file__).parents[2] / "var/guide"
"""Where the tests leave the pictures of the guide; `make guide` takes them from there."""
QUALITY, SCALE, MARGIN = 45, 0.75, 8
PASSWORD = "not-a-secret-38"
ACCOUNTS = """
from django.contrib.auth.models import Group, User
for name, family, given, group in {accounts}:
    user = User.objects.create_user(name, password={password!r}, last_name=family, first_name=given, is_staff=True)
    user.groups.add(Group.objects.get(name=group))
"""


def log_in(page: Page, name: str, password: str = PASSWORD) -> None:
    page.goto("/admin/login/?next=/admin/")
    page.locator("[name=username]").fill(name)
    page.locator("[name=password]").fill(password)
    page.keyboard.press("Enter")
    expect(page.locator("#logout-form")).to_be_attached()


def read_text(page: Page, area: str, **fields: str) -> None:
    """Type a transcript into the import page, and go on to what is found in it."""
    page.goto("/admin/")
    page.get_by_role("link", name="导入文字实录").first.click()
    page.locator("[name=area]").select_option(label=area)
    for name, words in fields.items():
        page.locator(f"[name={name}]").fill(words)
    page.locator("[type=submit].default").click()
    expect(page.locator("#items li").first).to_be_visible()


def open_accounts(prepared: Prepared, *accounts: tuple[str, str, str, str]) -> None:
    """Make accounts: name, family name, given name and group of each."""
    code = ACCOUNTS.format(accounts=accounts, password=PASSWORD)
    subprocess.run([sys.executable, "manage.py", "shell", "-c", code], check=True, **prepared.run)


class Desk:
    """The window of one editor."""

    def __init__(self, page: Page, name: str) -> None:
        self.page, self.clicks = page, 0
        log_in(page, name)

    def click(self, what: str | Locator) -> None:
        """Click a button or a link, which is named by its words or given."""
        self.clicks += 1
        if isinstance(what, Locator):
            what.click()
            return
        named = self.page.get_by_role("button", name=what, exact=True)
        named.or_(self.page.get_by_role("link", name=what, exact=True)).first.click()

    def choose(self, field: str, words: str) -> None:
        """Choose an option of a list, or find a record by what is typed."""
        self.clicks += 1
        select = self.page.locator(f"select[name={field}]")
        if "admin-autocomplete" not in (select.get_attribute("class") or ""):
            select.select_option(label=words)
            return
        select.locator("xpath=following-sibling::span").first.click()
        self.page.keyboard.type(words)
        self.clicks += 1
        option = self.page.locator(".select2-results__option", has_text=words).first
        option.click()

    def fill(self, field: str, words: str) -> None:
        self.page.locator(f"[name={field}]").fill(words)

    def home(self) -> None:
        self.page.goto("/admin/")

    def told(self, words: str) -> None:
        """Expect a message."""
        expect(self.page.locator(".messagelist")).to_contain_text(words)

    def picture(self, name: str, of: str = "body", height: int = 640) -> None:
        """Leave a picture for the guide: of an element, from its top down to a height."""
        shown = self.page.locator(of).first
        shown.scroll_into_view_if_needed()
        box = shown.bounding_box()
        assert box
        above = self.page.evaluate("window.scrollY")
        clip = {
            "x": max(box["x"] - MARGIN, 0),
            "y": max(box["y"] + above - MARGIN, 0),
            "width": box["width"] + 2 * MARGIN,
            "height": min(box["height"] + 2 * MARGIN, height),
        }
        taken = self.page.context.new_cdp_session(self.page).send(
            "Page.captureScreenshot",
            {
                "format": "webp",
                "quality": QUALITY,
                "clip": {**clip, "scale": SCALE},
                "captureBeyondViewport": True,
            },
        )
        PICTURES.mkdir(parents=True, exist_ok=True)
        unfinished = PICTURES / f".{name}.{os.getpid()}"
        unfinished.write_bytes(b64decode(taken["data"]))
        unfinished.replace(PICTURES / f"{name}.webp")
