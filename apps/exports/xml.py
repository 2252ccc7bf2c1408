"""Text as XML 1.0 can hold it."""

import re

ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """Replace each character that XML forbids by U+FFFD, so that all others keep their offsets."""
    return ILLEGAL.sub("\ufffd", text)


def returns_kept(written: bytes) -> bytes:
    """Escape the carriage returns of a finished document, which a parser would otherwise turn into line feeds."""
    return written.replace(b"\r", b"&#13;")
