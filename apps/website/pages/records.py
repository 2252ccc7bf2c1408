from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from apps.api.resources import RECORDS
from apps.api.resources.editions import EditionViewSet
from apps.api.resources.events import EventRow
from apps.api.resources.sources import SourceViewSet
from apps.api.resources.viewset import Resource
from apps.api.rows.columns import Detail, nested_in
from apps.api.rows.quoted import CURRENT
from apps.hearings.models import Area, Edition, Hearing, Organization, Person, Topic
from apps.hearings.models.hearings import HearingPart
from apps.website.charts import DEPARTMENTS, DUE, TOPICS
from apps.website.charts.chart import Chart
from apps.website.charts.shown import charts_beside
from apps.website.facts import PAGES, facts_html
from apps.website.language import page
from apps.website.notes import event_mark
from apps.website.offered import files_of
from apps.website.published import Merged, details, published_record
from apps.website.related import entry, related
from apps.website.tables import TABLES
from apps.website.tables.names import kinds_and_statuses
from apps.website.trees import COUNTED, below
from apps.website.words import marked_html

from .page import show

CHARTED: dict[Any, list[Chart]] = {
    Organization: [TOPICS, DUE],
    Person: [TOPICS, DUE],
    Topic: [DEPARTMENTS, DUE],
    Area: [DEPARTMENTS, DUE],
}
"""The charts on the page of a record, of the commitments that are counted there."""
IN_HEARINGS = {"sections", "agenda_items", "speakers", "votes"}
"""The lists that the page of a place leaves to the pages of its hearings."""
OF_A_HEARING = (Hearing, HearingPart)
WITH_A_PAGE = [each for each in RECORDS if not issubclass(each.serializer_class.Meta.model, OF_A_HEARING)]
"""The resources whose records have a page here; a hearing has a page of its own, which shows its parts too."""


def route_of(resource: type[Resource]) -> str:
    """Name the addresses of the records of a list."""
    model: Any = resource.serializer_class.Meta.model
    return model._meta.model_name


@require_safe
def record(request: HttpRequest, pk: str, resource: type[Resource]) -> HttpResponse:
    """Show one record: its facts, its nested records, and the lists in which it appears."""
    model: Any = resource.serializer_class.Meta.model
    try:
        found = published_record(resource, pk)
    except Merged as merged:
        return HttpResponsePermanentRedirect(page(f"/{resource.collection}/{merged.into}/"))
    nested = _nested(resource.detail_class, found)
    without = {name for name, _text, _rows in nested} | (IN_HEARINGS if model is Area else set())
    lists = related(model, pk, leave_out=without)
    context = {
        "record": found,
        "collection": resource.collection,
        "kind": model._meta.verbose_name,
        "facts": facts_html(resource.serializer_class, found),
        "nested": [each for each in nested if each[0] != Edition.collection or len(each[2]) > 1],
        "related": lists,
        "files": files_of((each.resource, each.query) for each in lists),
        "table": next((table for table in TABLES if table.resource is resource), None),
    }
    if model in CHARTED:
        name = model._meta.model_name
        context["kinds"], context["statuses"] = kinds_and_statuses(request, {name: pk})
        context["charts"] = charts_beside(request, CHARTED[model], {name: pk})
        context["in_table"] = f"{reverse('commitments')}?{name}={pk}"
    if resource in COUNTED:
        context |= {"tree": below(request, resource, found), "nested": []}
    if resource is SourceViewSet:
        events = details(EventRow, edition__source=pk)
        context["events"] = [event for event in events if event["quoted_from"] == CURRENT]
    if resource is EditionViewSet:
        context["events"] = details(EventRow, edition=pk)
        context["earlier"] = Edition.objects.later_than(found["source"], found["number"]).exists()
    if "events" in context:
        context["paragraphs"] = marked_html(found["text"], [event_mark(event) for event in context["events"]])
    followed = [(found.resource, found.followed) for found in lists]
    return show(request, "record.html", context, f"/api/v1/{resource.collection}/{pk}/", followed=followed)


def _nested(detail_class: type[Detail], found: dict[str, Any]) -> list[tuple[str, Any, list[dict[str, Any]]]]:
    """List the records that the API nests in this one: the name and text of each list, and its entries."""
    lists = []
    for nested in nested_in(detail_class):
        if found[nested.name]:
            model: Any = nested.row_class.Meta.model
            text = model._meta.verbose_name_plural if model is Edition else nested.field.help_text
            lists.append((nested.name, text, [entry(PAGES[model], row) for row in found[nested.name]]))
    return lists
