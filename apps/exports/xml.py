"""Text as XML 1.0 can hold it."""

import re

ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """Put the replacement character in place of each that XML forbids, so that every other keeps its offset."""
    return ILLEGAL.sub("\ufffd", text)


def returns_kept(written: bytes) -> bytes:
    """Write the carriage returns of a finished document so that a parser does not take them for line ends."""
    return written.replace(b"\r", b"&#13;")
