from collections.abc import Iterable
from itertools import islice

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from apps.api.downloads import built_releases
from apps.api.http.addresses import absolute, local
from apps.api.http.errors import Crowded
from apps.api.http.licence import LICENCE
from apps.api.http.links import links
from apps.api.http.ranges import Part, cut, requested_range
from apps.api.http.sending import FileSlot
from apps.api.releases.caching import FRESH, conditional_response
from apps.exports.package import ARCHIVE, File
from apps.hearings.models import Release
from apps.website.citations import SITE, Cited
from apps.website.dictionary import dictionary
from apps.website.errors import crowded
from apps.website.linked_data import dataset
from apps.website.published import Withdrawn
from apps.website.windows import EXCEL, LIBREOFFICE

from .page import show

MOST_SHOWN = 20
FOR_EVER = "public, max-age=31536000, immutable, s-maxage=1"
"""A client's own copy never changes; shared caches ask again each second, because a release may be withdrawn."""


@require_safe
def data(request: HttpRequest, number: int | None = None) -> HttpResponse:
    """Show the meaning of every column, and offer every list as a file, and a release as a package."""
    editions = list(islice(built_releases.editions(), MOST_SHOWN))
    edition = _edition(number) if number else next(iter(editions), None)
    shown, last = edition and edition.release, Release.objects.current()
    context = {
        "room": "data",
        "excel": EXCEL,
        "libreoffice": LIBREOFFICE,
        "dictionary": dictionary(illustrated=False),
        "edition": edition,
        "files": edition and _in_order(edition.files.values()),
        "citation": edition and _citation(request, edition.release),
        "dataset": edition and dataset(request, edition.release, edition.files.values()),
        "others": [each.release for each in editions if each.release != shown],
        "newer": last if shown and last and last != shown else None,
    }
    response = show(request, "data.html", context, "/api/v1/")
    response["Cache-Control"] = FRESH
    return response


@require_safe
def latest(request: HttpRequest, name: str = "") -> HttpResponse:
    """Redirect to the newest release that is built."""
    edition = next(built_releases.editions(), None)
    if name and not (edition and name in edition.files):
        raise Http404
    response = redirect(local(f"/data/{edition.release.number}/{name}" if edition else "/data/"))
    response["Cache-Control"] = FRESH
    return response


@require_safe
def file(request: HttpRequest, number: int, name: str) -> HttpResponseBase:
    """Send one file of a release, or the requested range of it."""
    edition = _edition(number)
    if name not in edition.files:
        raise Http404
    found, path = edition.files[name], edition.folder / name
    headers = {
        "ETag": f'"{found.sha256}"',
        "Cache-Control": FOR_EVER,
        "Content-Type": found.media_type,
        "Link": links(request),
        "Release": str(number),
        "Accept-Ranges": "bytes",
    }
    unchanged = conditional_response(request, headers["ETag"])
    if unchanged is not None and unchanged.status_code == 412:
        return unchanged
    if unchanged is not None:
        for name in ("ETag", "Cache-Control", "Release"):
            unchanged[name] = headers[name]
        return unchanged
    whole = StreamingHttpResponse([], headers={**headers, "Content-Length": str(found.size)})
    if request.method == "HEAD":
        return whole
    try:
        opened = FileSlot(path.open("rb"))
    except Crowded:
        return crowded()
    if asked := requested_range(request, whole):
        return cut(request, opened, found.size, asked, whole)
    whole.streaming_content = Part(opened, 0, found.size - 1)
    return whole


def _edition(number: int) -> built_releases.Edition:
    """Find a release that is built.

    Errors: Withdrawn if something in it was withdrawn; Http404 if there is none.
    """
    try:
        found = built_releases.edition(number)
    except built_releases.Withdrawn:
        raise Withdrawn(_("Something in this release was withdrawn from the public")) from None
    if found is None:
        raise Http404
    return found


def _in_order(files: Iterable[File]) -> list[File]:
    """Sort the files of a release: the archive, the database, then all others by name."""
    return sorted(files, key=lambda file: (file.name != ARCHIVE, file.format != "sqlite", file.name))


def _citation(request: HttpRequest, release: Release) -> str:
    address = absolute(request, f"/data/{release.number}/")
    return Cited("", str(SITE), LICENCE, release, address).usual()
