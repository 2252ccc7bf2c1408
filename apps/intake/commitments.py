"""Commitments in the answers of a text: clauses in which an official says what is, will be or was done."""

import datetime

from apps.hearings.quantities.folding import fold, setting_of

from .clauses import Clause, find_clauses
from .commitments_ahead import says_ahead
from .commitments_doing import is_doing, mask, set_aside
from .commitments_english import english_kind
from .commitments_kinds import kind_of
from .commitments_terms import is_ahead, is_past, leader, terms
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
    """Find the commitments of one answer; a preface that states an intention or a time ahead hands it down to its list.

    The list ends at a marker of a list around it, or at a paragraph without a marker; one without markers, between
    semicolons, ends with its sentence.
    """
    speaker = turn.label.organization if turn.label else None
    found: list[CommitmentFound] = []
    seen: set[str] = set()
    outer: set[str] | None = None
    running = False
    for clause in find_clauses(text, turn.start, turn.end, wrapped=wrapped):
        if outer is not None and (clause.family in outer or (clause.opens and not clause.family)):
            outer = None
        if clause.family:
            seen.add(clause.family)
        running = running and clause.follows
        if clause.end - clause.start > LONGEST:
            continue
        put = Put(text, clause, held_on)
        one = commitment(put, speaker, inherited=running or outer is not None)
        if one:
            found.append(one)
        if len(found) > MOST:
            raise TooMany(MOST, "commitments")
        if clause.leads and put.is_ahead:
            outer = set(seen)
        running = running or put.begins_list
    return found


class Put:
    """How a clause puts what it says: its words with names set aside, the times that it states, and whether they lie ahead."""

    def __init__(self, text: str, clause: Clause, held_on: datetime.date | None):
        self.clause, self.quote = clause, text[clause.start : clause.end]
        self.words = fold(self.quote)
        self.bare = set_aside(self.words)
        found = terms(self.quote, mask(self.words), held_on, setting_of(text))
        self.times = [one for one in found if not is_past(one, held_on)]
        self.is_past = any(is_past(one, held_on) and not one.deadline for one in found)
        self.is_ahead = any(is_ahead(one, held_on) for one in self.times) or says_ahead(self.bare)
        preface, colon, _rest = self.bare.replace("：", ":").partition(":")
        self.begins_list = bool(colon) and says_ahead(preface)


def commitment(put: Put, speaker: str | None, *, inherited: bool) -> CommitmentFound | None:
    """Take a clause as a commitment, or leave it where it says no doing; only what is ahead has a time by which it is due."""
    english = english_kind(put.words)
    if not english and not is_doing(put.bare, ahead=put.is_ahead):
        return None
    kind = english or kind_of(put.bare, ahead=put.is_ahead, past=put.is_past, inherited=inherited)
    named = leader(put.words)
    lead = put.quote[slice(*named)] if named else speaker
    due = next((one.period for one in put.times), None) if kind == "pledge" else None
    return CommitmentFound(put.clause.start, put.clause.end, put.quote, kind, lead, due)
