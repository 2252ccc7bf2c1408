"""The tools of the server; each asks the API."""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any
from urllib.parse import parse_qsl, urlsplit

from django.conf import settings
from django.utils import translation
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools import Tool
from mcp_types import ToolAnnotations
from pydantic import AfterValidator, Field

from apps.api.resources import RESOURCES
from apps.api.rows.columns import columns_of

from .asking import ask, read

LISTS = [resource.collection for resource in RESOURCES]
COUNTED = [resource.collection for resource in RESOURCES if resource.grouped_by]
LONGEST, AROUND = 5000, 200
INSTRUCTIONS = """\
The open record of public hearings in China: what officials answered, promised and quoted when members of a people's congress
questioned them. The words are Chinese; names of columns and filters are English. Only published records are there. Quote with
`html_url`, which opens at the words. A commitment of the kind `pledge` states an intention or a time ahead, `measure` an action
with neither, `reported` what is said to be done: do not call all of them promises. Stated amounts may overlap: never add a
total and its parts. What a tool does not understand it refuses, and names near spellings."""

READS = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)


def one_of(names: Sequence[str]) -> AfterValidator:
    """Make a validator that takes some names only."""

    def check(name: str) -> str:
        if name not in names:
            raise ValueError(f"expected one of {', '.join(names)}")
        return name

    return AfterValidator(check)


List = Annotated[
    str, one_of(LISTS), Field(description="Name of the list.", json_schema_extra={"enum": LISTS})
]
Counted = Annotated[
    str, one_of(COUNTED), Field(description="Name of the list.", json_schema_extra={"enum": COUNTED})
]
Id = Annotated[str, Field(description="Public id of the record.", pattern="^[a-z0-9-]+$")]
Filters = Annotated[
    dict[str, str | int | float | bool] | None,
    Field(
        description="Filters by their names, as describe_list gives them, such as kind, organization, area, topic, q."
    ),
]
Include = Annotated[
    str | None,
    Field(
        description="Columns of ids whose records come along under `included`, such as question,answer,source."
    ),
]
Next = Annotated[str | None, Field(description="Where the page begins: `next` of the page before.")]
Size = Annotated[int, Field(description="Rows on the page.", ge=1, le=100)]


def server() -> MCPServer[Any]:
    """Make the server."""
    made: MCPServer[Any] = MCPServer(
        name="open-record-of-public-hearings",
        title="Open record of public hearings",
        instructions=INSTRUCTIONS,
        version=str(settings.SPECTACULAR_SETTINGS["VERSION"]),
        log_level="WARNING",
        tools=[strict(tool) for tool in TOOLS],
    )
    return made


def strict(function: Callable[..., Any]) -> Tool:
    """Make a tool that refuses arguments which it does not know; those of the SDK ignore them."""
    made = Tool.from_function(function, annotations=READS)
    arguments = made.fn_metadata.arg_model
    arguments.model_config["extra"] = "forbid"
    arguments.model_rebuild(force=True)
    made.parameters = arguments.model_json_schema(by_alias=True)
    return made


async def search(
    q: Annotated[
        str, Field(description='Words that must all be there, "phrases", and -words that must not.')
    ],
    record_type: Annotated[
        str | None, Field(description="Only this kind of record, such as commitments.")
    ] = None,
    page_size: Size = 20,
    next_page: Next = None,
) -> dict[str, Any]:
    """Search hearings, questions, answers, commitments, figures, people, organizations and sources for words.

    Give Chinese words: case, width and traditional characters make no difference, but nothing is translated.
    """
    return await ask(
        "search/", {"q": q, "record_type": record_type, "page_size": page_size, "cursor": _cursor(next_page)}
    )


async def describe_list(collection: List) -> dict[str, Any]:
    """Say which filters, orders and columns a list has, and by which columns its rows can be counted."""
    resource = next(each for each in RESOURCES if each.collection == collection)
    with translation.override("en"):
        filters = resource.filterset_class.base_filters.items()
        return {
            "about": " ".join((resource.__doc__ or "").split()),
            "filters": {
                name: f"{found.extra['help_text']} Expected: {found.expects}." for name, found in filters
            },
            "orderings": [*resource.orderings],
            "columns": {
                column.name: str(column.field.help_text) for column in columns_of(resource.serializer_class)
            },
            "counted_by": [*resource.grouped_by],
        }


def joined(filters: Mapping[str, Any] | None, more: Mapping[str, Any]) -> dict[str, Any]:
    """Join the filters and the other arguments of a tool.

    Errors: ToolError for a filter that has the name of another argument.
    """
    if twice := sorted(
        {"page_size", "cursor", "count", "fields", "include", "ordering", "by", "top", *more}
        & set(filters or ())
    ):
        raise ToolError(
            f"Not filters: {', '.join(twice)}. Give them as arguments of their own, or leave them out."
        )
    return {**(filters or {}), **more}


async def list_records(
    collection: List,
    filters: Filters = None,
    ordering: Annotated[str | None, Field(description="A column, with - before it for the reverse.")] = None,
    fields: Annotated[str | None, Field(description="Only these columns, separated by commas.")] = None,
    include: Include = None,
    count: Annotated[bool, Field(description="Whether to count all rows that match.")] = False,
    page_size: Size = 20,
    next_page: Next = None,
) -> dict[str, Any]:
    """List the records that match all filters, a page at a time; `next` is null on the last page."""
    more = {
        "ordering": ordering,
        "fields": fields,
        "include": include,
        "page_size": page_size,
        "cursor": _cursor(next_page),
    }
    counted = {"count": "true"} if count else {}
    return await ask(f"{collection}{'.json' if fields else '/'}", joined(filters, {**more, **counted}))


async def get_record(
    collection: List,
    id: Id,
    as_of: Annotated[
        str | None, Field(description="As it was in this release, or at the end of this day.")
    ] = None,
    include: Include = None,
) -> dict[str, Any]:
    """Read one record with its addresses, its licence, and the records that belong to it."""
    return await ask(f"{collection}/{id}/", {"as_of": as_of, "include": include})


async def count_records(
    collection: Counted,
    by: Annotated[
        str, Field(description="One column or two, separated by a comma, such as kind,organization.")
    ],
    filters: Filters = None,
    top: Annotated[
        int, Field(description="Groups that are shown; the others are counted together.", ge=1, le=100)
    ] = 20,
) -> dict[str, Any]:
    """Count the records that match by the values of one column or two, the largest groups first."""
    return await ask(f"{collection}/facets/", joined(filters, {"by": by, "top": top}))


async def sum_figures(
    by: Annotated[str | None, Field(description="One column or two, such as organization.")] = None,
    filters: Filters = None,
    top: Annotated[int, Field(description="Groups that are shown.", ge=1, le=100)] = 20,
) -> dict[str, Any]:
    """Give the least, the greatest and the sum of stated amounts by unit. They may overlap: quote the note with them."""
    return await ask("figures/sums/", joined(filters, {"by": by, "top": top}))


async def read_passage(
    source: Id,
    start: Annotated[int, Field(description="`start` of a quoted record.", ge=0)],
    end: Annotated[int, Field(description="`end` of a quoted record.", ge=1)],
    edition_sha256: Annotated[
        str | None,
        Field(description="`sha256` of the edition that the record counts in; the current one by default."),
    ] = None,
    around: Annotated[int, Field(description="Characters of context on each side.", ge=0, le=2000)] = AROUND,
) -> dict[str, Any]:
    """Read the exact words of a source between two places, and what stands around them."""
    text = await read(f"sources/{source}/text/", {"sha256": edition_sha256})
    if not start < end <= len(text) or end - start > LONGEST:
        raise ToolError(
            f"The text has {len(text)} characters; expected start before end, and at most {LONGEST} between them."
        )
    return {
        "source": source,
        "start": start,
        "end": end,
        "before": text[max(0, start - around) : start],
        "words": text[start:end],
        "after": text[end : end + around],
    }


def _cursor(next_page: str | None) -> str | None:
    """Take the cursor out of the address of a page."""
    return dict(parse_qsl(urlsplit(next_page or "").query)).get("cursor", next_page)


TOOLS = (search, describe_list, list_records, get_record, count_records, sum_figures, read_passage)
