"""Merging: two records that are one thing become one, and the id of the other stays as an alias of it."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext as _

from .labels import label
from .ledger import writing
from .models import Change, Organization, Speaker
from .models.base import Record, TreeMixin
from .models.mergeable import Mergeable
from .relations import foreign_keys_to, linking_to
from .trees import below

SEPARATOR = "、"
MOST_OF_NAMES = Organization._meta.get_field("other_names").max_length or 0
MOST_OF_A_REASON = 100
"""Units: characters that the history of a record stores as the reason of a change."""


def merge(record: Record, into: Record, why: str = "", now: datetime | None = None) -> None:
    """Let another record of its kind take the place of a record, whose id becomes an alias.

    All that refers to the record refers to the other from then on. Histories stay as they were. `why` is the public reason,
    which is needed where one of them is public.

    Errors: ValidationError if the two cannot be merged; nothing is changed then.
    """
    with writing(why=why, now=now):
        model: Any = type(record)
        _refuse_kinds(record, into)
        rows = model._base_manager.select_for_update().order_by("pk").in_bulk([record.pk, into.pk])
        for each in (record, into):
            if each.pk not in rows:
                raise ValidationError(_("%(id)s is not stored; nothing was merged.") % {"id": each.pk})
        merged, kept = rows[record.pk], rows[into.pk]
        refuse_merge(merged, kept)
        names_are_taken = isinstance(merged, Organization) and shows_its_names(merged)
        reason = f"{merged.pk} was merged into {kept.pk}"[:MOST_OF_A_REASON]
        _point_to(merged, kept, reason)
        merged.merged_into, merged._change_reason = kept, reason
        merged.save()
        if names_are_taken:
            _take_names(merged, kept, reason)
    record.refresh_from_db()
    into.refresh_from_db()


def refuse_merge(merged: Any, kept: Any) -> None:
    """Refuse to merge a stored record into another where a rule forbids it.

    Errors: ValidationError that says why.
    """
    names = {"record": label(merged), "into": label(kept)}
    _refuse_kinds(merged, kept)
    if merged.pk == kept.pk:
        raise ValidationError(_("%(record)s cannot be merged into itself.") % names)
    for each in (merged, kept):
        if each.merged_into_id is not None:
            raise ValidationError(
                _("%(id)s was merged into %(into)s already; choose %(into)s instead.")
                % {"id": label(each), "into": label(each.merged_into)}
            )
    if isinstance(merged, TreeMixin) and _is_below(kept, merged):
        raise ValidationError(
            _("%(into)s stands under %(record)s, so %(record)s cannot be merged into it.") % names
        )
    for pair in _same_speakers(merged, kept):
        one, other = (Speaker.objects.get(pk=each.pk) for each in pair)  # named as they are stored
        raise ValidationError(
            _("%(one)s and %(other)s would be the same speaker of one hearing; make them one speaker first.")
            % {"one": label(one), "other": label(other)}
        )


def shows_its_names(organization: Organization) -> bool:
    """Tell whether an organization is public, or was and is not withdrawn: otherwise its names stay with it."""
    told = Change.objects.published().filter(record_type=organization.collection, record=organization.pk)
    return told.filter(after__isnull=False).exists()


def referring(record: Record) -> Counter[type[Model]]:
    """Count the records of each kind that refer to a record."""
    found: Counter[type[Model]] = Counter()
    for field in foreign_keys_to(type(record)):
        found[field.model] += _rows_by(field, record).count()
    for field in linking_to(type(record)):
        found[field.model] += _rows_by(field, record).count()
    return +found


def _refuse_kinds(record: Any, into: Any) -> None:
    if not isinstance(record, Mergeable) or type(record) is not type(into):
        raise ValidationError(
            _(
                "%(record)s (%(kind)s) and %(into)s (%(other)s) cannot be merged; expected two people, "
                "two organizations or two topics."
            )
            % {
                "record": record.pk,
                "kind": record._meta.verbose_name,
                "into": into.pk,
                "other": into._meta.verbose_name,
            }
        )


def _rows_by(field: Any, record: Record) -> QuerySet[Any]:
    return field.model._base_manager.filter(**{field.name: record.pk}).order_by("pk")


def _point_to(merged: Any, kept: Any, reason: str) -> None:
    """Let everything that refers to one record refer to another, aliases of it included."""
    for field in foreign_keys_to(type(merged)):
        for row in _one_by_one(field, merged):
            setattr(row, field.name, kept)
            row._led_on = field.name == "merged_into"
            row._change_reason = reason
            row.save()
    for field in linking_to(type(merged)):
        for row in _one_by_one(field, merged):
            links = getattr(row, field.name)
            row._change_reason = reason
            links.set({*links.all()} - {merged} | {kept})
            row.touch()


def _one_by_one(field: Any, record: Record) -> Iterator[Any]:
    """Read and lock the rows that refer to a record, one at a time: sources are long."""
    for pk in list(_rows_by(field, record).values_list("pk", flat=True)):
        yield field.model._base_manager.select_for_update().get(pk=pk)


def _is_below(row: Any, root: Any) -> bool:
    return type(row)._base_manager.filter(pk__in=below(type(row), root.pk)).filter(pk=row.pk).exists()


def _same_speakers(merged: Any, kept: Any) -> list[tuple[Speaker, Speaker]]:
    """List the pairs of speakers of one hearing that would be the same person in the same capacity."""
    columns = [field.attname for field in foreign_keys_to(type(merged)) if field.model is Speaker]
    named = Q(*((column, pk) for column in columns for pk in (merged.pk, kept.pk)), _connector=Q.OR)
    first: dict[tuple[Any, ...], Speaker] = {}
    found = []
    for speaker in Speaker.objects.filter(named).order_by("hearing", "number") if columns else ():
        for column in columns:
            if getattr(speaker, column) == merged.pk:
                setattr(speaker, column, kept.pk)
        if speaker.person_id is not None:  # two whom the source does not name may be two people
            key = (
                speaker.hearing_id,
                speaker.person_id,
                speaker.organization_id,
                speaker.role,
                speaker.capacity,
            )
            if first.setdefault(key, speaker) is not speaker:
                found.append((first[key], speaker))
    return found


def _take_names(merged: Organization, kept: Organization, reason: str) -> None:
    """Add the names of one organization to the other names of the one that takes its place, so that imports know it by them."""
    known = {kept.name, kept.short_name, *_names(kept)}
    new = [name for name in (merged.name, merged.short_name, *_names(merged)) if name and name not in known]
    if new:
        kept.refresh_from_db()
        other_names = SEPARATOR.join(dict.fromkeys([*_names(kept), *new]))
        if len(other_names) > MOST_OF_NAMES:
            raise ValidationError(
                _(
                    "With the names of %(record)s, %(into)s would have %(count)s characters of other names; expected at "
                    "most %(most)s. Nothing was merged; shorten the other names of the two first."
                )
                % {
                    "record": label(merged),
                    "into": label(kept),
                    "count": len(other_names),
                    "most": MOST_OF_NAMES,
                }
            )
        kept.other_names, kept._change_reason = other_names, reason
        kept.save()


def _names(organization: Organization) -> list[str]:
    return [name for name in (organization.other_names or "").split(SEPARATOR) if name]
