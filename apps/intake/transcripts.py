"""Reads the text of a transcript from a file or from standard input."""

import sys
from pathlib import Path
from typing import NamedTuple

from .formats import docx, html, pdf, plain
from .formats.unreadable import Unreadable
from .messages import Warning

MOST_BYTES = 10 * 1024 * 1024
STANDARD_INPUT = "-"


class Transcript(NamedTuple):
    """The text of a file, and warnings of what was left out of it; offsets are code points into the text."""

    text: str
    warnings: list[Warning]


def read_transcript(name: str) -> Transcript:
    """Read the text of a file, or of standard input for `-`.

    The text of a plain or Markdown file is the file's, only decoded; that of HTML, .docx and PDF is what is read out of them.
    """
    return transcript_of(_bytes(name), Path(name).suffix.lower())


def text_of(data: bytes, suffix: str = "") -> str:
    """Read the text alone out of the bytes of a file."""
    return transcript_of(data, suffix).text


def transcript_of(data: bytes, suffix: str = "") -> Transcript:
    """Read the bytes of a file of this suffix; without a known suffix, the bytes tell the format."""
    if len(data) > MOST_BYTES:
        raise Unreadable("file_too_large", most=MOST_BYTES // 1024 // 1024)
    warnings: list[Warning] = []
    if suffix == ".pdf" or pdf.recognises(data):
        text, warnings = pdf.read(data)
    elif suffix == ".docx" or docx.recognises(data):
        text, warnings = docx.read(data)
    elif suffix in html.SUFFIXES or (suffix not in plain.SUFFIXES and html.recognises(data)):
        text, warnings = html.read(plain.decode(data, html.declared_encoding(data)))
    else:
        text = plain.decode(data)
    if not text.strip("\ufeff \t\r\n"):
        raise Unreadable("file_empty")
    if "\0" in text:
        raise Unreadable("file_with_nul")
    return Transcript(text, warnings)


def _bytes(name: str) -> bytes:
    try:
        if name == STANDARD_INPUT:
            return sys.stdin.buffer.read(MOST_BYTES + 1)
        with Path(name).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Unreadable("file_not_opened", reason=error.strerror or str(error)) from error
