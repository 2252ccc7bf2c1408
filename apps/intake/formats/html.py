"""HTML: the words that a page shows, a line for each block; what it hides or sets aside is left out with a warning."""

import re
from typing import Any

from lxml import etree

from ..messages import Warning
from .html_words import Words
from .unreadable import Unreadable

SUFFIXES = {".html", ".htm", ".xhtml"}
STARTS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?"
    rb"(?:<!doctype html|<html|<head|<body|<div|<p[ >]|<article|<meta)",
    re.IGNORECASE | re.DOTALL,
)
CHARSET = re.compile(
    rb"<(?:meta[^<>]{0,200}?charset|\?xml[^<>]{0,100}?encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})",
    re.IGNORECASE,
)
LINE_END_TAG = re.compile(r"</(?=br\b)", re.IGNORECASE)
CHUNK = 64 * 1024
MOST_OPENED = 3


def recognises(data: bytes) -> bool:
    """Tell whether bytes of an unknown format begin like a page."""
    return bool(STARTS.match(data[:2048]))


def declared_encoding(data: bytes) -> str | None:
    """Find the encoding that a page says it is in."""
    found = CHARSET.search(data[:4096])
    return found[1].decode("ascii") if found else None


def read(page: str) -> tuple[str, list[Warning]]:
    """Read the words out of a page, with warnings of what was left out.

    A hidden part that holds more words than all that is shown is the page itself, which a script would show.
    """
    if "\0" in page:
        raise Unreadable("file_with_nul")
    page = LINE_END_TAG.sub("<", page)
    opened: set[int] = set()
    words = _parsed(page, opened)
    while words.largest[0] > words.shown and len(opened) < MOST_OPENED:
        opened.add(words.largest[1])
        words = _parsed(page, opened)
    text = words.out.text()
    return text, list(words.out.warnings(text)) + list(words.lost(page, text))


def _parsed(page: str, opened: set[int]) -> Words:
    words = Words(page, opened)
    target: Any = words  # its methods are given str only, more narrowly than the stubs say
    parser = etree.HTMLParser(target=target, huge_tree=True, encoding="utf-8")
    data = page.encode("utf-8", "surrogatepass")
    try:
        for at in range(0, len(data), CHUNK):
            parser.feed(data[at : at + CHUNK])
        parser.close()
    except etree.LxmlError as error:
        raise Unreadable("page_without_text", reason=str(error)) from None
    return words
