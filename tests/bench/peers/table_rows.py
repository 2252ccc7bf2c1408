"""Rows of commitments from the tables, by SQL that is written by hand for this list alone."""

import datetime
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import orjson

COLUMNS = (
    *(
        "id",
        "hearing",
        "held_on",
        "number",
        "question",
        "answer",
        "person",
        "person_name",
        "people",
        "organization",
    ),
    *("organization_name", "quote", "kind", "status", "due_stated", "due_from", "due_to", "due_basis"),
    *("due_first_stated", "due_first_stated_from", "due_first_stated_to", "due_first_stated_basis", "topics"),
    *("source", "edition", "quoted_from", "start", "end", "html_url", "created_at", "modified_at"),
)
SELECT = """
    SELECT t.id, t.hearing_id, h.held_on, t.number, a.question_id, t.answer_id, s.person_id, p.name, NULL, t.lead_id, o.name,
    t.quote, t.kind, CASE WHEN t.kind = 'pledge' AND t.status IN ('stated', 'in_progress', 'partly_fulfilled', 'postponed')
    AND t.due_to < ? THEN 'overdue' ELSE t.status END, t.due_stated, t.due_from, t.due_to, t.due_basis,
    t.due_first_stated, t.due_first_stated_from, t.due_first_stated_to, t.due_first_stated_basis, NULL,
    e.source_id, t.edition_id, CASE WHEN EXISTS (SELECT 1 FROM hearings_edition l WHERE l.source_id = e.source_id
    AND l.number > e.number) THEN 'earlier_edition' ELSE 'current_edition' END, t.start, t."end",
    '/hearings/' || t.hearing_id || '/#' || t.id, t.created_at, t.modified_at
    FROM hearings_commitment t JOIN hearings_hearing h ON h.id = t.hearing_id JOIN hearings_answer a ON a.id = t.answer_id
    JOIN hearings_speaker s ON s.id = a.speaker_id JOIN hearings_person p ON p.id = s.person_id
    JOIN hearings_edition e ON e.id = t.edition_id LEFT JOIN hearings_organization o ON o.id = t.lead_id
    WHERE h.state = 'published' AND t.id IN (SELECT t.id FROM hearings_commitment t WHERE {chosen})
    ORDER BY t.hearing_id, t.number, t.id
"""
PEOPLE = """
    SELECT x.answer_id, s.person_id FROM hearings_answerspeaker x JOIN hearings_speaker s ON s.id = x.speaker_id
    WHERE x.answer_id IN ({marks}) ORDER BY x.answer_id, x.position
"""
TOPICS = """
    SELECT x.commitment_id, x.topic_id FROM hearings_commitment_topics x
    WHERE x.commitment_id IN ({marks}) ORDER BY x.commitment_id, x.topic_id
"""


def read(
    ask: Callable[..., list], chosen: str, values: list[Any], size: int
) -> tuple[str, list[tuple], bool]:
    """Read a page: its JSON, the place of each row in the order, and whether more rows follow."""
    rows = ask(SELECT.format(chosen=chosen), str(datetime.date.today()), *values)
    more, rows = len(rows) > size, rows[:size]
    people = grouped(ask, PEOPLE, [row[5] for row in rows])
    topics = grouped(ask, TOPICS, [row[0] for row in rows])
    found = []
    for values in rows:
        row = dict(zip(COLUMNS, values, strict=True))
        row["people"], row["topics"] = people[row["answer"]], topics[row["id"]]
        if isinstance(row["created_at"], str):  # SQLite stores instants as text
            row["created_at"] = f"{row['created_at'].replace(' ', 'T')}Z"
            row["modified_at"] = f"{row['modified_at'].replace(' ', 'T')}Z"
        found.append(row)
    text = orjson.dumps(found, option=orjson.OPT_UTC_Z).decode()
    return text, [(row[1], row[3], row[0]) for row in rows], more


def grouped(ask: Callable[..., list], sql: str, ids: list[str]) -> defaultdict[str, list[str]]:
    """Read what belongs to each of some records."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for owner, linked in ask(sql.format(marks=", ".join("?" * len(ids))), *ids):
        found[owner].append(linked)
    return found
