"""How many requests one address may make."""

import logging
from typing import Any

from rest_framework.request import Request
from rest_framework.throttling import AnonRateThrottle

log = logging.getLogger(__name__)


class Throttle(AnonRateThrottle):
    """Counts requests by address; where the counts cannot be kept, everybody is let in."""

    def allow_request(self, request: Request, view: Any) -> bool:
        try:
            return super().allow_request(request, view)
        except Exception as error:
            log.warning("The cache of counted requests did not answer: %s", error)
            return True
