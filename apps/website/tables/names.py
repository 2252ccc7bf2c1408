"""What cells of a table show of other records, read once for all rows of a page."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpRequest

from apps.api.facets.counts import count_groups
from apps.api.query.asking import asked
from apps.api.resources.commitments import CommitmentViewSet
from apps.api.resources.hearings import HearingRow
from apps.api.rows.details import published_details
from apps.hearings.models import Commitment
from apps.website.language import in_english

from .table import Rows


def name_of(row: Mapping[str, Any]) -> str:
    """Return the name of a record in the active language, where it has one in it."""
    return (in_english() and row.get("name_en")) or row["name"]


def names(model: Any, ids: Iterable[str]) -> dict[str, str]:
    """Map ids of a public vocabulary to names."""
    rows = model.objects.published().filter(pk__in=set(ids)).values("pk", "name", "name_en")
    return {row["pk"]: name_of(row) for row in rows}


def with_hearings(request: HttpRequest, rows: Rows) -> Rows:
    """Add to parts of hearings the rows of their hearings."""
    ids = {row["hearing"] for row in rows}
    hearings = {row["id"]: row for row in published_details(HearingRow, pk__in=ids)} if ids else {}
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
    return [(kind, str(label), counts.get(kind, 0)) for kind, label in Commitment.Kind.choices]
