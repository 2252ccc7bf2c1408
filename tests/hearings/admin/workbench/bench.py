"""Sending the workbench what its page sends: first to see what would change, then to store it."""

import json

from tests.hearings.admin.pages import address


def page_of(hearing):
    return address(type(hearing), "workbench", hearing.pk)


def decisions(client, hearing, *, removed=(), changed=None, added=None):
    """Make decisions about the workbench as it is now."""
    opened = client.get(page_of(hearing)).context["decisions"]
    return {**opened, "rejected": list(removed), "edited": changed or {}, "added": added or {}}


def send(client, hearing, decided, **more):
    return client.post(page_of(hearing), {"decisions": json.dumps(decided), **more})


def preview(client, hearing, **what):
    """Ask what would change."""
    return send(client, hearing, decisions(client, hearing, **what)).json()


def save(client, hearing, why="", **what):
    """Store changes after looking at them."""
    decided = decisions(client, hearing, **what)
    shown = send(client, hearing, decided, why=why).json()
    if "digest" not in shown:
        return shown
    return send(client, hearing, decided, why=why, confirmed=shown["digest"]).json()


def whys(answer):
    """List why changes were refused."""
    return [each["why"] for each in answer["troubles"]]


def place(within, words):
    """Name the place of words in the text around a record, as the page sends it."""
    start = within.edition.text.index(words)
    return {"start": str(start), "end": str(start + len(words))}
