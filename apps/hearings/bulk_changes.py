"""Changing many commitments at once, and undoing such a change as one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from .labels import label
from .ledger import writing
from .models import BulkChange, Commitment, Organization, Topic
from .previews import digest_of
from .restoring import sound, version_of

Values = dict[str, Any]
"""Columns of a commitment: its kind, the id of its lead organization, the ids of its topics."""


@dataclass(frozen=True)
class Wanted:
    """What many commitments are to have."""

    kind: str = ""
    lead: Organization | None = None
    add: frozenset[Topic] = field(default_factory=frozenset)
    remove: frozenset[Topic] = field(default_factory=frozenset)

    def after(self, before: Values) -> Values:
        """Give the columns that differ from what they are."""
        topics = set(before["topics"]) - {topic.pk for topic in self.remove} | {
            topic.pk for topic in self.add
        }
        wanted = {
            "kind": self.kind or before["kind"],
            "lead": self.lead.pk if self.lead else before["lead"],
            "topics": sorted(topics),
        }
        return {name: value for name, value in wanted.items() if value != before[name]}


@dataclass(frozen=True)
class Row:
    """One commitment that changes, with the columns that differ, before and after."""

    commitment: Commitment
    before: Values
    after: Values


def values_of(commitment: Commitment) -> Values:
    """Read the columns that can be changed at once."""
    topics = sorted(topic.pk for topic in commitment.topics.all())
    return {"kind": commitment.kind, "lead": commitment.lead_id, "topics": topics}


def rows_of(commitments: Iterable[Commitment], wanted: Wanted) -> list[Row]:
    """List the commitments that would differ."""
    found = []
    for commitment in commitments:
        before = values_of(commitment)
        after = wanted.after(before)
        if after:
            found.append(Row(commitment, {name: before[name] for name in after}, after))
    return found


def what_changes(rows: Sequence[Row]) -> list[Any]:
    """Tell what would change, in one order."""
    return sorted((row.commitment.pk, row.before, row.after) for row in rows)


def change_many(
    ids: Iterable[str], wanted: Wanted, *, why: str = "", by: Any = None, shown: str | None = None
) -> BulkChange:
    """Change commitments, and keep what they were.

    `shown` is the digest of what somebody was shown, if anybody was.

    Errors: ValidationError that names each commitment that cannot be changed, or where what would change is not what was
    shown; nothing is changed then.
    """
    with writing(why=why):
        stored = Commitment.objects.select_for_update().filter(pk__in=list(ids)).order_by("pk")
        rows = rows_of(stored.prefetch_related("topics"), wanted)
        if shown not in (None, digest_of(what_changes(rows))):
            raise ValidationError(
                _("What would change is not what you were shown; nothing was changed. Look at it again.")
            )
        _write((row.commitment, row.after) for row in rows)
        kept: Any = [
            {
                "id": row.commitment.pk,
                "at": version_of(row.commitment),
                "before": row.before,
                "after": row.after,
            }
            for row in rows
        ]
        return BulkChange.objects.create(by=by, why=why or None, number=len(kept), rows=kept)


def undo(change: BulkChange, *, why: str = "", by: Any = None) -> None:
    """Give commitments back what they were before a bulk change.

    Errors: ValidationError that names each commitment that was changed since or deleted, or where it was undone already;
    nothing is changed then.
    """
    with writing(why=why):
        kept = BulkChange.objects.select_for_update().get(pk=change.pk)
        if kept.undone_at is not None:
            raise ValidationError(_("This change was undone already."))
        rows = Commitment.objects.select_for_update().order_by("pk").in_bulk([row["id"] for row in kept.rows])
        faults = []
        for row in kept.rows:
            stored = rows.get(row["id"])
            if stored is None:
                faults.append(_("%(record)s was deleted since.") % {"record": row["id"]})
            elif version_of(stored) != row["at"]:
                faults.append(_("%(record)s was changed since.") % {"record": label(stored)})
        if faults:
            raise ValidationError([*faults, _("Nothing was undone.")])
        _write((rows[row["id"]], row["before"]) for row in kept.rows)
        kept.undone_at, kept.undone_by = timezone.now(), by
        kept.save(update_fields=["undone_at", "undone_by"])
    change.refresh_from_db()


def _write(rows: Iterable[tuple[Commitment, Values]]) -> None:
    """Store columns of commitments.

    Errors: ValidationError that names each commitment that a rule refuses.
    """
    faults: list[str] = []
    for commitment, values in rows:
        try:
            _write_one(commitment, values)
        except ValidationError as error:
            faults += [f"{label(commitment)}: {fault}" for fault in error.messages]
    if faults:
        raise ValidationError([*faults, _("Nothing was changed.")])


def _write_one(commitment: Commitment, values: Values) -> None:
    commitment.kind = values.get("kind", commitment.kind)
    commitment.lead_id = values.get("lead", commitment.lead_id)
    topics: Any = sound(Commitment._meta.get_field("topics"), values.get("topics", []))
    commitment.save()
    if "topics" in values:
        commitment.topics.set(topics)
        commitment.touch()
