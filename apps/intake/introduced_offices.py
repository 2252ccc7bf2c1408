"""The office of a person as the introduction states it."""

import re
from collections import Counter

from .folding import folded
from .offices import NO_OFFICE, longest_post, post_start
from .persons import Who, office_holder
from .surnames import is_name

HEAD = 6000
REACH = 60
MET = 2
BEFORE = re.compile(r"[\u4e00-\u9fff、（）()]+$")
BESIDE = re.compile(r"([\u4e00-\u9fff]{2,4})[、和与及]$")
JOINED = re.compile("[、和与與及]")
BEHIND = re.compile(r"\s?[（(]([^（）()，。]{3,30})[)）]")
LEADING = re.compile(
    ".*(?:采访了|采访到|采访|专访了|专访|访问了|访问|访谈|邀请了|邀请到|邀请|请到|请来|对话|走进|来自|其中|有请|组织(?!部)|联合|会同|了|的|由|请|向|对"
    "|[和与及、](?=[省市县区全]|国家))"
)


def introduced_as(head: str, name: str) -> Who | None:
    """Find the office beside a name in the introduction; None if there are two different ones."""
    offices = set()
    at = head.find(name)
    while at >= 0:
        office = _office_before(head[max(0, at - REACH) : at]) or _office_behind(
            head[at + len(name) : at + len(name) + 40]
        )
        if office:
            offices.add(office)
        at = head.find(name, at + len(name))
    return office_holder(name, offices.pop()) if len(offices) == 1 else None


def full_name(surname: str, labelled: set[str], head: str) -> str:
    """Find the one name that a surname on a label stands for: of another label, or repeated in the introduction."""
    named = [name for name in labelled if name[0] == surname and len(name) > 1]
    if named:
        return named[0] if len(named) == 1 else surname
    met: Counter[str] = Counter()
    for at in (found.start() for found in re.finditer(re.escape(surname), head)):
        met.update(head[at : at + size] for size in (2, 3) if is_name(head[at : at + size]))
    longest = [(times, name) for name, times in met.items() if len(name) == 3 and times >= MET]
    times, name = max(longest, default=(0, surname))
    shorter = max(((number, word) for word, number in met.items() if len(word) == 2), default=(0, surname))
    return shorter[1] if shorter[0] >= MET and 2 * times <= shorter[0] else name


def _office_before(words: str) -> str | None:
    words = words.rstrip(" \t\u3000\xa0")
    while (beside := BESIDE.search(words)) and (named := _name_at_end(beside[1])):
        words = words[: beside.end(1) - len(named)]
    run = BEFORE.search(words)
    if not run:
        return None
    only = run[0][_end_of_others(run[0]) :]
    plain = folded(only)
    lead = LEADING.match(plain)
    office = only[lead.end() if lead else 0 :].strip("、（）()")
    plain = folded(office)
    start = post_start(plain)
    if start is None or NO_OFFICE.search(plain) or is_name(office[:start]):
        return None
    return office


def _end_of_others(words: str) -> int:
    """Find the end of the last other person who is listed with an office before this one."""
    for found in reversed(list(JOINED.finditer(words))):
        other = words[: found.start()]
        if any(is_name(other[-size:]) and longest_post(folded(other[:-size])) for size in (3, 2, 4)):
            return found.end()
    return 0


def _office_behind(words: str) -> str | None:
    found = BEHIND.match(words)
    return found[1] if found and longest_post(folded(found[1])) else None


def _name_at_end(words: str) -> str | None:
    """Find the name that ends a run of characters: one of two to four."""
    sizes = [3, 2, 4]
    if longest_post(folded(words[:-2])):
        sizes = [2, 3, 4]
    return next((words[-size:] for size in sizes if len(words) >= size and is_name(words[-size:])), None)
