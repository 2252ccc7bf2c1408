"""What is public, and a copy of it that follows the changes."""

from apps.hearings.forms import public_forms
from apps.hearings.models import Change


def public():
    """Read everything public, as it is now, by type and id."""
    found = {}
    for record_type, form in public_forms().items():
        ids = list(form.model.objects.values_list("pk", flat=True))
        found |= {(record_type, row["id"]): row for row in form.read(ids)}
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
