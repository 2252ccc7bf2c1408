import json
from collections.abc import Iterator
from typing import Any

from django.db.models import TextField
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers, viewsets
from rest_framework.request import Request
from rest_framework.response import Response

from apps.api.http.addresses import absolute
from apps.api.http.links import links
from apps.api.http.parameters import Parameters
from apps.api.http.text import Text
from apps.api.query.backends import clean_parameters
from apps.api.query.search import KINDS, SearchBackend, SearchPagination
from apps.api.rows.columns import PAGE
from apps.api.rows.details import RowDict
from apps.hearings.models import SPANNED, Change
from apps.search.entries import day_of
from apps.search.fold import spans
from apps.search.matching import Hit
from apps.search.query import Query

from .searched import searched

MOST_SPANS = 20
WORDS = {model.collection: model.WORDS for model in SPANNED}


class Highlight(serializers.Serializer[Any]):
    """Where words that were looked for stand."""

    field = serializers.CharField(help_text=_("Column that holds them."))
    start = serializers.IntegerField(
        help_text=_("Offset of their first character in the column, in Unicode code points.")
    )
    end = serializers.IntegerField(help_text=_("Offset just after their last character in the column."))
    words = serializers.CharField(help_text=_("The words as they stand there."))
    source_start = serializers.IntegerField(
        allow_null=True,
        help_text=_("Offset of the first in the text of the edition; null for a column that is not quoted."),
    )
    source_end = serializers.IntegerField(
        allow_null=True, help_text=_("Offset just after the last in the same text.")
    )


@extend_schema_field({"type": "object", "additionalProperties": True})
class ListedRow(serializers.JSONField):
    """The row of a record, as its list shows it."""


class SearchResult(serializers.Serializer[Any]):
    """A record that contains the words, and where it contains them."""

    record_type = serializers.ChoiceField(KINDS, help_text=_("Kind of record, as its list is named."))
    record = serializers.CharField(help_text=_("Public id of the record."))
    day = serializers.DateField(
        allow_null=True, help_text=_("Day of the hearing or of the publication; null if there is none.")
    )
    url = serializers.URLField(help_text=_("Address of this record in the API."))
    html_url = serializers.URLField(help_text=_("Address of the public page of the record."))
    row = ListedRow(help_text=_("The record as its list shows it."))
    highlights = Highlight(many=True, help_text=_("Where its columns contain the words, at most 20 places."))


class Counts(serializers.Serializer[Any]):
    """How many records of each kind contain the words."""

    def get_fields(self) -> dict[str, serializers.Field]:
        return {
            kind: serializers.IntegerField(help_text=_("Number of records of this kind.")) for kind in KINDS
        }


class SearchPage(serializers.Serializer[Any]):
    """A page of what was found."""

    next = serializers.URLField(allow_null=True, help_text=_("Address of the next page; null on the last."))
    previous = serializers.URLField(
        allow_null=True, help_text=_("Address of the previous page; null on the first.")
    )
    count = serializers.IntegerField(
        allow_null=True, help_text=_("Number of records in all pages; null unless count=true.")
    )
    counts = Counts(allow_null=True, help_text=_("Number of records of each kind; null unless count=true."))
    results = SearchResult(many=True, help_text=_("Records of this page."))


class SearchViewSet(viewsets.GenericViewSet[Any]):
    """Search hearings, questions, answers, commitments, figures, people, organizations and sources at once.

    Case, width, and traditional or simplified characters make no difference. The records are those whose columns contain the
    words; nothing is stemmed or guessed. `record_type` limits the kinds, `count=true` counts each of them.
    """

    collection = "search"
    serializer_class = SearchPage
    filter_backends = (SearchBackend,)
    pagination_class = SearchPagination
    http_method_names = ["get", "head"]
    explanations: dict[str, Text] = {}
    parameters: Parameters

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if str(request.method).lower() in self.action_map:
            self.parameters = clean_parameters(request, self)

    @extend_schema(responses=SearchPage)
    def find(self, request: Request) -> Response:
        """Find records of several kinds that contain the words, the newest first."""
        cleaned, pages = self.parameters.cleaned, self._pages
        query, kinds = cleaned["q"].folded, self._kinds()
        found = pages.read(query, kinds)
        counts = pages.counts(query)
        pages.request = request
        following, previous = pages.get_next_link(), pages.get_previous_link()
        page = {
            "next": following,
            "previous": previous,
            "count": counts and sum(counts[kind] for kind in kinds),
            "counts": counts,
            "results": list(self._results(request, found, query)),
        }
        return Response(page, headers={"Link": links(request, next=following, prev=previous)})

    @property
    def _pages(self) -> SearchPagination:
        found: Any = self.paginator
        return found

    def _kinds(self) -> list[str]:
        cleaned = self.parameters.cleaned
        one, several = cleaned.get("record_type"), cleaned.get("record_type__in", KINDS)
        return [kind for kind in KINDS if kind in several and one in (None, kind)]

    def _results(
        self, request: Request, found: list[tuple[str, Hit]], query: Query
    ) -> Iterator[dict[str, Any]]:
        rows = _rows(found)
        for kind, hit in found:
            if (kind, hit.record) not in rows:
                continue  # `check_records` tells of such an entry
            listed, detail = rows[kind, hit.record]
            listed[PAGE] = absolute(request, listed[PAGE])
            yield {
                "record_type": kind,
                "record": hit.record,
                "day": day_of(hit.id),
                "url": absolute(request, f"/api/v1/{kind}/{hit.record}/"),
                "html_url": listed[PAGE],
                "row": listed,
                "highlights": _highlights(kind, detail, query),
            }


def _rows(found: list[tuple[str, Hit]]) -> dict[tuple[str, str], tuple[RowDict, RowDict]]:
    """Read the row of the list and that of the detail answer of each hit."""
    named = Change.objects.current().filter(
        record_type__in={kind for kind, _hit in found}, record__in={hit.record for _kind, hit in found}
    )
    listed, detail = Coalesce("listed", "after", output_field=TextField()), Cast("after", TextField())
    told = named.filter(after__isnull=False).values_list("record_type", "record", listed, detail)
    return {(kind, record): (json.loads(row), json.loads(full)) for kind, record, row, full in told}


def _highlights(kind: str, detail: RowDict, query: Query) -> list[dict[str, Any]]:
    """List where the searched columns of a record contain the words."""
    found = []
    for name in searched()[kind].names:
        text = detail[name] or ""
        offset = (
            detail["start"] if WORDS.get(kind) == name else 0 if (kind, name) == ("sources", "text") else None
        )
        places = {place for term in query.terms for place in spans(text, term)}
        for start, end in sorted(places):
            found.append(
                {
                    "field": name,
                    "start": start,
                    "end": end,
                    "words": text[start:end],
                    "source_start": None if offset is None else offset + start,
                    "source_end": None if offset is None else offset + end,
                }
            )
    return found[:MOST_SPANS]
