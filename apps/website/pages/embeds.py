"""A quotation to stand in a page of somebody else: a card without script, and the oEmbed answer that offers it."""

import re
from copy import copy
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.utils import translation
from django.utils.html import format_html
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from apps.api.files.sentences import marked
from apps.api.http.addresses import absolute
from apps.api.http.errors import BadParameters, UriTooLong
from apps.api.http.parameters import query_string
from apps.api.query.asking import asked
from apps.api.resources.commitments import CommitmentViewSet
from apps.api.resources.figures import FigureViewSet
from apps.api.resources.hearings import HearingRow
from apps.api.resources.viewset import Resource
from apps.website.charts import BY_NAME
from apps.website.charts.chart import Chart
from apps.website.charts.chosen import chosen
from apps.website.language import ENGLISH, path_of
from apps.website.published import details, published_record
from apps.website.security import EMBEDDABLE

RESOURCES: dict[str, type[Resource]] = {each.collection: each for each in (CommitmentViewSet, FigureViewSet)}
PAGE = re.compile(f"((?:/en)?)/({'|'.join([*RESOURCES, 'charts'])})/([a-z0-9-]+)/")
WIDTH, HEIGHT, OF_CHART = 600, 260, 640
"""The width of a card and of a chart, and the height of each, in pixels."""


@require_safe
@xframe_options_exempt
def embed(request: HttpRequest, collection: str, pk: str) -> HttpResponse:
    """Show a commitment or a figure as a card."""
    if collection not in RESOURCES:
        raise Http404
    record = published_record(RESOURCES[collection], pk)
    hearings = details(HearingRow, pk=record["hearing"])
    address = absolute(request, path_of(f"/{collection}/{pk}/"))
    said_by = [name for name in (record["person_name"], record["organization_name"]) if name]
    context = {"record": record, "said_by": said_by, "hearing": hearings[0], "address": address}
    response = render(request, "website/embed.html", context)
    response["Content-Security-Policy"] = EMBEDDABLE
    return response


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """Answer by oEmbed 1.0 for the address of a commitment, a figure or a chart; only JSON is given.

    Errors: 404 for another address, and for a chart whose filters are refused; 501 for another format.
    """
    if request.GET.get("format", "json") != "json":
        return HttpResponse(status=501)
    path, query = _path(request, request.GET.get("url", ""))
    found = PAGE.fullmatch(path)
    if not found:
        raise Http404
    language, collection, pk = found.groups()
    if collection == "charts":
        title, author, most = _title_of_chart(pk, language), "", OF_CHART
        query = _chosen(request, BY_NAME[pk], query)
    else:
        record = published_record(RESOURCES[collection], pk)
        title, author, most, query = record["quote"], record["person_name"] or "", HEIGHT, ""
    source = absolute(request, f"{language}/embed/{collection}/{pk}/{query}")
    width = _at_most(request.GET.get("maxwidth", ""), WIDTH)
    height = _at_most(request.GET.get("maxheight", ""), most)
    frame = '<iframe src="{}" width="{}" height="{}" title="{}" loading="lazy"></iframe>'
    return JsonResponse(
        {
            "version": "1.0",
            "type": "rich",
            "title": marked(title),
            "author_name": author,
            "provider_url": absolute(request, "/"),
            "width": width,
            "height": height,
            "html": format_html(frame, source, width, height, title),
        },
        json_dumps_params={"ensure_ascii": False},
    )


def _title_of_chart(name: str, language: str) -> str:
    """Return the title of a chart in the language of its address."""
    if name not in BY_NAME:
        raise Http404
    with translation.override(ENGLISH if language else settings.LANGUAGE_CODE):
        return str(BY_NAME[name].table.title)


def _chosen(request: HttpRequest, chart: Chart, query: str) -> str:
    """Return the query string of what was chosen for a chart.

    Errors: Http404 for what the chart refuses.
    """
    asking = copy(request)
    asking.GET = QueryDict(query)
    given = chosen(asking, chart)
    try:
        asked(chart.table.resource, request, chart.query(given))
    except (BadParameters, UriTooLong):
        raise Http404 from None
    return f"?{query_string(given)}" if given else ""


def _path(request: HttpRequest, address: str) -> tuple[str, str]:
    """Return the path of an address of this site, without that of the site itself, and its query string."""
    try:
        named = urlsplit(address)
    except ValueError:
        return "", ""
    if named.netloc not in ("", urlsplit(absolute(request, "")).netloc):
        return "", ""
    return named.path.removeprefix(urlsplit(absolute(request, "")).path), named.query


def _at_most(text: str, most: int) -> int:
    return min(int(text), most) if re.fullmatch("[1-9][0-9]{0,4}", text, re.ASCII) else most
