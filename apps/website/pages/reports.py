"""Reporting a mistake in a record: a short form that needs no script, and the page after it."""

from math import ceil
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from rest_framework.request import Request

from apps.api.files.sentences import who, words_of
from apps.api.http.throttling import Throttle
from apps.api.resources import BY_COLLECTION, RECORDS
from apps.hearings.spans import shorten
from apps.reports.forms import ReportForm
from apps.reports.models import MOST_WORDS, Report
from apps.website.language import page
from apps.website.published import Merged, published_record

from .page import show


class ReportThrottle(Throttle):
    """Counts the reports that one address sends; a form that has to be mended first is none."""

    scope = "report"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, collection: str, pk: str) -> HttpResponse:
    """Show the form about a published record, or store what was sent.

    What is sent about a record that was merged meanwhile is stored about the one it was merged into.

    Errors: 404 or 410 for a record that is not public; 429 for too many reports, with the form as it was sent.
    """
    try:
        context = _about(collection, pk)
    except Merged as merged:
        if request.method == "POST":
            return report(request, collection, merged.into)
        return redirect("report", collection, merged.into)
    form = ReportForm(request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return _form(request, form, context)
    if not form.is_valid():
        return _form(request, form, context, status=422)
    throttle = ReportThrottle()
    if not throttle.allow_request(Request(request), None):
        seconds = max(1, ceil(throttle.wait() or 1))
        response = _form(request, form, {**context, "minutes": -(-seconds // 60)}, status=429)
        response["Retry-After"] = str(seconds)
        return response
    Report.objects.create(
        record_type=collection,
        record=pk,
        words=shorten(context["quoted"], MOST_WORDS - 1),
        wrong=form.cleaned_data["wrong"],
        contact=form.cleaned_data["contact"] or None,
        reported_at=timezone.now(),
    )
    return redirect("reported", collection, pk)


@never_cache
@require_safe
def reported(request: HttpRequest, collection: str, pk: str) -> HttpResponse:
    """Thank the reader, and lead back to the record."""
    try:
        context = _about(collection, pk)
    except Merged as merged:
        return redirect("reported", collection, merged.into)
    return show(request, "reported.html", context, f"/api/v1/{collection}/{pk}/")


def _form(request: HttpRequest, form: ReportForm, context: dict[str, Any], status: int = 200) -> HttpResponse:
    collection, pk = context["collection"], context["record"]["id"]
    context |= {"form": form, "send": reverse("report", args=[collection, pk])}
    return show(request, "report.html", context, f"/api/v1/{collection}/{pk}/", status=status)


def _about(collection: str, pk: str) -> dict[str, Any]:
    """Read what a report is about.

    Errors: Http404 for a list that holds no records; Merged, Withdrawn and Http404 as for the page of the record.
    """
    resource = BY_COLLECTION.get(collection)
    if resource not in RECORDS:
        raise Http404
    record = published_record(resource, pk)
    model: Any = resource.serializer_class.Meta.model
    return {
        "record": record,
        "collection": collection,
        "kind": model._meta.verbose_name,
        "quoted": words_of(record),
        "said_by": who(record),
        "address": page(resource.detail_class.page_path(record)),
    }
