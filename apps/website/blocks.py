"""The blocks of a transcript as HTML: headings, questions, answers and the text between them.

A page has dozens of them, so they are joined from strings here; a template would cost several times as much.
"""

from collections.abc import Iterable
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from .cards import Cards
from .words import escaped

LEVELS = {0: "<p>", 1: "<p>", 2: '<p class="sub">'}
DEEPER = '<p class="sub deep">'


class Blocks:
    """Writes blocks; the words that they share are translated once."""

    def __init__(self, cards: Cards) -> None:
        self.cards = cards
        self.of_page = ' lang="en"' if cards.english else ""
        self.named = {
            "section": _("Address of section %(number)s"),
            "question": _("Address of question %(number)s"),
            "answer": _("Address of answer %(number)s"),
        }
        self.badges = {
            "question": self._badge(_("Q"), _("Question")),
            "answer": self._badge(_("A"), _("Answer")),
        }

    def whole(self, blocks: list[dict[str, Any]]) -> SafeString:
        """Write blocks one after the other."""
        return mark_safe("\n".join(map(self._block, blocks)))  # noqa: S308

    def _block(self, block: dict[str, Any]) -> str:
        part = block["part"]
        if part is None:
            html = "" if block["blank"] else f'<div class="between">{self.words(block)}</div>'
        elif block["type"] == "section":
            words = "".join(paragraph.html for paragraph in block["paragraphs"])
            html = f'<h2 id="{part["id"]}">{words}{self._anchor(block, self.of_page)}</h2>'
        else:
            html = self._turn(block, part)
        if block["events"]:
            context = {"events": block["events"], "english": self.cards.english}
            html += render_to_string("components/followed.html", context)
        return html

    def words(self, block: dict[str, Any]) -> SafeString:
        """Write the paragraphs of a block."""
        lines = [f"{LEVELS.get(level, DEEPER)}{html}</p>" for html, level in block["paragraphs"]]
        return mark_safe("\n".join(lines))  # noqa: S308

    def speakers(self, speakers: Iterable[dict[str, Any]]) -> SafeString:
        """List who spoke."""
        chinese, tagged = self.cards.chinese, self.cards.tagged
        lines = [
            f'<li id="{each["id"]}">{chinese(self._speaker(each))} {tagged(each["organization_name"] or "")}</li>'
            for each in speakers
        ]
        return mark_safe("\n".join(lines))  # noqa: S308

    def _turn(self, block: dict[str, Any], part: dict[str, Any]) -> str:
        speakers = " ".join(map(self._speaker, part["spoken_by"]))
        card = self.cards.turn(f"{block['type']}s", part["id"])
        return (
            f'<article class="turn {block["type"]}" id="{part["id"]}"><header{self.of_page}>'
            f"{self.badges[block['type']]} {self.cards.chinese(speakers)}{self._anchor(block)}"
            f"{card}</header>\n"
            f"{self.words(block)}</article>"
        )

    def _speaker(self, speaker: dict[str, Any]) -> str:
        root, role, person = self.cards.root, escaped(speaker["role"]), ""
        if speaker["person"]:
            name = escaped(speaker["person_name"])
            person = f'<b><a href="{root}/people/{speaker["person"]}/">{name}</a></b> '
        if speaker["organization"]:
            role = f'<a href="{root}/organizations/{speaker["organization"]}/">{role}</a>'
        return f'{person}<span class="meta">{role}</span>'

    def _anchor(self, block: dict[str, Any], lang: str = "") -> str:
        part = block["part"]
        label = self.named[block["type"]] % {"number": part["number"]}
        return f'<a class="anchor" href="#{part["id"]}"{lang} aria-label="{label}">¶</a>'

    def _badge(self, sign: str, word: str) -> str:
        return f'<span class="qa" aria-hidden="true">{sign}</span><span class="off">{word}</span>'
