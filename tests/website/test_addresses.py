from urllib.parse import urlsplit

import pytest

from apps.api.resources import RESOURCES
from apps.api.rows.details import published_details
from tests.make import correct, make_exchange

from .page import Page, crawl, is_file, read


def addresses():
    """List where the API says that each published record is shown."""
    for resource in RESOURCES:
        for record in published_details(resource.detail_class):
            yield record["id"], resource.detail_class.page_path(record)


def opened(client):
    pages: dict[str, Page] = {}
    for pk, address in addresses():
        parts = urlsplit(address)
        if parts.path not in pages:
            pages[parts.path] = read(client, parts.path)
        assert parts.fragment in ("", pk)
        if parts.fragment:
            assert pages[parts.path].ids.count(pk) == 1, address
    return pages


@pytest.mark.usefixtures("record")
def test_every_address_of_the_real_record_leads_to_its_words(client):
    assert "/hearings/jieyang-2025-10-30/" in opened(client)


@pytest.mark.usefixtures("record")
def test_every_section_of_the_real_record_has_an_anchor(client):
    page = read(client, "/hearings/jieyang-2025-10-30/")
    assert [f"jieyang-2025-10-30-s{n}" in page.ids for n in range(1, 11)] == [True] * 10


@pytest.mark.django_db
def test_every_address_of_every_kind_of_record_leads_to_it(client):
    made = make_exchange()
    assert f"/sources/{made.event.edition.source_id}/" in opened(client)


@pytest.mark.usefixtures("record")
def test_no_id_stands_twice_on_a_page_and_every_link_leads_somewhere(client):
    pages = crawl(client)
    assert len(pages) > 40
    for path, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), path


@pytest.mark.django_db
def test_lists_and_files_that_pages_link_to_are_there(client):
    correct(make_exchange().figure, measures="投入资金")  # so that no list is empty, nor that of corrections
    links = {
        link
        for page in crawl(client).values()
        for link in page.links
        if link.startswith("/api/") or is_file(link)
    }
    assert links
    for link in links:
        answer = client.get(link)
        assert answer.status_code == 200, link
        assert b"".join(answer), link


@pytest.mark.django_db
def test_the_page_of_a_record_names_its_json_its_licence_and_itself(client):
    made = make_exchange()
    tags = read(client, f"/people/{made.person.pk}/?from=elsewhere").tags
    links = {attrs["rel"]: attrs["href"] for tag, attrs in tags if tag == "link"}
    assert links["canonical"] == f"http://testserver/people/{made.person.pk}/"
    assert links["alternate"] == f"http://testserver/api/v1/people/{made.person.pk}/"
    assert links["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert client.get(links["alternate"]).status_code == 200
