"""What programs read that answer people: an index, a guide, and a page for each list."""

import re
from urllib.parse import quote

import pytest
from django.utils import translation

from apps.api.resources import RESOURCES
from apps.api.rows.columns import columns_of
from apps.hearings.models import Hearing
from apps.hearings.publishing import withdraw

pytestmark = pytest.mark.django_db
LINK = re.compile(r"^- \[[^\]]+\]\(http://testserver(/[^)]*)\): \S", re.MULTILINE)


def read(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["Content-Language"] == "en"
    return answer.content.decode()


def test_the_index_has_the_form_that_readers_expect(client):
    lines = read(client, "/llms.txt").splitlines()
    assert lines[0].startswith("# ")
    assert lines[2].startswith("> ")
    assert [line for line in lines if line.startswith("## ")] == ["## Guide", "## Lists", "## Optional"]
    assert client.get("/llms.txt").headers["Content-Type"] == "text/plain; charset=utf-8"


def test_each_link_of_the_index_leads_somewhere(client, record):
    links = LINK.findall(read(client, "/llms.txt"))
    assert len(links) > len(RESOURCES)
    for link in links:
        assert client.get(quote(link, safe="/?=")).status_code == 200, link


def test_the_index_leads_to_every_list(client):
    links = LINK.findall(read(client, "/llms.txt"))
    assert {f"/docs/{each.collection}.md" for each in RESOURCES} <= set(links)


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_the_page_of_a_list_describes_all_of_it(client, resource):
    answer = client.get(f"/docs/{resource.collection}.md")
    assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
    page = answer.content.decode()
    assert page.startswith(f"# {resource.collection}\n")
    with translation.override("en"):
        for column in columns_of(resource.serializer_class):
            assert f"| `{column.name}` |" in page
            assert f"| {column.field.help_text} |" in page
    for name in (*resource.filterset_class.base_filters, *resource.orderings, *resource.grouped_by):
        assert f"`{name}`" in page
    for name in resource.formats:
        assert f"/api/v1/{resource.collection}.{name}" in page
    assert f"`{resource.ordering}`" in page
    assert "{%" not in page
    assert "&quot;" not in page


def test_pages_are_in_english_whatever_the_site_speaks(client):
    page = read(client, "/docs/commitments.md")
    client.cookies["django_language"] = "zh-hans"
    assert read(client, "/docs/commitments.md") == page
    assert "instant, RFC 3339 in UTC" in page


def test_examples_of_the_first_record_are_shown_only_while_it_is_public(client, record):
    assert "陈小东" in read(client, "/docs/answers.md")
    withdraw(Hearing.objects.get())
    assert "陈小东" not in read(client, "/docs/answers.md")


def test_the_guide_is_that_of_the_openapi_document(client):
    guide = read(client, "/docs/guide.md")
    assert guide.startswith("# Guide\n")
    for heading in ("## First request", "## Paging", "## Errors", "## Limits"):
        assert heading in guide


def test_there_is_no_page_of_another_name(client):
    assert client.get("/docs/nothing.md").status_code == 404


def test_programs_in_pages_of_other_sites_may_read_them(client):
    for path in ("/llms.txt", "/docs/commitments.md"):
        answer = client.get(path, headers={"origin": "https://elsewhere.example"})
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
