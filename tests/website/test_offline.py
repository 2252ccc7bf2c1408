import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from apps.website.stylesheet import FOLDER
from apps.website.stylesheet import address as address_of_styles

from .page import crawl, read

STATIC = Path(settings.BASE_DIR) / "apps/website/static/website"
PUBLISHER = "jyrb.jynews.net"


@pytest.mark.usefixtures("record")
def test_no_page_loads_or_names_another_host_but_the_licence_and_the_source(client):
    for path, page in crawl(client).items():
        for address in page.loaded:
            assert not urlsplit(address).netloc, (path, address)
        hosts = {urlsplit(link).netloc for link in page.links} - {"", "testserver"}
        of_sources = path.startswith("/sources/") or re.fullmatch("/hearings/[^/]+/", path)
        assert hosts <= {"creativecommons.org", *([PUBLISHER] if of_sources else [])}


@pytest.mark.parametrize("path", ["/docs/", "/redoc/"])
def test_the_viewers_load_only_files_of_this_site_and_run_nothing_inline(client, path):
    page = read(client, path)
    assert page.loaded
    for address in page.loaded:
        assert not urlsplit(address).netloc
        known = address in (address_of_styles(), "/search/")
        assert known or finders.find(address.removeprefix("/static/")), address
    assert all("src" in attrs for tag, attrs in page.tags if tag == "script")
    assert "style" not in [tag for tag, _attrs in page.tags]
    assert {"/", "/data/", "/docs/", "/redoc/"} <= set(page.links)
    assert "/api/v1/schema/" in [attrs.get("data-schema", attrs.get("spec-url")) for _t, attrs in page.tags]


@pytest.mark.parametrize(
    "file", [*sorted(STATIC.iterdir()), *sorted(FOLDER.glob("*.css"))], ids=lambda file: file.name
)
def test_our_own_files_name_no_other_host(file):
    text = file.read_text().replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?:|//[a-z]+\.|@import|url\(", text)


def test_swagger_sends_the_schema_to_no_validator():
    assert "validatorUrl: null" in (STATIC / "swagger.js").read_text()


def test_every_answer_carries_the_policy_that_keeps_other_hosts_out(client, db):
    for path in ("/", "/docs/", "/redoc/", "/admin/login/", "/api/v1/", "/nowhere/"):
        policy = client.get(path)["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "http" not in policy
        assert "script-src" not in policy
