"""Which state the public record is in, found without reading all of it."""

from django.db.models import Count, Max

from .models import RECORDS


def revision() -> str:
    """Name the present state of the public record: another name after any change of it, the same after any other.

    Source: for each kind of record, how many are public and when one of them last changed.
    """
    states = []
    for model in RECORDS:
        found = model.objects.published().order_by().aggregate(number=Count("pk"), last=Max("modified_at"))
        states.append(f"{found['number']} {found['last']}")
    return ", ".join(states)
