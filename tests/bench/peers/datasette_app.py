"""Datasette with what makes it fastest: an immutable file, no threads, no facets, no counts."""

import os

from datasette.app import Datasette

FILE = os.environ["DATABASE_URL"].removeprefix("sqlite:///")
FASTEST = {
    "num_sql_threads": 0,
    "allow_facet": False,
    "suggest_facets": False,
    "allow_download": False,
    "default_cache_ttl": 0,
}

app = Datasette(immutables=[FILE], settings=FASTEST).app()
