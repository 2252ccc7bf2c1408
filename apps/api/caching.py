"""Conditional requests and kept answers: what the public is told depends on nothing but the address and the release."""

import hashlib
import logging
from datetime import timedelta
from itertools import chain, islice
from math import inf
from time import monotonic

from django.conf import settings
from django.core.cache import caches
from django.db import OperationalError
from django.http import HttpResponse
from django.middleware.http import ConditionalGetMiddleware
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, parse_etags

from apps.hearings.current import NotReleased, current, forget
from apps.hearings.models import Release
from apps.hearings.waiting import is_unanswered

from .errors import plain_problem, unanswered, unmatched, unsettled
from .ranges import part_of
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
TRIES = 3
PAUSE = 10
_failed = -inf
A_SECOND = timedelta(seconds=1)


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
            release = current()
        except NotReleased as error:
            return plain_problem(503, str(error))
        except OperationalError as error:
            if request.path_info.startswith("/api/") and is_unanswered(error):
                return unanswered()
            raise
        key = request.release_key = key_of(request, release)
        if f'"{key}"' in parse_etags(request.headers.get("If-None-Match", "")):
            unchanged = HttpResponse(status=304)
            del unchanged["Content-Type"]
            return self._dated(request, unchanged, release)
        kept = taken(key)
        if kept is not None:
            body, headers = kept
            return self._dated(request, HttpResponse(body, headers=headers), release)
        response = self._asked_anew(request, release)
        if response.status_code != 200:
            response.headers.setdefault("Cache-Control", "public, no-cache")
            return response
        return self._dated(request, response, request.release)

    def _asked_anew(self, request, release):
        """Answer from the database, all of it from one release."""
        for _try in range(TRIES):
            request.release = release
            response = begun(self.get_response(request))
            if response.status_code != 200:
                return response
            if Release.objects.current() == release:
                if request.method == "GET" and not response.streaming and len(response.content) <= LARGEST:
                    keep(request.release_key, (response.content, dict(response.headers)))
                return response
            forget()
            release = current()
            request.release_key = key_of(request, release)
        return unsettled()

    def _dated(self, request, response, release):
        response["ETag"] = f'"{request.release_key}"'
        response["Cache-Control"] = FRESH
        since = None
        if release is not None and timezone.now() - release.at > A_SECOND:  # within it another one may follow
            since = int(release.at.timestamp())
            response["Last-Modified"] = http_date(since)
        answer = conditional(request, response["ETag"], since, response) or response
        if answer is response and "Content-Disposition" in response:
            answer = part_of(request, response)
        if release is not None:
            answer["Release"] = str(release.number)
        return answer


def conditional(request, etag, since=None, response=None):
    """Answer with a 304 where the reader has this version, with a 412 where another one is wanted; else with None."""
    answer = get_conditional_response(request, etag, since, response)
    return unmatched() if answer is not None and answer.status_code == 412 else answer


def taken(key):
    """Take a finished answer from the cache; a cache that fails is as an empty one."""
    return _asked(lambda cache: cache.get(key))


def keep(key, answer):
    """Put a finished answer into the cache, if it takes it."""
    _asked(lambda cache: cache.set(key, answer))


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


def begun(response):
    """Begin to read a file, so that the database gives all of it from this moment."""
    if response.streaming:
        pieces = iter(response.streaming_content)
        response.streaming_content = chain(list(islice(pieces, 1)), pieces)
    return response


def key_of(request, release) -> str:
    """Name an answer by what it depends on: release, software, installation, address, language, and what is accepted."""
    state = (
        release and release.digest,
        release and release.number,
        fingerprint(),
        settings.PUBLIC_URL,
        settings.SECRET_KEY,
        request.build_absolute_uri(),
        request.LANGUAGE_CODE,
        request.headers.get("Accept", ""),
    )
    return hashlib.sha256(repr(state).encode()).hexdigest()[:32]
