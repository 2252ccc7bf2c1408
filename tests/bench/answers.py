"""What an answer costs that is kept, or that the reader has already, and a page of changes: `python -m tests.bench.answers`.

Runs on the released database that `DATABASE_URL` names; the releases that it makes are taken back.
"""

import time
from statistics import median

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.cache import caches  # noqa: E402
from django.core.signals import request_finished, request_started  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import close_old_connections, connection, transaction  # noqa: E402
from django.test import RequestFactory  # noqa: E402

from apps.api.releases.current_release import current_release, forget  # noqa: E402
from apps.hearings.batches import insert  # noqa: E402
from apps.hearings.models import Change, Release  # noqa: E402
from tests.bench.generate import gather_statistics  # noqa: E402

SITE = get_wsgi_application()
ROUNDS = 5
REQUESTS = 20
PATHS = ("commitments/?page_size=50&kind=pledge", "figures/?page_size=50", "changes/?page_size=50")
FEW, MANY = 10, 10_000


def main():
    """Print the cost of each kind of answer, and of a page of changes after few and after many releases."""
    settings.CURRENT_RELEASE_SECONDS = 60
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)  # all in one transaction, which is taken back
    current_release()
    for path in PATHS:
        rounds = [(anew(path), kept(path), known(path)) for _ in range(ROUNDS)]
        first, again, unchanged = (median(column) * 1000 for column in zip(*rounds, strict=True))
        ratio = median(a / b for a, b, _c in rounds)
        told = f"{first:.2f} CPU ms anew, {again:.3f} kept (ratio {ratio:.1f}), {unchanged:.3f} for a 304"
        print(f"{path}: {told}", flush=True)
    with transaction.atomic():
        few = changes_after(FEW)
        many = changes_after(MANY)
        transaction.set_rollback(True)
    print(f"changes, a page: {few * 1000:.2f} ms after {FEW} more releases, {many * 1000:.2f} after {MANY}")


def anew(path) -> float:
    """CPU seconds of an answer that is not kept."""
    return _cost(path, before=caches["answers"].clear)


def kept(path) -> float:
    """CPU seconds of an answer that is kept."""
    return _cost(path)


def known(path) -> float:
    """CPU seconds of a 304."""
    return _cost(path, if_none_match=_get(path).headers["ETag"])


def _cost(path, before=lambda: None, **headers):
    _get(path)
    spent = 0.0
    for _each in range(REQUESTS):
        before()
        start = time.process_time()
        _get(path, **headers)
        spent += time.process_time() - start
    return spent / REQUESTS


def _get(path, **headers):
    """Ask the site as a server does."""
    asked = RequestFactory(headers={"host": "localhost", **headers}).get(f"/api/v1/{path}")
    answer = SITE(asked.environ, lambda *_started: None)
    b"".join(answer)
    answer.close()
    return answer


def changes_after(more: int) -> float:
    """Median seconds of the last pages of the changes, when that many releases stand after those that stood."""
    last = Release.objects.current()
    stood = last.number
    insert(Release, [_release(last, stood + at) for at in range(1, more + 1)])
    insert(Change, [_change(stood + at) for at in range(1, more + 1)])
    gather_statistics()
    forget()
    found = []
    for back in range(ROUNDS):
        caches["answers"].clear()
        current_release()
        start = time.perf_counter()
        answer = _get(f"changes/?since={stood + more - 5 - back % 3}")
        found.append(time.perf_counter() - start)
        assert answer.status_code == 200
    return median(found)


def _release(last, number):
    at = last.at + (number - last.number) * (last.at.resolution)
    counts = dict.fromkeys(("added", "changed", "removed"), 0)
    stored = connection.ops.adapt_datetimefield_value(at)
    return {"number": number, "at": stored, "reason": "correction", "digest": last.digest, **counts}


def _change(number):
    unknown = dict.fromkeys(("hearing", "area", "previous_id", "modified_at"))
    after = {"after": '{"id":"made-up"}', "until": None, "hidden": False}
    named = {"record_type": "topics", "record": f"made-up-{number}", "action": "added"}
    return {"id": f"{number}-1", "release_id": number, "number": 1, **named, **after, **unknown}


if __name__ == "__main__":
    main()
