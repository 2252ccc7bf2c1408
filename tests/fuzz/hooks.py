"""What an OpenAPI document cannot say, so that a request meant to be good is good."""

import schemathesis

FILES = ("csv", "jsonl", "xlsx", "parquet")


@schemathesis.hook
def before_call(context, case, kwargs):
    """No cursor or column is made up, and a file has no pages; requests meant to be refused stay as they are."""
    if case.meta and case.meta.generation.mode.is_positive and case.query:
        for name in ("cursor", "fields", "omit"):
            case.query.pop(name, None)
        if case.query.get("format") in FILES:
            case.query.pop("page_size", None)
            case.query.pop("count", None)
