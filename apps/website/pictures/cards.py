"""Cards of 1200 by 630 pixels, as messengers and letters show them beside a link."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.api.files.sentences import with_others
from apps.api.http.addresses import absolute
from apps.api.rows.details import RowDict
from apps.hearings.models import Commitment

from .drawing import draw
from .lines import lines_of, set_lines

WIDTH, HEIGHT, EDGE = 600, 315, 36
TOP, ROOM = 84, 136
"""Pixels above the words, and those that they may fill."""
SIZES = (34, 28, 24, 20, 17)
"""The sizes of the words, the first in which they all have room."""


def card_of_quotation(request: HttpRequest, record: RowDict, hearing: RowDict) -> bytes:
    """Draw the words of a commitment or a figure, who said them, and when.

    Errors: NoFont where Chinese characters would be boxes.
    """
    kind = record["kind"] if "status" in record else ""
    person = record["person_name"] or ""
    context = {
        "kind": kind,
        "label": Commitment.Kind(kind).label if kind else _("figure"),
        "beside": "" if kind else lines_of(record["measures"], 24, 1)[0],
        "who": " ".join(
            filter(None, [with_others(dict(record), person) if person else "", record["organization_name"]])
        ),
    }
    return _card(request, record["quote"], hearing, context)


def card_of_hearing(request: HttpRequest, hearing: RowDict, counts: Sequence[tuple[str, str, int]]) -> bytes:
    """Draw what a hearing was about, and how much of each kind was said there.

    Errors: NoFont where Chinese characters would be boxes.
    """
    context = {"label": _("hearing"), "counts": [(each, EDGE + 120 * at) for at, each in enumerate(counts)]}
    return _card(request, hearing["subject"] or hearing["title"], hearing, context)


def _card(request: HttpRequest, words: str, hearing: RowDict, context: dict[str, Any]) -> bytes:
    inner = WIDTH - 2 * EDGE
    size = next((each for each in SIZES if _has_room(words, each, inner)), SIZES[-1])
    lines = lines_of(words, inner / size, int(ROOM / (size * 1.5)))
    day = f"{date_format(hearing['held_on'])} {hearing['area_name']}"
    context |= {
        "width": WIDTH,
        "height": HEIGHT,
        "edge": EDGE,
        "size": size,
        "lines": set_lines(lines, TOP + size, size),
        "day": day,
        "address": absolute(request, "/").partition("://")[2].rstrip("/"),
    }
    return draw("website/pictures/card.svg", context)


def _has_room(words: str, size: int, width: int) -> bool:
    most = int(ROOM / (size * 1.5))
    return len(lines_of(words, width / size, most + 1)) <= most
