"""HTML: the words that a page shows, a line for each block; scripts, styles and the head are left out."""

import re
from html import unescape

from apps.hearings.wordlists import listed

SUFFIXES = {".html", ".htm", ".xhtml"}
STARTS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<head|<body|<div|<p[ >]|<article|<meta)", re.IGNORECASE
)
CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
# Possessive throughout, so that a tag without an end costs one look and not one look a character.
TOKEN = re.compile(
    r"<(?:(?P<name>/?[a-zA-Z][a-zA-Z0-9:-]*+)(?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+>?|(?P<other>[!?])[^>]*+>?)"
)
COMMENT_END = "-->"
HIDDEN = {"script", "style", "head", "template", "noscript", "svg", "select", "textarea", "iframe", "title"}
BLOCKS = frozenset(
    listed(
        "address article aside blockquote body br caption dd div dl dt fieldset figcaption figure "
        "footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section table tbody "
        "td tfoot th thead tr ul"
    )
)
CELLS = {"td", "th"}
SPACE = re.compile(r"[ \t\r\n\f]+")


def recognises(data: bytes) -> bool:
    """Tell whether bytes of an unknown format begin like a page."""
    return bool(STARTS.match(data[:1024]))


def declared_encoding(data: bytes) -> str | None:
    """Find the encoding that a page says it is in."""
    found = CHARSET.search(data[:4096])
    return found[1].decode("ascii") if found else None


def text_of(page: str) -> str:
    """Read the words out of a page."""
    lines: list[str] = []
    line: list[str] = []
    for piece in _pieces(page):
        if piece is None:
            _finish(lines, line)
        else:
            line.append(piece)
    _finish(lines, line)
    return "\n".join(lines)


def _finish(lines: list[str], line: list[str]) -> None:
    words = unescape(SPACE.sub(" ", "".join(line))).strip(" ")
    line.clear()
    if words:
        lines.append(words)


def _pieces(page: str):
    """Yield the words of a page, and None where a line ends."""
    at = 0
    hidden: str | None = None
    while at < len(page):
        opening = page.find("<", at)
        if opening < 0:
            opening = len(page)
        if hidden is None and opening > at:
            yield page[at:opening]
        if opening == len(page):
            return
        if page.startswith("<!--", opening):
            end = page.find(COMMENT_END, opening + 4)
            at = len(page) if end < 0 else end + len(COMMENT_END)
            continue
        found = TOKEN.match(page, opening)
        if not found:
            if hidden is None:
                yield "<"
            at = opening + 1
            continue
        at = found.end()
        name = (found["name"] or "").lower()
        if hidden:
            hidden = None if name == f"/{hidden}" else hidden
        elif name in HIDDEN:
            hidden = name
        elif name.lstrip("/") in BLOCKS:
            yield " " if name.lstrip("/") in CELLS else None
