"""The tools of the server, asked by the client of the SDK within this process."""

import json
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from asgiref.sync import async_to_sync
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from mcp import Client

from apps.api.resources import RESOURCES
from apps.hearings.publishing import withdraw
from apps.mcp.server import server
from apps.mcp.transports import security
from tests.api.resources.asking import get

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _public_address(settings):
    settings.PUBLIC_URL = "http://testserver"


@contextmanager
def connection_left_open():
    """Let the end of a request not close the connection of the test, as Django's test client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


def call(tool, **arguments):
    """Call a tool, and give its result, and whether that is an error."""

    @async_to_sync
    async def answer():
        async with Client(server()) as client:
            return await client.call_tool(tool, arguments)

    with connection_left_open():
        found = answer()
    return found.content[0].text if found.is_error else found.structured_content, found.is_error


def told(tool, **arguments):
    found, failed = call(tool, **arguments)
    assert not failed, found
    return found


def refused(tool, **arguments):
    found, failed = call(tool, **arguments)
    assert failed, found
    return found


def test_every_tool_only_reads_and_is_described():
    @async_to_sync
    async def tools():
        async with Client(server()) as client:
            return client.instructions, (await client.list_tools()).tools

    instructions, found = tools()
    assert "html_url" in instructions
    assert {tool.name for tool in found} == {
        "search",
        "describe_list",
        "list_records",
        "get_record",
        "count_records",
        "sum_figures",
        "read_passage",
    }
    for tool in found:
        assert tool.annotations.read_only_hint
        assert tool.description
        assert tool.input_schema["additionalProperties"] is False
        for name, parameter in tool.input_schema["properties"].items():
            assert "description" in parameter, (tool.name, name)


def test_a_search_finds_what_the_api_finds(client, record):
    found = told("search", q="電商", record_type="commitments", page_size=3)
    assert found["results"]
    assert [each["record"] for each in found["results"]] == [
        each["record"]
        for each in get(client, "search/?q=电商&record_type=commitments&page_size=3")["results"]
    ]


def test_a_list_is_that_of_the_api_with_its_filters_and_pages(client, record):
    filters = {"organization": "jieyang-commerce-bureau", "kind__in": "pledge,measure"}
    page = told("list_records", collection="commitments", filters=filters, page_size=2, count=True)
    same = get(
        client,
        "commitments/?organization=jieyang-commerce-bureau&kind__in=pledge,measure&page_size=2&count=true",
    )
    assert page["results"] == same["results"]
    assert page["count"] == same["count"] > 2
    after = told(
        "list_records", collection="commitments", filters=filters, page_size=2, next_page=page["next"]
    )
    assert not {each["id"] for each in after["results"]} & {each["id"] for each in page["results"]}
    few = told("list_records", collection="commitments", fields="id,kind", ordering="-held_on")
    assert set(few["results"][0]) == {"id", "kind"}


def test_a_record_has_its_page_and_its_passage_its_words(client, exchange):
    found = told("get_record", collection="figures", id=exchange.figure.pk)
    assert found["html_url"].endswith(f"#{exchange.figure.pk}")
    place = {"source": found["source"], "start": found["start"], "end": found["end"]}
    passage = told("read_passage", **place, around=5)
    assert passage["words"] == found["quote"]
    assert len(passage["before"]) == 5
    assert passage["before"] + passage["words"] + passage["after"] in exchange.edition.text
    sha256 = exchange.edition.sha256
    assert told("read_passage", **place, edition_sha256=sha256)["words"] == found["quote"]
    assert "characters" in refused("read_passage", **place | {"end": 10**6})
    assert "characters" in refused("read_passage", **place | {"end": place["start"]})


def test_counts_and_sums_are_those_of_the_api(client, record):
    counted = told("count_records", collection="commitments", by="kind", filters={"area": "guangdong"})
    assert counted == get(client, "commitments/facets/?by=kind&area=guangdong&top=20")
    summed = told("sum_figures", by="organization", filters={"kind": "money"})
    assert summed == get(client, "figures/sums/?by=organization&kind=money&top=20")


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_the_description_of_a_list_names_its_filters_and_columns(resource):
    found = told("describe_list", collection=resource.collection)
    assert set(found["filters"]) == set(resource.filterset_class.base_filters)
    assert found["orderings"] == [*resource.orderings]
    json.dumps(found)


def test_what_is_not_understood_is_refused_by_name_with_near_spellings(exchange):
    text = refused("list_records", collection="commitments", filters={"orgnization": "x", "kind": "promise"})
    assert "orgnization (unknown_parameter): Unknown parameter. Near spellings: organization" in text
    assert "kind (invalid): Expected one of pledge, measure, reported." in text
    for tool in ("list_records", "describe_list"):
        assert "expected one of areas, " in refused(tool, collection="promises")
    assert "expected one of hearings, " in refused("count_records", collection="people", by="kind")
    assert "Not Found" in refused("get_record", collection="figures", id="nothing")
    assert "unknown_id" in refused("list_records", collection="answers", filters={"organization": "nobody"})
    assert "cursor (invalid)" in refused("search", q="电商", next_page="x")
    assert "page_size" in refused("search", q="电商", page_size=101)
    refused("get_record", collection="figures", id="../../../admin")
    refused("search")
    refused("list_records", collection="../../admin")


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("list_records", {"collection": "figures", "filter": {"kind": "money"}}),
        ("get_record", {"collection": "figures", "id": "x", "expand": "answer"}),
        ("search", {"q": "电商", "limit": 3}),
    ],
)
def test_an_argument_that_a_tool_does_not_know_is_refused_and_not_ignored(exchange, tool, arguments):
    assert list(arguments)[-1] in refused(tool, **arguments)


def test_records_that_rows_name_come_along(exchange):
    id, answer = exchange.figure.pk, exchange.answer.pk
    one = told("get_record", collection="figures", id=id, include="answer,source")
    page = told("list_records", collection="figures", include="answer")
    assert answer in one["included"]["answers"]
    assert answer in page["included"]["answers"]


def test_a_filter_takes_numbers_and_booleans_as_they_are(exchange):
    told("list_records", collection="figures", filters={"value__gte": 1.5, "commitment__isnull": True})
    told("list_records", collection="figures", filters={"value__gte": 100})


def test_what_is_not_public_is_nowhere(exchange, reasoned):
    withdraw(exchange.hearing)
    assert "Gone" in refused("get_record", collection="figures", id=exchange.figure.pk)
    assert told("list_records", collection="figures")["results"] == []
    assert told("search", q=exchange.figure.quote[:4])["results"] == []


def test_an_alias_leads_to_its_record(monkeypatch, exchange):
    from apps.api.resources.figures import FigureViewSet

    moved = "old-id"
    assert "Not Found" in refused("get_record", collection="figures", id=moved)
    monkeypatch.setattr(
        "apps.api.resources.one_record.targets",
        lambda _collection, _ids, _release: {moved: exchange.figure.pk},
    )
    found = told("get_record", collection=FigureViewSet.collection, id=moved)
    assert found["id"] == exchange.figure.pk


@pytest.mark.parametrize("name", ["ordering", "cursor", "fields", "include", "page_size", "by", "top"])
def test_a_filter_with_the_name_of_another_argument_is_refused(exchange, name):
    assert name in refused("list_records", collection="figures", filters={name: "x"})
    assert name in refused("sum_figures", filters={name: "x"})


@pytest.mark.parametrize("hosts", [["records.example"], [".records.example"], ["*"], ["127.0.0.1"]])
def test_the_api_is_asked_by_a_name_of_the_site_where_no_address_is_set(hosts, exchange, settings):
    settings.PUBLIC_URL, settings.ALLOWED_HOSTS = "", hosts
    found = told("get_record", collection="figures", id=exchange.figure.pk)
    name = "127.0.0.1" if hosts[0] in ("*", "127.0.0.1") else "records.example"
    assert urlsplit(found["html_url"]).hostname == name
    if name == "records.example":
        assert security().allowed_hosts == [name, f"{name}:*"]
        assert f"https://{name}" in security().allowed_origins
