"""What the introduction counts, against what was found."""

import re
from collections.abc import Iterator

from .outline_markers import HAN, number_of
from .proposals import Turn, Warning
from .scripts import folded

NUMBER = rf"([0-9]{{1,3}}|[{HAN}]{{1,3}})"
ASKERS = re.compile(rf"{NUMBER}(?:位|名)[^，。,；;：:]{{0,24}}?(?:委员|代表|组成人员|议员)")
BODIES = re.compile(rf"{NUMBER}个[^，。,；;：:]{{0,16}}?(?:部门|单位)")
COUNTS = (
    (ASKERS, "question", "name", "the introduction counts {said} askers; {found} were found"),
    (BODIES, "answer", "organization", "the introduction counts {said} answering bodies; {found} were found"),
)


def counts_that_differ(text: str, turns: list[Turn]) -> Iterator[Warning]:
    """Warn where the introduction counts other numbers of askers or answering bodies than were found."""
    for turn in turns:
        if turn.kind != "intro":
            continue
        intro = folded(text[turn.start : turn.end])
        for shape, kind, part, message in COUNTS:
            found = {getattr(other.label, part) for other in turns if other.kind == kind and other.label} - {
                None
            }
            for said in shape.finditer(intro):
                number = number_of(said[1])
                if number != len(found):
                    told = message.format(said=number, found=len(found))
                    yield Warning(told, turn.start + said.start(), turn.start + said.end())


TERM = re.compile(rf"(?<![{HAN}0-9])第?([{HAN}]{{1,3}}|[0-9]{{1,2}})届")
SESSION = re.compile(rf"第([{HAN}]{{1,4}}|[0-9]{{1,3}})次会议")


def sitting(text: str, turns: list[Turn]) -> tuple[int | None, int | None]:
    """Read from the introduction which term and which session it was; None where it says none, or more than one."""
    intro = " ".join(folded(text[turn.start : turn.end]) for turn in turns if turn.kind == "intro")
    return _only(TERM, intro), _only(SESSION, intro)


def _only(shape, words) -> int | None:
    found = {number_of(printed) for printed in shape.findall(words)}
    return found.pop() if len(found) == 1 else None
