"""Word documents: the words of the body, a line for each paragraph."""

import io
import zipfile
import zlib
from xml.parsers import expat

from .unreadable import Unreadable

OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1")
ZIP = b"PK\x03\x04"
BODY = "word/document.xml"
MOST_XML = 32 * 1024 * 1024
MOST_TEXT = 10 * 1024 * 1024
MOST_DEEP = 500
CHUNK = 64 * 1024
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


def recognises(data: bytes) -> bool:
    """Tell a Word document, new or old, by its first bytes."""
    return data.startswith((ZIP, OLD_WORD))


def text_of(data: bytes) -> str:
    """Read the words out of a Word document, refusing one that is broken or unfolds to more than a transcript can be."""
    if data.startswith(OLD_WORD):
        raise Unreadable(
            "the file is an old or a protected Word document; save it as .docx without a password"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, packed.open(BODY) as body:
            return _Words().read(body)
    except KeyError:
        raise Unreadable("the file is no Word document: it has no word/document.xml") from None
    except expat.ExpatError as error:
        raise Unreadable(f"the Word document is broken ({error})") from None
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,  # of zipfile, for a way of compressing that it does not know
        RuntimeError,
        ValueError,
        OSError,
    ) as error:
        raise Unreadable(f"the Word document is broken ({error})") from None


class _Words:
    """Collects the words of a document while its XML streams by."""

    def __init__(self):
        self.pieces: list[str] = []
        self.size = self.deep = 0
        self.in_text = False
        self.skipped = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.words
        self.parser.StartDoctypeDeclHandler = self.doctype

    def read(self, body) -> str:
        read = 0
        while chunk := body.read(CHUNK):
            read += len(chunk)
            if read > MOST_XML:
                raise Unreadable(f"the Word document unfolds to more than {MOST_XML // 1024 // 1024} MB")
            self.parser.Parse(chunk, False)
        self.parser.Parse(b"", True)
        return "".join(self.pieces)

    def doctype(self, *_declared):
        raise Unreadable("the Word document declares entities, which no word processor writes")

    def start(self, name, _attributes):
        self.deep += 1
        if self.deep > MOST_DEEP:
            raise Unreadable("the Word document is nested too deeply")
        self.skipped += name == FALLBACK
        self.in_text = _local(name) == "t"
        sign = SIGNS.get(_local(name) or "")
        if sign:
            self.add(sign)

    def end(self, name):
        self.deep -= 1
        self.skipped -= name == FALLBACK
        self.in_text = False
        if _local(name) == "p":
            self.add("\n")

    def words(self, words):
        if self.in_text:
            self.add(words)

    def add(self, words):
        if not self.skipped:
            self.size += len(words)
            if self.size > MOST_TEXT:
                raise Unreadable("the Word document holds more text than a transcript can")
            self.pieces.append(words)


def _local(name: str) -> str | None:
    """Name an element of the word processor's vocabulary; None for another's."""
    space, _, local = name.rpartition(" ")
    return local if space in (SPACE, STRICT) else None
