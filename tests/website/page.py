"""What a test looks for in a page."""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

LOADED = {"script": "src", "img": "src", "link": "href", "form": "action", "iframe": "src", "source": "src"}


class Page(HTMLParser):
    """The ids, links and loaded files of a page."""

    def __init__(self, html: str):
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.tags: list[tuple[str, dict]] = []
        self.lang = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.append((tag, attrs))
        if "id" in attrs:
            self.ids.append(attrs["id"])
        if tag == "html":
            self.lang = attrs["lang"]
        if tag == "a":
            self.links.append(attrs["href"])
        if tag in LOADED and attrs.get("rel") not in ("canonical", "alternate", "license"):
            self.loaded.append(attrs.get(LOADED[tag]))


def read(client, path: str) -> Page:
    """Open a page that must be there; a picture is a page without words."""
    response = client.get(path)
    assert response.status_code == 200, path
    return Page("" if response["Content-Type"] == "image/png" else response.content.decode())


def is_file(link: str) -> bool:
    """Tell whether a link leads to a workbook, a feed or a calendar of the site, and not to a page."""
    return urlsplit(link).path.endswith((".xlsx", ".atom", ".feed.json", ".ics"))


def crawl(client, start="/") -> dict[str, Page]:
    """Open every page that can be reached by links, and see that each link leads somewhere."""
    pages, waiting, wanted = {}, [start], set()
    while waiting:
        path = waiting.pop()
        if path in pages:
            continue
        page = pages[path] = read(client, path)
        for link in page.links:
            parts = urlsplit(link)
            if parts.netloc or re.match("/(api|docs|redoc|static|en)/|/style-", parts.path) or is_file(link):
                continue
            target = parts.path or path
            wanted.add((target, parts.fragment))
            waiting.append(target)
    for target, fragment in wanted:
        assert not fragment or fragment in pages[target].ids, f"{target}#{fragment}"
    return pages
