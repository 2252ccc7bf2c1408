"""The parts of a Word document: its body by the name that the package gives it, styles, numbering, notes, headers."""

import posixpath
import re
import zipfile
from functools import cached_property
from xml.parsers import expat

from .unreadable import Unreadable

MOST_XML = 32 * 1024 * 1024
MOST_DEEP = 500
CHUNK = 64 * 1024
WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
BODY = "word/document.xml"
RELATED = re.compile(r"/(officeDocument|footnotes|endnotes|comments|header|footer|styles|numbering)$")
OFF = {"0", "false", "off"}


def local(name: str) -> str | None:
    """Give the local name of an element or attribute of WordprocessingML; None for other namespaces."""
    space, _, word = name.rpartition(" ")
    return word if space in WORD else None


def value(attributes: dict[str, str], name: str = "val") -> str | None:
    """Give an attribute of WordprocessingML."""
    return next((attributes[f"{space} {name}"] for space in WORD if f"{space} {name}" in attributes), None)


def is_on(attributes: dict[str, str]) -> bool:
    """Tell whether a property is on; it is on unless its value says off."""
    return (value(attributes) or "1") not in OFF


class Handler:
    """Receives the events of a part while it is parsed; this base class ignores them."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def words(self, words: str) -> None:
        """Words stand in the element that began last."""


class Parts:
    """The package: each part is read as a stream, and all of them together within one bound."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        self.packed = packed
        self.names = set(packed.namelist())
        self.read = 0
        self.body = (self._related("", "_rels/.rels").get("officeDocument") or [BODY])[0]
        if self.body not in self.names:
            raise Unreadable("word_without_body", part=BODY)
        folder, name = posixpath.split(self.body)
        self.related = self._related(folder, f"{folder}/_rels/{name}.rels")
        for kind in ("footnotes", "endnotes", "comments", "styles", "numbering"):
            self.related.setdefault(kind, [f"{folder}/{kind}.xml"])

    def parse(self, name: str, handler: Handler) -> None:
        """Parse a part and send its events to a handler; a missing part sends none."""
        if name not in self.names:
            return
        guard = _Guard(handler)
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = guard.start
        parser.EndElementHandler = guard.end
        parser.CharacterDataHandler = handler.words
        parser.StartDoctypeDeclHandler = _refuse_doctype
        with self.packed.open(name) as part:
            while chunk := part.read(CHUNK):
                self.read += len(chunk)
                if self.read > MOST_XML:
                    raise Unreadable("word_unfolds", most=MOST_XML // 1024 // 1024)
                parser.Parse(chunk, False)
        parser.Parse(b"", True)

    def _related(self, folder: str, name: str) -> dict[str, list[str]]:
        found = _Related(folder)
        self.parse(name, found)
        return found.targets

    @cached_property
    def styles(self) -> "Styles":
        """The styles that hide their words, and those that number their paragraphs."""
        found = Styles()
        for name in self.related["styles"]:
            self.parse(name, found)
        return found

    @cached_property
    def numbering(self) -> "Numbering":
        """The lists whose numbers Word shows."""
        found = Numbering()
        for name in self.related["numbering"]:
            self.parse(name, found)
        return found

    @cached_property
    def notes(self) -> dict[str, dict[str, str]]:
        """The words of footnotes, endnotes and comments by their ids."""
        kinds = {}
        for kind in ("footnotes", "endnotes", "comments"):
            found = Notes()
            for name in self.related[kind]:
                self.parse(name, found)
            kinds[kind] = {id: "".join(words) for id, words in found.notes.items()}
        return kinds

    def printed(self, kind: str) -> str:
        """Give the words of all headers or footers."""
        found = Notes()
        for name in self.related.get(kind, []):
            self.parse(name, found)
        return " ".join("".join(words) for words in found.notes.values())


class _Guard:
    def __init__(self, handler: Handler) -> None:
        self.handler, self.deep = handler, 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.deep += 1
        if self.deep > MOST_DEEP:
            raise Unreadable("word_too_deep")
        self.handler.start(name, attributes)

    def end(self, name: str) -> None:
        self.deep -= 1
        self.handler.end(name)


def _refuse_doctype(*_declared: object) -> None:
    raise Unreadable("word_with_entities")


class _Related(Handler):
    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.targets: dict[str, list[str]] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        found = RELATED.search(attributes.get("Type", ""))
        target = attributes.get("Target", "")
        if found and attributes.get("TargetMode") != "External":
            path = target[1:] if target.startswith("/") else posixpath.join(self.folder, target)
            self.targets.setdefault(found[1], []).append(posixpath.normpath(path))


class Styles(Handler):
    """Which styles hide words, and which number paragraphs and by which list."""

    def __init__(self) -> None:
        self.hidden: set[str] = set()
        self.lists: dict[str, str] = {}
        self.style: str | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        word = local(name)
        if word == "style":
            self.style = value(attributes, "styleId")
        elif self.style and word == "vanish" and is_on(attributes):
            self.hidden.add(self.style)
        elif self.style and word == "numId":
            self.lists[self.style] = value(attributes) or "0"

    def end(self, name: str) -> None:
        if local(name) == "style":
            self.style = None


class Numbering(Handler):
    """The lists of a document: whether a level of one shows a number."""

    SIGNS = ("bullet", "none", "picture")

    def __init__(self) -> None:
        self.known: set[tuple[str, str]] = set()
        self.without: set[tuple[str, str]] = set()
        self.kind_of: dict[str, str] = {}
        self.kind = self.level = self.list = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        word = local(name)
        if word == "abstractNum":
            self.kind = value(attributes, "abstractNumId") or ""
        elif word == "lvl":
            self.level = value(attributes, "ilvl") or "0"
        elif word == "numFmt" and value(attributes) in self.SIGNS:
            self.without.add((self.kind, self.level))
        elif word == "num":
            self.list = value(attributes, "numId") or ""
        elif word == "abstractNumId":
            self.kind_of[self.list] = value(attributes) or ""

    def shows(self, list_id: str, level: str) -> bool:
        """Tell whether Word prints a number before the paragraphs of a list at a level."""
        return list_id != "0" and (self.kind_of.get(list_id, ""), level) not in self.without


class Notes(Handler):
    """The words of notes, comments, headers or footers, by the id of each."""

    def __init__(self) -> None:
        self.notes: dict[str, list[str]] = {}
        self.id, self.in_text = "", False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        word = local(name)
        if word in ("footnote", "endnote", "comment"):
            self.id = value(attributes, "id") or ""
        self.in_text = word == "t"

    def end(self, _name: str) -> None:
        self.in_text = False

    def words(self, words: str) -> None:
        if self.in_text:
            self.notes.setdefault(self.id, []).append(words)
