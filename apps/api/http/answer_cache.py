"""The cache of what belongs to one release: answers, and what all rows of a list come to."""

import logging
from collections.abc import Callable
from math import inf
from time import monotonic
from typing import Any

from django.core.cache import BaseCache, caches

log = logging.getLogger(__name__)

PAUSE = 10
LARGEST = 262_144
"""So many bytes does an answer that is kept have at most; 500 of them are the memory that README.md promises."""
_failed = -inf


def cached(key: str) -> Any:
    """Read an answer from the cache; a cache that fails counts as empty."""
    return _use_cache(lambda cache: cache.get(key))


def cache_answer(key: str, answer: Any) -> None:
    """Write an answer to the cache, if the cache works."""
    _use_cache(lambda cache: cache.set(key, answer))


def _use_cache(operation: Callable[[BaseCache], Any]) -> Any:
    """Use the cache, unless it failed a moment ago: a cache that hangs would delay every answer."""
    global _failed
    if monotonic() - _failed < PAUSE:
        return None
    try:
        return operation(caches["answers"])
    except Exception as error:
        _failed = monotonic()
        log.warning("The cache of answers failed, and is not used for %s seconds: %s", PAUSE, error)
        return None
