"""Which pages of lists are slow on a large record: `python -m tests.bench.pages [--pairs] [--above MS] [LIST ...]`.

Runs on the released database that `DATABASE_URL` names, which may lack statistics. It tries every filter (with a value that
many rows have, one that few have, one that none has) in every order: the first page, one from the middle, and one back from
the end; each filter with `count=true`; each list as of the first release; with `--pairs`, every two filters too. A page costs
the CPU time of this process and of the PostgreSQL server that works for it; a statement over 5 seconds is ended.
"""

import argparse
import contextlib
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import OperationalError, connection  # noqa: E402

from apps.api.query.pagination import sign  # noqa: E402
from apps.api.releases.current_release import current_release  # noqa: E402
from apps.api.resources import RESOURCES  # noqa: E402
from tests.bench.filter_values import values_of  # noqa: E402
from tests.views import make_view  # noqa: E402

SECONDS = 5
SHOWN = 40
Query = dict[str, str]


def main(names: list[str], pairs: bool, above: float):
    """Print the slowest pages and how many were tried."""
    settings.CURRENT_RELEASE_SECONDS, settings.PUBLIC_URL = 600, "http://localhost"
    current_release()
    costs = []
    for resource in RESOURCES:
        if not names or resource.collection in names:
            cases = Cases(resource)
            for query, place in cases.pairs() if pairs else cases.all():
                costs.append((cases.cost(query, place, above), resource.collection, place, query))
    slow = sorted((each for each in costs if each[0] >= above), key=lambda each: -each[0])
    for spent, collection, place, query in slow:
        told = f"{spent:8.1f} ms" if spent < SECONDS * 1000 else f"> {SECONDS} s      "
        print(f"{told}  {collection}?{urlencode(query)} {place}", flush=True)
    middling = median(each[0] for each in costs)
    print(f"{len(costs)} pages, {len(slow)} of them over {above:.0f} ms, median {middling:.1f} ms")


class Cases:
    """The pages of one list that are tried."""

    def __init__(self, resource):
        self.resource = resource
        self.filters = resource.filterset_class.base_filters
        rows = resource.serializer_class.rows()
        self.values = {name: values_of(found, rows) for name, found in self.filters.items()}
        self.orders = [way + name for name in resource.orderings for way in ("", "-")]
        self.ends = {order: self._ends(order) for order in self.orders}

    def all(self) -> Iterator[tuple[Query, str]]:
        """Try each filter alone, in every order and place; counts; the past."""
        singles: list[Query] = [{}]
        singles += [{name: text} for name, texts in self.values.items() for text in texts.values()]
        for single in singles:
            for order in self.orders:
                for place in ("first", *self.ends[order]):
                    yield single | {"ordering": order}, place
            yield single | {"count": "true", "page_size": "1"}, "count"
            if self._has_past(single):
                for order in self.orders:
                    yield single | {"ordering": order, "as_of": "1"}, "first"

    def pairs(self) -> Iterator[tuple[Query, str]]:
        """Try every two filters in the default order."""
        for one, other in combinations(self.values, 2):
            for text in self.values[one].values():
                for other_text in self.values[other].values():
                    yield {one: text, other: other_text}, "first"

    def cost(self, query: Query, place: str, above: float) -> float:
        """CPU milliseconds of a page; a slow one is read again, for the first time pays for what is kept."""
        spent = self._cost(query, place)
        return min(spent, self._cost(query, place)) if above <= spent < SECONDS * 1000 else spent

    def _cost(self, query, place):
        if place not in ("first", "count"):
            view = make_view(self.resource, urlencode(query))
            backwards, keys = self.ends[query["ordering"]][place]
            query = query | {"cursor": sign((backwards, keys), view.paginator.signer)}
        start = cpu_seconds()
        try:
            with ended_after(SECONDS):
                view = make_view(self.resource, urlencode(query))
                view.list(view.request)
        except OperationalError:
            return SECONDS * 1000
        return (cpu_seconds() - start) * 1000

    def _has_past(self, query):
        backends = [backend() for backend in self.resource.filter_backends]
        view = make_view(self.resource)
        if not any("as_of" in backend.parameter_names(view) for backend in backends):
            return False
        past = make_view(self.resource, "as_of=1").release_rows
        return all(self.filters[name].renamed(past.names) for name in query)

    def _ends(self, order):
        """Find the places of the rows in the middle and at the end of a whole list."""
        view = make_view(self.resource, f"ordering={order}")
        rows = view.filter_queryset(view.get_queryset())
        number = rows.count()
        if not number:
            return {}
        places = rows.values_list(*view.paginator.ordering.paths)
        return {"middle": (False, places[number // 2]), "last": (True, places[number - 1])}


def cpu_seconds() -> float:
    """CPU time of this process and of the server process of its connection."""
    spent = time.process_time()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            pid = cursor.connection.info.backend_pid
        spent += int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9
    return spent


@contextlib.contextmanager
def ended_after(seconds: int):
    """End a statement that takes longer."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET statement_timeout = '{seconds}s'; SET max_parallel_workers_per_gather = 0")
        yield
        return
    connection.ensure_connection()
    last = time.process_time() + seconds
    connection.connection.set_progress_handler(lambda: time.process_time() > last, 100_000)
    try:
        yield
    finally:
        connection.connection.set_progress_handler(None, 0)


if __name__ == "__main__":
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("lists", nargs="*", metavar="LIST", help="only these lists")
    reader.add_argument("--pairs", action="store_true", help="every two filters, in place of one")
    reader.add_argument("--above", type=float, default=30.0, metavar="MS", help="name what costs more")
    asked = reader.parse_args()
    main(asked.lists, asked.pairs, asked.above)
