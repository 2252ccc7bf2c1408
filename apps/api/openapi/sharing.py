"""Parameters that several operations have, and what is expected of them, are described once."""

import json
from collections import Counter, defaultdict
from typing import Any

from apps.hearings.models import RECORDS

LETTERS = {model.collection: model.LETTER for model in RECORDS if hasattr(model, "LETTER")}
PARAMETERS, SCHEMAS = "#/components/parameters/", "#/components/schemas/"


def share_parameters(document: dict[str, Any]) -> None:
    """Describe each parameter that several operations have among the components, and refer to it from these.

    The meaning that most lists give to a name keeps it; each other one has the letter of its first list before it, as ids have,
    or the name of its first operation where that list has several meanings of the name.
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
            tag = meanings[text][0]
            own = name if _keeps(text, meanings) else f"{LETTERS.get(tag, tag)}_{name}"
            names[name, text] = f"{first[name, text]}_{name}" if own in names.values() else own
    found: dict[str, Any] = {}
    for operation in operations:
        for at, parameter in enumerate(operation.get("parameters", ())):
            name = names[parameter["name"], _text(parameter)]
            found.setdefault(name, parameter)
            if len(owners[parameter["name"]][_text(parameter)]) > 1:
                operation["parameters"][at] = {"$ref": PARAMETERS + name}
    many = {name for each in operations for name in map(_named, each.get("parameters", ()))}
    _share_schemas(found, document["components"]["schemas"])
    document["components"]["parameters"] = {name: found[name] for name in sorted(many & found.keys())}


def _named(parameter: dict[str, Any]) -> str:
    """Return the name of the parameter that is referred to; none where it is described in its place."""
    return str(parameter.get("$ref", "")).removeprefix(PARAMETERS)


def _keeps(text: str, meanings: dict[str, list[str]]) -> bool:
    """Tell whether a parameter of this text keeps its name: it is the only one, or the first of those of most lists."""
    lists = {each: len(set(tags)) for each, tags in meanings.items()}
    most = max(lists, key=lambda each: lists[each])
    return len(meanings) == 1 or (text == most and lists[most] > 1)


def _share_schemas(parameters: dict[str, dict[str, Any]], schemas: dict[str, Any]) -> None:
    """Refer to the enumerations that properties have, and describe what is expected of many parameters once.

    Where schemas of one title differ, each has also the name of its first parameter.
    """
    named = {tuple(schema["enum"]): name for name, schema in schemas.items() if "enum" in schema}
    uses = Counter(_text(parameter["schema"]) for parameter in parameters.values())
    titled: dict[str, str] = {}
    for name, parameter in parameters.items():
        text, schema = _text(parameter["schema"]), parameter["schema"]
        several, title = uses[text] > 1, schema.pop("title", "")
        expected = schema.pop("description", "")
        if (words := tuple(schema.get("enum", ()))) in named:
            parameter["schema"] = {"$ref": SCHEMAS + named[words]}
        elif title and several:
            if text not in titled:
                own = "".join(part.title() for part in name.partition("__")[0].split("_"))
                titled[text] = f"{own}{title}" if title in schemas else title
                schemas[titled[text]] = {**schema, "description": f"{expected[0].upper()}{expected[1:]}."}
            parameter["schema"] = {"$ref": SCHEMAS + titled[text]}
        elif expected:
            parameter["description"] += f" Expected: {expected}."


def _text(described: dict[str, Any]) -> str:
    return json.dumps(described, sort_keys=True)


def _lists_first(item: tuple[str, Any]) -> tuple[bool, str]:
    return "{id}" in item[0], item[0]
