"""The OpenAPI document says exactly what the API does."""

import json
import re
from urllib.parse import urlencode

import jsonschema
import pytest
import yaml
from django.core.management import call_command
from drf_spectacular.renderers import OpenApiJsonRenderer2

from apps.api.http import parameters
from apps.api.management.commands.write_schema import SNAPSHOT, snapshot
from apps.api.openapi.generator import mark_of
from apps.api.openapi.view import document, rendered
from apps.api.resources import RESOURCES, WITH_FEED
from apps.api.schema import examples
from apps.hearings.models import Hearing, Person, Source
from apps.hearings.publishing import withdraw
from tests.make import correct
from tests.views import is_unknown

from .clients import stem_of

COMPONENTS = document()["components"]


def followed(described):
    """Follow a reference to a component."""
    if "$ref" not in described:
        return described
    _root, _components, kind, name = described["$ref"].split("/")
    return COMPONENTS[kind][name]


OPERATIONS = [
    (path, {**item["get"], "parameters": [followed(each) for each in item["get"].get("parameters", [])]})
    for path, item in document()["paths"].items()
]
operations = pytest.mark.parametrize(("path", "operation"), OPERATIONS, ids=[path for path, _ in OPERATIONS])
ALWAYS = {"400", "404", "default"}


def test_the_document_is_valid_and_drawn_without_a_warning(tmp_path):
    call_command(
        "spectacular",
        "--validate",
        "--fail-on-warn",
        "--format",
        "openapi-json",
        "--file",
        str(tmp_path / "schema.json"),
    )


def test_the_committed_document_is_current():
    assert SNAPSHOT.read_bytes() == snapshot(), "run `make docs`"


def test_every_resource_has_its_addresses():
    expected = {"/api/v1/", "/api/v1/search/", "/api/v1/sources/{id}/text/", "/api/v1/{list}/{id}/history/"}
    expected.add("/api/v1/{list}/{id}.json")
    expected |= {f"/api/v1/hearings/{{id}}/{form}/" for form in ("akn", "annotations")}
    for resource in RESOURCES:
        base = f"/api/v1/{resource.collection}"
        expected |= {f"{base}/", f"{base}.{{format}}", f"{base}/{{id}}/"}
    grouped = [resource.collection for resource in RESOURCES if resource.grouped_by]
    for name in [*(f"{collection}/facets" for collection in grouped), "figures/sums"]:
        expected.add(f"/api/v1/{name}/")
    assert {path for path, _ in OPERATIONS} == expected


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_files_feeds_and_chosen_columns_have_one_address(client, record_and_exchange, resource):
    path = f"/api/v1/{resource.collection}.{{format}}"
    operation = dict(OPERATIONS)[path]
    [formats] = [each["schema"]["enum"] for each in operation["parameters"] if each["in"] == "path"]
    feeds = ("atom", "feed.json") if resource in WITH_FEED else ()
    groups = [f"{way}.{each}" for way in resource.ways() for each in ("csv", "xlsx")]
    calendar = ["ics"] * (resource.collection == "commitments")
    assert set(formats) == {"json", *resource.formats, *feeds, *groups, *calendar}
    types = followed(operation["responses"]["200"])["content"]
    for name in formats:
        by = f"?by={next(iter(resource.grouped_by))}" if name in groups else ""
        answer = client.get(path.replace("{format}", name) + by)
        assert answer.headers["Content-Type"].split(";")[0] in types


@operations
def test_every_operation_and_parameter_is_described_with_an_example(path, operation):
    assert 5 < len(operation["summary"]) < 70
    assert len(operation["description"]) > 60
    assert operation["summary"] not in operation["description"]
    assert set(operation["responses"]) >= ALWAYS | {"200"}
    for parameter in operation.get("parameters", []):
        assert parameter["description"], parameter["name"]
        assert parameter["name"] == "cursor" or "example" in parameter, parameter["name"]


def test_every_property_is_described_with_an_example():
    for component, schema in COMPONENTS["schemas"].items():
        assert schema["description"], component
        own = [part.get("properties", {}) for part in (schema, *schema.get("allOf", ()))]
        for name, described in (item for properties in own for item in properties.items()):
            assert described.get("description"), f"{component}.{name}"
            nested = "$ref" in json.dumps(described) or name in ("next", "previous", "results")
            nested = nested or "const" in described
            assert nested or "examples" in described, f"{component}.{name}"


@operations
def test_the_documented_parameters_are_the_ones_understood(client, exchange, monkeypatch, path, operation):
    understood = set()
    monkeypatch.setattr(parameters, "hint", lambda _name, known, _explained: ("", sorted(known)))
    for address in filled(path, operation):
        answer = client.get(f"{address.replace('{id}', 'nothing')}?no_such_parameter=1").json()
        understood |= set(answer["errors"][0]["expected"])
    documented = {p["name"] for p in operation["parameters"] if p["in"] == "query"}
    assert understood == documented


@operations
def test_every_documented_example_is_accepted(client, record, path, operation):
    if "{id}" in path:
        return
    [address, *others] = filled(path, operation)
    of_groups = next((each for each in others if each.endswith("facets.csv")), address)
    asked = [each for each in operation["parameters"] if each["in"] == "query" and "example" in each]
    required = {each["name"]: written(each["example"]) for each in asked if each.get("required")}
    for parameter in asked:
        query = {**required, parameter["name"]: written(parameter["example"])}
        address_asked = f"{of_groups if parameter['name'] == 'by' else address}?{urlencode(query)}"
        answer = client.get(address_asked)
        of_another = query.get("id__in") == "2-1" or any(f"-{letter}1" in address_asked for letter in "eiv")
        # The first record has no event, agenda item, vote or correction, so their ids in examples name nothing.
        assert answer.status_code == 200 or (of_another and is_unknown(client, address_asked)), answer.content


def filled(path, operation):
    """List the addresses of an operation: one for each format that it documents, pages of JSON first."""
    [formats] = [p["schema"]["enum"] for p in operation["parameters"] if p["name"] == "format"] or [[""]]
    return [path.replace("{format}", name).replace("{list}", "areas") for name in formats]


def written(value):
    """Write an example as clients put it into a query."""
    return str(value).lower() if isinstance(value, bool) else value


def validator(schema):
    return jsonschema.Draft202012Validator({**schema, "components": document()["components"]})


def answered(path):
    """Return the schema of the JSON that an address answers with."""
    return dict(OPERATIONS)[path]["responses"]["200"]["content"]["application/json"]["schema"]


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_every_answer_is_as_the_document_says(client, record_and_exchange, resource):
    page = client.get(f"/api/v1/{resource.collection}/?page_size=100&count=true").json()
    validator(answered(f"/api/v1/{resource.collection}/")).validate(page)
    for row in page["results"]:
        detail = client.get(f"/api/v1/{resource.collection}/{row['id']}/").json()
        validator(answered(f"/api/v1/{resource.collection}/{{id}}/")).validate(detail)


@pytest.mark.django_db
def test_a_problem_is_as_the_document_says(client):
    validator({"$ref": "#/components/schemas/Problem"}).validate(client.get("/api/v1/figures/?knd=x").json())


@pytest.mark.django_db
def test_the_document_comes_as_json_unless_yaml_is_asked_for(client):
    plain = client.get("/api/v1/schema/")
    assert plain.headers["Content-Type"].startswith("application/json")
    assert plain.json()["openapi"].startswith("3.1")
    assert len(plain.content) < 300_000
    for answer in (
        client.get("/api/v1/schema/?format=yaml"),
        client.get("/api/v1/schema/", headers={"accept": "application/yaml"}),
    ):
        assert "yaml" in answer.headers["Content-Type"]
        assert yaml.load(answer.content, Loader=yaml.CSafeLoader)["openapi"] == plain.json()["openapi"]
    assert client.get("/api/v1/schema/?format=xml").status_code == 400


def test_examples_of_the_first_record_are_there_only_while_it_is_public(client, record):
    def shown():
        return "陈小东" in client.get("/api/v1/schema/").content.decode()

    assert shown()
    assert examples.without_examples(document())["paths"].keys() == document()["paths"].keys()
    person = Person.objects.get(name="陈小东")
    correct(person, name="陈某")
    assert not shown()
    correct(person, name="陈小东")
    assert shown()
    source = Source.objects.get()
    credits = source.credits
    correct(source, credits=None)
    assert not shown()
    correct(source, credits=credits)
    assert shown()
    withdraw(Hearing.objects.get())
    assert not shown()


@pytest.mark.django_db
def test_the_document_and_the_root_name_the_licence(client):
    assert document()["info"]["license"]["name"] == "CC BY 4.0"
    assert client.get("/api/v1/").json()["licence"].endswith("/by/4.0/")


def test_every_operation_says_how_its_answers_are_validated_and_linked():
    for path, operation in OPERATIONS:
        headers = followed(operation["responses"]["200"])["headers"]
        assert headers.keys() >= {"ETag", "Release"}, path
        assert "Link" in headers or path == "/api/v1/"
        assert "headers" in followed(operation["responses"]["304"])
        assert {"Retry-After", "Allow"} <= followed(operation["responses"]["default"])["headers"].keys()


@pytest.mark.django_db
def test_the_headers_that_are_documented_are_there(client, exchange):
    answer = client.get("/api/v1/commitments.csv")
    documented = followed(dict(OPERATIONS)["/api/v1/commitments.{format}"]["responses"]["200"])["headers"]
    assert documented.keys() <= answer.headers.keys()
    answer = client.get("/api/v1/commitments/?format=csv")
    documented = followed(dict(OPERATIONS)["/api/v1/commitments/"]["responses"]["301"])["headers"]
    assert documented.keys() <= answer.headers.keys()


def test_a_list_gives_whole_rows_of_one_type_alone():
    for resource in RESOURCES:
        content = dict(OPERATIONS)[f"/api/v1/{resource.collection}/"]["responses"]["200"]["content"]
        stem = stem_of(resource)
        assert content == {"application/json": {"schema": {"$ref": f"#/components/schemas/{stem}List"}}}
        page = COMPONENTS["schemas"][f"{stem}List"]["allOf"][-1]
        assert page["properties"]["results"]["items"] == {"$ref": f"#/components/schemas/{stem}Row"}
    chosen = dict(OPERATIONS)["/api/v1/{list}/{id}.json"]["responses"]["200"]["content"]
    assert chosen["application/json"]["schema"]["additionalProperties"] is True
    # These have the columns or the lists that a request names.
    some = {"Group", "FacetsGroup", "SumsGroup", "Included"}
    for schema in (part for name, part in COMPONENTS["schemas"].items() if name not in some):
        for part in (schema, *schema.get("allOf", ())):
            assert set(part.get("required", ())) == part.get("properties", {}).keys() - {"included"}


def test_the_version_moves_with_each_change_of_the_document():
    described = json.loads(rendered(OpenApiJsonRenderer2))
    number, mark = described["info"]["version"].split("+")
    described["info"]["version"] = number
    assert mark_of(described) == mark
    described["paths"]["/api/v1/votes/"]["get"]["parameters"].pop()
    assert mark_of(described) != mark


@pytest.mark.django_db
def test_the_version_of_the_root_is_that_of_the_document(client):
    assert client.get("/api/v1/").json()["version"] == document()["info"]["version"].split("+")[0]


def test_the_guide_stands_under_the_tags():
    texts = {tag["name"]: tag["description"] for tag in document()["tags"]}
    assert set(texts) == {tag for _path, operation in OPERATIONS for tag in operation["tags"]}
    guide = "".join(texts.values())
    for heading in ("First request", "Paging", "Filters", "Errors", "Keeping a copy", "The past", "Limits"):
        assert f"## {heading}\n" in guide
    assert "`Sunset`" in guide


@pytest.mark.django_db
def test_the_examples_of_the_guide_are_answered(client, record):
    text = "".join(tag["description"] for tag in document()["tags"])
    addresses = re.findall(r"(?<=`)/api/v1/[^`{]*(?=`)", text)
    assert len(addresses) > 6
    for address in addresses:
        assert client.get(address.replace("since=12", "since=1")).status_code == 200, address


def test_no_example_is_one_of_another_kind():
    examples_of = {
        name: part["properties"] for name, part in COMPONENTS["schemas"].items() if "properties" in part
    }
    assert examples_of["Problem"]["title"]["examples"] == ["Bad Request"]
    assert examples_of["RootAnswer"]["title"]["examples"] == ["Open record of public hearings"]
    [url] = COMPONENTS["schemas"]["Addresses"]["properties"]["url"]["examples"]
    assert url.endswith(f"/commitments/{examples.IDS['commitments']}/")
