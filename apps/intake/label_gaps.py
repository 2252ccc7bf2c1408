"""Finds the blanks and line ends inside labels: 市商务局局长李  四：, 郑海涛  委员：."""

import re
from collections.abc import Iterator

from .label_joins import completes_label
from .label_shapes import COLON, FORBIDDEN
from .persons import parse_label
from .segments import NEWLINE, NEWLINES

STOP = re.compile(f"[{FORBIDDEN}]".replace(r"\n\r", ""))
ENDED = re.compile(rf"(?<!{STOP.pattern}){COLON}")
GAP = re.compile(rf"\s{{2,}}|[{NEWLINES}]")
BRACKETED = re.compile(r"[【\[〔［〖]([^【】\[\]〔〕［］〖〗\n\r。？！]{1,48})[】\]〕］〗]")
LINE = re.compile(rf"(?m)^[^\S\n\r]*([^{FORBIDDEN}、]{{2,36}}?)[^\S\n\r]*$")
LONGEST = 60
MOST_PARTS = 4

Span = tuple[int, int]


def gaps_in_labels(text: str) -> Iterator[Span]:
    """Find the gaps inside labels, in order: without them the words are a label."""
    last = 0
    for start, end in sorted(set(_gaps(text))):
        if end > last:
            yield max(start, last), end
            last = end


def _gaps(text: str) -> Iterator[Span]:
    for colon in ENDED.finditer(text):
        yield from _before(text, colon.start())
    for inside in BRACKETED.finditer(text):
        yield from _closed(text, inside.start(1), inside.end(1))
    for line in LINE.finditer(text):
        if GAP.search(line[1]):
            yield from _closed(text, line.start(1), line.end(1), alone=True)


def _before(text: str, end: int) -> Iterator[Span]:
    start = max(0, end - LONGEST)
    if not GAP.search(text, start, end):
        return
    cut = max((stop.end() for stop in STOP.finditer(text, start, end)), default=start)
    gaps = list(GAP.finditer(text, cut, end))
    if gaps and (gaps[0].start() == cut or len(gaps) > MOST_PARTS):
        # The gap parts the label from what stands before it.
        outer = max(0, len(gaps) - MOST_PARTS - 1)
        cut, gaps = gaps[outer].end(), gaps[outer + 1 :]
    if not gaps:
        return
    parts = [text[one:two] for one, two in _around(gaps, cut, end)]
    said = parse_label(parts[-1]) if parts[-1].strip() else None
    broken: list[re.Match] = []
    for first in range(len(gaps) - 1, -1, -1):
        before, behind = parts[first], "".join(parts[first + 1 :])
        cut_off = first == 0 and cut == start > 0
        if (
            cut_off
            or len(NEWLINE.findall(gaps[first][0])) > 1
            or (_stands_alone(behind) and _is_whole(before))
        ):
            break
        whole = parse_label("".join(parts[first:]))
        if whole and completes_label(whole, said, before):
            said, broken = whole, gaps[first:]
    yield from (gap.span() for gap in broken)


def _around(gaps: list[re.Match], start: int, end: int) -> Iterator[Span]:
    at = start
    for gap in gaps:
        yield at, gap.start()
        at = gap.end()
    yield at, end


def _stands_alone(words: str) -> bool:
    """Tell whether words behind a gap may be a label by themselves."""
    return len(words.strip()) > 1


def _is_whole(words: str) -> bool:
    """Tell whether words name somebody in full by themselves."""
    who = parse_label(words)
    return bool(who and who.certain and len(who.name or "") > 1)


def _closed(text: str, start: int, end: int, *, alone: bool = False) -> Iterator[Span]:
    """Find the gaps in a label that fills brackets or a line; keep one blank of each, between office and name."""
    gaps = list(GAP.finditer(text, start, end))
    whole = parse_label(text[start:end]) if gaps else None
    if whole and whole.certain and (len(whole.name or "") > 1 and whole.office if alone else True):
        yield from ((gap.start() + 1, gap.end()) for gap in gaps)
