"""The days on which commitments fall due, as a calendar to subscribe with."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils import translation
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.request import Request

from apps.api.http.addresses import absolute
from apps.api.http.errors import TooManyRows
from apps.api.http.licence import LICENCE, LICENCE_URL, QUOTED
from apps.api.http.links import links
from apps.api.http.parameters import query_string
from apps.api.query.ordering import Ordering
from apps.api.rows.columns import PAGE
from apps.api.rows.stored import read_records
from apps.exports import ics

from .sentences import described, sentence

MOST = 5000
BY_DAY = Ordering(("due_to", "id"))


def calendar_response(resource: Any, request: Request, queryset: QuerySet[Any]) -> HttpResponse:
    """Answer with an event for each record of a queryset that has a last day."""
    found = BY_DAY.sort(queryset.filter(due_to__isnull=False))
    given = resource.parameters.given
    rows = read_records(resource.serializer_class, found[: MOST + 1])
    if len(rows) > MOST:
        many = gettext_lazy("More than {most} days, too many for a calendar; filter more narrowly.")
        raise TooManyRows(format_lazy(many, most=MOST))
    with translation.override(settings.LANGUAGE_CODE):
        due = [_due(resource, request, row) for row in rows]
        title = " · ".join([_("Open record of public hearings"), _("What falls due"), *given.values()])
        address = absolute(request, f"{request.path_info}?{query_string(given)}".rstrip("?"))
        body = ics.write(title, f"{LICENCE} {LICENCE_URL} {QUOTED}", address, due)
    response = HttpResponse(body, content_type=ics.CONTENT_TYPE)
    response["Link"] = links(request)
    response["Content-Language"] = settings.LANGUAGE_CODE
    return response


def _due(resource: Any, request: Request, row: dict[str, Any]) -> ics.Due:
    page = absolute(request, row[PAGE])
    return ics.Due(
        id=f"{row['id']}@{urlsplit(page).hostname}",
        day=row["due_to"],
        title=sentence(row),
        text="\n".join([row["quote"], described(resource.serializer_class, row), page]),
        page=page,
        kind=str(resource.serializer_class.Meta.model.Kind(row["kind"]).label),
        created=row["created_at"],
        modified=row["modified_at"],
    )
