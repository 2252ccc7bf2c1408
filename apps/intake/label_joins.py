"""Whether words on both sides of a gap are one label."""

import re

from .folding import folded
from .persons import Who, is_body
from .surnames import is_name

LONGEST_BODY = 16
SHORTEST_BODY = 2
LONGEST_BEGINNING = 6
PLACE = re.compile(
    "(?![全本我各][市县区省])(?:市|县|区|省|州|国|全国|中国|中共|[\u4e00-\u9fff]{1,4}?[市县区省州镇])"
)


def completes_label(whole: Who, said: Who | None, before: str) -> bool:
    """Tell whether words joined over a gap name a speaker more fully than the words after the gap alone."""
    if not whole.certain or len(whole.name or "") < 2 or not whole.office:
        return False
    if said is None or not said.certain or len(said.name or "") == 1:
        return said is None or said.role not in ("chair", "moderates")
    if said.name is None:
        return said.organization is None and said.office is not None and is_name(before.strip())
    return (
        said.name == whole.name
        and whole.organization is not None
        and begins_body(before.strip(), said.organization, whole.organization)
    )


def begins_body(before: str, rest: str | None, whole: str) -> bool:
    """Tell whether words before a gap begin the name of an organization, or are all of it."""
    if rest is None:
        return len(before) <= LONGEST_BODY and before.startswith(whole) and is_body(folded(whole))
    longest = LONGEST_BODY if len(rest) <= SHORTEST_BODY else LONGEST_BEGINNING
    return len(before) <= longest and bool(PLACE.match(folded(whole))) and not PLACE.match(folded(rest))
