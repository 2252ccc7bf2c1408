"""The site under a path: every address that it gives leads through that path to something that is there."""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import pytest
from django.contrib.auth.models import User
from django.urls import set_script_prefix

from apps.api.resources import RESOURCES
from apps.website.stylesheet import DIGEST
from hearing_api.wsgi import under
from tests.downloads import build

MOUNTED = "/record"
NAMED = ("href", "src", "action", "spec-url", "data-schema", "data-url")
STARTS = ["/", "/admin/", "/docs/", "/redoc/", "/data/latest/", "/favicon.ico", "/api/v1/", "/api/v1/schema/"]


class Addresses(HTMLParser):
    """Every address that a page links to, loads or posts to."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, _tag, attrs):
        self.found += [value for name, value in attrs if name in NAMED and value]


class Mounted:
    """The site as a browser sees it through a proxy, and what it told of itself so far."""

    def __init__(self, client, origin, **named):
        self.client, self.origin, self.named = client, origin, named
        self.absolute = re.compile(rf"""{re.escape(origin)}/[^\s"'<>\\]*""")

    def given(self, address) -> set[str]:
        """Open an address, which must be there, and collect those that its answer names."""
        path = address.removeprefix(f"{self.origin}{MOUNTED}") or "/"
        answer = self.client.get(path, **self.named)
        bare = 400 if path == "/api/v1/search/" else 405  # it needs words; the language is only posted to
        assert answer.status_code in (200, 301, 302, bare, 405), address
        text = b"".join(answer).decode(errors="ignore")
        found = [answer.headers.get("Location", ""), *self.absolute.findall(answer.headers.get("Link", ""))]
        form = answer.headers["Content-Type"]
        if form.startswith("text/html"):
            found += Addresses(text).found
        elif re.search("json|xml|text/(plain|calendar|csv|markdown)", form):
            text = text.replace("\r\n ", "")  # as calendars fold lines
            cells = text.split(",") if form.startswith("text/csv") else [text]
            found += [each for cell in cells for each in self.absolute.findall(cell)]
        here = f"{self.origin}{MOUNTED}/"
        joined = {urljoin(address, each).partition("#")[0].rstrip(">") for each in found if each}
        ours = {each for each in joined if each.startswith(f"{self.origin}/")}
        assert all(f"{each}/".startswith(here) for each in ours), (address, ours)
        return ours


@pytest.fixture(params=["by the public address", "by the server"])
def mounted(request, client, settings, exchange, tmp_path):
    settings.DOWNLOADS = str(tmp_path / "downloads")
    if request.param == "by the server":
        site = Mounted(client, "http://testserver", SCRIPT_NAME=MOUNTED)
    else:
        settings.PUBLIC_URL, settings.FORCE_SCRIPT_NAME = f"https://example.org{MOUNTED}", MOUNTED
        site = Mounted(client, "https://example.org")
    # Django's handler does this for each request, its test client does not.
    set_script_prefix(f"{MOUNTED}/")
    yield site
    set_script_prefix("/")


def test_every_address_that_is_given_keeps_the_path_and_leads_somewhere(mounted):
    build()
    mounted.client.force_login(User.objects.create_superuser("root"))
    waiting, paths, opened = [f"{mounted.origin}{MOUNTED}{start}" for start in STARTS], set(), set()
    while waiting:
        address = waiting.pop()
        path = urlsplit(address).path
        paths.add(path)
        shape = re.sub(r"/[^/]*-[0-9][^/]*", "/id", path)
        if shape not in opened:  # one query and one record of each sort are enough
            opened.add(shape)
            waiting += mounted.given(address)
    assert {f"{MOUNTED}/api/v1/{resource.collection}/" for resource in RESOURCES} <= paths
    for part in (
        f"/style-{DIGEST}.css",
        "/admin/import/",
        "/i18n/setlang/",
        "/en/commitments/",
        "/data/1/dcat.jsonld",
    ):
        assert f"{MOUNTED}{part}" in paths


def test_pages_of_a_list_are_followed_under_the_path(mounted):
    first = mounted.client.get("/api/v1/organizations/?page_size=1", **mounted.named)
    second = first.json()["next"]
    assert second.startswith(f"{mounted.origin}{MOUNTED}/api/v1/organizations/?")
    assert mounted.given(second)
    assert mounted.client.get("/hearings", **mounted.named).headers["Location"] == f"{MOUNTED}/hearings/"


def test_the_description_of_the_api_names_the_path(mounted):
    [server] = mounted.client.get("/api/v1/schema/", **mounted.named).json()["servers"]
    assert server["url"].endswith(MOUNTED)


@pytest.mark.parametrize(
    ("sent", "seen"),
    [
        ("/record/api/v1/", "/api/v1/"),
        ("/record/", "/"),
        ("/api/v1/", "/api/v1/"),
        ("/record/record/", "/record/"),
        ("/records/", "/records/"),
        ("/record", "/"),
    ],
)
def test_the_path_is_taken_from_an_address_unless_the_proxy_did(sent, seen):
    assert under(MOUNTED, lambda environ, _start: environ["PATH_INFO"])({"PATH_INFO": sent}, None) == seen
