import re

import pytest

from tests.make import make_exchange

pytestmark = pytest.mark.django_db


def addresses(client, path):
    answer = client.get(path)
    assert answer["Content-Type"] == "application/xml"
    return re.findall("<loc>http://testserver([^<]*)</loc>", answer.content.decode())


def test_every_page_of_the_sitemap_is_there(client):
    make_exchange()
    files = addresses(client, "/sitemap.xml")
    found = [page for file in files for page in addresses(client, file)]
    assert len(found) == len(set(found)) > 30
    for page in found:
        assert client.get(page).status_code == 200, page


def test_a_long_list_has_several_sitemaps(client, monkeypatch):
    monkeypatch.setattr("apps.website.pages.sitemaps.MOST", 2)
    make_exchange()
    files = [file for file in addresses(client, "/sitemap.xml") if "organizations" in file]
    assert len(files) > 1
    found = [page for file in files for page in addresses(client, file)]
    assert len(found) == len(set(found))


@pytest.mark.parametrize("path", ["/sitemap-pages-2.xml", "/sitemap-people-9.xml", "/sitemap-votes-1.xml"])
def test_there_is_no_other_sitemap(client, path):
    assert client.get(path).status_code == 404


def test_what_is_unpublished_is_in_no_sitemap(client):
    made = make_exchange(state="draft")
    for file in addresses(client, "/sitemap.xml"):
        assert made.hearing.pk not in client.get(file).content.decode()


def test_robots_are_kept_from_the_admin_and_from_searches(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "Disallow: /en/search/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text
