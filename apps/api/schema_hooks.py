"""The last touch on the OpenAPI document: an example for each property."""

from . import examples


def share_problems(result, **_kwargs):
    """Describe each problem once, and refer to it from every operation."""
    shared = result["components"].setdefault("responses", {})
    for operations in result["paths"].values():
        for operation in operations.values():
            for status, response in operation["responses"].items():
                if int(status) >= 400:
                    shared.setdefault(f"Problem{status}", response)
                    operation["responses"][status] = {"$ref": f"#/components/responses/Problem{status}"}
    return result


def add_examples(result, **_kwargs):
    """Give each property of each component the example of the column of its name."""
    for component, schema in result["components"]["schemas"].items():
        for name, described in schema.get("properties", {}).items():
            found = example_of(component, name, described)
            if found is not None and "$ref" not in described:
                described.setdefault("examples", [found])
    return result


def example_of(component, name, described):
    """Find the example of one property; enumerated ones show their first word."""
    if "enum" in described:
        return next(word for word in described["enum"] if word is not None)
    if name == "id":
        return next(iter(examples.IDS.values()))
    if component in ("Root", "Problem", "ParameterErrorBody", "RootAnswer"):
        return examples.COMPUTED.get(name, examples.COLUMNS.get(name))
    return examples.COLUMNS.get(name, examples.COMPUTED.get(name))
