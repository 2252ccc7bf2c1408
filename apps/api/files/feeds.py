"""Feeds: the newest and the newly changed records of a list, for readers that come back by themselves."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db.models import Max, Min, Q
from django.http import HttpResponse
from django.utils import translation
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from rest_framework.request import Request

from apps.api.http.addresses import absolute, in_language
from apps.api.http.licence import LICENCE_URL, rights
from apps.api.http.links import links
from apps.api.http.parameters import Parameters, query_string
from apps.api.query.pagination import KeysetPagination
from apps.api.rows.columns import PAGE, Row, columns_of
from apps.api.rows.names import with_names
from apps.exports import atom, jsonfeed
from apps.exports.feed import Author, Entry, Feed
from apps.hearings.models import Change

from .chosen import chosen_words
from .sentences import marked, sentence, words_of

FORMATS = {"atom": atom, "feed.json": jsonfeed}
LONG_AGO = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
AUTHORS = ("person", "organization", "publisher")
"""The columns that can name the author of an entry; the first that has a value is used."""


class FeedPagination(KeysetPagination):
    """Fifty records a page, in the order of the feed of their resource."""

    page_size = 50

    def clean_together(self, parameters: Parameters, view: Any) -> None:
        self.ordering = view.feed_ordering
        super().clean_together(parameters, view)

    def parameter_names(self, view: Any) -> Sequence[str]:
        return ("cursor",)


def feed_response(
    resource: Any,
    request: Request,
    rows: list[dict[str, Any]],
    feed_format: str,
    language: str = settings.LANGUAGE_CODE,
) -> HttpResponse:
    """Answer with the rows of one page as a feed in a language, which leads to the pages in that language."""
    writer = FORMATS[feed_format]
    further = resource.paginator.get_next_link()
    with translation.override(language):
        feed = _feed(resource, request, rows, further)
    response = HttpResponse(writer.write(feed), content_type=writer.CONTENT_TYPE)
    response["Link"] = links(request, next=further)
    response["Content-Language"] = language
    return response


def _feed(resource: Any, request: Any, rows: list[dict[str, Any]], further: str | None) -> Feed:
    given, rows = resource.parameters.given, with_names(resource.serializer_class, rows)
    rows = list(resource.entries(rows))
    filters = {name: text for name, text in given.items() if name != "cursor"}
    first, here = (f"{request.path_info}?{query_string(query)}".rstrip("?") for query in (filters, given))
    release, name = request.release, _("Open record of public hearings")
    plural = str(resource.serializer_class.Meta.model._meta.verbose_name_plural)
    told = _told_by_releases(resource.collection, rows)
    return Feed(
        id=absolute(request, first),
        publisher=name,
        title=marked(
            " · ".join([name, capfirst(plural), *(each.short for each in chosen_words(resource, filters))])
        ),
        about=str(resource.feed_about),
        language=str(translation.get_language()),
        site=absolute(request, in_language("/")),
        address=absolute(request, here),
        next=further,
        licence=LICENCE_URL,
        rights=rights(),
        modified=rows[0]["modified_at"] if rows else release.at if release else LONG_AGO,
        entries=[_entry(resource, request, row, *told.get(row["id"], (None, None))) for row in rows],
    )


def _told_by_releases(
    collection: str, rows: list[dict[str, Any]]
) -> dict[str, tuple[datetime.datetime | None, str | None]]:
    """Read when the records of some rows became public, and why they were corrected where their newest change says so.

    What was withdrawn and published again became public by its first release that shows it.
    """
    found = Change.objects.published().filter(record_type=collection, record__in=[row["id"] for row in rows])
    told = (
        found.order_by()
        .values_list("record")
        .annotate(
            first=Min("release__at", filter=Q(after__isnull=False)),
            reason=Max("why", filter=Q(until__isnull=True)),
        )
    )
    return {record: (at, reason) for record, at, reason in told}


def _entry(
    resource: Any, request: Any, row: dict[str, Any], published: datetime.datetime | None, why: str | None
) -> Entry:
    address = absolute(request, f"/api/v1/{resource.collection}/{row['id']}/")
    return Entry(
        id=address,
        title=marked(sentence(row)),
        html=_html(row, [*resource.paragraphs(row), why and _("Corrected: %(why)s") % {"why": why}]),
        page=absolute(request, in_language(row[PAGE])),
        record=address,
        published=published or row["created_at"],
        modified=row["modified_at"],
        author=_author(resource.serializer_class, request, row),
    )


def _author(row_class: type[Row], request: Any, row: dict[str, Any]) -> Author | None:
    models: dict[str, Any] = {column.name: column.related_model for column in columns_of(row_class)}
    # The organization of an event is the lead of its commitment; the event is said by whoever states it.
    for name in ("stated_by",) if "stated_by" in models else AUTHORS:
        if name in models and row.get(f"{name}_name"):
            page = absolute(request, in_language(f"/{models[name].collection}/{row[name]}/"))
            return Author(row[f"{name}_name"], page)
    return None


def _html(row: dict[str, Any], paragraphs: Sequence[str | None]) -> str:
    """Show all words of a record, and under them what is told of it."""
    told = format_html_join("", "<p>{}</p>", [(text,) for text in paragraphs if text])
    return format_html("<blockquote>{}</blockquote>{}", words_of(row), told)
