"""Finds an office and a name at the beginning of words, whatever follows: 王国强（市财政局局长），…"""

import re
from collections.abc import Iterator

from apps.hearings.wordlists import listed

from .folding import folded
from .label_shapes import COLON, FORBIDDEN
from .offices import longest_post
from .persons import NO_SURNAMES, is_body, parse_label
from .speaker_hints import LONGEST_OFFICE, OF_BODY, POST, UNLIKELY, may_name_somebody, names_speaker
from .surnames import NO_NAMES, is_name, surname_length
from .unspoken import unspoken_kind

HAN = "\u3400-\u9fff·•‧"
BLANK = "[ \t\u3000\xa0]"
OPENER = re.compile(rf"[“”‘’\"'「」『』《》〈〉<>·•・‧]{BLANK}?|[(（][^()（）\n]{{1,24}}[)）]{BLANK}?")
MOST_OPENERS = 3
WITH_BRACKET = re.compile(
    rf"([{HAN}]{{1,24}}{BLANK}?[(（【〔［\[]{BLANK}?[{HAN}、{BLANK[1:-1]}]{{2,30}}{BLANK}?[)）】〕］\]])"
)
ROUND = str.maketrans("【〔［[】〕］]", "（（（（））））")
SAYING = re.compile(
    rf"([{HAN}、]{{4,24}}?)(?:也|又|还|再|则)?(?:补充|继续|接着|回应|回答|答复|表示|介绍|坦言|解释|说明|说|讲|答|谈)[道说到]?[，,、：:“]"
)
NAME_FIRST = re.compile(
    rf"([{HAN}]{{2,4}}(?:{BLANK}?[，,、]{BLANK}?|{BLANK})[{HAN}]{{3,24}})(?={COLON}|{BLANK}|[，,；;。])"
)
RUN = re.compile(rf"[{HAN}、]{{4,28}}+(?:{BLANK}[{HAN}]{{2,24}}+)?")
MIXED = re.compile(rf"([^{FORBIDDEN}]{{4,40}}+){COLON}")
NOT_HAN = re.compile(rf"[^{HAN}]")
ASCII = re.compile("[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]")
# What tells of somebody, and is not said by them.
TOLD = re.compile(
    "同志(?:也|就|曾|带|到|率|在)|[、等带率陪和与及跟的在到也于已曾当任为是将被把给让赴]|[就对向](?!此|这)|亲自|先后|多次|参加|出席|主持|组织|召集|担任"
    "|负责|挂帅|牵头|指出|强调|要求|批示|部署|深入|前往|分别|现场|介绍了|作了|做了"
)
NO_GIVEN = frozenset(
    listed(
        "马上 高兴 曾多 曾经 常到 连夜 单独 严肃 严厉 严谨 任组 任团 任副 全程 和我 和他 和各 和有 和相 和市 "
        "和区 和县 和分 和班 应急 同我 同他 高位 高频 简要 简单 明天 牛年 党风 党政 干部 干警 平常 平等 温和 "
        "左右 公布 成了 成天 成为 于今 于去 从严 甲级 乙级 丙级 包片 包户 包村 包抓"
    )
)
TITLE = re.compile(f"{POST.pattern}|[官长员师]")
IN_BRACKETS = re.compile(rf"[【〔［〖\[(（]{BLANK}?([{HAN}{BLANK[1:-1]}]{{4,24}}+)[】〕］〗\])）]")

Span = tuple[int, int]


def named_at(text: str, at: int, end: int) -> Span | None:
    """Find an office and a name at the beginning of some words, also after an opening sign or a stage direction."""
    return next((found for place in _places(text, at, end) if (found := _named(text, place, end))), None)


def _places(text: str, at: int, end: int) -> Iterator[int]:
    yield at
    for _ in range(MOST_OPENERS):
        opener = OPENER.match(text, at, end)
        if not opener or (text[at] in "(（" and unspoken_kind(text, at, opener.end()) != "stage_direction"):
            return
        at = opener.end()
        yield at


def _named(text: str, at: int, end: int) -> Span | None:
    shapes = (in_brackets, _bracketed, _name_first, _mixed, _saying, _run)
    return next((found for shape in shapes if (found := shape(text, at, end))), None)


def in_brackets(text: str, at: int, end: int) -> Span | None:
    """Find a name with its office in brackets, or 答 with both: 王国强（市财政局局长）."""
    found = WITH_BRACKET.match(text, at, end)
    who = parse_label(found[1].translate(ROUND)) if found else None
    if not found or not who or not who.certain or not may_name_somebody(found[1]):
        return None
    name = who.name or ""
    full = len(name) > 1 and is_likely(folded(name)) and (who.post or found[1].startswith(name))
    return found.span(1) if full else None


def _bracketed(text: str, at: int, end: int) -> Span | None:
    found = IN_BRACKETS.match(text, at, end)
    return found.span(1) if found and names_speaker(found[1]) and may_name_somebody(found[1]) else None


def _name_first(text: str, at: int, end: int) -> Span | None:
    found = NAME_FIRST.match(text, at, end)
    if not found:
        return None
    name, *_, office = re.split("[，,、\\s]+", found[1])
    plain = folded(office)
    named = is_name(name) and folded(name)[:2] not in NO_NAMES and not UNLIKELY.search(folded(name))
    return found.span(1) if named and longest_post(plain) and names_speaker(f"{name}（{office}）") else None


def _mixed(text: str, at: int, end: int) -> Span | None:
    """Find a label with letters or digits among its characters: 市财政局局长王GuoQiang："""
    found = MIXED.match(text, at, end)
    if not found or not ASCII.search(found[1]) or not may_name_somebody(found[1]):
        return None
    letters = NOT_HAN.sub("", found[1])
    plain = folded(letters)
    surname_only = bool(surname_length(plain[-1:])) and longest_post(plain[:-1]) and OF_BODY.match(plain)
    return found.span(1) if names_speaker(letters) or surname_only else None


def _saying(text: str, at: int, end: int) -> Span | None:
    """Find an office and a name, in either order, before a verb of speaking."""
    found = SAYING.match(text, at, end)
    who = parse_label(found[1]) if found else None
    named = who and who.certain and who.post and len(who.name or "") > 1 and is_likely(folded(who.name or ""))
    return found.span(1) if found and named and may_name_somebody(found[1]) else None


def _run(text: str, at: int, end: int) -> Span | None:
    """Find an office and a name at the beginning, unless the words after them are about that person."""
    found = RUN.match(text, at, end)
    run = found[0][: LONGEST_OFFICE + 1] if found else ""
    # The blank between a title and a name counts as well.
    ends = {title.end() + more for title in TITLE.finditer(folded(run)) for more in (2, 3, 4)}
    size = next((one for one in sorted(ends) if one <= len(run) and _is_titled(run[:one])), 0)
    if not size or not may_name_somebody(run[:size]):
        return None
    # A name of two characters may be the beginning of one of three.
    longer = size + 1 if size < len(run) and _is_titled(run[: size + 1]) else size
    told = any(TOLD.match(folded(text[at + last : min(end, at + last + 8)])) for last in (size, longer))
    return None if told else (at, at + longer)


def _is_titled(words: str) -> bool:
    """Tell whether words are an office with a name, and the name is not the beginning of a sentence."""
    if words[-1].isspace():
        return False
    plain = folded("".join(words.split()))
    who = parse_label(words)
    name = folded(who.name or "") if who and who.certain else ""
    if who and name and len(name) > 1 and who.post:
        return is_likely(name) and plain.endswith(name) and is_body(folded(who.organization or ""))
    for size in (3, 2):
        if len(plain) > size and is_name(plain[-size:]) and is_likely(plain[-size:]):
            before = plain[:-size]
            return bool(OF_BODY.match(before)) and before[-1] in "官长员师"
    return False


def is_likely(name: str) -> bool:
    """Tell whether folded words after an office are a name, and not the beginning of a sentence such as 任组长."""
    return name[:2] not in NO_NAMES | NO_GIVEN and name[0] not in NO_SURNAMES and not longest_post(name)
