"""What is added to the database of the first migration before it is migrated: events, and votes on agenda items."""

from .restoring import copy, write

HEARING = "jieyang-2025-10-30"
ITEM, EARLIER = "开展专题询问", "专题询问"
EVENTS = ("hearings_commitmentevent", "hearings_historicalcommitmentevent")
COMMITMENTS = ("hearings_commitment", "hearings_historicalcommitment")


def change() -> None:
    """Change what is moved elsewhere or named anew."""
    _change_events()
    _change_votes()


def _change_events() -> None:
    """Let the history of the event say `stated`, and add a commitment that was broken, with its event."""
    for tables, key, more in (COMMITMENTS, "c", {}), (EVENTS, "e", {"commitment_id": f"{HEARING}-c2"}):
        for table in tables:
            copy(table, id=f"{HEARING}-{key}2", number=2, status="broken", **more)
    write(f"UPDATE {EVENTS[1]} SET status = 'stated' WHERE id = '{HEARING}-e1'")


def _change_votes() -> None:
    """Add a vote on the same agenda item, and one that is only in the history, where it was first on another."""
    name_words(ITEM)
    copy("hearings_vote", id=f"{HEARING}-v2", number=2)
    past = {"id": f"{HEARING}-v3", "number": 3}
    copy("hearings_historicalvote", **past, agenda_item=EARLIER, history_date="2030-01-01 00:00:00")
    copy("hearings_historicalvote", **past, history_date="2030-01-02 00:00:00", history_type="~")
    copy("hearings_historicalvote", **past, history_date="2030-01-03 00:00:00", history_type="-")


def name_words(words: str) -> None:
    """Let the only vote, and its history, be on an agenda item."""
    for table in ("hearings_vote", "hearings_historicalvote"):
        write(f"UPDATE {table} SET answer_id = NULL, agenda_item = %s", words)
