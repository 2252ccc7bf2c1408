"""Ranges (RFC 9110, section 14): the rest of a file whose transfer broke off."""

import logging
import re
from contextlib import closing
from io import BytesIO
from tempfile import TemporaryFile
from time import monotonic

from django.http import StreamingHttpResponse

from .errors import plain_problem
from .sending import Sent

log = logging.getLogger(__name__)

MOST_IN_MEMORY = 1_048_576
ASKED = re.compile(r"bytes=(?:([0-9]{1,18})-([0-9]{1,18})?|-([0-9]{1,18}))", re.ASCII)
PIECE = 65_536
SECONDS = 600
"""How long a file is sent for; a reader who needs longer goes on with a range."""


class Part:
    """Some bytes of a file, piece by piece; closing it closes the file."""

    def __init__(self, file, first, last):
        self.file, self.first, self.last = file, first, last
        self.close = file.close

    def __iter__(self):
        end = monotonic() + SECONDS
        self.file.seek(self.first)
        for at in range(self.first, self.last + 1, PIECE):
            if monotonic() > end:
                log.warning(
                    "A file was not read within %s seconds; %s bytes were not sent.",
                    SECONDS,
                    self.last + 1 - at,
                )
                return  # the stated length tells the reader that bytes are missing
            yield self.file.read(min(PIECE, self.last + 1 - at))


class WholeFile(StreamingHttpResponse):
    """A file that was read to its end before its first byte is sent.

    So a reader who is slow or leaves keeps nothing of the database busy, and no failure leaves a file that is cut short.

    Errors: Crowded, before anything is read.
    """

    def __init__(self, pieces):
        self.file = _held(pieces)
        self.length = self.file.file.tell()
        super().__init__(Part(self.file, 0, self.length - 1))
        self["Content-Length"] = str(self.length)


def _held(pieces):
    """Write the pieces of a file into memory, or to the disk what is large, and stop their making where that fails."""
    sent = Sent(BytesIO())
    try:
        with closing(pieces):
            for piece in pieces:
                sent.file.write(piece)
                if isinstance(sent.file, BytesIO) and sent.file.tell() > MOST_IN_MEMORY:
                    held, sent.file = sent.file, TemporaryFile()  # noqa: SIM115  # closed with the answer
                    sent.file.write(held.getbuffer())
    except BaseException:
        sent.close()
        raise
    return sent


def part_of(request, response):
    """Give the bytes of a file that a reader asks for, or say that it has no such bytes.

    What is no single range of bytes, or of a file that changed since, is answered with the whole file, as the RFC has it.
    """
    response["Accept-Ranges"] = "bytes"
    asked = asked_of(request, response)
    if asked is None:
        return response
    if isinstance(response, WholeFile):
        return cut(response.file, response.length, asked, response)
    return cut(BytesIO(response.content), len(response.content), asked, response)


def asked_of(request, response):
    """Read which bytes a reader asks for; None for the whole file."""
    asked = ASKED.fullmatch(request.headers.get("Range", ""))
    unchanged = request.headers.get("If-Range") in (None, response["ETag"])
    if request.method != "GET" or not asked or not unchanged or _backwards(*asked.groups()):
        return None
    return asked.groups()


def cut(file, length, asked, response):
    """Answer with the bytes asked for of an open file, and the headers of the answer that would give all of it."""
    first, last = _ends(length, *asked)
    if first > last:
        file.close()
        return _refused(length)
    part = StreamingHttpResponse(Part(file, first, last), status=206, headers=dict(response.headers))
    part["Content-Range"] = f"bytes {first}-{last}/{length}"
    part["Content-Length"] = str(last - first + 1)
    return part


def _backwards(first, last, _tail):
    return bool(last) and int(last) < int(first)


def _ends(length, first, last, tail):
    """Say which is the first byte asked for and which the last, which comes before it where there are none."""
    if tail is not None:
        return max(0, length - int(tail)), length - 1
    return int(first), min(int(last), length - 1) if last else length - 1


def _refused(length):
    detail = f"The file has {length} bytes; the range asked for holds none of them."
    response = plain_problem(416, detail)
    response["Content-Range"] = f"bytes */{length}"
    return response
