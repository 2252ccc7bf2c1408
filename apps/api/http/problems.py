"""The types of problems that the API reports; each has a page of the site that explains it."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from .text import Text


class ProblemType(NamedTuple):
    """A type of problem: its name in addresses, its status, and what readers are told of it."""

    name: str
    status: int
    title: Text
    """Short name of the status (RFC 9110)."""
    meaning: Text
    remedy: Text
    """What to do about it."""


TYPES = (
    ProblemType(
        "bad-parameters",
        400,
        _("Bad Request"),
        _(
            "A parameter is unknown, empty, given twice or malformed; every fault is named and nothing is returned in part."
        ),
        _(
            "Correct each parameter under “errors”: “expected” has near spellings, and “code” names the fault."
        ),
    ),
    ProblemType(
        "bad-request",
        400,
        _("Bad Request"),
        _("The address is not UTF-8, is encoded twice, or the Host header names no host of this site."),
        _("Write the address in UTF-8 with percent-encoding, once, and send the host of the site."),
    ),
    ProblemType(
        "forbidden",
        403,
        _("Forbidden"),
        _("The request is not allowed."),
        _("The API needs no key and lets everybody read it; send a plain GET."),
    ),
    ProblemType(
        "not-found",
        404,
        _("Not Found"),
        _("No published record has this id, or no such address exists."),
        _("Compare the id with those in the lists, and the address with the documentation."),
    ),
    ProblemType(
        "method-not-allowed",
        405,
        _("Method Not Allowed"),
        _("The API is read-only."),
        _("Use GET or HEAD."),
    ),
    ProblemType(
        "not-acceptable",
        406,
        _("Not Acceptable"),
        _("The Accept header excludes what this address answers with."),
        _("Accept application/json, or ask the address of a file, such as commitments.csv."),
    ),
    ProblemType(
        "withdrawn",
        410,
        _("Gone"),
        _("The record was public and was withdrawn; nothing of it is shown any more."),
        _("Delete your copy of it."),
    ),
    ProblemType(
        "other-version",
        412,
        _("Precondition Failed"),
        _("The version at this address is none of those that If-Match names."),
        _("Ask again without If-Match, and take the new ETag."),
    ),
    ProblemType(
        "too-many-rows",
        413,
        _("Content Too Large"),
        _("A workbook or a calendar would have too many rows."),
        _("Filter more narrowly, or take CSV, JSON Lines or Parquet."),
    ),
    ProblemType(
        "query-too-long",
        414,
        _("URI Too Long"),
        _("The query is too long."),
        _("Divide the values of the filters among several requests."),
    ),
    ProblemType(
        "no-such-range",
        416,
        _("Range Not Satisfiable"),
        _(
            "The file has none of the bytes that the Range header asks for; Content-Range says how many it has."
        ),
        _("Ask for bytes that the file has, or for the complete file."),
    ),
    ProblemType(
        "too-many-requests",
        429,
        _("Too Many Requests"),
        _("Too many requests from one address; Retry-After says when to come back."),
        _("Wait for the seconds that Retry-After names, and send fewer requests; files hold whole lists."),
    ),
    ProblemType(
        "failed",
        500,
        _("Internal Server Error"),
        _("The request failed on our side."),
        _("Nothing was changed. The operator of the site finds the cause in its log."),
    ),
    ProblemType(
        "unavailable",
        503,
        _("Service Unavailable"),
        _("The database does not answer, or has no release to show; Retry-After says when to come back."),
        _("Wait for the seconds that Retry-After names, and send the same request again."),
    ),
    ProblemType(
        "too-many-files",
        503,
        _("Service Unavailable"),
        _("As many files are being sent as may be; Retry-After says when to come back."),
        _("Wait for the seconds that Retry-After names; lists and records are answered meanwhile."),
    ),
)
BY_NAME = {each.name: each for each in TYPES}
OF_STATUS = {each.status: each for each in reversed(TYPES)}
"""The first type of each status."""

CODES: dict[str, Text] = {
    "invalid": _("The value is none that the parameter takes."),
    "unknown_parameter": _("The address takes no parameter of this name."),
    "unknown_id": _(
        "The id names nothing public: it never did, does not yet, or was withdrawn. All three are answered alike."
    ),
    "repeated": _("The parameter is given more than once."),
}
"""The codes of faults of parameters; more may be added."""


def path_of(name: str) -> str:
    """Return the path of the page that explains a type."""
    return f"/problems/{name}/"
