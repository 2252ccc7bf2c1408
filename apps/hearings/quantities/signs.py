"""The sign before a number: 负5%, -2.3亿元, 零下5度, 负增长1.8%."""

import re

SIGNED = re.compile(
    "(?P<fall>负增长(?P<rate>率)?(?:了|为|达|约){0,2})$|(?P<cold>零下)$"
    "|(?P<open>正负|±|[+]/-|(?:零下|负)(?:大?约|近|达|到){1,2})$"
    "|(?P<minus>(?<!正)负|(?<=[(（:：=“‘\"',，、;；<>≤≥\u3400-\u9fff])\\s{0,2}[-–])$"
    "|(?P<dash>(?<![—-])—|(?<![0-9A-Za-z—–-])[-–]\\s{0,2})$"
)
BULLET = re.compile("(?:^|\n)[ \u3000]{0,8}[-–]\\s{1,2}$")
REACH = 8
UNSURE = "unsure"
NEVER_BELOW = ("rank", "duration")


def sign_before(words: str, at: int, floor: int, kind: str, name: str | None) -> tuple[int, str | None]:
    """Tell where the sign of a number begins, and what it makes of it: `minus`, `fall`, `unsure`, or None for no sign.

    A hyphen may also be a dash; right behind other words that were read, and before what cannot be below nothing, it is
    not known which.
    """
    found = SIGNED.search(words, max(floor, at - REACH), at)
    if not found or BULLET.search(words, max(0, at - REACH - 4), at):
        return at, None
    which = found.lastgroup
    start = found.end() - len(found[0].lstrip())
    if which in ("fall", "rate"):
        return start, UNSURE if found["rate"] else "fall"
    if which == "cold":
        return start, "minus"
    if which == "open":
        return start, UNSURE
    if words[start] == "负":
        return start, UNSURE if kind in NEVER_BELOW or name is None else "minus"
    behind = bool(floor) and start <= floor
    below = kind not in NEVER_BELOW and name is not None
    if words[start] == "—":
        return (start, UNSURE) if below and not behind else (at, None)
    return start, "minus" if which == "minus" and below and not behind else UNSURE
