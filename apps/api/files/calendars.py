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

from apps.api.http.addresses import absolute, in_language
from apps.api.http.errors import TooManyRows
from apps.api.http.licence import rights
from apps.api.http.links import links
from apps.api.http.parameters import query_string
from apps.api.query.ordering import Ordering
from apps.api.rows.columns import PAGE
from apps.api.rows.names import with_names
from apps.api.rows.stored import read_records
from apps.exports import ics

from .chosen import chosen_words
from .sentences import described, marked, sentence

MOST = 5000
BY_DAY = Ordering(("due_to", "id"))


def calendar_response(
    resource: Any, request: Request, queryset: QuerySet[Any], language: str = settings.LANGUAGE_CODE
) -> HttpResponse:
    """Answer with an event for each record of a queryset that has a last day, in a language."""
    found = BY_DAY.sort(queryset.filter(due_to__isnull=False))
    given = resource.parameters.given
    rows = read_records(resource.serializer_class, found[: MOST + 1])
    if len(rows) > MOST:
        many = gettext_lazy("More than {most} days, too many for a calendar; filter more narrowly.")
        raise TooManyRows(format_lazy(many, most=MOST))
    with translation.override(language):
        due = [_due(resource, request, row) for row in with_names(resource.serializer_class, rows)]
        name, chosen = (
            _("Open record of public hearings"),
            [each.short for each in chosen_words(resource, given)],
        )
        title = marked(" · ".join([name, _("What falls due"), *chosen]))
        address = absolute(request, f"{request.path_info}?{query_string(given)}".rstrip("?"))
        body = ics.write(title, rights(), address, due, language)
    response = HttpResponse(body, content_type=ics.CONTENT_TYPE)
    response["Link"] = links(request)
    response["Content-Language"] = language
    return response


def _due(resource: Any, request: Request, row: dict[str, Any]) -> ics.Due:
    page = absolute(request, in_language(row[PAGE]))
    return ics.Due(
        id=f"{row['id']}@{urlsplit(page).hostname}",
        day=row["due_to"],
        title=marked(sentence(row)),
        text="\n".join([row["quote"], described(resource.serializer_class, row), page]),
        page=page,
        kind=str(resource.serializer_class.Meta.model.Kind(row["kind"]).label),
        created=row["created_at"],
        modified=row["modified_at"],
    )
