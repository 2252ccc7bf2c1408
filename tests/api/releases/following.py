"""What is public, and a copy of it that follows the changes."""

from apps.api.releases.public_rows import public_rows
from apps.hearings.models import Change


def public():
    """Read everything public, as it is now, by type and id."""
    found = {}
    for collection, rows in public_rows().items():
        ids = list(rows.model.objects.values_list("pk", flat=True))
        found |= {(collection, row["id"]): row for row in rows.read(ids)}
    return found


def replayed(since=None, changes=None):
    """Follow the changes that the public may see, from a copy or from nothing."""
    copy = dict(since or {})
    for change in (
        changes if changes is not None else Change.objects.published().order_by("release", "number")
    ):
        key = (change.record_type, change.record)
        if change.action == "removed":
            copy.pop(key, None)
        else:
            copy[key] = change.after
    return copy
