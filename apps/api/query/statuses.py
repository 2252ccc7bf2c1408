"""The filter of commitments by their status today, which no column holds: a pledge becomes overdue by the passing of a day."""

from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.lookups import In

from apps.api.rows.day import day_read
from apps.hearings.hints import ASIDE, COMMON, TESTS
from apps.hearings.models.commitments import OPEN, OPEN_PLEDGE, OVERDUE, Status, current_status

from .filters import Computed

STATUSES = [*Status.values, OVERDUE]


class CurrentStatus(Computed):
    """The status of a commitment today, told by stored columns, which have indexes."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("current_status", STATUSES, **kwargs)

    def condition_any(self, values: list[str]) -> Q:
        """Test each row where many match, by an expression that no index has."""
        if self.likelihood in TESTS:
            return Q(In(current_status(day_read()), values))
        return super().condition_any(values)

    def condition(self, value: str) -> Q:
        today = day_read()
        if self.likelihood == ASIDE or (self.likelihood == COMMON and value == OVERDUE):
            return self.condition_any([value])
        if value == OVERDUE:
            return OPEN_PLEDGE & Q(due_to__lt=today)
        if value in OPEN:
            return Q(status=value) & (~Q(kind="pledge") | Q(due_to__isnull=True) | Q(due_to__gte=today))
        return Q(status=value)

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Keep the rows of a status; a stored one needs no hint, for an index has it with each order."""
        if self.likelihood == COMMON and value != OVERDUE:
            return queryset.filter(self.condition(value))
        return super().filter(queryset, value)

    def is_rare(self, model: Any, value: str) -> bool:
        """Ask the database only of what is overdue; a stored status has an index with each order."""
        return value == OVERDUE and super().is_rare(model, value)
