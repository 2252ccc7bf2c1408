"""Parameters that several operations have, and what is expected of them, are described once."""

import json
from collections import Counter, defaultdict
from typing import Any

PARAMETERS, SCHEMAS = "#/components/parameters/", "#/components/schemas/"


def share_parameters(document: dict[str, Any]) -> None:
    """Describe each parameter among the components, and refer to it from its operations.

    The meaning that most lists give to a name keeps it; each other one has the name of its first list before it, or of its
    first operation where that list has several meanings of the name.
    """
    owners: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    first: dict[tuple[str, str], str] = {}
    operations = [operation["get"] for path, operation in sorted(document["paths"].items(), key=_lists_first)]
    for operation in operations:
        for parameter in operation.get("parameters", ()):
            owners[parameter["name"]][_text(parameter)].append(operation["tags"][0])
            first.setdefault((parameter["name"], _text(parameter)), operation["operationId"])
    names: dict[tuple[str, str], str] = {}
    for name, meanings in owners.items():
        for text in meanings:
            own = name if _keeps(text, meanings) else f"{meanings[text][0]}_{name}"
            names[name, text] = f"{first[name, text]}_{name}" if own in names.values() else own
    shared: dict[str, Any] = {}
    for operation in operations:
        for at, parameter in enumerate(operation.get("parameters", ())):
            name = names[parameter["name"], _text(parameter)]
            shared[name] = parameter
            operation["parameters"][at] = {"$ref": PARAMETERS + name}
    _share_schemas(list(shared.values()), document["components"]["schemas"])
    document["components"]["parameters"] = dict(sorted(shared.items()))


def _keeps(text: str, meanings: dict[str, list[str]]) -> bool:
    """Tell whether a parameter of this text keeps its name: it is the only one, or the first of those of most lists."""
    lists = {each: len(set(tags)) for each, tags in meanings.items()}
    most = max(lists, key=lambda each: lists[each])
    return len(meanings) == 1 or (text == most and lists[most] > 1)


def _share_schemas(parameters: list[dict[str, Any]], schemas: dict[str, Any]) -> None:
    """Refer to the enumerations that properties have, and describe what is expected of many parameters once."""
    named = {tuple(schema["enum"]): name for name, schema in schemas.items() if "enum" in schema}
    uses = Counter(_text(parameter["schema"]) for parameter in parameters)
    for parameter in parameters:
        schema = parameter["schema"]
        several, title = uses[_text(schema)] > 1, schema.pop("title", "")
        expected = schema.pop("description", "")
        if (words := tuple(schema.get("enum", ()))) in named:
            parameter["schema"] = {"$ref": SCHEMAS + named[words]}
        elif title and several:
            schemas[title] = {**schema, "description": f"{expected[0].upper()}{expected[1:]}."}
            parameter["schema"] = {"$ref": SCHEMAS + title}
        elif expected:
            parameter["description"] += f" Expected: {expected}."


def _text(described: dict[str, Any]) -> str:
    return json.dumps(described, sort_keys=True)


def _lists_first(item: tuple[str, Any]) -> tuple[bool, str]:
    return "{id}" in item[0], item[0]
