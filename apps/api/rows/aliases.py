"""Aliases: ids of records that were merged into others, and the public records that took their places."""

from collections.abc import Collection
from difflib import get_close_matches
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Coalesce

from apps.api.http.suggestions import MOST
from apps.hearings.models import Change, Release
from apps.hearings.models.base import Record

from .statements import Bound, BoundList, padded, read

NEIGHBOURS = 50


def leads_to_public() -> Q:
    """State of a change that it tells into which record its own was merged, and that this is public now."""
    there = Change.objects.current().filter(
        record_type=OuterRef("record_type"), record=OuterRef("merged_into"), after__isnull=False
    )
    return Q(merged_into__isnull=False) & Q(Exists(there))


def public_ids(collection: str, ids: Collection[str], release: Release | None = None) -> dict[str, str]:
    """Map those of some ids that name something public: to themselves, or from an alias to what took its place.

    In an earlier release, an id that stood in it names itself, and an alias what had taken its place by then.
    """
    wanted = padded(ids)

    def current(places: list[Bound]) -> QuerySet[Any]:
        told = Change.objects.current().filter(record_type=places[0], record__in=BoundList(*places[1:]))
        found = told.filter(Q(after__isnull=False) | leads_to_public())
        return found.values_list("record", Coalesce("merged_into", "record", output_field=TextField()))

    found: dict[str, str] = dict(read("public ids", current, [collection, *wanted]) if wanted else ())  # type: ignore[arg-type]
    if release is None or not wanted:
        return found
    told: Any = Change.objects.filter(record_type=collection, record__in=set(wanted))
    past = told.filter(merged_into__isnull=False, release__lte=release.number, record__in=found)
    aliases = {id: into for id, into in found.items() if id != into}
    aliases |= dict(past.order_by("release").values_list("record", "merged_into"))
    return aliases | {id: id for id in told.standing_at(release.number).values_list("record", flat=True)}


def known_ids(kind: Any, ids: Collection[Any], release: Release | None = None) -> dict[Any, Any]:
    """Map those of some ids of a kind that name something public; a release or a change has no alias."""
    if issubclass(kind, Record):
        return public_ids(kind.collection, ids, release)
    return {id: id for id in kind.objects.published().filter(pk__in=ids).values_list("pk", flat=True)}


def targets(collection: str, ids: Collection[str], release: Release | None = None) -> dict[str, str]:
    """Map those of some ids that are aliases to the public records that took their places."""
    return {id: into for id, into in public_ids(collection, ids, release).items() if id != into}


def near_ids(collection: str, id: str, release: Release | None = None) -> list[str]:
    """Suggest the public ids nearest to one that names nothing public, among those that stand beside it in order."""
    public = Change.objects.current().filter(record_type=collection, after__isnull=False)
    before = public.filter(record__lt=id).order_by("-record").values_list("record", flat=True)[:NEIGHBOURS]
    behind = public.filter(record__gt=id).order_by("record").values_list("record", flat=True)[:NEIGHBOURS]
    beside = public_ids(collection, [*before, *behind], release) if release else [*before, *behind]
    return get_close_matches(id, list(beside), n=MOST, cutoff=0.6)
