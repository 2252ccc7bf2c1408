"""Published records as rows of the API, so that pages show only what the API publishes."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.api.http.not_found import can_be, was_withdrawn
from apps.api.resources.viewset import Resource
from apps.api.rows.aliases import targets
from apps.api.rows.columns import Row
from apps.api.rows.details import RowDict, published_details
from apps.api.rows.names import lists_with_names, with_names
from apps.hearings.models import Release


class Withdrawn(Http404):
    """A record that was public and was withdrawn."""


class Merged(Exception):
    """A record that was merged into another, which is public."""

    def __init__(self, into: str):
        super().__init__(into)
        self.into = into


def details(row_class: type[Row], **where: Any) -> list[RowDict]:
    """Read the published records that match, with names in the active language."""
    return with_names(row_class, published_details(row_class, **where))


def details_of_each(row_classes: Iterable[type[Row]], **where: Any) -> list[list[RowDict]]:
    """Read the published records of several kinds that match, with names in the active language."""
    return lists_with_names([(each, published_details(each, **where)) for each in row_classes])


def records_of(view: Any) -> list[RowDict]:
    """Read the rows of a page of a list, with names in the active language."""
    return with_names(view.serializer_class, view.records())


def published_record(resource: type[Resource], pk: str, row_class: type[Row] | None = None) -> dict[str, Any]:
    """Read one published record, with names in the active language.

    Errors: Merged if another took its place; Withdrawn if it was public once; Http404 if it is unknown or was never public.
    """
    found = details(row_class or resource.detail_class, pk=pk) if can_be(pk) else []
    if not found and can_be(pk) and (into := targets(resource.collection, [pk]).get(pk)):
        raise Merged(into)
    if not found:
        withdrawn = was_withdrawn(resource.collection, pk)
        raise Withdrawn(_told(withdrawn.release)) if withdrawn else Http404
    return found[0]


def _told(release: Release) -> str:
    """Say when a record was withdrawn."""
    told = {"number": release.number, "day": date_format(timezone.localdate(release.at))}
    return _("This record was withdrawn from the public on %(day)s, in release %(number)s") % told
