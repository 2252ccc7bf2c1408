"""Conditional requests and cached answers: an answer depends only on its address and on the release."""

import hashlib
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.http import ConditionalGetMiddleware
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags

from apps.api.http.answer_cache import LARGEST, cache_answer, cached
from apps.api.http.compression import coding_of, compress
from apps.api.http.errors import database_unavailable, of_api, precondition_failed
from apps.api.http.ranges import WholeFile, range_of
from apps.api.http.software import fingerprint
from apps.api.rows.day import reading_on
from apps.hearings.models import Release
from apps.hearings.snapshot import snapshot
from apps.hearings.waiting import is_unanswered

from .current_release import current_release
from .shape import newest_release

WITH_TOKENS = ("/admin/", "/i18n/", "/report/", "/en/report/")
# The files of data name their own tags, and a form holds a token of its reader.
WITHOUT_RECORD = (*WITH_TOKENS, "/docs/", "/redoc/", "/favicon.ico", "/data/", "/en/data/", "/style-")
WITH_RECORD = ("/data/dictionary/", "/en/data/dictionary/")
FRESH = "public, max-age=1, stale-while-revalidate=1"  # what is withdrawn must be gone everywhere at once


class AnswerMiddleware(ConditionalGetMiddleware):
    """Answers from the cache of the current release, or with 304 if the client has that answer already.

    Pages that show no public record get Django's own middleware, which hashes the complete answer.
    """

    def __call__(self, request: Any) -> Any:
        path = request.path_info
        if path.startswith(WITHOUT_RECORD) and not path.startswith(WITH_RECORD):
            return super().__call__(request)
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        try:
            response = self._conditional(request)
        except (OperationalError, InterfaceError) as error:
            if not (is_unanswered(error) and of_api(request)):
                raise
            response = database_unavailable(request, error)
        if response.status_code not in (200, 206, 304):
            response.headers.setdefault("Cache-Control", "public, no-cache")
        return response

    def process_response(self, request: Any, response: Any) -> Any:
        """Compress a page that shows no public record, then let Django hash it: so each coding has a tag of its own."""
        page = response.status_code == 200 and not response.streaming
        if page and not request.path_info.startswith(WITH_TOKENS):
            compress(response, coding_of(request))
        return super().process_response(request, response)

    def _conditional(self, request: Any) -> HttpResponseBase:
        set_tag(request, current_release())
        if "HTTP_IF_MATCH" not in request.META and (known := known_tags(request, request.tags)):
            return with_validators(request, not_modified(), known[-1])
        kept = cached(request.tags[-1])
        if kept is None:
            response = self._new(request)
        else:
            body, headers = kept
            response = HttpResponse(body, headers=headers)
        return after_conditions(request, response) if response.status_code == 200 else response

    def _new(self, request: Any) -> HttpResponseBase:
        """Make an answer from one snapshot of the database, and so from one release."""
        with snapshot():
            release = newest_release()
            if release is not request.release:
                set_tag(request, release)
            with reading_on(timezone.localdate(release.at) if release else None):
                response: Any = self.get_response(request)
        if response.status_code == 200:
            compress(response, request.coding)
        cache_small(request, response)
        return response


def set_tag(request: Any, release: Release | None) -> None:
    """Set on a request the release that answers it, and the entity tags of the answer: as it is, then compressed.

    Each coding has a tag of its own, for these are strong: they promise the same bytes.
    """
    key, coding = key_of(request, release), coding_of(request)
    request.release, request.coding = release, coding
    request.tags = [f'"{key}"', *([f'"{key}-{coding}"'] if coding else [])]


def with_validators(request: Any, response: HttpResponseBase, tag: str) -> HttpResponseBase:
    """Set the headers of an answer that name its version and its release."""
    if response.status_code == 304:
        patch_vary_headers(response, ["Accept-Encoding"])  # as the answer itself
    response["ETag"] = tag
    response["Cache-Control"] = FRESH
    if request.release is not None:
        response["Release"] = str(request.release.number)
    return response


def after_conditions(request: Any, response: Any) -> HttpResponseBase:
    """Return an answer, or the range of it that was requested, if the conditions of the request hold."""
    other = conditional_response(request, *request.tags)
    tag = request.tags[-1 if "Content-Encoding" in response else 0]
    if other is None:
        with_validators(request, response, tag)
        return range_of(request, response) if "Content-Disposition" in response else response
    if isinstance(response, WholeFile):
        response.file.close()
    return with_validators(request, other, tag) if other.status_code == 304 else other


def conditional_response(request: HttpRequest, *tags: str) -> HttpResponse | None:
    """Return a 304 if the client has a version with one of these tags, a 412 if it requires another one, otherwise None.

    Only entity tags are compared: a new version of the software changes an answer too, and no date shows that.
    """
    wanted = parse_etags(request.META.get("HTTP_IF_MATCH", ""))
    if wanted and wanted != ["*"] and set(wanted).isdisjoint(tags):
        return precondition_failed(request)
    return not_modified() if known_tags(request, [*tags, "*"]) else None


def known_tags(request: HttpRequest, tags: Sequence[str]) -> list[str]:
    """List those of these tags that `If-None-Match` lists; a proxy that compresses makes them weak."""
    if "HTTP_IF_NONE_MATCH" not in request.META:
        return []
    named = {each.removeprefix("W/") for each in parse_etags(request.META["HTTP_IF_NONE_MATCH"])}
    return [tag for tag in tags if tag in named]


def not_modified() -> HttpResponse:
    """Make the answer to a client that has this version."""
    response = HttpResponse(status=304)
    del response["Content-Type"]
    return response


def cache_small(request: Any, response: Any) -> None:
    """Cache a complete answer that is not too large."""
    whole = request.method == "GET" and response.status_code == 200 and not response.streaming
    if whole and len(response.content) <= LARGEST:
        cache_answer(request.tags[-1], (response.content, dict(response.headers)))


def key_of(request: Any, release: Release | None) -> str:
    """Name an answer by what it depends on: release, software, installation, address, language, and what is accepted."""
    state = (
        release and (release.number, release.at, release.digest),
        fingerprint(),
        settings.PUBLIC_URL,
        settings.SECRET_KEY,
        request.scheme,
        request.get_host(),
        request.META.get("SCRIPT_NAME", ""),
        request.path_info,
        request.META["QUERY_STRING"],
        request.LANGUAGE_CODE,
        request.headers.get("Accept", ""),
    )
    return hashlib.sha256(repr(state).encode()).hexdigest()[:32]
