"""The sign before a number: 负5%, -2.3亿元, 零下5度, 负增长1.8%."""

import re

SIGNED = re.compile(
    "(?P<fall>负增长(?P<rate>率)?(?:了|为|达|约){0,2})$|(?P<cold>零下)$|(?P<open>正负|±|[+]/-)$"
    "|(?P<minus>(?<!正)负|(?<=[(（\u3400-\u9fff])[-–])$|(?P<dash>(?<![—-])—|(?:^|(?<=\n))[-–]|(?<=[㐀-鿿])[-–]\\s{1,2})$"
)
REACH = 8
UNSURE = "unsure"
NEVER_BELOW = ("rank", "duration")


def sign_before(words: str, at: int, floor: int, kind: str, name: str | None) -> tuple[int, str | None]:
    """Tell where the sign of a number begins, and what it makes of it: `minus`, `fall`, `unsure`, or None for no sign.

    A hyphen may also be a dash; before what cannot be below nothing it is not known which.
    """
    found = SIGNED.search(words, max(floor, at - REACH), at)
    if not found:
        return at, None
    start, which = found.start(), found.lastgroup
    if which == "rate":
        which = "fall"
    if which in ("minus", "dash") and start <= floor and floor:
        return at, None
    if which == "fall":
        return start, UNSURE if found["rate"] else "fall"
    if which == "cold":
        return start, "minus"
    if which == "open":
        return start, UNSURE
    if kind in NEVER_BELOW or name is None:
        return (at, None) if which == "dash" and words[start] == "—" else (start, UNSURE)
    return start, "minus" if which == "minus" else UNSURE
