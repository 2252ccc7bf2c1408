"""Lists of related records on a change page, with their number, a link to all and a link to add one."""

from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse

from ..guard import is_public, may_publish
from ..models import CommitmentEvent, Edition, Hearing
from ..models.base import Record
from ..models.hearings import HearingPart


class Table(NamedTuple):
    """Records with the columns in which a change page shows them."""

    records: QuerySet
    columns: list[tuple[Any, Callable[[Any], object]]]  # heading, cell of a record


class Related(NamedTuple):
    """One list on one change page."""

    title: str
    number: int
    all_url: str
    add_url: str | None
    proposes: bool  # whether what is added there is an amendment
    headings: list[Any]
    rows: list[list[object]]


def counted(request: HttpRequest, model: type[Record], **filters: Record) -> Related | None:
    """Link to the records that match a filter; None if this user may not view them."""
    return listed(request, Table(model.objects.all(), []), **filters)


def listed(request: HttpRequest, table: Table, **filters: Record) -> Related | None:
    """Show the records that match a filter in a table; None if this user may not view them."""
    model, site = table.records.model, admin.site
    owner = site.get_model_admin(model)
    if not owner.has_view_permission(request):
        return None
    found = table.records.filter(**filters)
    rows = [[cell(record) for _heading, cell in table.columns] for record in found] if table.columns else []
    addable = owner.has_add_permission(request)
    proposes = not may_publish(request) and _is_public(model, filters)
    address = f"{site.name}:{model._meta.app_label}_{model._meta.model_name}"
    if proposes and not issubclass(model, HearingPart):
        addable = False
    query = urlencode({f"{name}__id__exact": record.pk for name, record in filters.items()})
    prefill = urlencode({name: record.pk for name, record in filters.items()})
    return Related(
        model._meta.verbose_name_plural,
        len(rows) if table.columns else found.count(),
        f"{reverse(f'{address}_changelist')}?{query}",
        f"{reverse(f'{address}_amend_add' if proposes else f'{address}_add')}?{prefill}" if addable else None,
        proposes,
        [heading for heading, _cell in table.columns],
        rows,
    )


def _is_public(model: type[Record], filters: dict[str, Record]) -> bool:
    """Tell whether a new record with these relations is public at once."""
    if model is Edition:
        return any(is_public(record) for record in filters.values())
    if not issubclass(model, HearingPart) or model is CommitmentEvent:
        return False
    return any(is_public(record) for record in filters.values() if isinstance(record, Hearing | HearingPart))
