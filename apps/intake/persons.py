"""Parses a label into office, organization, post and name, in the orders that are in use."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from apps.hearings.surnames import COMPOUND, DOTS, HAN

from .folding import folded
from .offices import BODY, NO_OFFICE, PLACE_OF_BODY, is_asking, longest_post, post_start, split_office
from .role_labels import role_label
from .surnames import is_name, surname_length

SAYS = re.compile(
    "(?<!顾)(?:补充|继续|接着|再次|再|又|随后|首先|率先)?(?:提问|询问|发问|追问|质询|问)(?:道|:)?$|(?:回答|答复|作答|解答|答)(?:道)?$"
)
WRITTEN = re.compile("(?:书面|書面)(?:质询|質詢|意见|意見|答复|答覆|补充|補充)?$")
ASKING = re.compile("问|询")
BRACKETS = re.compile(r"^([^()（）]*)[(（]([^()（）]*)[)）]([^()（）]*)$")
DOTTED = re.compile(rf"[\u4e00-\u9fff]{{1,8}}(?:[{DOTS}][\u4e00-\u9fff]{{1,10}}){{1,3}}$")
JOINT = re.compile("[、和]")
SPACE = re.compile(r"\s+")
COURTESY = re.compile("(?:女士|先生|小姐|同学|大爷|大妈|大姐|阿姨|师傅|老师|老人)$")
# Endings of bodies that end given names, too: 孙力行代表.
END_OF_NAME = "行联庭团会"
# Signs that stand as a label of their own and are surnames, too.
NO_SURNAMES = "应向时经终从于后都由"


@dataclass(frozen=True, slots=True)
class Who:
    """A speaker as a label names one; `role` is what the label alone says about asking and answering."""

    name: str | None = None
    office: str | None = None
    organization: str | None = None
    post: str | None = None
    role: str | None = None
    certain: bool = True
    others: tuple["Who", ...] = ()
    """Who is printed beside this speaker, in order."""


@lru_cache(maxsize=2048)
def parse_label(printed: str) -> Who | None:
    """Parse a label; None for words that name nobody."""
    words = printed.strip(" \t\u3000\xa0*_#")
    words = WRITTEN.sub("", words)
    bracketed = BRACKETS.match(words)
    if bracketed:
        return _bracketed(*(part.strip() for part in bracketed.groups()))
    known = role_label(words)
    if known:
        return Who(**known)
    said = SAYS.search(folded(words))
    if said and said.start():
        who = parse_label(words[: said.start()].rstrip(" :："))
        if who is None or who.role == "chair":
            return None
        return replace(who, role="asks" if ASKING.search(said[0]) else "answers", certain=True)
    return _plain(words)


def parse_speakers(printed: str) -> Who | None:
    """Parse a label of one speaker, or of several with their offices joined by 、 or 和; the first holds the others.

    Several are read only where every part names a respondent with an office, the first with a body.
    """
    found = _several(printed.strip(" \t\u3000\xa0*_#"))
    if len(found) > 1 and found[0].organization:
        return replace(found[0], others=tuple(found[1:]))
    return parse_label(printed)


def _several(printed: str) -> list[Who]:
    """List the speakers of a label whose every part names a respondent with an office; none for other labels."""
    for joint in JOINT.finditer(printed):
        first = parse_label(printed[: joint.start()])
        if _holds_office(first) and (rest := _several(printed[joint.end() :])):
            return [first, *rest] if first else []
    only = parse_label(printed)
    return [only] if only and _holds_office(only) else []


def _holds_office(who: Who | None) -> bool:
    return who is not None and len(who.name or "") > 1 and bool(who.post) and who.role == "answers"


def _bracketed(outer: str, inner: str, rest: str) -> Who | None:
    outer = outer + rest
    if not outer:
        return parse_label(inner) if role_label(inner) else None
    if role_label(outer):
        first, who = Who(**role_label(outer) or {}), parse_label(inner.removesuffix("代"))
        return (
            replace(who, role=first.role, office=first.office or who.office, certain=True) if who else first
        )
    said = role_label(inner)
    who = parse_label(outer)
    if said and said.get("role") and who:
        return replace(who, role=said["role"], certain=True)
    for name, office in ((outer, inner), (inner, outer)):
        name = SPACE.sub("", name)
        if is_name(name) and (longest_post(folded(office)) or BODY.search(folded(office))):
            return office_holder(name, SPACE.sub("", office))
    return who


def _plain(words: str) -> Who | None:
    tokens = words.split()
    compact = "".join(tokens)
    plain = folded(compact)
    if len(tokens) > 1 and is_name(tokens[-1]) and BODY.search(folded("".join(tokens[:-1]))):
        return office_holder(tokens[-1], "".join(tokens[:-1]))
    if len(tokens) == 2 and longest_post(folded(tokens[0])) and _is_foreign(tokens[1]):
        return office_holder(tokens[1], tokens[0])
    return (
        _addressed(compact, plain)
        or _surrounded(compact, plain)
        or _named(compact, plain)
        or _unnamed(compact, plain)
    )


def _is_foreign(word: str) -> bool:
    """Tell whether a word is a name without a Chinese surname, such as 阿依古丽; it must follow an office and a space."""
    plain = folded(word)
    return (
        3 <= len(plain) <= 8 and bool(HAN.fullmatch(plain)) and not longest_post(plain) and not is_body(plain)
    )


def _addressed(compact: str, plain: str) -> Who | None:
    """Read 周女士 and 现场观众周女士: a surname with a title of courtesy, and who that is."""
    title = COURTESY.search(plain)
    if not title:
        return None
    before = plain[: title.start()]
    start = len(before) - (2 if before[-2:] in COMPOUND else 1)
    if start < 0 or not surname_length(plain[start:]):
        return None
    office = compact[:start]
    if office and not (role_label(office) or longest_post(folded(office))):
        return None
    role = (role_label(office) or {}).get("role") or (office and office_holder(None, office).role) or None
    return Who(compact[start:], office or None, None, None, role, certain=bool(office))


def _surrounded(compact: str, plain: str) -> Who | None:
    """Read 陈次长益兴: the post stands between surname and given name, or after the surname alone."""
    for family in (2, 1):
        if len(plain) - family > 8 or not _family(plain[:family]):
            continue
        for given in (2, 1, 0):
            post = plain[family : len(plain) - given]
            if post and post_start(post) == 0 and _given(plain[len(plain) - given :]):
                name = compact[:family] + compact[len(compact) - given :] if given else compact[:family]
                title = compact[family : len(compact) - given]
                role = "asks" if is_asking(None, post) else "answers"
                return Who(name, title, None, title, role)
    return None


def _family(plain: str) -> bool:
    return surname_length(plain + "某某"[: 3 - len(plain)]) == len(plain) or (
        len(plain) == 2 and all(surname_length(sign) for sign in plain) and not is_body(plain)
    )


def is_body(plain: str) -> bool:
    """Tell whether folded words end like the name of a body."""
    return bool(BODY.search(plain))


def _given(plain: str) -> bool:
    return not plain or (bool(HAN.fullmatch(plain)) and not longest_post("某" + plain))


def _named(compact: str, plain: str) -> Who | None:
    """Read office and name in either order: 市发改局副局长刘小杰, 林树宏委员."""
    dotted = DOTTED.search(plain)
    sizes = [len(plain) - at for at in range(dotted.start(), len(plain) - 2)] if dotted else [3, 2, 4]
    for size in sizes:
        rest = plain[:-size]
        if (
            rest
            and longest_post(rest)
            and is_name(compact[-size:], beside_office=True)
            and not NO_OFFICE.search(rest)
        ):
            return office_holder(compact[-size:], compact[:-size])
    start = post_start(plain)
    if not start or not is_name(compact[:start]):
        return None
    named = not is_body(plain[:start]) or (plain[start - 1] in END_OF_NAME and is_asking(None, plain[start:]))
    return office_holder(compact[:start], compact[start:]) if named else None


def _unnamed(compact: str, plain: str) -> Who | None:
    """Read an office without a name, a name without an office, or a body; the latter two need more evidence."""
    if is_name(compact) or (len(plain) == 1 and surname_length(plain) and plain not in NO_SURNAMES):
        return Who(name=compact, certain=False)
    if NO_OFFICE.search(plain):
        return None
    start = post_start(plain)
    if start is not None:
        return (
            replace(office_holder(None, compact), certain=start > 0)
            if start == 0 or is_body(plain[:start])
            else None
        )
    if 3 <= len(plain) <= 20 and is_body(plain) and PLACE_OF_BODY.search(plain) and HAN.fullmatch(plain):
        return Who(office=compact, organization=compact, role="answers", certain=False)
    return None


def office_holder(name: str | None, office: str) -> Who:
    """Make a speaker of a name and the office held."""
    body, post = split_office(office, folded(office))
    asks = is_asking(folded(body or ""), folded(post or ""))
    return Who(name, office, body, post, "asks" if asks else "answers")
