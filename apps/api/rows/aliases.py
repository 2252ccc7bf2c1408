"""Aliases: ids of records that were merged into others, and the public records that took their places."""

from collections.abc import Collection
from typing import Any

from django.db.models import Exists, OuterRef, Q

from apps.hearings.models import Change, Release


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
    told: Any = Change.objects.filter(record_type=collection, record__in=ids)
    found = dict(told.current().filter(leads_to_public()).values_list("record", "merged_into"))
    if release is None or not found:
        return found
    past = told.filter(record__in=found, merged_into__isnull=False, release__lte=release.number)
    then = found | dict(past.order_by("release").values_list("record", "merged_into"))
    standing = told.standing_at(release.number).filter(record__in=found).values_list("record", flat=True)
    return {id: then[id] for id in then.keys() - set(standing)}
