"""PDF: the words of its text layer, with wrapped lines joined; a scan has none, and the editor is told what to do."""

import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from ..messages import Warning
from .extraction import ExtractedText
from .unreadable import Unreadable

CHILD = Path(__file__).with_name("pdf_child.py")
SECONDS = 20  # of a processor
WAIT = 40  # seconds on a clock
MEGABYTES = 700
MOST_PAGES = 300
MOST_CHARACTERS = 1_000_000
BEGIN = b"%PDF-"
WITHIN = 1024  # bytes before the beginning that readers of PDF allow
NUMBER = re.compile(r"\s*(?:[-—–·.\s]*|第\s*)\d{1,4}(?:\s*/\s*\d{1,4})?(?:[-—–·.\s]*|\s*页)\s*")
ENDS = re.compile(r"[。！？!?…：:；;”」』）)]\s*\Z")
WORDS = re.compile(r"[^\W_]")
LETTER = re.compile("[A-Za-z]")
EDGE = 2  # lines at each end of a page that may be its head or foot
OFTEN = 3  # pages on which a head or a foot stands
NEARLY = 0.9  # of the width of a full line, for the next word may be too long for it
UNMAPPED = 0.1  # share of signs of which the file does not say what they are
RADICALS = dict(
    zip(
        "⺒⺓⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
        "巳幺母民虎西见角贝车长门青韦页风飞食马鬼鱼鸟卤麦黄齐齿龙龟",
        strict=True,
    )
)
"""Radicals that have a code beside that of the character: many programs write these into a PDF, and nobody means them."""
MEANT = str.maketrans(
    RADICALS | {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
)


def recognises(data: bytes) -> bool:
    """Tell a PDF by its first bytes."""
    return BEGIN in data[:WITHIN]


def read(data: bytes) -> tuple[str, list[Warning]]:
    """Read the words out of a PDF, refusing a scan, a locked or broken file, and one that takes too much to read."""
    pages = [_lines(page) for page in _pages(data)]
    text = "".join(line for page in pages for line in page)
    signs = [sign for sign in text if not sign.isspace()]
    if not WORDS.search(text):
        raise Unreadable("pdf_scan")
    if sum(map(_is_unmapped, signs)) > UNMAPPED * len(signs):
        raise Unreadable("pdf_unmapped")
    out, heads, full = ExtractedText(), _heads(pages), _full(pages)
    for number, page in enumerate(pages, 1):
        if not any(map(WORDS.search, page)):
            out.left_out("page_scanned", tag=str(number))
        for line in _kept(page, heads, out):
            _add(out, line, full)
    found = out.text()
    return found, list(out.warnings(found))


def _pages(data: bytes) -> list[str]:
    """Read the pages in a process that is stopped when it takes too much."""
    limits = map(str, (MEGABYTES, SECONDS, MOST_PAGES, MOST_CHARACTERS))
    try:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-I", str(CHILD), *limits],  # else it imports from the folder of the program
            env={},  # a reader of hostile files gets no secret
            input=data,
            capture_output=True,
            timeout=WAIT,
            check=False,
        )
        told: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        told = {"error": "pdf_too_much"}
    if "error" not in told:
        return told["pages"]
    code = told["error"]
    if code == "pdf_broken":
        raise Unreadable("pdf_broken", reason=told["reason"])
    if code == "pdf_locked":
        raise Unreadable("pdf_locked")
    if code == "pdf_too_long":
        raise Unreadable("pdf_too_long", pages=MOST_PAGES)
    raise Unreadable("pdf_too_much", seconds=WAIT)


def _lines(page: str) -> list[str]:
    """Cut a page into lines, with the characters that are meant, and without signs that print nothing."""
    printed = "".join("\ufffd" if _is_surrogate(sign) else sign for sign in page.translate(MEANT))
    lines = (re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", line).strip() for line in printed.split("\n"))
    return [line for line in lines if line]


def _is_surrogate(sign: str) -> bool:
    return "\ud800" <= sign <= "\udfff"


def _is_unmapped(sign: str) -> bool:
    return sign == "\ufffd" or unicodedata.category(sign) in ("Co", "Cn")


def _heads(pages: list[list[str]]) -> set[str]:
    """List the lines that stand at an end of several pages."""
    counted = Counter(line for page in pages for line in {*page[:EDGE], *page[-EDGE:]})
    return {line for line, times in counted.items() if times >= OFTEN and 2 * times > len(pages)}


def _kept(page: list[str], heads: set[str], out: ExtractedText) -> list[str]:
    """Leave out the head, the foot and the number of a page."""
    kept = []
    for at, line in enumerate(page):
        edge = at < EDGE or at >= len(page) - EDGE
        if edge and (line in heads or NUMBER.fullmatch(line)):
            out.left_out("beside_left_out", line)
        else:
            kept.append(line)
    return kept


def _full(pages: list[list[str]]) -> int:
    """Tell how wide a line is that is full: the greatest width that several lines have; 0 if there are none."""
    widths = sorted((_width(line) for page in pages for line in page), reverse=True)
    return widths[OFTEN - 1] if len(widths) >= OFTEN else 0


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line)


def _add(out: ExtractedText, line: str, full: int) -> None:
    """Add a line; one that is full and ends in the middle of a sentence goes on in the next."""
    before = out.pieces[-1][-1:] if out.line else ""
    if LETTER.fullmatch(before) and LETTER.match(line):
        out.add(" ")
    out.words(line, exact=True)
    if ENDS.search(line) or _width(line) < NEARLY * full:
        out.end_line()
