"""The search of the site: what contains the words, kind by kind, with the words in their context."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from apps.api.facets.counts import count_groups
from apps.api.http.errors import BadParameters, UriTooLong
from apps.api.http.parameters import query_string
from apps.api.query.asking import asked
from apps.api.query.search import KINDS
from apps.api.resources import BY_COLLECTION
from apps.api.resources.commitments import CommitmentViewSet
from apps.api.resources.search import SearchViewSet
from apps.api.resources.topics import TopicViewSet
from apps.api.rows.names import NAME, with_names
from apps.website.language import page
from apps.website.named import named_in
from apps.website.offered import plural
from apps.website.published import records_of
from apps.website.tables.names import called, kinds, with_kinds

from .page import faults_of, show

OF_A_KIND, ON_A_PAGE, MOST_DEPARTMENTS = 5, 20, 8
AROUND = 40
"""So many characters are shown before the first place, and three times as many after it."""
TITLES = {"people": _("People"), "organizations": _("Departments and bodies")}
SAYERS = ("organization_name", "person_name", "publisher_name")
WITH_PAGE = {"commitments", "figures"}


class Hit(NamedTuple):
    """A record that contains the words: its row, its words with the places marked, and the address of its page."""

    row: dict[str, Any]
    words: SafeString
    address: str
    name: str
    """The English name of a record whose own name is marked."""

    @property
    def said_by(self) -> list[str]:
        return [self.row[name] for name in SAYERS if self.row.get(name)]

    @property
    def day(self) -> Any:
        return self.row.get("held_on") or self.row.get("published_on")


class Found(NamedTuple):
    """The hits of one kind: its collection and name, the hits that are shown, their number, and the address of all."""

    collection: str
    name: str
    hits: list[Hit]
    number: int
    address: str


class Department(NamedTuple):
    """A department of which something contains the words: its id, its name, and how much of each kind."""

    id: str
    name: str
    kinds: list[tuple[str, str, int]]


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what contains the words; `record_type` shows one kind, a page at a time."""
    words, kind = request.GET.get("q", "").strip(), request.GET.get("record_type", "")
    kind = kind if kind in KINDS else ""
    context: dict[str, Any] = {"words": words, "kind": kind, "room": "search", "without_search": True}
    if not words:
        return show(request, "search.html", context, "/api/v1/search/")
    try:
        context |= _one_kind(request, words, kind) if kind else _all_kinds(request, words)
    except (BadParameters, UriTooLong) as refused:
        context["faults"] = faults_of(refused)
        return show(request, "search.html", context, "/api/v1/search/", status=400)
    told = {
        name: request.GET[name] for name in ("record_type", "ordering", "cursor") if request.GET.get(name)
    }
    query = query_string({"q": words, **(told if kind else {})})
    context["kinds"], context["departments"] = _facets(request, words)
    context["in_table"] = f"{reverse('commitments')}?{query_string({'q': words})}"
    return show(request, "search.html", context, f"/api/v1/search/?{query}", f"{request.path_info}?{query}")


def _facets(request: HttpRequest, words: str) -> tuple[list[tuple[str, str, int]], list[Department]]:
    """Count the commitments that contain the words by kind, and by department and kind: no number is shown without its kind."""
    view: Any = asked(CommitmentViewSet, request, {"q": words, "by": "organization,kind"}, "facets")
    by_kind, by_department = Counter[str](), dict[str, Counter[str]]()
    for (id, kind), count in count_groups(view)[1]:
        by_kind[kind] += count
        if id:
            by_department.setdefault(id, Counter())[kind] += count
    order = sorted(by_department, key=lambda id: (-by_department[id].total(), id))[:MOST_DEPARTMENTS]
    names = called(view, order)
    departments = [Department(id, names.get(id, id), kinds(by_department[id])) for id in order]
    return kinds(by_kind), departments


def _all_kinds(request: HttpRequest, words: str) -> dict[str, Any]:
    counts = _asked(request, {"q": words, "count": "true", "page_size": "1"})["counts"]
    some = {"q": words, "page_size": str(OF_A_KIND)}
    found = [
        _found(kind, _asked(request, {**some, "record_type": kind}), counts[kind], words)
        for kind in KINDS
        if counts[kind]
    ]
    topics = with_kinds(request, records_of(asked(TopicViewSet, request, some)), "topic")
    named, more = named_in(request, words)
    number = sum(counts.values())
    return {"found": found, "count": number, "topics": topics, "named": named, "more_named": more}


def _one_kind(request: HttpRequest, words: str, kind: str) -> dict[str, Any]:
    given = {name: request.GET[name] for name in ("cursor", "ordering") if request.GET.get(name)}
    query = {"q": words, "record_type": kind, "page_size": str(ON_A_PAGE), "count": "true", **given}
    answer = _asked(request, query)
    order = {"ordering": given["ordering"]} if "ordering" in given else {}
    pages = {
        name: cursor and f"?{query_string({'q': words, 'record_type': kind, **order, 'cursor': cursor})}"
        for name, cursor in answer["pages"].items()
    }
    return {"found": [_found(kind, answer, answer["count"], words)], "count": answer["count"], **pages}


def _asked(request: HttpRequest, query: dict[str, str]) -> dict[str, Any]:
    view = asked(SearchViewSet, request, query, "find")
    answer = view.find(view.request).data
    earlier, later = view.paginator.cursors()
    return {**answer, "pages": {"earlier": earlier, "later": later}}


def _found(kind: str, answer: dict[str, Any], count: int, words: str) -> Found:
    name = str(TITLES.get(kind) or plural(BY_COLLECTION[kind]))
    address = f"?{query_string({'q': words, 'record_type': kind})}"
    return Found(kind, name, _hits(kind, answer["results"]), count, address)


def _hits(kind: str, results: list[dict[str, Any]]) -> list[Hit]:
    rows = with_names(BY_COLLECTION[kind].serializer_class, [result["row"] for result in results])
    return [_hit(kind, row, result) for row, result in zip(rows, results, strict=True)]


def _hit(kind: str, row: dict[str, Any], result: dict[str, Any]) -> Hit:
    path = f"/{kind}/{row['id']}/" if kind in WITH_PAGE else BY_COLLECTION[kind].detail_class.page_path(row)
    named = "own_name" in row and not any(each["field"] == NAME for each in result["highlights"][:1])
    words = _marked(result["row"], result["highlights"])  # places are counted in the row as it is stored
    return Hit(row, words, page(path), row["name"] if named else "")


def _marked(row: dict[str, Any], highlights: list[dict[str, Any]]) -> SafeString:
    """Write the column of the first place, from a little before it, with every place marked."""
    if not highlights:
        return format_html("{}", row.get("title") or row.get("name") or row["id"])
    field = highlights[0]["field"]
    text = row.get(field)
    if text is None:  # a text that only the detail answer has
        return format_html("…{}…", highlights[0]["words"])
    first = max(0, highlights[0]["start"] - AROUND)
    last = min(len(text), highlights[0]["end"] + 3 * AROUND)
    pieces = format_html_join("", "{}", ((piece,) for piece in _pieces(text, highlights, field, first, last)))
    return format_html("{}{}{}", "…" if first else "", pieces, "…" if last < len(text) else "")


def _pieces(
    text: str, highlights: list[dict[str, Any]], field: str, first: int, last: int
) -> Iterator[str | SafeString]:
    at = first
    for each in highlights:
        if each["field"] == field and at <= each["start"] and each["end"] <= last:
            yield text[at : each["start"]]
            yield format_html("<mark>{}</mark>", text[each["start"] : each["end"]])
            at = each["end"]
    yield text[at:last]
