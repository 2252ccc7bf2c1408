"""The printed shapes of a label at one place: with a colon, in brackets, alone on its line."""

import re
from dataclasses import replace
from typing import NamedTuple

from .folding import folded
from .label_joins import completes_label
from .offices import BODY
from .persons import Who, parse_label, parse_speakers
from .segments import LINE, Segment
from .surnames import is_name

LEAD = re.compile(
    r"(?:[#>*_\-+•●■◆▲○◎★☆▶►※|\s\ufeff\u200b-\u200f]|(?:[0-9]{1,3}[.．、)）](?![0-9])\s?)|(?:[一二三四五六七八九十]{1,3}、\s?)|(?:[(（][一二三四五六七八九十]{1,3}[)）]\s?)"
    r"|[\[(（【]?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[\])）】]?\s)*+"
)
COLON = r"[:：︰﹕∶꞉]"
FORBIDDEN = r"\n\r:：︰﹕∶꞉,，。;；!！?？“”\"「」『』《》<>【】"
COLONED = re.compile(
    rf"([^{FORBIDDEN}]{{1,48}}+(?:(?<=[友民众者])[“\"「][^“”\"「」\n]{{1,16}}[”\"」])?){COLON}[*_]{{0,3}}"
)
BRACKETED = re.compile(
    rf"[【\[〔［〖]([^【】\[\]〔〕［］〖〗\n。？！]{{1,48}}+)[】\]〕］〗](?:\s?{COLON})?[*_]{{0,3}}"
)
ROUND = re.compile(
    rf"[(（]\s?(问|答|問|提问|提問|回答|答复|答覆)\s?[)）](?:([^{FORBIDDEN}]{{1,40}}+){COLON}|\s?{COLON})?[*_]{{0,3}}"
)
PUNCTUATED = re.compile(f"[{FORBIDDEN}、]")
SAID = re.compile(r"^(?:提问|提問|询问|詢問|回答|答复|答覆|应询|應詢|问|問|答)(?:人|者)?[\s·:：|/—-]+")
CLOCK = re.compile(r"[\s(（\[]*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[)）\]]?$")
PART_OF_OFFICE = re.compile(rf"[市县区省州镇]$|{BODY.pattern}")
VERB = re.compile("[问問询詢答复覆]$")
QUOTE = '“"「『‘'
LONGEST_LINE = 36
SKIPPED = " \t\u3000\xa0\ufeff"
# What no sentence begins with, where the sign behind a label is printed twice.
REPEATED = SKIPPED + ":：︰﹕∶꞉,，;；、。"


class FoundLabel(NamedTuple):
    """A label: the speaker, its span, where the spoken words begin, and where its line or sentence begins."""

    who: Who
    start: int
    end: int
    words: int
    alone: bool = False
    opens: int = -1


def label_at(text: str, segment: Segment, *, lined: bool = True) -> FoundLabel | None:
    """Read the label that a segment begins with."""
    at = LEAD.match(text, segment.start, min(segment.end, segment.start + 40)).end()  # type: ignore[union-attr]
    limit = min(segment.end, at + 60)
    if at >= limit:
        return None
    if text[at] in "(（":
        found = _round(text, at, limit)
    elif text[at] in "【[〔［〖":
        found = _bracketed(text, at, limit)
    else:
        found = _coloned(text, at, limit)
    if not found and lined:
        found = _alone(text, at, segment)
    return (
        found._replace(opens=found.start if _is_title(text[at : found.start]) else segment.start)
        if found
        else None
    )


def _is_title(words: str) -> bool:
    """Tell whether words between line start and label are a title, and no bracket or mark."""
    return any(sign.isalpha() for sign in words) and not ROUND.match(words)


def _found(text: str, who: Who | None, start: int, end: int, after: int) -> FoundLabel | None:
    """Make a label, unless the words after it are a quotation inside a sentence: 林树宏委员问:“...”."""
    if who is None:
        return None
    while start < end and text[start] in SKIPPED + "*_":
        start += 1
    while start < end and text[end - 1] in SKIPPED + "*_":
        end -= 1
    while after < len(text) and text[after] in REPEATED:
        after += 1
    if (
        VERB.search(text[start:end])
        and end - start > 2
        and text[after : after + 1] in QUOTE
        and after < len(text)
    ):
        return None
    return FoundLabel(who, start, end, after) if start < end else None


def _coloned(text: str, at: int, limit: int) -> FoundLabel | None:
    found = COLONED.match(text, at, limit)
    if found and (later := _after_title(found[1])):
        return _found(text, parse_label(found[1][later:]), at + later, found.end(1), found.end())
    return found and _found(text, parse_speakers(found[1]), at, found.end(1), found.end())


def _after_title(words: str) -> int:
    """Find where a label begins behind a title on the same line, parted from it by a space only; 0 for no title."""
    space = max(words.rstrip().rfind(sign) for sign in SKIPPED)
    if space <= 0 or PART_OF_OFFICE.search(folded(words[:space].rstrip())):
        return 0
    who = parse_label(words[space + 1 :])
    if who is None or not who.name or not who.organization:
        return 0
    whole = parse_label(words)
    broken = whole is not None and completes_label(whole, who, "".join(words[:space].split()))
    return 0 if broken else space + 1


def _bracketed(text: str, at: int, limit: int) -> FoundLabel | None:
    found = BRACKETED.match(text, at, limit)
    if not found:
        return None
    said, inner = SAID.match(found[1]), found[1].replace("·", " ") if is_spaced(found[1]) else found[1]
    who = parse_label(inner[said.end() :]) if said else parse_label(inner)
    if who and said:
        first = parse_label(said[0].strip(SKIPPED + "·:：|/—-人者"))
        who = replace(who, role=first.role if first else who.role, certain=True)
    if who and who.name is None and who.office is None:
        named = _coloned(text, found.end(), limit)
        if named:
            return FoundLabel(
                replace(named.who, role=who.role, certain=True), named.start, named.end, named.words
            )
    return _found(text, who, found.start(1), found.end(1), found.end())


def is_spaced(words: str) -> bool:
    """Tell whether a middle dot parts office from name, and is no part of a name."""
    return "·" in words and any(is_name(part.strip()) for part in words.split("·"))


def _round(text: str, at: int, limit: int) -> FoundLabel | None:
    found = ROUND.match(text, at, limit)
    if not found:
        return None
    first = parse_label(found[1])
    who = parse_label(found[2]) if found[2] else None
    if who and first:
        return _found(
            text, replace(who, role=first.role, certain=True), found.start(2), found.end(2), found.end()
        )
    return _found(text, first, found.start(1), found.end(1), found.end())


def _alone(text: str, at: int, segment: Segment) -> FoundLabel | None:
    """Read a whole line as a label: office and name, or a bare 问; a clock time may stand behind it."""
    if segment.before < LINE or segment.after < LINE or segment.end - at > LONGEST_LINE:
        return None
    line = text[at : segment.end]
    clock = CLOCK.search(line)
    printed = (line[: clock.start()] if clock else line).rstrip(SKIPPED + "*_")
    if not printed or PUNCTUATED.search(printed):
        return None
    who = parse_label(printed)
    if who is None or not (
        who.name or (who.role in ("asks", "answers") and who.office in (None, "记者", "記者"))
    ):
        return None
    found = _found(text, who, at, at + len(printed), segment.end)
    return found and found._replace(alone=True)
