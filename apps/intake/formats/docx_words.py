"""Collects the words of a Word document while its body is parsed."""

import re

from .docx_parts import Handler, Parts, is_on, local, value
from .extraction import ExtractedText
from .unreadable import Unreadable

MOST_TEXT = 10 * 1024 * 1024
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
LEFT_OUT = {"del": "deleted_left_out", "moveFrom": "moved_left_out", "rt": "note_left_out"}
NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes", "commentReference": "comments"}
OBJECTS = {"altChunk", "object"}
DRAWN = re.compile(r"/(chart chart|diagram relIds)$")
MATHS = " oMath"
TWICE = "twice"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006 "
PAGE_NUMBER = re.compile(r"[\s\d第共页/of\-–—|]*", re.IGNORECASE)


class Words(Handler):
    """Makes a line of each paragraph of the body."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.out = ExtractedText()
        self.open: list[str] = []
        self.aside: list[str] | None = None  # the words of the element that is left out now
        self.code, self.depth = "", 0
        self.choices: list[bool] = []
        self.paragraph = _Paragraph()
        self.run: str | None = None  # the code of the warning for the words of the run, "raised", or None
        self.around: list[tuple[ExtractedText, _Paragraph]] = []  # what stands around the text box
        self.numbering = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        word = local(name) or name
        self.open.append(word)
        if word in ("t", "delText"):
            return
        code = self._left_out(word)
        if self.aside is None and code:
            self.aside, self.code, self.depth = [], code, len(self.open)
        elif self.aside is None:
            self._begin(word, attributes)

    def _left_out(self, word: str) -> str | None:
        """Tell why the words of an element are left out, if they are."""
        if word.startswith(COMPATIBILITY):
            return self._alternative(word.removeprefix(COMPATIBILITY))
        if word.endswith(MATHS):
            return "object_left_out"
        return LEFT_OUT.get(word) if "rPr" not in self.open[-2:-1] else None

    def _alternative(self, word: str) -> str | None:
        """Leave out all but the first of the forms in which a document holds the same content."""
        if word == "AlternateContent":
            self.choices.append(False)
        elif self.choices and word in ("Choice", "Fallback"):
            if self.choices[-1]:
                return TWICE
            self.choices[-1] = True
        return None

    def _begin(self, word: str, attributes: dict[str, str]) -> None:
        if word in SIGNS and self.open[-2:-1] == ["r"]:
            self._words(SIGNS[word])
        elif word == "p":
            self.paragraph = _Paragraph()
        elif word == "r":
            self.run = "hidden_left_out" if self.paragraph.style in self.parts.styles.hidden else None
        elif self.open[-3:-1] == ["pPr", "rPr"]:
            self.paragraph.runs_on = self.paragraph.runs_on or (
                word in ("del", "moveFrom", "vanish") and is_on(attributes)
            )
        elif self.open[-2:-1] == ["rPr"]:
            self._property(word, attributes)
        elif word in ("pStyle", "ilvl", "numId"):
            setattr(self.paragraph, {"pStyle": "style"}.get(word, word), value(attributes) or "")
        elif word == "txbxContent":
            self.around.append((self.out, self.paragraph))
            self.out = ExtractedText()
        else:
            self._elsewhere(word, attributes)

    def _property(self, word: str, attributes: dict[str, str]) -> None:
        """Take what a run says of its words: hidden, struck through, raised."""
        given = value(attributes)
        if (word == "vanish" and is_on(attributes)) or (
            word == "rStyle" and given in self.parts.styles.hidden
        ):
            self.run = "hidden_left_out"
        elif word == "vanish" or (word == "rStyle" and self.run == "hidden_left_out"):
            self.run = None
        elif word in ("strike", "dstrike") and is_on(attributes):
            self.run = self.run or "deleted_left_out"
        elif word == "vertAlign" and given == "superscript":
            self.run = self.run or "raised"

    def _elsewhere(self, word: str, attributes: dict[str, str]) -> None:
        """Warn of content that is kept in another part of the document: notes, embedded documents, charts."""
        if word in NOTES:
            words = self.parts.notes[NOTES[word]].get(value(attributes, "id") or "", "")
            self.out.left_out("note_left_out", words)
        elif word in OBJECTS or DRAWN.search(word):
            self.out.left_out("object_left_out", word.rpartition(" ")[2])

    def end(self, name: str) -> None:
        word = self.open.pop()
        if word == f"{COMPATIBILITY}AlternateContent" and self.choices:
            self.choices.pop()
        if self.aside is not None:
            if len(self.open) < self.depth:
                words, self.aside = "".join(self.aside), None
                if self.code != TWICE:
                    self.out.left_out(self.code, words)
        elif word == "pPr":
            self._number()
        elif word == "p":
            self._end_paragraph()
        elif word == "txbxContent":
            box = self.out
            self.out, self.paragraph = self.around.pop()
            self.paragraph.boxes.append(box)

    def _number(self) -> None:
        """Warn of numbers that Word shows and the text does not hold, once for paragraphs on end."""
        paragraph = self.paragraph
        given = paragraph.numId or self.parts.styles.lists.get(paragraph.style, "0")
        numbered = self.parts.numbering.shows(given, paragraph.ilvl)
        if numbered and not self.numbering:
            self.out.left_out("numbers_left_out")
        paragraph.numbered = numbered

    def _end_paragraph(self) -> None:
        paragraph = self.paragraph
        self.numbering = paragraph.numbered
        self.run = None
        if not paragraph.runs_on:
            self.out.add("\n")
        for box in paragraph.boxes:
            self.out.take(box)

    def words(self, words: str) -> None:
        kind = self.open[-1].rpartition(" ")[2]
        if self.aside is not None:
            self.aside += [words] if kind in ("t", "delText") else []
        elif self.open[-1] == "t":
            self._words(words)
        elif kind == "delText":
            self.out.left_out("deleted_left_out", words)

    def _words(self, words: str) -> None:
        if self.out.size + len(words) > MOST_TEXT:
            raise Unreadable("word_too_long")
        if self.run == "raised":
            self.out.raised(words)
        elif self.run:
            self.out.left_out(self.run, words)
        else:
            self.out.add(words)

    def finish(self) -> None:
        """Warn of what stands at the edges of the pages."""
        for kind, at in (("header", 0), ("footer", self.out.size)):
            words = self.parts.printed(kind)
            if not PAGE_NUMBER.fullmatch(words):
                self.out.left_out("beside_left_out", words, at=at)


class _Paragraph:
    def __init__(self) -> None:
        self.style = self.numId = ""
        self.ilvl = "0"
        self.runs_on = self.numbered = False  # runs_on: the mark of its end is deleted or hidden
        self.boxes: list[ExtractedText] = []
