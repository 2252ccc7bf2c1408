"""`q`: the words that the records of a list contain, found by the search index."""

import dataclasses
import re
from collections.abc import Mapping
from copy import copy
from typing import Any

from django.db.models import Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.api.http.text import Text
from apps.api.rows.statements import Bound
from apps.exports.json import to_json
from apps.hearings.models.base import Record
from apps.search.containment import matching
from apps.search.entries import Ids, ids_of_kind
from apps.search.expressions import entry_matches, listed
from apps.search.fold import fold
from apps.search.matching import count, few
from apps.search.query import LONGEST, MOST_TERMS, PATTERN, Query, parsed
from apps.search.segment import joined

from .strict_filter import FEW_ROWS, StrictFilter

YEAR, FEW_OF_YEAR = re.compile("20[0-9]{2}"), 40_000
"""So many rows that name a year are sorted by the day on which they are due: in that order all may stand at the end."""

TOO_LONG = _("Has {number} characters; at most {most} are accepted.")
TOO_MANY_WORDS = _('Has {number} words; at most {most} are accepted, and words in "quotation marks" are one.')
UNPAIRED = _("A quotation mark stands alone; words in quotation marks stand together, and no word holds one.")


@dataclasses.dataclass(frozen=True)
class Match:
    """What the index says of a query: the ids of the records that match, or that these are many."""

    query: Query
    ids: Ids
    records: Any = None
    """A JSON list of ids; None where many records match."""

    @property
    def bound(self) -> list[Any]:
        """The values that a statement binds."""
        return [*self.query.terms, *self.query.without] if self.records is None else [self.records]

    def count(self) -> int:
        """Count the records that match."""
        return count(self.query, self.ids)


class Terms(StrictFilter):
    """Words that the searched columns must contain, phrases in quotation marks, and after a hyphen what they must not contain.

    With `as_of` the columns of the release are compared, in which the words must be spelt so.
    """

    title = "Words"
    expects = format_lazy(
        _(
            '1 to {terms} words separated by spaces, of together at most {most} characters; words in "quotation marks" '
            "stand together, and what follows a hyphen must not occur. Case, width and traditional characters make no "
            "difference"
        ),
        terms=MOST_TERMS,
        most=LONGEST,
    )
    pattern = PATTERN
    rare = None

    def __init__(self, *columns: str, **kwargs: Any):
        self.columns = columns
        super().__init__(**kwargs)

    def fault(self, text: str) -> tuple[Text, str]:
        if len(text) > self.max_length:
            return format_lazy(TOO_LONG, number=len(text), most=self.max_length), text
        if text.count('"') % 2:
            return UNPAIRED, text
        if len(text.split()) > MOST_TERMS and '"' not in text:
            return format_lazy(TOO_MANY_WORDS, number=len(text.split()), most=MOST_TERMS), text
        return super().fault(text)

    def to_python(self, text: str) -> Query:
        return parsed(text)

    def looked_up(self, model: Any, value: Query, leading: str | None) -> Match:
        """Ask the index. Corrections, which are few and have no entries, are compared one by one."""
        query = value.folded
        if not issubclass(model, Record):
            rows = model.objects.published().values_list("pk", *self.columns)
            found = [pk for pk, *texts in rows if query.fits(joined([fold(each) for each in texts if each]))]
            return Match(query, Ids(0, 0), to_json(found))
        ids = ids_of_kind(model.collection)
        by_year = leading == "due_to" and any(map(YEAR.search, query.terms))
        records = few(query, ids, FEW_OF_YEAR if by_year else FEW_ROWS)
        return Match(query, ids, None if records is None else to_json(records))

    def is_rare(self, model: Any, value: Match) -> bool:
        return value.records is not None

    def condition(self, value: Query | Match) -> Q:
        if isinstance(value, Query):
            found = matching(self.columns, value.terms)
            for each in value.without:
                found &= ~matching(self.columns, [each])
            return found
        if value.records is not None:
            return Q(pk__in=listed(value.records))
        terms = len(value.query.terms)
        return Q(entry_matches(value.ids, value.bound[:terms], value.bound[terms:]))

    def lookup(self, value: Query | Match) -> str:
        query = value if isinstance(value, Query) else value.query
        way = "compared" if isinstance(value, Query) else "many" if value.records is None else "few"
        return f"{way} {len(query.terms)} {len(query.without)}" if way != "few" else way

    def each(self, value: Query | Match) -> list[Any]:
        return [*value.terms, *value.without] if isinstance(value, Query) else value.bound

    def bound(self, value: Query | Match, places: list[Bound]) -> Any:
        if isinstance(value, Match) and value.records is not None:
            return dataclasses.replace(value, records=places[0])
        query = value if isinstance(value, Query) else value.query
        terms = len(query.terms)
        there = Query(tuple(places[:terms]), tuple(places[terms:]))  # type: ignore[arg-type]
        return there if isinstance(value, Query) else dataclasses.replace(value, query=there)

    def renamed(self, names: Mapping[str, str]) -> "Terms | None":
        if not names.keys() >= set(self.columns):
            return None
        found = copy(self)
        found.columns = tuple(names[column] for column in self.columns)
        return found
