"""Fills an empty database with a made-up record and releases it: `python -m tests.bench.generate --answers 200000 --seed 1`.

Every answer holds five commitments, and each of them a figure. The database is the one that `DATABASE_URL` names.
"""

import argparse
import os
from collections import defaultdict
from datetime import date
from hashlib import sha256
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402

from apps.hearings.batches import batches, insert  # noqa: E402
from apps.hearings.models import RECORDS, Hearing  # noqa: E402
from apps.hearings.models.keys import Keyed  # noqa: E402

from .made import FIRST_DAY, made  # noqa: E402

BATCH = 50
INSTANT = "2026-01-05 01:00:00"  # in UTC, the time zone of every connection


def fill(answers: int, seed: int, **of: Any):
    """Store a made-up record, some hearings at a time, and leave it without a release.

    Errors: ValueError where the database holds a hearing already.
    """
    if Hearing.objects.exists():
        raise ValueError("The database holds hearings already; name an empty one.")
    for some in batches(made(answers, seed, **of), BATCH):
        rows = defaultdict(list)
        for each in some:
            for model, found in each.items():
                rows[model] += found
        with transaction.atomic():
            for model in sorted(rows, key=_place):
                store(model, rows[model])
    gather_statistics()


def gather_statistics():
    """Let PostgreSQL learn at once what it learns by itself after a while; SQLite never does in an installation."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def store(model, rows: list[dict]):
    """Store rows of one model, dated if they are records."""
    if model in RECORDS:
        dated = dict.fromkeys(("created_at", "modified_at"), INSTANT) | {"saved_at": None}
        rows = [row | dated for row in rows]
    if issubclass(model, Keyed):
        rows = [
            row | {"key": sha256(row["id"].encode()).hexdigest()[:32]} for row in rows
        ]  # the same each time
    insert(model, rows)


def _place(model):
    """Tell where a model stands among all, links after what they link."""
    return RECORDS.index(model) if model in RECORDS else len(RECORDS)


def main():
    """Migrate, fill and release."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--answers", type=int, default=200_000)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--areas", type=int, help="so many areas, which meet again and again")
    reader.add_argument(
        "--first", type=date.fromisoformat, default=FIRST_DAY, help="the first day of hearings"
    )
    asked = reader.parse_args()
    call_command("migrate", verbosity=0)
    fill(asked.answers, asked.seed, areas=asked.areas, first=asked.first)
    call_command("make_release")


if __name__ == "__main__":
    main()
