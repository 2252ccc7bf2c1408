"""Range requests (RFC 9110, section 14), so that a download that was interrupted can be resumed."""

import logging
import re
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from tempfile import TemporaryFile
from time import monotonic
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from .compression import CODINGS, compressed
from .errors import plain_problem
from .sending import FileSlot

log = logging.getLogger(__name__)

Range = tuple[Any, ...]
"""First byte, last byte and length of the end, as requested; None where not given."""

MOST_IN_MEMORY = 1_048_576
RANGE = re.compile(r"bytes=(?:([0-9]{1,18})-([0-9]{1,18})?|-([0-9]{1,18}))", re.ASCII)
PIECE = 65_536
SECONDS = 600
"""How long a file is sent for; a reader who needs longer goes on with a range."""


class Part:
    """Some bytes of a file, piece by piece; closing it closes the file."""

    def __init__(self, file: Any, first: int, last: int) -> None:
        self.file, self.first, self.last = file, first, last
        self.close = file.close

    def __iter__(self) -> Iterator[bytes]:
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
    """A file that is read to its end before its first byte is sent, compressed where a coding is given.

    A client that is slow or leaves does not keep the database busy, and an error never cuts a file short.

    Errors: Crowded, before anything is read.
    """

    def __init__(self, pieces: Any, coding: str | None = None) -> None:
        self.file = _buffered(pieces, CODINGS[coding]() if coding else None)
        self.length = self.file.file.tell()
        super().__init__(Part(self.file, 0, self.length - 1))
        self["Content-Length"] = str(self.length)


def _buffered(pieces: Any, compressor: Any) -> FileSlot:
    """Write the pieces of a file to memory, or to the disk if they are large; close their generator on an error."""
    sent = FileSlot(BytesIO())
    try:
        with closing(pieces):
            for piece in compressed(pieces, compressor) if compressor else pieces:
                sent.file.write(piece)
                if isinstance(sent.file, BytesIO) and sent.file.tell() > MOST_IN_MEMORY:
                    held, sent.file = sent.file, TemporaryFile()  # noqa: SIM115  # closed with the answer
                    sent.file.write(held.getbuffer())
    except BaseException:
        sent.close()
        raise
    return sent


def range_of(request: HttpRequest, response: Any) -> HttpResponseBase:
    """Return the bytes of a file that were requested, or a 416 if it has no such bytes.

    As the RFC says, several ranges, other units, and a file that has changed since are answered with the complete file.
    """
    response["Accept-Ranges"] = "none" if "Content-Encoding" in response else "bytes"
    requested = requested_range(request, response)
    if requested is None:
        return response
    if isinstance(response, WholeFile):
        return cut(request, response.file, response.length, requested, response)
    return cut(request, BytesIO(response.content), len(response.content), requested, response)


def requested_range(request: HttpRequest, response: Any) -> Range | None:
    """Read which bytes are requested; None for the complete file."""
    requested = RANGE.fullmatch(request.headers.get("Range", ""))
    unchanged = request.headers.get("If-Range") in (None, response["ETag"])
    if request.method != "GET" or not requested or not unchanged or _is_reversed(*requested.groups()):
        return None
    return requested.groups()


def cut(request: HttpRequest, file: Any, length: int, requested: Range, response: Any) -> HttpResponseBase:
    """Answer with the requested bytes of an open file, and the headers of its complete answer."""
    first, last = _ends(length, *requested)
    if first > last:
        file.close()
        return _refused(request, length)
    part = StreamingHttpResponse(Part(file, first, last), status=206, headers=dict(response.headers))
    part["Content-Range"] = f"bytes {first}-{last}/{length}"
    part["Content-Length"] = str(last - first + 1)
    return part


def _is_reversed(first: str, last: str, _tail: str) -> bool:
    return bool(last) and int(last) < int(first)


def _ends(length: int, first: str, last: str, tail: str) -> tuple[int, int]:
    """Return the first and the last requested byte; the last is before the first if there are none."""
    if tail is not None:
        return max(0, length - int(tail)), length - 1
    return int(first), min(int(last), length - 1) if last else length - 1


def _refused(request: HttpRequest, length: int) -> HttpResponse:
    detail = _("The file has {length} bytes; the range asked for holds none of them.")
    response = plain_problem(request, "no-such-range", format_lazy(detail, length=length))
    response["Content-Range"] = f"bytes */{length}"
    return response
