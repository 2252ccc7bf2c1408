"""Departments and people whose names stand among the words of a search, and what they said with the other words."""

import re
from typing import Any, NamedTuple

from django.http import HttpRequest

from apps.api.http.parameters import query_string
from apps.api.query.asking import asked
from apps.api.resources.organizations import OrganizationViewSet
from apps.api.resources.people import PersonViewSet
from apps.api.resources.viewset import Resource

from .language import page
from .published import records_of
from .tables.names import kinds, kinds_by
from .tables.table import ALL

NAMED: list[tuple[str, type[Resource]]] = [("organization", OrganizationViewSet), ("person", PersonViewSet)]
"""What a word can name: the filter of commitments, and the list that has the names."""
MOST_WORDS, MOST_NAMES = 3, 5
PLAIN = re.compile(r'[^-"\s][^"\s]+')
"""A word that can be part of a name: of two characters or more, not left out by a minus and not in quotation marks."""


class Named(NamedTuple):
    """A department or a person that a word names: the name, the other words, their table, and how much of each kind."""

    name: str
    others: str
    address: str
    kinds: list[tuple[str, str, int]]


def named_in(request: HttpRequest, words: str) -> list[Named]:
    """Find whom one of a few words names, where they said something with the others."""
    each = words.split()
    if not (1 < len(each) <= MOST_WORDS and all(map(PLAIN.fullmatch, each))):
        return []
    return [
        found
        for at, word in enumerate(each)
        for by, resource in NAMED
        for found in _of(request, word, " ".join(each[:at] + each[at + 1 :]), by, resource)
    ]


def _of(request: HttpRequest, word: str, others: str, by: str, resource: type[Resource]) -> list[Named]:
    rows = records_of(asked(resource, request, {"q": word, "page_size": str(MOST_NAMES)}))
    if not rows:
        return []
    counts = kinds_by(request, by, {f"{by}__in": ",".join(row["id"] for row in rows), "q": others})
    return [
        Named(
            row["name"], others, _table({"kind": ALL, by: row["id"], "q": others}), kinds(counts[row["id"]])
        )
        for row in rows
        if row["id"] in counts
    ]


def _table(query: dict[str, Any]) -> str:
    return f"{page('/commitments/')}?{query_string(query)}"
