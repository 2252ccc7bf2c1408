"""Word documents: the words of the body, a line for each paragraph; what Word does not print is left out with a warning."""

import io
import zipfile
import zlib
from xml.parsers import expat

from ..messages import Warning
from .docx_parts import Parts
from .docx_words import Words
from .unreadable import Unreadable

OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1")
ZIP = b"PK\x03\x04"


def recognises(data: bytes) -> bool:
    """Tell a Word document, new or old, by its first bytes."""
    return data.startswith((ZIP, OLD_WORD))


def read(data: bytes) -> tuple[str, list[Warning]]:
    """Read the words out of a Word document, refusing one that is broken or unfolds to more than a transcript can be."""
    if data.startswith(OLD_WORD):
        raise Unreadable("word_old")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = Parts(packed)
            words = Words(parts)
            parts.parse(parts.body, words)
            words.finish()
    except expat.ExpatError as error:
        raise Unreadable("word_broken", reason=str(error)) from None
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,  # of zipfile, for a way of compressing that it does not know
        RuntimeError,
        ValueError,
        OSError,
    ) as error:
        raise Unreadable("word_broken", reason=str(error)) from None
    text = words.out.text()
    return text, list(words.out.warnings(text))
