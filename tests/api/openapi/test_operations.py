"""The OpenAPI document says exactly what the API does."""

import json
from urllib.parse import urlencode

import jsonschema
import pytest
import yaml
from django.core.management import call_command

from apps.api.management.commands.write_schema import SNAPSHOT, snapshot
from apps.api.openapi.view import document
from apps.api.resources import RECORDS, RESOURCES, WITH_FEED
from apps.api.schema import examples
from apps.hearings.models import Hearing, Person, Source
from apps.hearings.publishing import withdraw
from tests.make import correct

OPERATIONS = [(path, operation["get"]) for path, operation in document()["paths"].items()]
operations = pytest.mark.parametrize(("path", "operation"), OPERATIONS, ids=[path for path, _ in OPERATIONS])
ALWAYS = {"400", "404", "405", "406", "414", "429", "500", "503"}


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
    expected = {"/api/v1/", "/api/v1/search/", "/api/v1/commitments.ics", "/api/v1/sources/{id}/text/"}
    expected |= {f"/api/v1/hearings/{{id}}/{form}/" for form in ("akn", "annotations")}
    for resource in RESOURCES:
        base = f"/api/v1/{resource.collection}"
        expected |= {f"{base}/", f"{base}.{{file_format}}", f"{base}/{{id}}/"}
    for resource in RECORDS:
        base = f"/api/v1/{resource.collection}"
        expected.add(f"{base}/{{id}}/history/")
    expected |= {f"/api/v1/{resource.collection}.{{feed_format}}" for resource in WITH_FEED}
    assert {path for path, _ in OPERATIONS} == expected


@operations
def test_every_operation_and_parameter_is_described_with_an_example(path, operation):
    assert operation["summary"]
    assert len(operation["description"]) > 60
    assert set(operation["responses"]) >= ALWAYS | {"200"}
    for parameter in operation.get("parameters", []):
        assert parameter["description"], parameter["name"]
        assert parameter["name"] == "cursor" or parameter["examples"], parameter["name"]


def test_every_problem_is_described_with_an_example():
    for name, response in document()["components"]["responses"].items():
        [(media_type, content)] = response["content"].items()
        assert media_type == "application/problem+json"
        assert response["description"], name
        assert content["examples"], name


def test_every_property_is_described_with_an_example():
    for component, schema in document()["components"]["schemas"].items():
        assert schema["description"], component
        for name, described in schema["properties"].items():
            assert described.get("description"), f"{component}.{name}"
            nested = "$ref" in json.dumps(described) or name in ("next", "previous")
            assert nested or "examples" in described, f"{component}.{name}"


@operations
def test_the_documented_parameters_are_the_ones_understood(client, exchange, path, operation):
    if "{" in path:
        path = filled(path, operation).replace("{id}", "nothing")
    refused = client.get(f"{path}?no_such_parameter=1").json()["errors"][0]
    documented = {p["name"] for p in operation.get("parameters", []) if p["in"] == "query"}
    assert set(refused["expected"]) == documented


@operations
def test_every_documented_example_is_accepted(client, record, path, operation):
    if "{id}" in path:
        return
    path = filled(path, operation)
    queries = [each for each in operation.get("parameters", []) if each["in"] == "query"]
    needed = {
        each["name"]: next(iter(each["examples"].values()))["value"]
        for each in queries
        if each.get("required")
    }
    for parameter in queries:
        for example in parameter.get("examples", {}).values():
            query = {**needed, parameter["name"]: written(example["value"])}
            answer = client.get(f"{path}?{urlencode(query)}")
            assert answer.status_code == 200, answer.content


def filled(path, operation):
    """Put the first format that an operation documents into its address."""
    for parameter in operation.get("parameters", []):
        if parameter["name"].endswith("_format"):
            path = path.replace(f"{{{parameter['name']}}}", parameter["schema"]["enum"][0])
    return path


def written(value):
    """Write an example as clients put it into a query."""
    return str(value).lower() if isinstance(value, bool) else value


def validator(component):
    return jsonschema.Draft202012Validator(
        {"$ref": f"#/components/schemas/{component}", "components": document()["components"]}
    )


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_every_answer_is_as_the_document_says(client, record, exchange, resource):
    page = client.get(f"/api/v1/{resource.collection}/?page_size=100&count=true").json()
    stem = resource.serializer_class.__name__.removesuffix("Row")
    validator(f"{stem}List").validate(page)
    for row in page["results"]:
        detail = client.get(f"/api/v1/{resource.collection}/{row['id']}/").json()
        validator(f"{stem}Detail").validate(detail)


@pytest.mark.django_db
def test_a_problem_is_as_the_document_says(client):
    validator("Problem").validate(client.get("/api/v1/figures/?knd=x").json())


@pytest.mark.django_db
def test_the_document_comes_as_json_unless_yaml_is_asked_for(client):
    plain = client.get("/api/v1/schema/")
    assert plain.headers["Content-Type"].startswith("application/json")
    assert plain.json()["openapi"].startswith("3.1")
    for answer in (
        client.get("/api/v1/schema/?format=yaml"),
        client.get("/api/v1/schema/", headers={"accept": "application/yaml"}),
    ):
        assert "yaml" in answer.headers["Content-Type"]
        assert yaml.safe_load(answer.content)["openapi"] == plain.json()["openapi"]
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
