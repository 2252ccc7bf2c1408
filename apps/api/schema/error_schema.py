"""The fields of a problem document, and the statuses of problems, for the schema."""

from rest_framework import serializers

from apps.api.http.problems import CODES


class ParameterErrorBody(serializers.Serializer):
    """One parameter at fault."""

    parameter = serializers.CharField(help_text="Name of the parameter, or (query) for the whole query.")
    detail = serializers.CharField(help_text="What is wrong with it, and what was expected.")
    expected = serializers.ListField(
        child=serializers.CharField(), help_text="Near spellings, where there are any; at most three."
    )
    code = serializers.ChoiceField(
        list(CODES),
        help_text=(
            "Kind of the fault. unknown_id: the id names nothing public, whether it never did, does not yet, or was withdrawn."
        ),
    )


class Problem(serializers.Serializer):
    """A problem document (RFC 9457)."""

    type = serializers.CharField(help_text="Address of the page that explains this type of problem.")
    title = serializers.CharField(help_text="Short name of the status.")
    status = serializers.IntegerField(help_text="HTTP status.")
    detail = serializers.CharField(help_text="What went wrong, in a sentence.")
    errors = ParameterErrorBody(  # type: ignore[assignment]
        many=True, help_text="The parameters at fault; empty when none is."
    )


DETAILS = {
    400: "Not understood: orgnization. Nothing was returned in part.",
    404: "No published record among the commitments and measures has the id 'jieyang-2025-10-30-c999'.",
    405: "This API is read-only: use GET or HEAD.",
    406: "Answers are application/json; files have addresses of their own, such as commitments.csv.",
    410: "jieyang-2025-10-30-c77 was withdrawn from the public in release 12, on 2026-03-01; delete your copy of it.",
    413: "More than 20000 rows, too many for XLSX; filter more narrowly, or take .csv or .jsonl.",
    414: "The query has 5000 characters; at most 4096 are accepted.",
    416: "The file has 5120 bytes; the range asked for holds none of them.",
    429: "Request was throttled. Expected available in 1 second.",
    500: "The request failed on our side; it has been logged. Nothing was changed.",
    503: "The database does not answer now; try again shortly.",
}
"""An example of the detail of a problem of each status."""
