"""`make bench`: what answers cost beside those of Datasette, of a plain ModelViewSet and of Starlette with SQL by hand.

All servers run at the same time and are asked in turn, so that only ratios of one round are compared. It runs on the database
that `--database` or DATABASE_URL names, or fills a throw-away one. A database that is given may get the release of a new day.
"""

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import ExitStack

from .cases import Bench
from .serving import Processes, Server

SECRET = "bench"


def main() -> None:
    """Prepare the database, start the servers, and print each bound beside what was measured."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--answers", type=int, default=2_000, help="size of a throw-away database")
    reader.add_argument("--database", help="an SQLite file, or the address of a database, that has a release")
    reader.add_argument("--rounds", type=int, default=5)
    reader.add_argument("--requests", type=int, default=100, help="requests of each kind in a round")
    asked = reader.parse_args()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        url = asked.database or os.environ.get("DATABASE_URL") or f"sqlite:///{folder}/bench.sqlite3"
        os.environ["DATABASE_URL"] = url if "://" in url else f"sqlite:///{os.path.abspath(url)}"
        os.environ |= {"SECRET_KEY": SECRET, "API_RATE": "1000000/second", "ALLOWED_HOSTS": "localhost"}
        os.environ["DJANGO_SETTINGS_MODULE"] = "hearing_api.settings"
        if not asked.database:
            generate = ["-m", "tests.bench.generate", "--answers", str(asked.answers), "--seed", "1"]
            subprocess.run([sys.executable, *generate], check=True, stdout=subprocess.DEVNULL)
        servers = started(stack)
        bench = Bench(servers, asked.rounds, asked.requests)
        bench.print_all()


def started(stack: ExitStack) -> dict[str, Server]:
    """Start every server that can serve this database, ours first, which may store the release of a day that passed."""
    sqlite = os.environ["DATABASE_URL"].startswith("sqlite")
    database = None if sqlite else postgres()
    ours = ["hearing_api.server"]
    servers = {}

    def start(name: str, command: list[str], address: str, **environment: str) -> None:
        servers[name] = Server(command, environment, database)
        stack.callback(servers[name].stop)
        servers[name].wait(address)

    first = "/api/v1/commitments/?page_size=50"
    start("ours", ours, first, ANSWER_CACHE_URL="locmemcache://answers?timeout=0")
    start("ours, kept", ours, first)
    if sqlite:
        settle()
    peer = ["granian", "--workers", "2", "--host", "127.0.0.1", "--port", "{port}", "--log-level", "error"]
    asgi = [*peer, "--interface", "asgi", "--no-ws"]
    ordering = {"BENCH_ORDERING": ordering_of_commitments()}
    starlette = [*asgi, "tests.bench.peers.starlette_app:app"]
    start("Starlette", starlette, first, **ordering, BENCH_ROWS="tables")
    start("Starlette on stored rows", starlette, first, **ordering, BENCH_ROWS="stored")
    plain = [*peer, "--interface", "wsgi", "tests.bench.peers.drf_app:app"]
    start("ModelViewSet", plain, "/commitments/")
    if sqlite:
        start("Datasette", [*asgi, "tests.bench.peers.datasette_app:app"], "/-/versions.json")
    return servers


def settle() -> None:
    """Write the log of SQLite into the file, which Datasette reads as one that nobody changes."""
    database = sqlite3.connect(os.environ["DATABASE_URL"].removeprefix("sqlite:///"))
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def postgres() -> Processes:
    """Find the processes of the PostgreSQL server, whose CPU counts as that of the server that asks it."""
    import psycopg  # only where the database is PostgreSQL

    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        connection.execute("ANALYZE")  # which an installation does by itself after a while
        [folder] = connection.execute("SHOW data_directory").fetchone() or [""]
    with open(f"{folder}/postmaster.pid") as file:
        return Processes(int(file.readline()))


def ordering_of_commitments() -> str:
    """Write the order of the list as its cursors name it."""
    told = (
        "import django; django.setup(); from apps.api.query.ordering import Ordering;"
        "from apps.api.resources.commitments import CommitmentViewSet as view;"
        "print(repr(Ordering.named(view.ordering, view.orderings)))"
    )
    found = subprocess.run([sys.executable, "-c", told], check=True, stdout=subprocess.PIPE, text=True)
    return found.stdout.strip()


if __name__ == "__main__":
    main()
