"""The page of one commitment or figure: its words in their context, who said them, and what became of them."""

from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from apps.api.http.addresses import absolute, local
from apps.api.resources.answers import AnswerRow
from apps.api.resources.commitments import CommitmentRow, CommitmentViewSet
from apps.api.resources.figures import FigureRow, FigureViewSet
from apps.api.resources.hearings import HearingRow
from apps.api.resources.questions import QuestionRow
from apps.api.resources.sources import SourceRow
from apps.api.resources.viewset import Resource
from apps.api.rows.columns import Row
from apps.api.rows.names import names
from apps.hearings.models import Topic
from apps.website.citations import of_quotation
from apps.website.language import page
from apps.website.linked_data import quotation
from apps.website.notes import event_link, told
from apps.website.offered import whole
from apps.website.published import details, published_record
from apps.website.tables.commitments import WHY
from apps.website.words import GAP, SIGNS

from .page import show
from .pictures import picture_of

MOST_RELATED = 12


class Passage(NamedTuple):
    """The words around a quotation in the paragraph in which it stands."""

    before: str
    words: str
    after: str


@require_safe
def commitment(request: HttpRequest, pk: str) -> HttpResponse:
    """Show one commitment."""
    record = published_record(CommitmentViewSet, pk)
    topics = names(Topic, record["topics"])
    events = sorted(record["events"], key=lambda event: (event["happened_on"], event["number"]))
    printed = {event["source"] for event in events if event["source"]}
    evidence = {row["id"]: row for row in details(SourceRow, pk__in=printed)} if printed else {}
    beside = details(CommitmentRow, answer=record["answer"])
    context = {
        **_context(request, record),
        "why": WHY[record["kind"]],
        "topics": [(id, topics[id]) for id in record["topics"] if id in topics],
        "events": [
            told(event) | {"href": event_link(event), "evidence": evidence.get(event["source"])}
            for event in events
        ],
        "figures": record["figures"],
        "related": [row for row in beside if row["id"] != pk][:MOST_RELATED],
        "more": max(0, len(beside) - 1 - MOST_RELATED),
    }
    return _show(request, "commitment.html", context, CommitmentViewSet, pk)


@require_safe
def figure(request: HttpRequest, pk: str) -> HttpResponse:
    """Show one figure."""
    record = published_record(FigureViewSet, pk)
    context = {
        **_context(request, record),
        "commitment": _first(CommitmentRow, record["commitment"]),
        "related": [row for row in _beside(record) if row["id"] != pk][:MOST_RELATED],
    }
    return _show(request, "figure.html", context, FigureViewSet, pk)


def _beside(record: dict[str, Any]) -> list[dict[str, Any]]:
    return details(FigureRow, answer=record["answer"]) if record["answer"] else []


def _context(request: HttpRequest, record: dict[str, Any]) -> dict[str, Any]:
    """Read what stands around a quotation: the exchange, the hearing, the source."""
    answer = _first(AnswerRow, record["answer"])
    source = _first(SourceRow, record["source"])
    return {
        "record": record,
        "answer": answer,
        "question": answer and _first(QuestionRow, answer["question"]),
        "hearing": _first(HearingRow, record["hearing"]),
        "source": source,
        "passage": answer and _passage(record, answer),
        "cited": of_quotation(request, record, source),
    }


def _first(row_class: type[Row], pk: str | None) -> dict[str, Any] | None:
    found = details(row_class, pk=pk) if pk else []
    return found[0] if found else None


def _passage(record: dict[str, Any], answer: dict[str, Any]) -> Passage | None:
    """Find the paragraph of an answer that holds the words of a record, with those beside it where it has no others.

    None where the words stand in another text.
    """
    text, start = answer["text"], record["start"] - answer["start"]
    end = start + len(record["quote"])
    if record["edition"] != answer["edition"] or text[max(start, 0) : end] != record["quote"]:
        return None
    gaps = list(GAP.finditer(text))
    firsts = [0, *(gap.end() for gap in gaps if gap.end() <= start)]
    lasts = [*(gap.start() for gap in gaps if gap.start() >= end), len(text)]
    alone = not SIGNS.sub("", text[firsts[-1] : start] + text[end : lasts[0]]).strip()
    first, last = (firsts[-2:][0], lasts[:2][-1]) if alone else (firsts[-1], lasts[0])
    before, after = (GAP.sub("\n", part) for part in (text[first:start], text[end:last]))
    return Passage(before, record["quote"], after)


def _show(
    request: HttpRequest, template: str, context: dict[str, Any], resource: type[Resource], pk: str
) -> HttpResponse:
    followed = whole(resource, f"?id__in={pk}")
    embed = absolute(request, reverse("embed", args=[resource.collection, pk]).removeprefix(local("")))
    context |= {
        "room": resource.collection,
        "linked": quotation(context["record"], context["source"], absolute(request, request.path_info)),
        "embed": embed,
        "picture": picture_of(request, resource.collection, pk),
        "oembed": absolute(request, f"/oembed?{urlencode({'url': absolute(request, request.path_info)})}"),
        "feed": page(f"/{resource.collection}.atom{followed}"),
        "citation": context["cited"].usual(),
    }
    api = f"/api/v1/{resource.collection}/{pk}/"
    return show(request, template, context, api, followed=[(resource, followed)])
