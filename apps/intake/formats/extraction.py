"""The text extracted from a page or a Word document, and what was left out of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..messages import Warning, warn

WORDS = re.compile("[^\\W_]")
SPACE = re.compile(r"[ \t\r\n\f]+")
NEAR = 16
NEXT = re.compile(rf"\s*([^\n]{{1,{NEAR}}})")
MOST_KEPT = 80
MOST_WARNINGS = 200
RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
EXPONENT = re.compile(r"\s*[+\-−]?[0-9]{1,3}\s*")
NOTE_MARK = re.compile(
    r"[\[(（【〔]?\s*(?:(?:注|註|note)?\s*[0-9*†‡①-⑳，,\-–—]{0,8}|[a-z])\s*[\])）】〕]?", re.IGNORECASE
)
BASE = re.compile("[0-9A-Za-z)）]")


class ExtractedText:
    """Text that grows by words and line ends; white space between them counts as one space, or as nothing at a line's end."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.size = 0
        self.line = 0  # the characters of the line so far
        self._space = False
        self._left_out: list[_LeftOut] = []

    def words(self, words: str, *, exact: bool = False) -> None:
        """Add words; unless they are exact, white space in them is one space."""
        if exact:
            for at, line in enumerate(words.split("\n")):
                if at:
                    self.end_line()
                self._add(line)
            return
        parts = SPACE.split(words)
        for at, part in enumerate(parts):
            if at:
                self._space = self.line > 0
            if part:
                self._add(part)

    def _add(self, words: str) -> None:
        if not words:
            return
        if not self.line and self.size:
            self.add("\n")
        if self._space:
            words = f" {words}"
            self._space = False
        self.add(words)

    def add(self, words: str) -> None:
        """Add characters as they are."""
        self.pieces.append(words)
        self.size += len(words)
        self.line = 0 if words.endswith("\n") else self.line + len(words)

    def end_line(self) -> None:
        """End the line, unless it is empty."""
        self.line, self._space = 0, False

    def raised(self, words: str) -> None:
        """Add superscript words: a power as superscript digits, the mark of a note not at all."""
        words = words.strip()
        before = self.pieces[-1][-1:] if self.line and not self._space else ""
        if EXPONENT.fullmatch(words) and BASE.fullmatch(before):
            self.add(words.translate(RAISED))
            if not before.isalpha():
                self.left_out("raised_number", words)
        elif not NOTE_MARK.fullmatch(words):
            self.words(words)

    def left_out(
        self, code: str, words: str | None = None, *, at: int | None = None, tag: str | None = None
    ) -> None:
        """Record what was left out here or at another place; ignore words without a letter or digit."""
        if words is not None and not WORDS.search(words):
            return
        at = self.size if at is None else at
        last = self._left_out[-1] if self._left_out else None
        if last and (last.code, last.at, last.tag) == (code, at, tag) and len(last.words or "") < MOST_KEPT:
            last.words = f"{last.words} {words}"
        elif len(self._left_out) <= MOST_WARNINGS:
            self._left_out.append(_LeftOut(code, at, words and words[:MOST_KEPT], tag))

    def take(self, other: "ExtractedText") -> None:
        """Append all that another object extracted."""
        for each in other._left_out:
            self.left_out(each.code, each.words, at=self.size + each.at, tag=each.tag)
        self.add(other.text())

    def text(self) -> str:
        """Give all that was read."""
        return "".join(self.pieces)

    def warnings(self, text: str) -> Iterator[Warning]:
        """Warn of what was left out, each on the words of the text that stand next to it."""
        for each in sorted(self._left_out[:MOST_WARNINGS], key=lambda one: one.at):
            parameters: dict[str, Any] = {"words": each.words, "tag": each.tag}
            parameters = {name: value for name, value in parameters.items() if value is not None}
            yield warn(each.code, *beside(text, each.at), **parameters)
        if len(self._left_out) > MOST_WARNINGS:
            yield warn("more_like_these", most=MOST_WARNINGS)


@dataclass
class _LeftOut:
    code: str
    at: int
    words: str | None
    tag: str | None


def beside(text: str, at: int) -> tuple[int, int] | tuple[None, None]:
    """Find the words that end at a place, or those that begin there where none do."""
    before = text[max(0, at - NEAR) : at].rstrip()
    words = re.search(r"[^\n]*\Z", before)
    end = max(0, at - NEAR) + len(before)
    if words and words[0].strip():
        return end - len(words[0].lstrip()), end
    after = NEXT.match(text, at)
    return after.span(1) if after else (None, None)
