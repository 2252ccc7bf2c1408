"""Feeds and calendars in the language of their address; those of the API are in the language of the site."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from apps.api.files.calendars import calendar_response
from apps.api.files.feeds import feed_response
from apps.api.http.errors import BadParameters, TooManyRows, UriTooLong
from apps.api.query.asking import asked
from apps.api.resources.viewset import Resource
from apps.website.tables import TABLE_OF
from apps.website.tables.state import State
from apps.website.tables.table import Table

from .page import faults_of, show

Answer = Callable[[Any, Any, str], HttpResponse]


@require_safe
def feed(request: HttpRequest, resource: type[Resource], suffix: str) -> HttpResponse:
    """Follow what is new in a list and what changed."""

    def answer(view: Any, request: Any, language: str) -> HttpResponse:
        return feed_response(view, request, view.records(), suffix, language)

    return _answered(request, resource, "feed", answer)


@require_safe
def calendar(request: HttpRequest, resource: type[Resource]) -> HttpResponse:
    """Take the days on which commitments fall due as a calendar."""

    def answer(view: Any, request: Any, language: str) -> HttpResponse:
        return calendar_response(view, request, view.filter_queryset(view.get_queryset()), language)

    return _answered(request, resource, "calendar", answer)


def _answered(request: HttpRequest, resource: type[Resource], action: str, answer: Answer) -> HttpResponse:
    """Answer by the parameters that the list knows, and by those with which its table begins; others are ignored."""
    state = State(TABLE_OF.get(resource.collection) or Table(resource), request)
    cursor = {name: text for name, text in state.given.items() if (action, name) == ("feed", "cursor")}
    try:
        view = asked(resource, request, {**state.filters, **cursor}, action, request.path_info)
        return answer(view, request, str(get_language()))
    except (BadParameters, UriTooLong, TooManyRows) as refused:
        wrong = {"faults": faults_of(refused), "title": resource.collection}
        return show(
            request, "refused.html", wrong, f"/api/v1/{resource.collection}/", status=refused.status_code
        )
