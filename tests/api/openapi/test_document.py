"""Independent tools find no fault in the OpenAPI document."""

import json
import re

from openapi_spec_validator import OpenAPIV31SpecValidator

from apps.api.openapi.view import document

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


def test_paths_differ_in_more_than_the_names_of_their_parameters_and_no_key_is_asked_for():
    paths = [re.sub(r"{[a-z]+}", "{}", path) for path in document()["paths"]]
    assert len(set(paths)) == len(paths)
    assert document()["security"] == []
    assert document()["servers"]
