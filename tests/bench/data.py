"""A large record for benchmarks: one small hearing whose commitment is repeated by the database itself."""

from django.core.management import call_command
from django.db import connection

from apps.hearings.models import Commitment
from tests.make import make_exchange


def fill(rows: int):
    """Migrate the database and make it hold this many public commitments, each on one topic."""
    call_command("migrate", verbosity=0)
    commitment = make_exchange().commitment if not Commitment.objects.exists() else Commitment.objects.first()
    hearing, there = commitment.hearing_id, Commitment.objects.count()
    columns = [field.column for field in Commitment._meta.concrete_fields]
    made = {"id": f"'{hearing}-c' || n", "number": "n"}
    picked = ", ".join(made.get(column, f'c."{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    series = f"WITH RECURSIVE s(n) AS (SELECT {there + 1} UNION ALL SELECT n + 1 FROM s WHERE n < {rows})"
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO hearings_commitment ({names}) {series}"
            f" SELECT {picked} FROM s, hearings_commitment c WHERE c.id = %s AND n <= %s",
            [commitment.pk, rows],
        )
        cursor.execute(
            "INSERT INTO hearings_commitment_topics (commitment_id, topic_id)"
            " SELECT id, (SELECT min(id) FROM hearings_topic) FROM hearings_commitment WHERE number > %s",
            [there],
        )
        cursor.execute("ANALYZE")
