"""Who leads a commitment and when it is due, where its own words say so."""

import datetime
import re

from apps.hearings.quantities.folding import Setting
from apps.hearings.times.reading import Period, Timed, times
from apps.hearings.wordlists import longest_first

from .commitments_words import SUBJECTS

LEADER = re.compile(
    "(?:由|[,，、]|^)(?P<name>[\u3400-\u9fff]{2,20}?(?:局|委|办|部|厅|院|署|处|中心|集团|公司|政府|委员会|办公室))(?:负责)?牵头"
)
LEADS_TERM = re.compile(
    f"(?:^|[,，])(?:{longest_first(SUBJECTS)}|计划|力争|将|争取|拟|预计|确保|同时|在|于)*$"
)
NO_TERM = ("第", "度第", "以来", "共", "已", "的", "累计")
NEAR = 24


def leader(words: str) -> tuple[int, int] | None:
    """Find the body that a clause names as the one in charge."""
    found = LEADER.search(words)
    return found.span("name") if found else None


def is_due(words: str, one: Timed, today: datetime.date | None) -> bool:
    """Tell whether a time says when the thing is to be done: a deadline, or a coming time at the head of the doing."""
    if one.deadline:
        return one.period.last is None or today is None or one.period.last >= today
    if one.period.last is None or (today and one.period.last < today) or words.startswith(NO_TERM, one.end):
        return False
    return bool(LEADS_TERM.search(words, max(0, one.start - NEAR), one.start))


def due(text: str, words: str, today: datetime.date | None, setting: Setting) -> Period | None:
    """Find when a commitment is due, in the words of its clause."""
    return next((one.period for one in times(text, words, today, setting) if is_due(words, one, today)), None)
