"""What the introduction says: how many asked and answered, and which term and session it was."""

import re
from collections.abc import Iterator

from .folding import folded
from .messages import Warning, warn
from .outline_markers import HAN, number_of
from .proposals import Turn

SAYS = rf"(?<![{HAN}0-9近约超逾过])([0-9]{{1,3}}|[{HAN}两]{{1,3}})"
ASKERS = re.compile(rf"{SAYS}(?:位|名)[^，。,；;：:]{{0,24}}?(?:委员|代表|组成人员|议员)")
BODIES = re.compile(rf"{SAYS}(?:个|家)[^，。,；;：:]{{0,16}}?(?:部门|单位)")
QUESTIONS = re.compile(
    rf"(?:提出|提了|提问|问了|抛出|回答|答复|回应|就|对)了?[^，。,；;：:]{{0,16}}?{SAYS}(?:个|道)(?:[\u4e00-\u9fff]{{2}}){{0,2}}(?:问题|提问|询问)"
)
ASKED = re.compile("问|质询")
SENTENCE = re.compile("[。！？!?\n]")
COUNTS = (
    (ASKERS, "question", "name", "askers_differ"),
    (BODIES, "answer", "organization", "bodies_differ"),
    (QUESTIONS, "question", None, "questions_differ"),
)


def counts_that_differ(text: str, turns: list[Turn]) -> Iterator[Warning]:
    """Warn where the introduction counts other numbers of askers, answering bodies or questions than were found."""
    for turn in turns:
        if turn.kind != "intro":
            continue
        intro = folded(text[turn.start : turn.end])
        for shape, kind, part, code in COUNTS:
            counted = [one for one in shape.finditer(intro) if _tells_of_asking(intro, one)]
            found = _found(turns, kind, part)
            if sum(_number(one[1]) for one in counted) == found:
                continue
            for one in counted:
                if _number(one[1]) != found:
                    place = turn.start + one.start(1), turn.start + one.end()
                    yield warn(code, *place, said=_number(one[1]), found=found)


def counts_stated(text: str, turns: list[Turn]) -> tuple[int | None, int | None]:
    """Read how many members asked and how many bodies answered; None where the introduction states none, or several."""
    intro = folded("\n".join(text[turn.start : turn.end] for turn in turns if turn.kind == "intro"))
    askers, bodies = (
        {_number(one[1]) for one in shape.finditer(intro) if _tells_of_asking(intro, one)}
        for shape in (ASKERS, BODIES)
    )
    return _one_of(askers), _one_of(bodies)


def _one_of(numbers: set[int]) -> int | None:
    return next(iter(numbers)) if len(numbers) == 1 else None


def _found(turns: list[Turn], kind: str, part: str | None) -> int:
    of_kind = [turn for turn in turns if turn.kind == kind]
    if part is None:
        return len(of_kind)
    labels = [one for turn in of_kind if turn.label for one in (turn.label, *turn.label.others)]
    return len({getattr(one, part) for one in labels} - {None})


def _tells_of_asking(intro: str, counted: re.Match) -> bool:
    """Tell whether a number of members is in a sentence about asking, and not about attendance or votes."""
    if counted.re is not ASKERS:
        return True
    end = SENTENCE.search(intro, counted.end())
    return bool(ASKED.search(intro, counted.end(), end.start() if end else len(intro)))


def _number(printed: str) -> int:
    return number_of(printed.replace("两", "二"))


TERM = re.compile(rf"(?<![{HAN}0-9])第?([{HAN}]{{1,3}}|[0-9]{{1,2}})届")
SESSION = re.compile(rf"第([{HAN}]{{1,4}}|[0-9]{{1,3}})次会议")


def term_and_session(text: str, turns: list[Turn]) -> tuple[int | None, int | None]:
    """Read the term and the session from the introduction; None if it states none, or more than one."""
    intro = " ".join(folded(text[turn.start : turn.end]) for turn in turns if turn.kind == "intro")
    return _only(TERM, intro), _only(SESSION, intro)


def _only(shape: re.Pattern, words: str) -> int | None:
    found = {number_of(printed) for printed in shape.findall(words)}
    return _one_of(found)
