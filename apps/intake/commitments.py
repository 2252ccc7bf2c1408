"""Commitments in the answers of a text: clauses in which an official says what is, will be or was done."""

import datetime

from apps.hearings.quantities.folding import fold, setting_of
from apps.hearings.times.reading import Period

from .clauses import Clause, find_clauses
from .commitments_doing import is_doing, set_aside
from .commitments_english import english_kind
from .commitments_kinds import is_future, kind_of
from .commitments_terms import due, leader
from .figures import find_figures
from .proposals import CommitmentFound, TooMany, Turn
from .segments import is_wrapped

LONGEST = 2000
MOST = 20_000


def find_commitments(text: str, turns: list[Turn], held_on: datetime.date | None) -> list[CommitmentFound]:
    """Find the commitments in the answers of a text; a due time is resolved against the day of the hearing."""
    wrapped = is_wrapped(text)
    answers = [turn for turn in turns if turn.kind == "answer"]
    found: list[CommitmentFound] = []
    for turn in answers:
        found += in_answer(text, turn, held_on, wrapped)
    return found


def in_answer(text: str, turn: Turn, held_on: datetime.date | None, wrapped: bool) -> list[CommitmentFound]:
    """Find the commitments of one answer; a preface with a future hands it down to the list that it opens.

    The list ends at a marker of a list around it, or at a paragraph without a marker.
    """
    speaker = turn.label.organization if turn.label else None
    found: list[CommitmentFound] = []
    seen: set[str] = set()
    outer: set[str] | None = None
    for clause in find_clauses(text, turn.start, turn.end, wrapped=wrapped):
        if outer is not None and (clause.family in outer or (clause.opens and not clause.family)):
            outer = None
        if clause.family:
            seen.add(clause.family)
        if clause.end - clause.start > LONGEST:
            continue
        one = commitment(text, clause, held_on, speaker, inherited=outer is not None)
        if one:
            found.append(one)
        if len(found) > MOST:
            raise TooMany(MOST, "commitments")
        if clause.leads and is_future(set_aside(fold(text[clause.start : clause.end]))):
            outer = set(seen)
    return found


def commitment(
    text: str, clause: Clause, held_on: datetime.date | None, speaker: str | None, *, inherited: bool
) -> CommitmentFound | None:
    """Take a clause as a commitment, or leave it where it says no doing."""
    quote = text[clause.start : clause.end]
    words = fold(quote)
    english = english_kind(words)
    bare = set_aside(words)
    if not english and not is_doing(bare):
        return None
    term = due(quote, words, held_on, setting_of(text))
    figures = find_figures(text, clause.start, clause.end, held_on)
    kind = english or kind_of(bare, figures, inherited=inherited or bool(term and is_ahead(term, held_on)))
    named = leader(words)
    lead = quote[slice(*named)] if named else speaker
    return CommitmentFound(clause.start, clause.end, quote, kind, lead, None if kind == "reported" else term)


def is_ahead(term: Period, held_on: datetime.date | None) -> bool:
    """Tell whether a deadline lies wholly ahead, so that what is due by it cannot be done yet."""
    return bool(
        held_on and term.last and term.last > held_on and (term.first is None or term.first >= held_on)
    )
