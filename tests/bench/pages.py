"""How long pages of lists take on a large record: `python -m tests.bench.pages [LEAST_MS]` names each slower page.

Runs on the released database that `DATABASE_URL` names: the first and the middle page of every list in every order, and
every filter with a value that the record holds; and the first page of each list as of the first release.
"""

import sys
import time
from collections.abc import Iterator
from statistics import median

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.cache import caches  # noqa: E402
from django.test import Client  # noqa: E402

from apps.api.query.pagination import sign  # noqa: E402
from apps.api.releases.current_release import current_release  # noqa: E402
from apps.api.resources import RECORDS  # noqa: E402
from tests.bench.generate import gather_statistics  # noqa: E402
from tests.views import make_view  # noqa: E402

ROUNDS = 3
LEAST_MS = 100.0


def main(least: float):
    """Print every page that takes longer, slowest first, and how many there were."""
    settings.CURRENT_RELEASE_SECONDS = 600
    current_release()
    gather_statistics()
    timed = [(cost(address), address) for address in addresses()]
    slow = sorted((pair for pair in timed if pair[0] >= least), reverse=True)
    for milliseconds, address in slow:
        print(f"{milliseconds:8.0f} ms {address.partition('cursor=')[0]}", flush=True)
    middling = median(taken for taken, _address in timed)
    print(f"{len(timed)} pages, {len(slow)} of them over {least:.0f} ms, median {middling:.1f} ms")


def addresses() -> Iterator[str]:
    """List the pages that are timed."""
    for resource in RECORDS:
        base = f"/api/v1/{resource.collection}/?page_size=50"
        yield f"{base}&as_of=1"
        first = asked(base)
        for ordering in (way + name for name in resource.orderings for way in ("", "-")):
            ordered = f"{base}&ordering={ordering}"
            yield ordered
            if first["results"]:
                yield f"{ordered}&cursor={middle(resource, ordered)}"
        for row in first["results"][:1]:
            for name in resource.filterset_class.base_filters:
                value = row.get(name.partition("__")[0])
                if isinstance(value, str | int | float) and name != "modified_since":
                    yield f"{base}&{name}={value}".replace("+", "%2B")


def middle(resource, address) -> str:
    """Make the cursor of the row in the middle of a list."""
    view = make_view(resource, address.partition("?")[2])
    rows = view.filter_queryset(view.get_queryset())
    places = rows.values_list(*view.paginator.ordering.paths)
    return sign((False, places[rows.count() // 2]), view.paginator.query_digest())


def asked(address):
    """Read one page."""
    answer = Client(SERVER_NAME="localhost").get(address)
    assert answer.status_code == 200, answer.content
    return answer.json()


def cost(address) -> float:
    """Median milliseconds of a page that is not kept."""
    found = []
    for _round in range(ROUNDS):
        caches["answers"].clear()
        start = time.perf_counter()
        asked(address)
        found.append((time.perf_counter() - start) * 1000)
    return median(found)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else LEAST_MS)
