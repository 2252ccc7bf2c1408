"""Collects the words of a page while it is parsed."""

import re
from collections.abc import Iterator, Mapping

from ..messages import Warning, warn
from .extraction import ExtractedText, beside
from .html_elements import CELLS, NO_NUMBER, VOID, WORDLESS, is_block, is_unseen, sets_aside
from .unreadable import Unreadable

HAN = re.compile("[\u3400-\u9fff]")
RUN = re.compile("[\u3400-\u9fff]+")
NUMBERED = re.compile(r"\s*(?:[0-9]{1,3}[.．、)）]|[一二三四五六七八九十]{1,3}、|[(（])")
MAY_BE_THE_PAGE = ("hidden_left_out", "beside_left_out")
PRE = re.compile(r"white-space\s*:\s*pre")
RAW = ("script", "style", "title", "textarea", "iframe", "noframes", "noembed")
EXACT = ("pre", "listing", "xmp", "plaintext")
TAIL = 200
MOST_DEEP = 2000
MOST_TEXT = 10 * 1024 * 1024


class Words:
    """The target of a parser: makes lines of elements, words and comments."""

    def __init__(self, page: str, opened: set[int]) -> None:
        self.out = ExtractedText()
        self.opened = opened
        self.tail = _compact(page[-TAIL * 3 :])
        self.open: list[_Element] = []
        self.heard: list[str] = []
        self.aside: list[str] = []  # the words of the element that is set aside now
        self.outer: _Element | None = None  # the element that is set aside, or holds no words, or is raised
        self.lists: list[list] = []
        self.shown = self.accounted = self.elements = self.exact = 0
        self.largest = (0, 0)  # of what is hidden or beside the article: its Chinese characters, its number
        self.xhtml = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._flush()
        if len(self.open) >= MOST_DEEP:
            raise Unreadable("page_too_deep")
        for value in attributes.values():
            self._swallowed(tag, value)
        self.xhtml = self.xhtml or (tag == "html" and "xhtml" in attributes.get("xmlns", ""))
        self.elements += 1
        element = _Element(tag, is_block(tag, attributes), self.elements)
        element.unseen = is_unseen(attributes, self.open[-1].unseen if self.open else (False, False))
        element.marked = attributes.get("aria-hidden", "").strip().lower() == "true" or bool(
            self.open and self.open[-1].marked
        )
        self.open.append(element)
        if self.outer is None:
            self._begin(element, attributes)
        elif element.block or tag in CELLS:
            self.aside.append(" ")

    def _begin(self, element: "_Element", attributes: Mapping[str, str]) -> None:
        tag = element.tag
        code = sets_aside(tag, attributes)
        if tag in WORDLESS:
            self.outer = element
        elif code and element.number not in self.opened:
            element.code = code
            self.outer = element
        elif tag == "sup":
            element.code = "raised"
            self.outer = element
        elif element.block:
            self.out.end_line()
        elif tag in CELLS:
            self.out.words(" ")
        if self.outer is None:
            self._list(tag, attributes)
        if self.outer is None and (tag in EXACT or PRE.search(attributes.get("style", ""))):
            element.exact = True
            self.exact += 1

    def _list(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in ("ol", "ul", "menu", "dir"):
            numbered = tag == "ol" and not NO_NUMBER.search(attributes.get("style", ""))
            first = attributes.get("start", "1")
            self.lists.append([numbered, int(first) if first.isdigit() and len(first) < 6 else 1, None])
        elif tag == "li" and self.lists and self.lists[-1][0]:
            given = attributes.get("value", "")
            if given.isdigit() and len(given) < 6:
                self.lists[-1][1] = int(given)
            self.lists[-1][2] = self.lists[-1][1]
            self.lists[-1][1] += 1

    def end(self, tag: str) -> None:
        self._flush()
        element = self.open.pop()
        self.exact -= element.exact
        if element is self.outer:
            self._finish(element)
        elif self.outer is None:
            if element.block and tag not in VOID:
                self.out.end_line()
            if tag in ("ol", "ul", "menu", "dir") and self.lists:
                self.lists.pop()

    def _finish(self, element: "_Element") -> None:
        words = "".join(self.aside)
        self.aside, self.outer = [], None
        if element.code == "raised":
            self.out.raised(words)
        elif element.code and (element.tag != "rt" or HAN.search(words)):
            if element.code in MAY_BE_THE_PAGE:
                self.largest = max(self.largest, (_count(words), element.number))
            self.out.left_out(element.code, words)
            if element.block:
                self.out.end_line()
        if element.tag in RAW:
            self._never_closed(element.tag, words)

    def data(self, words: str) -> None:
        self.heard.append(words)

    def _flush(self) -> None:
        """Add the words received since the last element or comment; they arrive in pieces."""
        if not self.heard:
            return
        words, self.heard = "".join(self.heard), []
        self.accounted += _count(words)
        if self.outer is not None:
            self.aside.append(words)
            return
        if self.out.size > MOST_TEXT:
            raise Unreadable("page_too_long")
        if self.open and any(self.open[-1].unseen):
            self.out.left_out("hidden_left_out", words)
            return
        if self.open and self.open[-1].marked:
            self.out.left_out("hidden_from_readers", words)
        self.shown += _count(words)
        if self.lists and self.lists[-1][2] is not None and words.strip():
            number, self.lists[-1][2] = self.lists[-1][2], None
            if not NUMBERED.match(words):
                self.out.words(f"{number}. ")
        self.out.words(words, exact=self.exact > 0)

    def comment(self, words: str) -> None:
        self._flush()
        self.accounted += _count(words)
        if words.startswith("[CDATA[") and words.endswith("]]") and self.outer is None:
            if self.xhtml:
                self.out.words(words[7:-2])
            else:
                self.out.left_out("hidden_left_out", words[7:-2])
        else:
            self._never_closed("!--", words)

    def pi(self, target: str, words: str | None = None) -> None:
        self.accounted += _count(f"{target}{words or ''}")

    def close(self) -> "Words":
        self._flush()
        return self

    def _never_closed(self, tag: str, words: str) -> None:
        """Warn of words that an unclosed tag includes up to the end of the page."""
        tail = _compact(words[-TAIL * 2 :])[-TAIL:]
        if HAN.search(words) and self.tail.endswith(tail):
            self.out.left_out("never_closed", words, tag=tag)

    def _swallowed(self, tag: str, value: str) -> None:
        """Warn of words that a missing quotation mark makes part of a tag."""
        held = _count(value)
        self.accounted += held
        if held and "<" in value and value.rstrip().endswith("=") and self.outer is None:
            self.out.left_out("in_a_tag", re.sub("<[^<>]*>", " ", value), tag=tag)

    def lost(self, page: str, text: str) -> Iterator[Warning]:
        """Warn of words of the page that the parser lost."""
        count = _count(page) - self.accounted
        if count > 0:
            yield warn("page_broken", *beside(text, len(text)), count=count)


class _Element:
    __slots__ = ("block", "code", "exact", "marked", "number", "tag", "unseen")

    def __init__(self, tag: str, block: bool, number: int) -> None:
        self.tag, self.block, self.number = tag, block, number
        self.code: str | None = None
        self.exact = self.marked = False
        self.unseen = False, False


def _compact(words: str) -> str:
    return "".join(words.split())


def _count(words: str) -> int:
    """Count the Chinese characters in words."""
    return sum(len(run) for run in RUN.findall(words))
