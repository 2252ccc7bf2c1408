"""The marks on the words of a hearing, and the card that each opens: what the record knows of these words.

A page has hundreds of them, so each is joined from strings here, not rendered by a template.
"""

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.api.http.addresses import local
from apps.api.resources.commitments import STATUSES
from apps.hearings.models import AgendaItem, Commitment, Vote
from apps.hearings.models.commitments import says_status
from apps.hearings.models.votes import COUNTS
from apps.hearings.units_in_words import in_words

from .language import CHINESE, HAN, in_english, page
from .notes import told
from .words import Mark, escaped

Rows = Iterable[dict[str, Any]]


class Cards:
    """Writes marks with their cards; the words that all of them share are translated once."""

    def __init__(self) -> None:
        self.kinds = {value: str(label) for value, label in Commitment.Kind.choices}
        self.statuses = {value: str(label) for value, label in STATUSES}
        self.root, self.site = page(""), local("")
        self.english = in_english()
        self.opened = '<span class="pop{}" lang="en">' if self.english else '<span class="pop{}">'
        self.due, self.last_day, self.at_first = (
            _("Due: %(words)s"),
            _(" (last day %(day)s)"),
            _(" (at first %(words)s)"),
        )
        self.close, self.no_day = _("Close"), self.due % {"words": _("not stated")}
        self.day = cache(date_format)  # a page names the same days many times
        self.this, self.mistake = _("This record: cite, embed, report a mistake"), _("Report a mistake")

    def commitment(
        self, row: dict[str, Any], said_by: str, said_for: Collection[str], figures: Rows, events: Rows
    ) -> Mark:
        """Mark a commitment; its card says how it was put, what is known of it, who said it and when it is due.

        `said_for` are the bodies of those who said it; another body that leads is named besides.
        """
        kind, status = self.kinds[row["kind"]], ""
        if says_status(row["kind"], row["status"]):
            status = f' <span class="status {row["status"]}">{self.statuses[row["status"]]}</span>'
        lines = [
            f'<b class="kind">{kind}</b>{status}',
            said_by,
            self._organization(row) if row["organization"] and row["organization"] not in said_for else "",
            self._due(row),
            *(self._figure(figure) for figure in figures),
            *(self._event(event) for event in events),
            f'<a href="{self.root}/commitments/{row["id"]}/">{self.this}</a>',
        ]
        return self._mark(row, f"mark {row['kind']}", kind, lines, f" {row['kind']}")

    def figure(self, row: dict[str, Any], *, linked: bool) -> Mark:
        """Mark a figure; one that stands by itself is a link to its page, the card of a commitment lists the others."""
        href = f"{self.root}/figures/{row['id']}/" if linked else ""
        return Mark(row["start"], row["end"], row["id"], "fig", href=href)

    def agenda_item(self, row: dict[str, Any]) -> Mark:
        """Mark an agenda item, of which the record has nothing but its words."""
        title = str(AgendaItem._meta.verbose_name)
        return self._mark(
            row, "mark agenda-item", title, [f"<b>{title}</b>", self._json("agenda_items", row)]
        )

    def vote(self, row: dict[str, Any]) -> Mark:
        """Mark a satisfaction vote; its card gives the printed counts, and says on what the vote was."""
        title = str(Vote._meta.verbose_name)
        if row["answer"]:
            subject = f'<a href="#{row["answer"]}">{_("answer")}</a>'
        else:
            subject = f'<a href="#{row["agenda_item"]}">{self.quoted(row["agenda_item_quote"])}</a>'
        lines = [
            f"<b>{title}</b>",
            escaped(counts(row)),
            self._organization(row),
            subject,
            self._json("votes", row),
        ]
        return self._mark(row, "mark vote", title, lines)

    def event(self, row: dict[str, Any]) -> str:
        """Say what an event tells, in one line."""
        return str(told(row)["title"])

    def quoted(self, text: str) -> str:
        """Write words of the source, or a name, among words of the page."""
        return self.chinese(escaped(text))

    def chinese(self, html: str) -> str:
        """Say that words are Chinese, where the page is not."""
        return f'<span lang="{CHINESE}">{html}</span>' if self.english else html

    def tagged(self, name: str) -> str:
        """Write a name, and say that it is Chinese where it is and the page is not."""
        html = escaped(name)
        return self.chinese(html) if HAN.search(name) else html

    def speaker(self, row: dict[str, Any]) -> str:
        """Name a speaker as printed; in English with the English name of the body, which the office names in Chinese."""
        named = self.chinese(f"{escaped(row['role'])} <b>{escaped(row['person_name'] or '')}</b>")
        body = row["organization_name"] if self.english else None
        return f"{named} ({escaped(body)})" if body and not HAN.search(body) else named

    def turn(self, collection: str, id: str) -> str:
        """Write the card of a question or an answer, which its own address opens."""
        return self._card(id, [self._json(collection, {"id": id})])

    def _mark(
        self, row: dict[str, Any], style: str, title: str, lines: Iterable[str], kind: str = ""
    ) -> Mark:
        card = self._card(row["id"], lines, kind)
        return Mark(row["start"], row["end"], row["id"], style, title, f"#{row['id']}", card)

    def _card(self, id: str, lines: Iterable[str], kind: str = "") -> str:
        name = f"x-{id.rpartition('-')[2]}"
        body = "<br>".join(filter(None, lines))
        close = f'<a id="{name}" href="#{name}">{self.close}</a>'
        return f"{self.opened.format(kind)}{close}{body}</span>"

    def _organization(self, row: dict[str, Any]) -> str:
        name = self.tagged(row["organization_name"])
        return f'<a href="{self.root}/organizations/{row["organization"]}/">{name}</a>'

    def _due(self, row: dict[str, Any]) -> str:
        if row["due_stated"] is None:
            return self.no_day if row["kind"] == Commitment.Kind.PLEDGE else ""
        told = self.due % {"words": self.quoted(row["due_stated"])}
        if row["due_to"]:
            told += self.last_day % {"day": self.day(row["due_to"])}
        first = row["due_first_stated"]
        if first and first != row["due_stated"]:
            told += self.at_first % {"words": self.quoted(first)}
        return told

    def _figure(self, row: dict[str, Any]) -> str:
        """Name a figure and what it counts, and its value where it was printed in a larger unit."""
        link = f'<a href="{self.root}/figures/{row["id"]}/">{escaped(row["quote"])}</a>'
        printed = " · ".join(filter(None, [link, escaped(row["measures"] or "")]))
        value = (
            in_words(row["value"], row["unit"], row["kind"]) if row["value"] != row["stated_value"] else ""
        )
        return " · ".join(filter(None, [self.chinese(printed), escaped(value)]))

    def _event(self, row: dict[str, Any]) -> str:
        return f'<a href="#{row["id"]}">{self.day(row["happened_on"])}</a> {self.event(row)}'

    def _json(self, collection: str, row: dict[str, Any]) -> str:
        """Link a record that has no page of its own to the API and to the form that reports a mistake in it."""
        path = f"{collection}/{row['id']}/"
        return f'<a href="{self.site}/api/v1/{path}">JSON</a> · <a href="{self.root}/report/{path}">{self.mistake}</a>'


def counts(vote: dict[str, Any]) -> str:
    """Write the printed counts of a vote, each with its name."""
    fields: list[Any] = [Vote._meta.get_field(name) for name in COUNTS]
    return " · ".join(
        f"{each.verbose_name} {vote[each.name]}" for each in fields if vote[each.name] is not None
    )
