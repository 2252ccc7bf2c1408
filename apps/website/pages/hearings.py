from collections import Counter
from html import escape
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from apps.api.resources import RECORDS
from apps.api.resources.commitments import CommitmentViewSet
from apps.api.resources.events import EventViewSet
from apps.api.resources.hearings import HearingRow, HearingViewSet
from apps.api.resources.sources import SourceDetail, SourceRow
from apps.api.resources.topics import TopicRow
from apps.api.rows.details import RowDict
from apps.hearings.models import SPANNED, Hearing
from apps.website.blocks import Blocks
from apps.website.charts import DEPARTMENTS
from apps.website.charts.shown import charts_beside
from apps.website.citations import of_hearing
from apps.website.contents import contents
from apps.website.facts import facts_html
from apps.website.notes import web_address
from apps.website.offered import files_of, whole
from apps.website.published import details, published_record
from apps.website.tables.names import kinds, noun
from apps.website.transcript import Transcript

from .page import show
from .pictures import picture_of

QUOTING = [resource for resource in RECORDS if resource.serializer_class.Meta.model in SPANNED]
"""The lists that a hearing's page offers as files."""


@require_safe
def hearing(request: HttpRequest, pk: str) -> HttpResponse:
    """Show one hearing: its words with their marks, then who spoke, its documents, its facts and its files."""
    found = published_record(HearingViewSet, pk, HearingRow)
    sources = details(SourceDetail, hearings=pk)
    transcript = Transcript(pk, sources)
    documents = transcript.documents
    lead = documents[0]["blocks"].pop(0) if documents and _begins_with_lead(documents[0]) else None
    blocks = Blocks(transcript.cards)
    for document in documents:
        document["contents"] = contents(transcript, document["blocks"])
        document["html"] = blocks.whole(document["blocks"])
    context = {
        "hearing": found,
        "sitting": _sitting(found),
        "sources": [source | {"link": web_address(source["source_url"])} for source in sources],
        "room": "hearings",
        "documents": documents,
        "lead": lead and blocks.words(lead),
        "citation": of_hearing(request, found, sources).usual(),
        "charts": charts_beside(request, [DEPARTMENTS], {"hearing": pk}),
        "picture": picture_of(request, "hearings", pk),
        **_counted(transcript, pk),
        **_about(transcript, blocks, found, sources),
    }
    followed = [
        (resource, whole(resource, f"?hearing={pk}")) for resource in (CommitmentViewSet, EventViewSet)
    ]
    return show(request, "hearing.html", context, f"/api/v1/hearings/{pk}/", followed=followed)


def _sitting(found: RowDict) -> str:
    """Return the title of a hearing without its subject, which is the heading of the page."""
    subject = found["subject"] or ""
    return found["title"].removesuffix(subject).rstrip(":： ") if subject else ""


def _begins_with_lead(document: dict[str, Any]) -> bool:
    """Tell whether a text begins with an introduction that holds no mark with a card, which would open out of sight."""
    first, *others = document["blocks"]
    return first["type"] == "between" and not first["carded"] and any(block["part"] for block in others)


def _counted(transcript: Transcript, pk: str) -> dict[str, Any]:
    counts = Counter(row["kind"] for row in transcript.commitments)
    others = [("questions", len(transcript.questions)), ("figures", len(transcript.figures))]
    return {
        "kinds": kinds(counts),
        "in_table": f"{reverse('commitments')}?hearing={pk}",
        "others": [(f"{reverse(name)}?hearing={pk}", noun(name, number), number) for name, number in others],
    }


def _about(transcript: Transcript, blocks: Blocks, found: RowDict, sources: list[RowDict]) -> dict[str, Any]:
    """Collect what stands at the end of the page."""
    pk = found["id"]
    topics = Counter(topic for row in transcript.commitments for topic in row["topics"])
    named = {row["id"]: row["name"] for row in details(TopicRow, pk__in=list(topics))}
    root = transcript.cards.root
    links = [
        f'<a href="{root}/topics/{id}/">{escape(named[id])}</a>'
        for id, _n in topics.most_common()
        if id in named
    ]
    return {
        "facts": facts_html(HearingRow, found),
        "topics": mark_safe(" · ".join(links)),  # noqa: S308
        "roles": [
            (Hearing.sources.field.verbose_name, sources),
            (Hearing.opinions.field.verbose_name, details(SourceRow, opinion_of=pk)),
            (Hearing.reports.field.verbose_name, details(SourceRow, report_of=pk)),
        ],
        "speakers": blocks.speakers(transcript.speakers.values()),
        "files": files_of(
            (each, f"?hearing={pk}") for each in QUOTING if getattr(transcript, each.collection)
        ),
    }
