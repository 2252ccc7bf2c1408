"""What cells of a table show of other records, read once for all rows of a page."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language, npgettext
from django.utils.translation import gettext as _

from apps.api.facets.counts import count_groups, model_of
from apps.api.facets.groups import facets_of
from apps.api.query.asking import asked
from apps.api.resources.commitments import CommitmentViewSet
from apps.api.resources.hearings import HearingRow
from apps.api.rows.names import english_names
from apps.hearings.models import Area, Commitment, Organization
from apps.hearings.models.commitments import says_status
from apps.website.published import details

from .table import Rows

KINDS = Commitment.Kind.values


def called(view: Any, ids: Iterable[str]) -> dict[str, str]:
    """Map values of the first facet of a view to the names of their records; nothing where they are no ids."""
    facet, ids = facets_of(view)[0], list(ids)
    model = facet.at(model_of(view)).related_model
    found = facet.labels(model_of(view), ids) | english_names(model, ids)
    return with_areas(found) if model is Organization else found


def with_areas(bodies: Mapping[str, str]) -> dict[str, str]:
    """Add their areas to the names of bodies that stand together but are not of one area.

    A name that begins with that of its area says it already.
    """
    read = Organization._base_manager.filter(pk__in=list(bodies)).values_list(
        "pk", "name", "area", "area__name"
    )
    rows = list(read)
    if len({area for _id, _name, area, _of in rows}) < 2:
        return dict(bodies)
    english = english_names(Area, (area for _id, _name, area, _of in rows if area))
    said = {
        id: _("%(name)s (%(area)s)") % {"name": bodies[id], "area": english.get(area, of)}
        for id, name, area, of in rows
        if area and not name.startswith(of)
    }
    return {**bodies, **said}


def with_hearings(request: HttpRequest, rows: Rows) -> Rows:
    """Add to parts of hearings the rows of their hearings."""
    ids = {row["hearing"] for row in rows}
    hearings = {row["id"]: row for row in details(HearingRow, pk__in=ids)} if ids else {}
    return [{**row, "sitting": hearings.get(row["hearing"])} for row in rows]


def with_kinds(request: HttpRequest, rows: Rows, by: str) -> Rows:
    """Add to records the number of their commitments of each kind; `by` is the facet that names them."""
    ids = [row["id"] for row in rows]
    counts = kinds_by(request, by, {f"{by}__in": ",".join(ids)}) if ids else {}
    return [{**row, "kinds": kinds(counts.get(row["id"], {}))} for row in rows]


def kinds_by(request: HttpRequest, by: str, query: Mapping[str, str]) -> dict[str, dict[str, int]]:
    """Count commitments by a facet and by kind."""
    view = asked(CommitmentViewSet, request, {**query, "by": f"{by},kind"}, "facets")
    found: dict[str, dict[str, int]] = {}
    for (value, kind), count in count_groups(view)[1]:
        found.setdefault(value, {})[kind] = count
    return found


def kinds(counts: Mapping[str, int]) -> list[tuple[str, str, int]]:
    """List the kinds of commitments, each with its words and a number; a number is never shown without its kind."""
    language, numbers = get_language(), {kind: counts.get(kind, 0) for kind in KINDS}
    return [(kind, _noun(kind, number, language), number) for kind, number in numbers.items()]


def kinds_and_statuses(
    request: HttpRequest, query: Mapping[str, str]
) -> tuple[list[tuple[str, str, int]], list[dict[str, Any]]]:
    """Count commitments by kind, and by status, where that says something."""
    view = asked(CommitmentViewSet, request, {**query, "by": "kind,status"}, "facets")
    found, by_kind = count_groups(view)[1], Counter[str]()
    for (kind, _status), count in found:
        by_kind[kind] += count
    told = [
        {"kind": kind, "status": status, "number": count}
        for each in KINDS
        for (kind, status), count in found
        if kind == each and says_status(kind, status)
    ]
    return kinds(by_kind), told


def noun(name: str, number: int) -> str:
    """Return the word for what is counted, as it stands beside its number."""
    return _noun(name, number, get_language())


@lru_cache(maxsize=1000)
def _noun(name: str, number: int, _language: str | None) -> str:
    return NOUNS[name](number)


NOUNS: dict[str, Callable[[int], str]] = {
    "pledge": lambda n: npgettext("counted", "pledge", "pledges", n),
    "measure": lambda n: npgettext("counted", "measure", "measures", n),
    "reported": lambda n: npgettext("counted", "reported", "reported", n),
    "questions": lambda n: npgettext("counted", "question", "questions", n),
    "figures": lambda n: npgettext("counted", "figure", "figures", n),
    "hearings": lambda n: npgettext("counted", "hearing", "hearings", n),
    "past": lambda n: npgettext(
        "counted", "past its day, no progress on record", "past their day, no progress on record", n
    ),
}
