"""What a page shows in words: to tell English in a Chinese page."""

import re
from html.parser import HTMLParser

SPOKEN = {"title", "alt", "placeholder", "aria-label", "aria-description"}
BUTTONS = {"submit", "button", "reset"}
DATA = {"script", "style", "textarea", "bdi"}
ENGLISH = re.compile("[A-Za-z]{2,}")
OF_RECORDS = re.compile(r"\b[a-z0-9]+(?:-[a-z0-9]+)+\b|\b[0-9a-f]{32,64}\b|\bhttps?://\S+", re.DOTALL)
"""Ids, keys and digests, and addresses."""


class Texts(HTMLParser):
    """Collects the texts of a page, those below a line to open apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.plain: list[str] = []
        self.below: list[str] = []
        self.skipped = self.opened = 0
        self.feed(html)

    def note(self, text: str) -> None:
        (self.below if self.opened else self.plain).append(" ".join(text.split()))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.skipped += tag in DATA
        self.opened += tag == "details"
        given = dict(attrs)
        for name, value in given.items():
            if value and (name in SPOKEN or (name == "value" and given.get("type") in BUTTONS)):
                self.note(value)

    def handle_endtag(self, tag: str) -> None:
        self.skipped -= tag in DATA
        self.opened -= tag == "details"

    def handle_data(self, data: str) -> None:
        if data.strip() and not self.skipped:
            self.note(data)


def english(html: str, allowed: set[str]) -> list[str]:
    """List the texts of a page that hold a Latin word other than ids and those allowed."""
    texts = Texts(html)
    return [
        text
        for text in [*texts.plain, *texts.below]
        if set(ENGLISH.findall(OF_RECORDS.sub(" ", text))) - allowed
    ]
