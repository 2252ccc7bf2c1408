"""Departments and people whose names stand among the words of a search, and what they said with the other words."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from django.http import HttpRequest

from apps.api.http.parameters import query_string
from apps.api.rows.names import names
from apps.hearings.models import Organization, Person
from apps.search.entries import ids_of_kind
from apps.search.matching import records_of_each
from apps.search.query import Query

from .language import page
from .tables.names import kinds, kinds_by
from .tables.table import ALL

NAMED: dict[str, type[Organization] | type[Person]] = {"organization": Organization, "person": Person}
"""What a word can name: the filter of commitments, and the records that have the names."""
MOST_WORDS, MOST_NAMES = 3, 8
PLAIN = re.compile(r'[^-"\s][^"\s]+')
"""A word that can be part of a name: of two characters or more, not left out by a minus and not in quotation marks."""


class Said(NamedTuple):
    """What a department or a person that a word names said with the other words: how much of each kind."""

    by: str
    id: str
    others: str
    counts: dict[str, int]

    @property
    def place(self) -> tuple[int, str, str]:
        """Who said the most comes first."""
        return -sum(self.counts.values()), self.id, self.others


class Named(NamedTuple):
    """A department or a person that a word names: the name, the other words, their table, and how much of each kind."""

    name: str
    others: str
    address: str
    kinds: list[tuple[str, str, int]]


def named_in(request: HttpRequest, words: str) -> tuple[list[Named], int]:
    """Find whom one of a few words names, where they said something with the others: who said the most, and how many more."""
    found = sorted(_said(request, words.split()), key=lambda each: each.place)
    shown, more = found[:MOST_NAMES], len(found[MOST_NAMES:])
    called = {
        by: names(model, ids)
        for by, model in NAMED.items()
        if (ids := [each.id for each in shown if each.by == by])
    }
    return [
        Named(called[each.by].get(each.id, each.id), each.others, _table(each), kinds(each.counts))
        for each in shown
    ], more


def _said(request: HttpRequest, words: list[str]) -> Iterator[Said]:
    """Yield what each said whom a word names; one statement asks for the names of all words."""
    if not (1 < len(words) <= MOST_WORDS and all(map(PLAIN.fullmatch, words))):
        return
    asked = [(at, by, model) for at in range(len(words)) for by, model in NAMED.items()]
    found = records_of_each(
        [(Query((words[at],)).folded, ids_of_kind(model.collection)) for at, _by, model in asked]
    )
    for (at, by, _model), ids in zip(asked, found, strict=True):
        if ids:
            others = " ".join(words[:at] + words[at + 1 :])
            counts = kinds_by(request, by, {"q": others})
            yield from (Said(by, id, others, counts[id]) for id in ids if id in counts)


def _table(said: Said) -> str:
    query = {"kind": ALL, said.by: said.id, "q": said.others}
    return f"{page('/commitments/')}?{query_string(query)}"
