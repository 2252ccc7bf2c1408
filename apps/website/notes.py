"""The notes that a page shows beside marked statements."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.api.resources.events import EventDetail
from apps.hearings.models import AgendaItem, Commitment, Figure, Vote
from apps.hearings.models.commitments import OVERDUE, Status
from apps.hearings.models.event_kinds import Kind
from apps.hearings.models.votes import COUNTS

from .words import Mark

STATUSES = {**dict(Status.choices), OVERDUE: gettext_lazy("past its day, no progress on record")}


class Note(NamedTuple):
    """A marked agenda item, commitment, figure or vote: its edition, its mark, its row, and the texts about it."""

    type: str
    edition: str
    mark: Mark
    row: dict
    said: dict[str, Any]


def agenda_item_note(row: dict[str, Any]) -> Note:
    """Describe an agenda item, of which the record has nothing but its words."""
    title = str(AgendaItem._meta.verbose_name)
    mark = Mark(row["start"], row["end"], row["id"], "agenda-item", title)
    return Note("agenda_item", row["edition"], mark, row, {})


def commitment_note(
    row: dict[str, Any], topics: dict[str, dict[str, Any]], events: list[dict[str, Any]]
) -> Note:
    """Describe a commitment: its kind, its status, its topics and its events."""
    kind, status = str(Commitment.Kind(row["kind"]).label), str(STATUSES[row["status"]])
    title = " · ".join(filter(None, [kind, status, row["due_stated"]]))
    said = {
        "kind": kind,
        "status": status,
        "topics": [topics[topic] for topic in row["topics"] if topic in topics],
        "events": [
            event
            | {"what": event_title(event), "href": event_link(event), "page": EventDetail.page_path(event)}
            for event in sorted(events, key=lambda event: (event["happened_on"], event["number"]))
        ],
    }
    mark = Mark(row["start"], row["end"], row["id"], f"commitment {row['kind']}", title)
    return Note("commitment", row["edition"], mark, row, said)


def figure_note(row: dict[str, Any]) -> Note:
    """Describe a figure: its kind, its qualifier and its value in the canonical unit."""
    kind, qualifier = str(Figure.Kind(row["kind"]).label), str(Figure.Qualifier(row["qualifier"]).label)
    value = f"{row['value'].normalize():,f}" + ("" if row["unit"] == "1" else f" {row['unit']}")
    title = _("%(kind)s: %(qualifier)s %(value)s") % {"kind": kind, "qualifier": qualifier, "value": value}
    said = {"kind": kind, "qualifier": qualifier, "value": value}
    return Note(
        "figure", row["edition"], Mark(row["start"], row["end"], row["id"], "figure", title), row, said
    )


def vote_note(row: dict[str, Any]) -> Note:
    """Describe a satisfaction vote: its printed counts, each with its name."""
    fields: list[Any] = [Vote._meta.get_field(name) for name in COUNTS]
    counts = [f"{each.verbose_name} {row[each.name]}" for each in fields if row[each.name] is not None]
    title = " · ".join(counts)
    mark = Mark(row["start"], row["end"], row["id"], "vote", title)
    return Note("vote", row["edition"], mark, row, {"counts": title})


def event_mark(event: dict[str, Any]) -> Mark:
    """Mark the evidence of an event in its source."""
    title = f"{event['happened_on'].isoformat()} · {event_title(event)}"
    return Mark(event["start"], event["end"], event["id"], "event", title)


def event_title(event: dict[str, Any]) -> str:
    """Say what an event tells: its kind, its status, its new due time and who states it."""
    status = STATUSES[event["status"]] if event["status"] else None
    told = [Kind(event["kind"]).label, status, event["due_stated"], event["stated_by_name"]]
    return " · ".join(str(each) for each in told if each)


def event_link(event: dict[str, Any]) -> str | None:
    """Return the address of the evidence that is a link; only web addresses are followed."""
    link = event["link"] or ""
    return link if link.startswith(("http://", "https://")) else None
