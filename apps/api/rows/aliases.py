"""Aliases: ids of records that were merged into others, and the public records that took their places."""

from collections.abc import Collection
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from apps.hearings.models import Change, Release

from .statements import Bound, BoundList, padded, read


def leads_to_public() -> Q:
    """State of a change that it tells into which record its own was merged, and that this is public now."""
    there = Change.objects.current().filter(
        record_type=OuterRef("record_type"), record=OuterRef("merged_into"), after__isnull=False
    )
    return Q(merged_into__isnull=False) & Q(Exists(there))


def targets(collection: str, ids: Collection[str], release: Release | None = None) -> dict[str, str]:
    """Map those of some ids that are aliases to the public records that took their places.

    In an earlier release, an id that stood in it is no alias, and another leads to what had taken its place by then.
    """
    wanted = padded(ids)

    def current(places: list[Bound]) -> QuerySet[Any]:
        told = Change.objects.current().filter(record_type=places[0], record__in=BoundList(*places[1:]))
        return told.filter(leads_to_public()).values_list("record", "merged_into")

    found: dict[str, str] = dict(read("targets", current, [collection, *wanted]) if wanted else ())  # type: ignore[arg-type]
    if release is None or not found:
        return found
    told: Any = Change.objects.filter(record_type=collection, record__in=found)
    past = told.filter(merged_into__isnull=False, release__lte=release.number)
    then = found | dict(past.order_by("release").values_list("record", "merged_into"))
    standing = told.standing_at(release.number).values_list("record", flat=True)
    return {id: then[id] for id in then.keys() - set(standing)}
