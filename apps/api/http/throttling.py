"""How many requests one address may make, and how answers tell it.

The header fields are those of the draft of the IETF, "RateLimit header fields for HTTP", from its version 8 on.
"""

import logging
from collections.abc import Callable
from functools import cache
from math import ceil
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.throttling import AnonRateThrottle

from .errors import of_api

log = logging.getLogger(__name__)


class Left(NamedTuple):
    """How many requests an address has left, and in how many seconds it has more."""

    requests: int
    seconds: int


class Throttle(AnonRateThrottle):
    """Counts requests by address; where the counts cannot be kept, everybody is let in."""

    num_requests: int
    duration: int

    def parse_rate(self, rate: str | None) -> tuple[int | None, int | None]:
        return parsed(rate)

    def allow_request(self, request: Request, view: Any) -> bool:
        asked: Any = request._request
        try:
            allowed: bool = super().allow_request(request, view)
            asked.rate_limit = self._left()
        except Exception as error:
            log.warning("The cache of counted requests did not answer: %s", error)
            return True
        return allowed

    def _left(self) -> Left:
        first = self.history[-1] if self.history else self.now
        return Left(self.num_requests - len(self.history), max(1, ceil(self.duration - (self.now - first))))


@cache
def parsed(rate: str | None) -> tuple[int | None, int | None]:
    """Read how many requests a rate allows, and in how many seconds, once for each rate."""
    return AnonRateThrottle().parse_rate(rate)


class RateLimitMiddleware:
    """Adds what a counted request has left. It stands outside of the cache of answers, for it is said to one client."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponseBase:
        response = self.get_response(request)
        if of_api(request):
            requests, seconds = policy()
            response["RateLimit-Policy"] = f'"address";q={requests};w={seconds}'
            if left := getattr(request, "rate_limit", None):
                response["RateLimit"] = f'"address";r={left.requests};t={left.seconds}'
        return response


def policy() -> tuple[int, int]:
    """Return how many requests an address may make, and in how many seconds."""
    throttle = Throttle()
    return throttle.num_requests, throttle.duration
