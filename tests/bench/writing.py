"""One who writes through the admin, as a process of its own: saves, logins, and one of several who publishes and withdraws."""

import json
import sys
import time
from contextlib import contextmanager
from itertools import cycle, islice

import django

django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402

from apps.hearings.models import Commitment, Hearing  # noqa: E402
from tests.hearings.admin.pages import address, change, filled_in  # noqa: E402

PASSWORD = "right"
LOCKING = ("BEGIN IMMEDIATE", "LOCK ", "INSERT ", "UPDATE ", "DELETE ")


def prepare():
    """Make an empty database hold the first record and somebody who may do everything."""
    call_command("migrate", verbosity=0)
    call_command("load_records", verbosity=0, stdout=sys.stderr)
    User.objects.create_superuser("root", password=PASSWORD)


class Writer:
    """One writer: what was answered to each of its requests, and how long it held the lock each time."""

    def __init__(self, number: int, writers: int):
        self.number = number
        self.acts: list[tuple[str, int, float]] = []
        self.held: list[tuple[float, float]] = []  # seconds that passed, and of them those of work
        self.client = Client(headers={"host": "localhost"}, raise_request_exception=False)
        commitments = Commitment.objects.order_by("number")
        self.mine = cycle(islice(commitments, number, None, writers))

    def work(self, until: float):
        """Save, log in anew at times, and publish or withdraw where one is the first, until it is time to stop."""
        self.client.force_login(User.objects.get())
        for turn in cycle(range(4)):
            if time.monotonic() >= until:
                break
            if self.number == 0:
                self.publish_or_withdraw()
            elif turn == 3:
                data = {"username": "root", "password": PASSWORD, "next": "/admin/"}
                self.post("login", "/admin/login/", data)
            else:
                self.save(next(self.mine))

    def save(self, commitment):
        """Change which organization answers for a commitment."""
        data = filled_in(self.client, change(commitment))
        data["lead"] = "" if data.get("lead") else commitment.lead_id or ""
        self.post("save", change(commitment), data)

    def publish_or_withdraw(self):
        """Move the first record from the public or back to it."""
        hearing = Hearing.objects.get()
        action = "withdraw" if hearing.state == "published" else "publish"
        data = {"action": action, "_selected_action": hearing.pk, "confirmed": "1", "back": "1"}
        self.post(action, address(Hearing, "changelist"), data)

    def post(self, name, url, data):
        """Send a form, and note what came of it."""
        begun = time.monotonic()
        with self._watched():
            status = self.client.post(url, data).status_code
        self.acts.append((name, status, time.monotonic() - begun))

    @contextmanager
    def _watched(self):
        """Note each span from the first statement that takes the lock to the end of its transaction."""
        since: list[tuple[float, float]] = []
        wrapper: object = connection
        ends = {name: getattr(wrapper, name) for name in ("_commit", "_rollback")}

        def executed(execute, sql, params, many, context):
            result = execute(sql, params, many, context)
            if sql.startswith(LOCKING) and not since and (connection.in_atomic_block or "BEGIN" in sql):
                since.append((time.monotonic(), time.process_time()))
            return result

        def ending(end):
            def ended():
                end()
                if since:
                    began, worked = since.pop()
                    self.held.append((time.monotonic() - began, time.process_time() - worked))

            return ended

        for name, end in ends.items():
            setattr(wrapper, name, ending(end))
        try:
            with connection.execute_wrapper(executed):
                yield
        finally:
            for name in ends:
                delattr(wrapper, name)


if __name__ == "__main__":
    setup_test_environment()
    count, seconds, own_number = int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])
    writer = Writer(own_number, count)
    writer.work(time.monotonic() + seconds)
    print(json.dumps({"acts": writer.acts, "held": writer.held}))
