"""The same answers from Starlette and SQL by hand, byte for byte, for the addresses of `make bench`.

`BENCH_ROWS` says where it reads the rows of lists: from the tables, or from the rows that the releases store.
`BENCH_ORDERING` is the order that cursors name.
"""

import hashlib
import hmac
import json
import os
import sqlite3
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import lru_cache
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from . import table_rows

URL, SECRET, ORDERING = (os.environ[name] for name in ("DATABASE_URL", "SECRET_KEY", "BENCH_ORDERING"))
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
KEYS = "t.hearing_id, t.number, t.id"
PARTS = "sections", "speakers", "questions", "agenda_items", "votes"


def connect():
    """Open the database for reading, and tell how it marks a value."""
    if URL.startswith("sqlite"):
        database = sqlite3.connect(URL.removeprefix("sqlite:///"), isolation_level=None)
        return lambda sql, *values: database.execute(sql, values).fetchall()
    import psycopg  # only where the database is PostgreSQL

    database = psycopg.connect(URL, autocommit=True, prepare_threshold=1)
    return lambda sql, *values: database.execute(sql.replace("?", "%s"), values).fetchall()


ask = connect()


TEXT = "coalesce(c.listed, c.after)"


def stored(table: str, kind: str, chosen: str, columns: str = "") -> str:
    """Write the statement that reads stored rows of records of one kind."""
    return (
        f"SELECT {TEXT}{columns} FROM hearings_{table} t CROSS JOIN hearings_change c WHERE c.record_type = '{kind}'"
        f" AND c.record = t.id AND c.until IS NULL AND c.after IS NOT NULL AND {chosen}"
    )


ONE = "SELECT c.after FROM hearings_change c WHERE c.record_type = ? AND c.record = ? AND c.until IS NULL"
FIGURES = stored("figure", "figures", "t.commitment_id = ? ORDER BY t.hearing_id, t.number, t.id")
EVENTS = stored("commitmentevent", "events", "t.commitment_id = ? ORDER BY t.number, t.id")
OF_HEARING = {
    name: stored(name.removesuffix("s").replace("_", ""), name, "t.hearing_id = ? ORDER BY t.number, t.id")
    for name in PARTS
}
ANSWERS = stored("answer", "answers", "t.hearing_id = ? ORDER BY t.number, t.id", ", t.question_id")
DOCUMENTS = [
    stored(
        "source",
        "sources",
        f"t.id IN (SELECT source_id FROM hearings_hearing_{link} WHERE hearing_id = ?) ORDER BY t.id",
    )
    for link in ("sources", "opinions", "reports")
]


async def commitments(request: Request) -> Response:
    """List commitments, of one kind or of all."""
    query = dict(request.query_params)
    size, cursor = int(query["page_size"]), query.pop("cursor", None)
    chosen, values = "1 = 1", []
    if "kind" in query:
        chosen, values = "t.kind = ?", [query["kind"]]
    key = signing_key(request.url.path, tuple((k, v) for k, v in sorted(query.items()) if k != "page_size"))
    if cursor:
        chosen += f" AND ({KEYS}) > (?, ?, ?)"
        _backwards, hearing, number, id_ = unsign(key, cursor)
        values += [hearing, int(number), id_]
    chosen, values = f"{chosen} ORDER BY {KEYS} LIMIT ?", [*values, size + 1]
    if os.environ["BENCH_ROWS"] == "tables":
        found, places, more = table_rows.read(ask, chosen, values, size)
    else:
        rows = ask(stored("commitment", "commitments", chosen, f", {KEYS}"), *values)
        more, places = len(rows) > size, [row[1:] for row in rows[:size]]
        found = listed(rows[:size])
    here = f"{site(request)}{request.url.path}?" + "".join(
        f"{name}={value}&" for name, value in query.items()
    )
    following = f'"{here}cursor={sign(key, False, places[-1])}"' if more else "null"
    previous = f'"{here}cursor={sign(key, True, places[0])}"' if cursor else "null"
    return answer(request, f'{{"next":{following},"previous":{previous},"count":null,"results":{found}}}')


async def commitment(request: Request) -> Response:
    """Show one commitment with its figures and events."""
    id_ = request.path_params["id"]
    [[text]] = ask(ONE, "commitments", id_)
    nested = {"figures": listed(ask(FIGURES, id_)), "events": listed(ask(EVENTS, id_))}
    return detail(request, text, nested)


async def hearing(request: Request) -> Response:
    """Show one hearing with its documents, headings, speakers, questions and answers."""
    id_ = request.path_params["id"]
    [[text]] = ask(ONE, "hearings", id_)
    answers: dict[str, list] = {}
    for row, question in ask(ANSWERS, id_):
        answers.setdefault(question, []).append((row,))
    parts = {name: ask(sql, id_) for name, sql in OF_HEARING.items()}
    questions = [
        (f'{row[:-1]},"answers":{listed(answers.get(json.loads(row)["id"], []))}}}',)
        for [row] in parts["questions"]
    ]
    names = ("documents", "opinion_documents", "report_documents")
    nested = {name: listed(ask(sql, id_)) for name, sql in zip(names, DOCUMENTS, strict=True)}
    nested |= {"sections": listed(parts["sections"]), "speakers": listed(parts["speakers"])}
    nested |= {"questions": listed(questions), "agenda_items": listed(parts["agenda_items"])}
    return detail(request, text, nested | {"votes": listed(parts["votes"])})


def listed(rows) -> str:
    """Join stored rows to a JSON list."""
    return f"[{','.join([row[0] for row in rows])}]"


def detail(request: Request, text: str, nested: dict[str, str]) -> Response:
    """Add to a stored row what belongs to the record, and its addresses."""
    inner = "".join(f',"{name}":{rows}' for name, rows in nested.items())
    ends = f',"url":"{site(request)}{request.url.path}","licence":"{LICENCE}"}}'
    return answer(request, f"{text[:-1]}{inner}{ends}")


def answer(request: Request, body: str) -> Response:
    """Answer with JSON, in which each page has the address of this site."""
    body = body.replace('"html_url":"/', f'"html_url":"{site(request)}/')
    return Response(body, media_type="application/json")


def site(request: Request) -> str:
    """Return the address of this site."""
    return f"{request.url.scheme}://{request.headers['host']}"


@lru_cache
def signing_key(path: str, bound: tuple) -> bytes:
    """Derive the key of the cursors of one list."""
    digest = hashlib.sha256(f"('{path}', {ORDERING}, {list(bound)!r})".encode()).hexdigest()
    salt = f"cursor:{hashlib.sha256(digest.encode()).hexdigest()}signer"
    return hashlib.sha256(f"{salt}{SECRET}".encode()).digest()


def sign(key: bytes, backwards: bool, values) -> str:
    """Write a position as a signed cursor."""
    text = json.dumps([backwards, *map(str, values)], separators=(",", ":")).encode("latin-1")
    data = urlsafe_b64encode(text).strip(b"=").decode()
    return quote(f"{data}:{signature(key, data)}", safe="")


def unsign(key: bytes, cursor: str) -> list:
    """Read a cursor, and refuse one that was made up."""
    data, _colon, given = cursor.rpartition(":")
    if not hmac.compare_digest(given, signature(key, data)):
        raise ValueError(cursor)
    return json.loads(urlsafe_b64decode(data + "=" * (-len(data) % 4)))


def signature(key: bytes, data: str) -> str:
    """Sign the data of a cursor."""
    return urlsafe_b64encode(hmac.digest(key, data.encode(), "sha256")).strip(b"=").decode()


app = Starlette(
    routes=[
        Route("/api/v1/commitments/", commitments),
        Route("/api/v1/commitments/{id}/", commitment),
        Route("/api/v1/hearings/{id}/", hearing),
    ]
)
