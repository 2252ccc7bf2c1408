"""Counted lists of related records on a change page, each linked and with a link to add one more."""

from typing import NamedTuple
from urllib.parse import urlencode

from django.contrib import admin
from django.db.models import QuerySet
from django.urls import reverse

from ..guard import is_public, may_publish
from ..models import CommitmentEvent, Hearing
from ..models.hearings import HearingPart


class Table(NamedTuple):
    """Records with the columns in which a change page shows them."""

    records: QuerySet
    columns: list  # of (heading, function of a record)


class Related(NamedTuple):
    """One list on one change page."""

    title: str
    number: int
    all_url: str
    add_url: str | None
    headings: list
    rows: list


def counted(request, model, **filters):
    """Link to the records that a filter finds; None where this user may see none."""
    return listed(request, Table(model.objects.all(), []), **filters)


def listed(request, table, **filters):
    """Show in a table the records that a filter finds; None where this user may see none."""
    model, site = table.records.model, admin.site
    owner = site.get_model_admin(model)
    if not owner.has_view_permission(request):
        return None
    found = table.records.filter(**filters)
    rows = [[cell(record) for _heading, cell in table.columns] for record in found] if table.columns else []
    addable = owner.has_add_permission(request) and (may_publish(request) or not _is_public(model, filters))
    address = f"{site.name}:{model._meta.app_label}_{model._meta.model_name}"
    query = urlencode({f"{name}__id__exact": record.pk for name, record in filters.items()})
    prefill = urlencode({name: record.pk for name, record in filters.items()})
    return Related(
        model._meta.verbose_name_plural,
        len(rows) if table.columns else found.count(),
        f"{reverse(f'{address}_changelist')}?{query}",
        f"{reverse(f'{address}_add')}?{prefill}" if addable else None,
        [heading for heading, _cell in table.columns],
        rows,
    )


def _is_public(model, filters):
    """Tell whether a new record beside these would be public at once."""
    if not issubclass(model, HearingPart) or model is CommitmentEvent:
        return False
    return any(is_public(record) for record in filters.values() if isinstance(record, Hearing | HearingPart))
