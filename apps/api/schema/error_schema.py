"""The fields of a problem document, and the statuses of problems, for the schema."""

from rest_framework import serializers


class ParameterErrorBody(serializers.Serializer):
    """One parameter at fault."""

    parameter = serializers.CharField(help_text="Name of the parameter, or (query) for the whole query.")
    detail = serializers.CharField(help_text="What is wrong with it, and what was expected.")
    expected = serializers.ListField(
        child=serializers.CharField(), help_text="Near spellings, where there are any; at most three."
    )
    code = serializers.ChoiceField(
        ["invalid", "unknown_parameter", "unknown_id", "repeated"],
        help_text=(
            "Kind of the fault. unknown_id: the id names nothing public, whether it never did, does not yet, or was withdrawn."
        ),
    )


class Problem(serializers.Serializer):
    """A problem document (RFC 9457)."""

    type = serializers.CharField(help_text="Always about:blank: the status says which problem it is.")
    title = serializers.CharField(help_text="Short name of the status.")
    status = serializers.IntegerField(help_text="HTTP status.")
    detail = serializers.CharField(help_text="What went wrong, in a sentence.")
    errors = ParameterErrorBody(  # type: ignore[assignment]
        many=True, help_text="The parameters at fault; empty when none is."
    )


PROBLEMS = {
    400: (
        "A parameter is unknown, empty, given twice or malformed; every fault is named and nothing is returned in part.",
        "Not understood: orgnization. Nothing was returned in part.",
    ),
    404: (
        "No published record has this id, or no such address exists.",
        "No published record among the commitments has the id 'jieyang-2025-10-30-c999'.",
    ),
    405: ("The API is read-only.", "This API is read-only: use GET or HEAD."),
    406: (
        "The Accept header excludes what this address answers with.",
        "Answers are application/json; files have addresses of their own, such as commitments.csv.",
    ),
    410: (
        "The record was public and was withdrawn; nothing of it is shown any more.",
        "jieyang-2025-10-30-c77 was withdrawn from the public in release 12, on 2026-03-01; delete your copy of it.",
    ),
    413: (
        "A workbook or a calendar would have too many rows.",
        "More than 20000 rows, too many for XLSX; filter more narrowly, or take .csv or .jsonl.",
    ),
    414: ("The query is too long.", "The query has 5000 characters; at most 4096 are read."),
    416: (
        "The file has none of the bytes that the Range header asks for; Content-Range says how many it has.",
        "The file has 5120 bytes; the range asked for holds none of them.",
    ),
    429: (
        "Too many requests from one address; Retry-After says when to come back.",
        "Request was throttled. Expected available in 1 second.",
    ),
    500: (
        "The request failed on our side.",
        "The request failed on our side; it has been logged. Nothing was changed.",
    ),
    503: (
        "The database does not answer, or as many files are being sent as may be; Retry-After says when to come back.",
        "The database does not answer now; try again shortly.",
    ),
}
