"""The labels of a text: the certain ones, and those that other labels confirm."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise

from .folding import folded
from .introduced_offices import HEAD, full_name, introduced_as
from .label_shapes import COLON, FORBIDDEN, FoundLabel, label_at
from .persons import Who, parse_label
from .proposals import TooMany
from .segments import LINE, Segment, ends_sentence, is_wrapped, segments
from .unspoken import unspoken_kind

MOST = 10_000
MOST_CANDIDATES = 100_000
INLINE = re.compile(rf"(?<=[。？！?!”])[ \xa0\u3000]?(?=[【(（]|[^{FORBIDDEN}]{{1,40}}+{COLON})")
SENTENCE = re.compile("[。？！?!，]")
CAST = re.compile("[。？！?!，；;:：]")
LONGEST_CAST = 40
LEGEND = re.compile("[；;，,、\\s]+")
LONGEST_LEGEND = 120
NEAR = 600
BLANKS = "*_ \xa0\n\r\t\u3000"
FIELDS = re.compile("(?:提问|询问|回答|答复|应询)[人者]?")


def find_labels(text: str) -> list[FoundLabel]:
    """Find the labels of a text in order; an uncertain one counts only if other labels confirm it."""
    candidates: list[FoundLabel] = []
    for found in _candidates(text):
        candidates.append(found)
        if len(candidates) > MOST_CANDIDATES:
            raise TooMany("too_many_turns", most=MOST)
    kept = _without_lists(_confirmed(text, candidates), text)
    if len(kept) > MOST:
        raise TooMany("too_many_turns", most=MOST)
    return kept


def _candidates(text: str) -> Iterator[FoundLabel]:
    wrapped = is_wrapped(text)
    previous: Segment | None = None
    for segment in segments(text):
        found = None if wrapped and _runs_on(text, previous, segment) else label_at(text, segment)
        previous = segment
        if found and found.alone and not _is_followed(text, found):
            found = None
        if found:
            yield found
        at = found.words if found and not found.alone else segment.start
        yield from _inline(text, segment, at)


def _runs_on(text: str, previous: Segment | None, segment: Segment) -> bool:
    """Tell whether a line of wrapped text goes on with the sentence of the line before it."""
    if previous is None or segment.before != LINE or text[segment.start - 1] in " \t":
        return False
    return not ends_sentence(text, previous.end) and not unspoken_kind(text, previous.start, previous.end)


def _is_followed(text: str, found: FoundLabel) -> bool:
    """Tell whether sentences follow a label that stands on a line alone, and not more of a list or table."""
    following = islice(segments(text, found.words, min(len(text), found.words + NEAR)), 3)
    return any(SENTENCE.search(text, piece.start, piece.end) for piece in following)


def _inline(text: str, segment: Segment, at: int) -> Iterator[FoundLabel]:
    """Find certain labels that follow a sentence on the same line."""
    for gap in INLINE.finditer(text, at, segment.end):
        found = label_at(text, Segment(gap.end(), segment.end, 0, 0), lined=False)
        if not found or not found.who.certain:
            continue
        who = found.who
        if (who.name and (who.organization or who.role == "asks")) or who == Who(role=who.role):
            yield found


def _confirmed(text: str, candidates: list[FoundLabel]) -> list[FoundLabel]:
    certain = [found.who for found in candidates if found.who.certain]
    roles = {who.role for who in certain}
    names = {who.name for who in certain if who.name}
    head = text[: min(candidates[0].opens, HEAD)] if candidates else ""
    wrapped = is_wrapped(text)
    names |= {
        name
        for name in {found.who.name for found in candidates} - names
        if name and introduced_as(head, name)
    }
    times = Counter(_key(found.who) for found in candidates if not found.who.certain)
    short = {found.who.name for found in candidates if len(found.who.name or "") == 1}
    known = {surname for surname in short if surname and len(full_name(surname, names, head)) > 1}
    kept: list[FoundLabel] = []
    asked = False
    for found, end in zip(candidates, [*(later.opens for later in candidates[1:]), len(text)], strict=False):
        who = found.who
        surname = len(who.name or "") == 1 and not who.certain
        if surname:
            likely = who.name in known or (asked and times[_key(who)] > 1 and not wrapped)
        else:
            likely = who.name in names or _likely(text, who, times[_key(who)], asked, roles)
        if who.certain or likely:
            kept.append(found)
            asked = who.role in ("asks", "moderates") or (
                who.role is None and _is_question(text, found.words, end)
            )
    return kept


def _is_question(text: str, start: int, end: int) -> bool:
    """Tell whether words hold a question mark near their beginning."""
    return any(text.find(mark, start, min(end, start + NEAR)) >= 0 for mark in "？?")


def _key(who: Who) -> tuple:
    return who.name, who.office, who.role


def _likely(text: str, who: Who, times: int, asked: bool, roles: set) -> bool:
    if who.name:
        return times > 1 or (asked and text.find(who.name, text.find(who.name) + 1) >= 0)
    if who.office:
        return asked or (times > 1 and "asks" in roles)
    if who.role == "asks" and "asks" not in roles:
        return "answers" in roles
    return (times > 1 and bool(roles & {"asks", "answers"} - {who.role})) or (who.role == "answers" and asked)


def _without_lists(found: list[FoundLabel], text: str) -> list[FoundLabel]:
    """Leave out lists of those present: lines that hold an office and a name, one after another."""
    kept: list[FoundLabel] = []
    for at, label in enumerate(found):
        last = at + 1 == len(found)
        following = len(text) if last else found[at + 1].start
        if (
            label.alone
            and not last
            and found[at + 1].alone
            and not text[label.words : following].strip("*_#【[ \n\r\t\u3000")
        ):
            continue
        if label.alone and at and not kept and not text[label.words : following].strip():
            continue
        kept.append(label)
    return kept


def without_salutations(labels: list[FoundLabel], text: str) -> list[FoundLabel]:
    """Leave out 主席: if it is only the address with which the speaker begins."""
    return [
        found
        for before, found in zip([None, *labels], labels, strict=False)
        if not (
            before
            and found.who.role == "chair"
            and before.who.role != "chair"
            and not text[before.words : found.start].strip(BLANKS)
        )
    ]


def without_names_only(labels: list[FoundLabel], text: str) -> list[FoundLabel]:
    """Leave out labels whose words only name a person: 嘉宾:刘小杰; and join 提问人:林树宏 with the words below it."""
    kept: list[FoundLabel] = []
    for at, found in enumerate(labels):
        end = labels[at + 1].opens if at + 1 < len(labels) else len(text)
        line = _cast(text, found, end)
        if line is None:
            if not _is_legend(text[found.words : end] if end - found.words <= LONGEST_LEGEND else ""):
                kept.append(found)
        elif FIELDS.fullmatch(folded(text[found.start : found.end])):
            who = replace(line[0], role=found.who.role, certain=True)
            kept.append(FoundLabel(who, line[1], line[2], line[2], True, found.opens))
    silent = [not text[one.words : two.start].strip(BLANKS) for one, two in pairwise(kept)]
    return kept[silent.index(False) if False in silent else 0 :]


def _is_legend(words: str) -> bool:
    """Tell whether words only say who is meant by the short labels: 问:记者;张:张建华."""
    pairs = [re.split(COLON, part) for part in LEGEND.split(words.strip(" *_\n"))]
    return (
        len(pairs) > 1
        and any(len(pair) == 2 for pair in pairs)
        and all(parse_label(pair[-1]) for pair in pairs)
    )


def _cast(text: str, label: FoundLabel, end: int) -> tuple[Who, int, int] | None:
    first = next(segments(text, label.words, min(end, label.words + LONGEST_CAST + 1)), None)
    if (
        first is None
        or first.start > label.words
        or (first.after < LINE and text[first.end : end].strip(BLANKS))
        or first.end - first.start > LONGEST_CAST
    ):
        return None
    words = text[first.start : first.end].strip("*_ ")
    who = None if CAST.search(words) else parse_label(words)
    named = who and (who.name or (first.after < LINE and who.role in ("asks", "moderates")))
    return (who, first.start, first.end) if who and named else None
