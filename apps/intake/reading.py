"""Reads a transcript from a file or from standard input: its bytes, its format, its text."""

import sys
from pathlib import Path

from .formats import docx, html, plain
from .formats.unreadable import Unreadable

MOST_BYTES = 10 * 1024 * 1024
STANDARD_INPUT = "-"


def read(name: str) -> str:
    """Read the text of a file, or of standard input for `-`; offsets are code points into what this returns.

    The text of a plain or Markdown file is the file's, only decoded; that of HTML and .docx is what is read out of them.
    """
    return text_of(_bytes(name), Path(name).suffix.lower())


def text_of(data: bytes, suffix: str = "") -> str:
    """Read the text out of the bytes of a file of this suffix; without a known suffix, the bytes tell the format."""
    if len(data) > MOST_BYTES:
        raise Unreadable(f"the file is larger than {MOST_BYTES // 1024 // 1024} MB")
    if suffix == ".docx" or docx.recognises(data):
        text = docx.text_of(data)
    elif suffix in html.SUFFIXES or (suffix not in plain.SUFFIXES and html.recognises(data)):
        text = html.text_of(plain.decode(data, html.declared_encoding(data)))
    else:
        text = plain.decode(data)
    if not text.strip("\ufeff \t\r\n"):
        raise Unreadable("the file holds no text")
    if "\0" in text:
        raise Unreadable("the file holds NUL characters, so it is no text")
    return text


def _bytes(name: str) -> bytes:
    try:
        if name == STANDARD_INPUT:
            return sys.stdin.buffer.read(MOST_BYTES + 1)
        with Path(name).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Unreadable(f"the file cannot be read ({error.strerror or error})") from error
