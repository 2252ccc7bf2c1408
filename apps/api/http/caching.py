"""Conditional requests and kept answers: what the public is told depends on nothing but the address and the release."""

import hashlib
import logging
from math import inf
from time import monotonic

from django.conf import settings
from django.core.cache import caches
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.middleware.http import ConditionalGetMiddleware
from django.utils import timezone
from django.utils.http import parse_etags

from apps.api.releases.current_release import current, is_of_today
from apps.hearings.models import Release
from apps.hearings.snapshot import snapshot
from apps.hearings.waiting import is_unanswered

from .errors import of_api, unanswered, unmatched
from .ranges import WholeFile, part_of
from .software import fingerprint

log = logging.getLogger(__name__)

WITHOUT_RECORD = (
    "/admin/",
    "/i18n/",
    "/docs/",
    "/redoc/",
    "/favicon.ico",
    "/data/",
)  # files of data name their own tags
FRESH = "public, max-age=1, stale-while-revalidate=1"  # what is withdrawn must be gone everywhere at once
LARGEST = 262_144
PAUSE = 10
_failed = -inf


class AnswerMiddleware(ConditionalGetMiddleware):
    """Answers from what is kept of the present release, or with 304 where the reader has it already.

    Where no public record is shown it is Django's own, which reads the whole answer first.
    """

    def __call__(self, request):
        if request.path_info.startswith(WITHOUT_RECORD):
            return super().__call__(request)
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        try:
            response = self._answered(request)
        except (OperationalError, InterfaceError) as error:
            if not (is_unanswered(error) and of_api(request)):
                raise
            response = unanswered()
        if response.status_code not in (200, 206, 304):
            response.headers.setdefault("Cache-Control", "public, no-cache")
        return response

    def _answered(self, request):
        name(request, current())
        if "If-Match" not in request.headers and known(request, request.tag):
            return tagged(request, unchanged())
        kept = taken(request.tag)
        if kept is None:
            response = self._asked_anew(request)
        else:
            body, headers = kept
            response = HttpResponse(body, headers=headers)
        return conditioned(request, response) if response.status_code == 200 else response

    def _asked_anew(self, request):
        """Answer from one moment of the database, and so from the one release that stands in it."""
        with snapshot():
            request.release = Release.objects.current()
            response = self.get_response(request)
        name(request, request.release)  # not before: the day may have ended meanwhile
        keep_small(request, response)
        return response


def name(request, release):
    """Note with a request which release answers it, and by which tag the answer goes."""
    request.release, request.tag = release, f'"{key_of(request, release)}"'


def tagged(request, response):
    """Give an answer the headers that tell its version and its release."""
    response["ETag"] = request.tag
    response["Cache-Control"] = FRESH
    if request.release is not None:
        response["Release"] = str(request.release.number)
    return response


def conditioned(request, response):
    """Give an answer, or the part of it that is asked for, where the conditions of the request are met."""
    other = conditional(request, request.tag)
    if other is None:
        tagged(request, response)
        return part_of(request, response) if "Content-Disposition" in response else response
    if isinstance(response, WholeFile):
        response.file.close()
    return tagged(request, other) if other.status_code == 304 else other


def conditional(request, tag):
    """Answer with a 304 where the reader has this version, with a 412 where another one is wanted; else with None.

    Only tags count: when an answer last became another one, by a change of the software too, no date tells.
    """
    wanted = parse_etags(request.headers.get("If-Match", ""))
    if wanted and wanted != ["*"] and tag not in wanted:
        return unmatched()
    return unchanged() if known(request, tag, "*") else None


def known(request, *tags) -> bool:
    """Tell whether the reader names one of these tags as known; a proxy that compresses marks them as weak."""
    named = parse_etags(request.headers.get("If-None-Match", ""))
    return not {each.removeprefix("W/") for each in named}.isdisjoint(tags)


def unchanged():
    """Make the answer to a reader who has this version."""
    response = HttpResponse(status=304)
    del response["Content-Type"]
    return response


def taken(key):
    """Take a finished answer from the cache; a cache that fails is as an empty one."""
    return _asked(lambda cache: cache.get(key))


def keep(key, answer):
    """Put a finished answer into the cache, if it takes it."""
    _asked(lambda cache: cache.set(key, answer))


def keep_small(request, response):
    """Keep an answer that stands for its address, if it is not too large."""
    whole = request.method == "GET" and response.status_code == 200 and not response.streaming
    if whole and len(response.content) <= LARGEST:
        keep(request.tag, (response.content, dict(response.headers)))


def _asked(question):
    """Ask the cache, unless it failed a moment ago: one that hangs would make every answer wait."""
    global _failed
    if monotonic() - _failed < PAUSE:
        return None
    try:
        return question(caches["answers"])
    except Exception as error:
        _failed = monotonic()
        log.warning("The cache of answers failed, and is left alone for %s seconds: %s", PAUSE, error)
        return None


def key_of(request, release) -> str:
    """Name an answer by what it depends on: release, software, installation, address, language, and what is accepted."""
    state = (
        release and (release.number, release.at, release.digest),
        None if is_of_today() else timezone.localdate(),
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
