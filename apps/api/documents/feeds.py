"""Feeds: the newest and the newly changed records of a list, for readers that come back by themselves."""

import datetime

from django.conf import settings
from django.http import HttpResponse
from django.utils import translation
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from apps.api.http.addresses import absolute
from apps.api.http.licence import LICENCE, LICENCE_URL, QUOTED
from apps.api.http.links import links
from apps.api.http.parameters import written
from apps.api.query.ordering import Ordering
from apps.api.query.query import Query
from apps.exports import atom, jsonfeed
from apps.exports.feed import Author, Entry, Feed

from .sentences import described, sentence, words_of

FORMATS = {"atom": atom, "feed.json": jsonfeed}
SIZE = 50
NEWEST = Ordering(("modified_at", "id"), descending=True)
LONG_AGO = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
AUTHORS = {"person": "people", "organization": "organizations", "publisher": "organizations"}


def feed_response(resource, request, feed_format):
    """Answer with one page of the feed of a list, last modified first."""
    writer = FORMATS[feed_format]
    query = Query(resource, request, own=("cursor",))
    query.order, query.size = NEWEST, SIZE
    page = query.page(resource.get_queryset())
    names = [column.name for column in query.columns]
    rows = [dict(zip(names, row, strict=True)) for row in page.rows]
    further = resource.page_url(request, query, page.next)
    with translation.override(settings.LANGUAGE_CODE):
        feed = _feed(resource, request, query, rows, further)
    response = HttpResponse(writer.write(feed), content_type=writer.CONTENT_TYPE)
    response["Link"] = links(request, next=further)
    response["Content-Language"] = settings.LANGUAGE_CODE
    return response


def _feed(resource, request, query, rows, further):
    asked = {name: text for name, text in query.given.items() if name != "cursor"}
    first, here = (f"{request.path_info}?{written(given)}".rstrip("?") for given in (asked, query.given))
    release, name = request.release, _("Open record of public hearings")
    plural = str(resource.serializer_class.Meta.model._meta.verbose_name_plural)
    return Feed(
        id=absolute(request, first),
        publisher=name,
        title=" · ".join([name, capfirst(plural), *asked.values()]),
        about=_("What is new and what changed, the newest first."),
        language=settings.LANGUAGE_CODE,
        site=absolute(request, "/"),
        address=absolute(request, here),
        next=further,
        licence=LICENCE_URL,
        rights=f"{LICENCE} {LICENCE_URL} {QUOTED}",
        modified=rows[0]["modified_at"] if rows else release.at if release else LONG_AGO,
        entries=[_entry(resource, request, row) for row in rows],
    )


def _entry(resource, request, row):
    address = absolute(request, f"/api/v1/{resource.collection}/{row['id']}/")
    return Entry(
        id=address,
        title=sentence(row),
        html=_html(resource.serializer_class, row),
        page=absolute(request, resource.detail_class.page_path(row)),
        record=address,
        published=row["created_at"],
        modified=row["modified_at"],
        author=_author(request, row),
    )


def _author(request, row):
    for name, collection in AUTHORS.items():
        if row.get(f"{name}_name"):
            page = absolute(request, f"/{collection}/{row[name]}/")
            return Author(row[f"{name}_name"], page)
    return None


def _html(row_class, row):
    """Show the words of a record whole, and under them what it is."""
    paragraphs = [(described(row_class, row),), *([(row["note"],)] if row.get("note") else [])]
    return format_html(
        "<blockquote>{}</blockquote>{}", words_of(row), format_html_join("", "<p>{}</p>", paragraphs)
    )
