"""Akoma Ntoso 3.0 (OASIS LegalDocML): a hearing as a debate, with every word of its sources in order."""

from collections.abc import Mapping
from itertools import pairwise, takewhile
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

from .stretches import Stretch, introduces, stretches
from .xml import legal, returns_kept

CONTENT_TYPE = "application/akn+xml; charset=utf-8"
NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
DUBLIN_CORE = "http://purl.org/dc/terms/"


class Mark(NamedTuple):
    """A span of a source that is a record: the element that marks it, its id, and its other attributes."""

    start: int
    end: int
    id: str
    element: str
    attributes: dict[str, str]


class Printed(NamedTuple):
    """One source: its id and text, the parts of the hearing that it holds, and the marks on it.

    A part has `form` (section, question or answer), `id`, `start` and `end`. Questions and answers also have `speech`,
    and questions have `section`.
    """

    id: str
    text: str
    parts: list[dict]
    marks: list[Mark]


class Debate(NamedTuple):
    """A hearing: its kind and title, its metadata as finished elements, and its sources."""

    kind: str
    title: str
    language: str
    meta: list[Element]
    sources: list[Printed]


def write(debate: Debate) -> bytes:
    """Write a debate."""
    root = Element("akomaNtoso", {"xmlns": NAMESPACE, "xmlns:dcterms": DUBLIN_CORE})
    top = SubElement(root, "debate", name=debate.kind)
    SubElement(top, "meta").extend(debate.meta)
    _say(SubElement(SubElement(SubElement(top, "preface"), "p"), "docTitle"), debate.title)
    body = SubElement(top, "debateBody", {"xml:lang": debate.language, "xml:space": "preserve"})
    named: set[str] = set()
    for source in debate.sources:
        _Source(source, SubElement(body, "debateSection", name="source"), named).write()
    if not debate.sources:
        SubElement(body, "debateSection", name="source")
    return returns_kept(tostring(root, "utf-8", xml_declaration=True))


def element(name: str, attributes: Mapping[str, str | None], text: str = "", *children: Element) -> Element:
    """Make an element. Attributes without a value are left out, and characters that XML forbids are replaced."""
    made = Element(name, _legal(attributes))
    made.text = legal(text) or None
    made.extend(children)
    return made


class _Source:
    """Writes one source; keeps the elements that are open as the text moves on."""

    def __init__(self, source: Printed, top: Element, named: set[str]):
        self.source, self.top, self.named = source, top, named
        self.section = top
        self.open: str | None = None
        self.questions: Element | None = None

    def write(self) -> None:
        text = self.source.text
        pieces = list(stretches(len(text), self.source.parts))
        label = ""
        for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
            words = text[piece.start : piece.end]
            if (
                piece.part is None
                and following
                and introduces(words, following.part)
                and not self._marked(piece)
            ):
                label = words.strip()
                continue
            if piece.part is not None:
                self._part(piece.part, piece, label)
            elif legal(words).strip():
                self._paragraphs(self.section if self.questions is None else self.questions, piece)
            label = ""

    def _marked(self, piece: Stretch) -> bool:
        return any(mark.start < piece.end and piece.start < mark.end for mark in self.source.marks)

    def _part(self, part: dict[str, Any], piece: Stretch, label: str) -> None:
        if part["form"] == "section":
            self.section = SubElement(self.top, "debateSection", name="section", eId=part["id"])
            self.open, self.questions = part["id"], None
            self._words(SubElement(self.section, "heading"), piece.start, piece.end)
            return
        if part["form"] == "question" and part["section"] != self.open:
            # The question stands under no heading, or under another one.
            self.section, self.open, self.questions = self.top, None, None
        if self.questions is None:
            self.questions = SubElement(self.section, "questions")
        speech = SubElement(self.questions, part["form"], _legal({"eId": part["id"], **part["speech"]}))
        if label:
            _say(SubElement(speech, "from"), label)
        self._paragraphs(speech, piece)

    def _paragraphs(self, parent: Element, piece: Stretch) -> None:
        """Write the lines of a stretch, each a paragraph with the break that ends it."""
        at = piece.start
        for line in self.source.text[piece.start : piece.end].split("\n"):
            end = min(at + len(line) + 1, piece.end)
            if end > at or piece.start == piece.end:
                self._words(SubElement(parent, "p"), at, end)
            at = end

    def _words(self, parent: Element, start: int, end: int) -> None:
        """Write words with their marks. Where two marks overlap, the inner one is closed and opened again."""
        here = [mark for mark in self.source.marks if mark.start < end and start < mark.end]
        here.sort(key=lambda mark: (mark.start, -mark.end, mark.id))
        edges = {edge for mark in here for edge in (mark.start, mark.end) if start < edge < end}
        stack: list[tuple[Mark | None, Element]] = [(None, parent)]
        for at, until in pairwise(sorted({start, end, *edges})):
            wanted = [mark for mark in here if mark.start <= at and until <= mark.end]
            standing = takewhile(lambda pair: pair[0][0] == pair[1], zip(stack[1:], wanted, strict=False))
            same = sum(1 for _pair in standing)
            del stack[1 + same :]
            for mark in wanted[same:]:
                stack.append((mark, SubElement(stack[-1][1], mark.element, self._attributes(mark))))
            _say(stack[-1][1], self.source.text[at:until])

    def _attributes(self, mark: Mark) -> dict[str, str]:
        if mark.id in self.named:
            return _legal(mark.attributes)
        self.named.add(mark.id)
        return _legal({"eId": mark.id, **mark.attributes})


def _legal(attributes: Mapping[str, str | None]) -> dict[str, str]:
    return {key: legal(value) for key, value in attributes.items() if value is not None}


def _say(parent: Element, words: str) -> None:
    """Add words at the end of an element."""
    words = legal(words)
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words
