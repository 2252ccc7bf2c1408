"""Reads the words of each page of a PDF in a process of its own: `pdf_child.py MEGABYTES SECONDS PAGES CHARACTERS < file`.

It is run as a program, for a hostile file can make any reader of PDF fill the memory or never end, and only a process can be
stopped. It writes JSON: the text of each page, or the code of what is wrong.
"""

import io
import json
import resource
import sys
from typing import Any


def pages_of(data: bytes, most_pages: int, most_characters: int) -> dict[str, Any]:
    """Read a document, or say what is wrong with it."""
    import pypdf  # after the limits are set

    document = pypdf.PdfReader(io.BytesIO(data))
    if document.is_encrypted and not document.decrypt(""):
        return {"error": "pdf_locked"}
    if len(document.pages) > most_pages:
        return {"error": "pdf_too_long"}
    found, size = [], 0
    for page in document.pages:
        text = page.extract_text()
        size += len(text)
        if size > most_characters:
            return {"error": "pdf_too_long"}
        found.append(text)
    return {"pages": found}


def main(megabytes: int, seconds: int, most_pages: int, most_characters: int) -> None:
    """Read the file on standard input within the limits."""
    memory = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    try:
        told = pages_of(sys.stdin.buffer.read(), most_pages, most_characters)
    except (MemoryError, RecursionError):
        told = {"error": "pdf_too_much"}
    except Exception as error:  # whatever a broken file makes the library raise
        locked = type(error).__name__ == "DependencyError"  # its cipher needs another library
        told = {"error": "pdf_locked" if locked else "pdf_broken", "reason": repr(error)[:200]}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
