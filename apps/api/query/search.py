"""The parameters and the pages of `/search/`: entries of several kinds, the newest first or the most relevant."""

from collections.abc import Sequence
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.api.http.parameters import Parameters
from apps.api.http.suggestions import near
from apps.api.schema import examples
from apps.api.schema.parameters import query_parameter
from apps.search.entries import Ids, ids_of_kind, ids_of_place, place_of
from apps.search.matching import Hit, count, hits, refuse_unbuilt
from apps.search.query import Query

from .backends import StrictBackend
from .filters import Choice, Many
from .pagination import KeysetPagination, Position
from .strict_filter import expected
from .terms import Terms

NEWEST, RELEVANCE = "newest", "relevance"
KINDS = ("hearings", "questions", "answers", "commitments", "figures", "people", "organizations", "sources")
"""What is searched, in the order in which records of one day are listed."""
Q = Terms()
ONE, SEVERAL = Choice("record_type", KINDS), Many(Choice("record_type", KINDS))


class SearchBackend(StrictBackend):
    """Read the words, the kinds of record and the order."""

    def parameter_names(self, view: Any) -> Sequence[str]:
        return ("q", "record_type", "record_type__in", "ordering")

    def clean(self, parameters: Parameters, view: Any) -> None:
        for name, found in {"q": Q, "record_type": ONE, "record_type__in": SEVERAL}.items():
            if name in parameters.given:
                try:
                    parameters.cleaned[name] = found.parse(parameters.given[name])
                except ValueError:
                    detail, wrong = found.fault(parameters.given[name])
                    parameters.fail(name, detail, near(wrong, found.words))
            elif name == "q" and not any(fault.parameter == name for fault in parameters.errors):
                parameters.fail(name, format_lazy("{} {}", _("Missing."), expected(found)))
        parameters.cleaned["ordering"] = parameters.choose("ordering", (NEWEST, RELEVANCE), NEWEST)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        order = {"type": "string", "enum": [NEWEST, RELEVANCE], "default": NEWEST}
        newest = "By the day of the hearing or of the publication, people and organizations last; or by the share of the text"
        q = query_parameter(
            "q", Q.schema(), f"What to look for. Expected: {Q.expects}.", examples.PARAMETERS["q"]
        )
        return [
            q | {"required": True},
            query_parameter("record_type", ONE.schema(), "Only this kind of record.", "commitments"),
            query_parameter("record_type__in", SEVERAL.schema(), "Only these kinds.", "answers,commitments"),
            query_parameter("ordering", order, f"{newest} that the words make up.", NEWEST),
        ]


class SearchPagination(KeysetPagination):
    """Pages of entries of several kinds; each kind is read for itself, and a page is merged from them."""

    def clean_together(self, parameters: Parameters, view: Any) -> None:
        self.ordering = parameters.cleaned["ordering"]
        super().clean_together(parameters, view)

    def read(self, query: Query, kinds: Sequence[str]) -> list[tuple[str, Hit]]:
        """Read the hits of the page that the request asks for, each with its kind."""
        by_share = self.ordering == RELEVANCE
        backwards, texts = self.position or (False, None)
        at = tuple(map(int, texts)) if texts else None  # type: ignore[arg-type]
        found = [(kind, hit) for kind in kinds for hit in self._of_kind(query, kind, by_share, backwards, at)]
        found.sort(key=lambda each: _place(each, by_share), reverse=backwards)
        more, found = len(found) > self.page_size, found[: self.page_size]
        if backwards:
            found.reverse()
        if not found:
            refuse_unbuilt()
        ends: list[Position] = (
            [(True, _place(found[0], by_share)), (False, _place(found[-1], by_share))] if found else []
        )
        self.previous = ends[0] if ends and (more if backwards else at is not None) else None
        self.next = ends[1] if ends and (more or backwards) else None
        return found

    def _of_kind(
        self, query: Query, kind: str, by_share: bool, backwards: bool, at: tuple[int, ...] | None
    ) -> list[Hit]:
        ids = _beyond(kind, at, backwards) if at else ids_of_kind(kind)
        share = -at[0] if at and by_share else None
        return hits(query, ids, self.page_size + 1, by_share=by_share, backwards=backwards, share=share)

    def counts(self, query: Query) -> dict[str, int] | None:
        """Count the records of each kind that match, if the request asks for it."""
        return {kind: count(query, ids_of_kind(kind)) for kind in KINDS} if self.counted else None


def _place(found: tuple[str, Hit], by_share: bool) -> tuple[int, ...]:
    """Return the values by which hits are sorted: the share, the day, the kind, and the id."""
    kind, hit = found
    return (-hit.share if by_share else 0, place_of(hit.id), KINDS.index(kind), hit.id)


def _beyond(kind: str, at: tuple[int, ...], backwards: bool) -> Ids:
    """Return the ids of a kind after a place in the order of days, kinds and ids, or before it."""
    _share, place, kind_at, id = at
    every, of_day, own = ids_of_kind(kind), ids_of_place(kind, place), KINDS.index(kind)
    if own == kind_at:
        return Ids(every.first, id - 1) if backwards else Ids(id + 1, every.last)
    if backwards:
        return Ids(every.first, of_day.last if own < kind_at else of_day.first - 1)
    return Ids(of_day.first if own > kind_at else of_day.last + 1, every.last)
