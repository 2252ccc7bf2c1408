"""How a clause puts what it says: pledge, reported or measure, by the first rule that holds."""

import re

from .commitments_words import DONE, FUTURE, OBJECT_MARKER, PUSH
from .proposals import FigureFound

FUTURE_WORDS = re.compile(FUTURE)
DONE_WORDS = re.compile(DONE)
PUSH_WORDS = re.compile(PUSH)
TAKES_OBJECT = re.compile(OBJECT_MARKER)
LIMITS = ("at_most", "under", "at_least")
NO_OUTCOME = ("rank", "duration")
ARABIC = re.compile("\\d")


def is_future(bare: str) -> bool:
    """Tell whether a clause speaks of the future or of something unfinished; 将 in the sense of 把 is no future."""
    if TAKES_OBJECT.search(bare):
        bare = bare.replace("将", "", 1)
    return bool(FUTURE_WORDS.search(bare))


def is_outcome(figure: FigureFound) -> bool:
    """Tell whether a figure counts what came of a doing: in Arabic digits, and no limit, place or length of time."""
    return (
        bool(ARABIC.search(figure.quote)) and figure.qualifier not in LIMITS and figure.kind not in NO_OUTCOME
    )


def kind_of(bare: str, figures: list[FigureFound], *, inherited: bool) -> str:
    """Decide the kind of a clause whose names and attributes are set aside; an intention may be inherited from a preface."""
    if inherited or is_future(bare):
        return "pledge"
    if DONE_WORDS.search(bare) or any(map(is_outcome, figures)):
        return "reported"
    return "pledge" if PUSH_WORDS.search(bare) else "measure"
