"""Akoma Ntoso 3.0 (OASIS LegalDocML): a hearing as a debate, with every word of its sources in order."""

from collections.abc import Mapping
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

from .segments import Segment, runs_of, segments
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
    """One text of a source: its words, the parts of the hearing that it holds, the marks on it, and a remark.

    `id` is its id among the references. A part has `type` (section, question or answer), `id`, `start` and `end`. Questions
    and answers also have `speech`, questions have `section`, and answers have `spoken_by`, the rows of their speakers.
    """

    id: str
    text: str
    parts: list[dict]
    marks: list[Mark]
    remark: str = ""


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
        top = SubElement(body, "debateSection", name="source", refersTo=f"#{source.id}")
        _Source(source, top, named).write()
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
        if self.source.remark:
            _say(SubElement(SubElement(self.top, "p"), "remark", {"xml:lang": "en"}), self.source.remark)
        for segment in segments(self.source.text, self.source.parts, self.source.marks):
            if segment.part is not None:
                self._part(segment.part, segment)
            elif legal(self.source.text[segment.start : segment.end]).strip():
                self._paragraphs(self.section if self.questions is None else self.questions, segment)

    def _part(self, part: dict[str, Any], segment: Segment[Mark]) -> None:
        if part["type"] == "section":
            self.section = SubElement(self.top, "debateSection", name="section", eId=part["id"])
            self.open, self.questions = part["id"], None
            self._words(SubElement(self.section, "heading"), segment.start, segment.end)
            return
        if part["type"] == "question" and part["section"] != self.open:
            # The question stands under no heading, or under another one.
            self.section, self.open, self.questions = self.top, None, None
        if self.questions is None:
            self.questions = SubElement(self.section, "questions")
        speech = SubElement(self.questions, part["type"], _legal({"eId": part["id"], **part["speech"]}))
        if segment.label:
            _say(SubElement(speech, "from"), segment.label.strip())
        self._paragraphs(speech, segment)

    def _paragraphs(self, parent: Element, segment: Segment[Mark]) -> None:
        """Write the lines of a segment, each a paragraph with the break that ends it."""
        at = segment.start
        for line in self.source.text[segment.start : segment.end].split("\n"):
            end = min(at + len(line) + 1, segment.end)
            if end > at or segment.start == segment.end:
                self._words(SubElement(parent, "p"), at, end)
            at = end

    def _words(self, parent: Element, start: int, end: int) -> None:
        """Write words with their marks."""
        stack = [parent]
        for run in runs_of(self.source.marks, start, end):
            del stack[1 + run.kept :]
            for mark in run.marks[run.kept :]:
                stack.append(SubElement(stack[-1], mark.element, self._attributes(mark)))
            _say(stack[-1], self.source.text[run.start : run.end])

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
