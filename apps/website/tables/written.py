"""Columns that workbooks share: who said it, on which day, in answer to what, where it was printed, and its page."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.api.files.sentences import sentence, with_others
from apps.api.http.addresses import absolute, in_language
from apps.api.resources import BY_COLLECTION
from apps.api.resources.questions import QuestionRow
from apps.api.resources.sources import SourceRow
from apps.api.rows.columns import Row
from apps.api.rows.details import RowDict
from apps.hearings.models import Commitment
from apps.website.published import details

from .table import Rows, Table, Written

WITH_PAGE = ("commitments", "figures")
"""The lists of quoted records that have pages of their own."""


def department(row: RowDict) -> Any:
    return row["organization_name"]


def speaker(row: RowDict) -> Any:
    return with_others(row, row["person_name"]) if row["person_name"] else None


def number_of(kind: str) -> Written:
    """Count the commitments of a kind."""
    label = dict(Commitment.Kind.choices)[kind]
    return Written(label, 10, lambda row: next(count for name, _label, count in row["kinds"] if name == kind))


COUNTS = [number_of(kind) for kind in Commitment.Kind.values]
DAY = Written(gettext_lazy("day"), 11, lambda row: row["sitting"] and row["sitting"]["held_on"])
PLACE = Written(gettext_lazy("where"), 8, lambda row: row["sitting"] and row["sitting"]["area_name"])
QUESTION = Written(gettext_lazy("question"), 26, lambda row: row["asked"])
NEWSPAPER = Written(gettext_lazy("printed in"), 12, lambda row: row["printed"])
PAGE = Written(gettext_lazy("page"), 20, lambda row: row["address"], linked=True)


def with_whence(request: HttpRequest, table: Table, rows: Rows) -> Rows:
    """Add to rows where they were printed, what they answer, and the address of their page in the active language."""
    questions = _by_id(QuestionRow, (row.get("question") for row in rows))
    sources = _by_id(SourceRow, (id for row in rows for id in _sources(row)))
    return [
        {
            **row,
            "asked": sentence(questions[row["question"]]) if row.get("question") in questions else None,
            "printed": _("; ").join(_printed(sources[id]) for id in _sources(row) if id in sources),
            "address": absolute(request, _path(table.collection, row)),
        }
        for row in rows
    ]


def _by_id(row_class: type[Row], ids: Iterable[str | None]) -> dict[str, RowDict]:
    named = {id for id in ids if id}
    return {row["id"]: row for row in details(row_class, pk__in=named)} if named else {}


def _sources(row: RowDict) -> list[str]:
    return row.get("sources") or [row["source"]] if row.get("source") or row.get("sources") else []


def _printed(source: RowDict) -> str:
    return " ".join(str(each) for each in (source["publisher_name"], source["published_on"]) if each)


def _path(collection: str, row: RowDict) -> str:
    own = f"/{collection}/{row['id']}/"
    path = own if collection in WITH_PAGE else BY_COLLECTION[collection].detail_class.page_path(row)
    return in_language(path)
