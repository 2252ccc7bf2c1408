"""What pages say of the events that followed a commitment."""

from typing import Any

from django.utils.html import format_html_join

from apps.api.resources.commitments import STATUSES
from apps.hearings.models.event_kinds import Kind

from .language import tagged
from .words import Mark

STATUS_WORDS = dict(STATUSES)


def event_mark(event: dict[str, Any]) -> Mark:
    """Mark the evidence of an event in its source."""
    title = f"{event['happened_on'].isoformat()} · {event_title(event)}"
    return Mark(event["start"], event["end"], event["id"], "event", title)


def event_title(event: dict[str, Any]) -> str:
    """Say what an event tells: its kind, its status, its new due time and who states it."""
    return " · ".join(_words(event))


def told(event: dict[str, Any]) -> dict[str, Any]:
    """Add to an event what it tells, as HTML in one line."""
    return event | {"title": format_html_join(" · ", "{}", ((tagged(each),) for each in _words(event)))}


def _words(event: dict[str, Any]) -> list[str]:
    return [each for each in (*event_labels(event), event["due_stated"], event["stated_by_name"]) if each]


def event_labels(event: dict[str, Any]) -> list[str]:
    """Name the kind of an event and its status, if it has one."""
    status = [str(STATUS_WORDS[event["status"]])] if event["status"] else []
    return [str(Kind(event["kind"]).label), *status]


def event_link(event: dict[str, Any]) -> str | None:
    """Return the address of the evidence that is a link."""
    return web_address(event["link"])


def web_address(text: str | None) -> str | None:
    """Return an address that a link can lead to; only web addresses are followed."""
    return text if text and text.startswith(("http://", "https://")) else None
