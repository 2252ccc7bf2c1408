"""The table of contents of a hearing: its headings, and who asks whom under each."""

from collections.abc import Iterable
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from .transcript import Transcript, speaker_of


def contents(transcript: Transcript, blocks: Iterable[dict[str, Any]]) -> SafeString:
    """Write the entries of the table."""
    return mark_safe("\n".join(map(_entry, _entries(transcript, blocks))))  # noqa: S308


def _entries(transcript: Transcript, blocks: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """List the headings of a text with the questions below each; questions before a heading stand for themselves."""
    answered: dict[str, list[str]] = {}
    for answer in transcript.answers.values():
        answered.setdefault(answer["question"], []).extend(
            each["role"] + (each["person_name"] or "") for each in transcript.speakers_of(answer)
        )
    entries: list[dict[str, Any]] = []
    line = _("%(questioner)s asks %(respondents)s")
    for block in blocks:
        part = block["part"]
        if block["type"] == "section":
            entries.append({"id": part["id"], "title": transcript.cards.quoted(part["title"]), "asked": []})
        elif block["type"] == "question":
            if not entries or not entries[-1]["title"]:
                entries.append({"id": part["id"], "title": "", "asked": []})
            entries[-1]["asked"].append(_asked(transcript, line, part, answered.get(part["id"], [])))
    return entries


def _asked(transcript: Transcript, line: str, question: dict[str, Any], respondents: list[str]) -> str:
    quoted = transcript.cards.quoted
    names = {"questioner": quoted(speaker_of(question)), "respondents": quoted("、".join(respondents))}
    return f'<span class="small">{(line if respondents else "%(questioner)s") % names}</span>'


def _entry(entry: dict[str, Any]) -> str:
    return f'<li><a href="#{entry["id"]}">{entry["title"]}{"".join(entry["asked"])}</a></li>'
