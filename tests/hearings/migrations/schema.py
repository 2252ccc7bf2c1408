"""The real schema of a database, as its catalogue has it.

PostgreSQL writes a condition with BETWEEN in another way after a dump, so constraints state the two bounds instead.
"""

import re
from collections import Counter
from typing import Any

TOKEN = re.compile(r"""'(?:[^']|'')*'|"[^"]*"|[(),]|[^'"(),]+""")

POSTGRESQL = (
    """
    SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
           l.collname, pg_get_expr(d.adbin, d.adrelid)
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_collation l ON l.oid = a.attcollation
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
    """,
    """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    """,
    "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
)


def schema(connection: Any) -> Counter[tuple]:
    """List what defines a database: its tables and columns, their constraints, and its indexes."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT tbl_name, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
            return Counter(row for found in cursor.fetchall() for row in _rows(*found))
        found = []
        for statement in POSTGRESQL:
            cursor.execute(statement)
            found += cursor.fetchall()
        return Counter(found)


def _rows(table: str, name: str, statement: str) -> list[tuple]:
    if not statement.startswith("CREATE TABLE"):
        return [(table, name, " ".join(statement.split()))]
    return [(table, definition) for definition in definitions(statement)[1]]


def definitions(statement: str) -> tuple[str, list[str]]:
    """Take a CREATE TABLE apart: what stands before its parentheses, and each column and constraint within them."""
    head, _parenthesis, body = statement.rstrip("; \n").partition("(")
    found, depth = [""], 0
    for token in TOKEN.findall(body.strip()[:-1]):
        depth += (token == "(") - (token == ")")
        if token == "," and not depth:
            found.append("")
        else:
            found[-1] += token
    return head.strip(), [each.strip() for each in found]
