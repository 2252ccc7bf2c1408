"""Commitments in the answers of a text: clauses in which an official says what is, will be or was done."""

import datetime
from dataclasses import replace

from apps.hearings.quantities.closing import close
from apps.hearings.quantities.folding import Setting, setting_of
from apps.hearings.times.finder import Period

from .clauses import Clause, Lines, find_clauses
from .commitments_ahead import says_ahead
from .commitments_doing import is_doing, mask, set_aside
from .commitments_done import says_done
from .commitments_kinds import kind_of
from .commitments_terms import first_term, is_ahead, is_past, leader, terms
from .proposals import CommitmentFound, TooMany, Turn
from .segments import is_wrapped, width_of
from .visible import VisibleText, unbroken, visible_text

LONGEST = 2000
LONGEST_LABEL = 200
MOST = 20_000


def find_commitments(text: str, turns: list[Turn], held_on: datetime.date | None) -> list[CommitmentFound]:
    """Find the commitments in the answers of a text; a due time is resolved against the day of the hearing.

    Errors: TooMany, where there are more commitments than one hearing can have.
    """
    as_seen = visible_text(text).text
    lines = Lines(is_wrapped(as_seen), width_of(as_seen))
    setting = setting_of(text)
    found: list[CommitmentFound] = []
    for turn in turns:
        if turn.kind == "answer":
            found += in_answer(text, turn, held_on, setting, lines)
        if len(found) > MOST:
            raise TooMany("too_many_commitments", most=MOST)
    return found


def in_answer(
    text: str, turn: Turn, held_on: datetime.date | None, setting: Setting, lines: Lines
) -> list[CommitmentFound]:
    """Find the commitments of one answer; what a preface says about intention or time ahead also holds for its list.

    The list ends at a marker of a list around it, or at a paragraph without a marker; one without markers, between
    semicolons, ends with its sentence.
    """
    speaker = turn.label.organization if turn.label else None
    spoken = unbroken(text[turn.start : turn.end])
    near = max(0, turn.start - LONGEST_LABEL)
    label = unbroken(text[text.rfind("\n", near, turn.start) + 1 or near : turn.start]).text
    lines = replace(lines, before=len(label))
    found: list[CommitmentFound] = []
    seen: set[str] = set()
    outer: set[str] | None = None
    running = False
    for clause in find_clauses(spoken.text, 0, len(spoken.text), lines=lines):
        if outer is not None and (clause.family in outer or (clause.opens and not clause.family)):
            outer = None
        if clause.family:
            seen.add(clause.family)
        running = running and clause.follows
        if clause.end - clause.start > LONGEST:
            continue
        statement = Statement(spoken, turn.start, clause, held_on, setting)
        one = commitment(statement, speaker, inherited=running or outer is not None)
        if one:
            found.append(one)
        if len(found) > MOST:
            raise TooMany("too_many_commitments", most=MOST)
        if clause.leads and statement.is_ahead:
            outer = set(seen)
        running = running or statement.begins_list
    return found


class Statement:
    """One clause as it is judged: its words without names, the times that it states, and whether they lie ahead."""

    def __init__(
        self,
        spoken: VisibleText,
        offset: int,
        clause: Clause,
        held_on: datetime.date | None,
        setting: Setting,
    ) -> None:
        self.clause, self.spoken, self.offset = clause, spoken, offset
        self.closed = close(spoken.text[clause.start : clause.end])
        self.words = self.closed.words
        self.bare = set_aside(self.words)
        found = terms(self.words, mask(self.words), held_on, setting)
        done = says_done(self.bare)  # then a month without a year is the last of its name, not the next
        self.times = [one for one in found if not (is_past(one, held_on) or (done and not one.year_named))]
        self.is_past = any(is_past(one, held_on) and not one.deadline for one in found)
        self.is_ahead = any(is_ahead(one, held_on) for one in self.times) or says_ahead(self.bare)
        preface, colon, _rest = self.bare.replace("：", ":").partition(":")
        self.begins_list = bool(colon) and says_ahead(preface)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Tell where some of its words stand in the answer."""
        first, last = self.closed.span(start, end)
        return self.spoken.place(self.clause.start + first, self.clause.start + last)

    def due(self) -> Period | None:
        """Give the time by which the clause says that it is to be done, as printed."""
        one = first_term(self.times)
        if one is None:
            return None
        return replace(one.period, stated=self.spoken.whole[slice(*self.place(one.start, one.end))])

    def leader(self) -> str | None:
        """Give the organization that the clause names as the one in charge, without blanks inside its name."""
        named = leader(self.words)
        if not named:
            return None
        return "".join(self.spoken.whole[self.place(at, at + 1)[0]] for at in range(*named))


def commitment(statement: Statement, speaker: str | None, *, inherited: bool) -> CommitmentFound | None:
    """Make a commitment of a clause that says an action, or return None; only a pledge has a due time."""
    if not is_doing(statement.bare, ahead=statement.is_ahead):
        return None
    kind = kind_of(statement.bare, ahead=statement.is_ahead, past=statement.is_past, inherited=inherited)
    start, end = statement.spoken.place(statement.clause.start, statement.clause.end)
    quote = statement.spoken.whole[start:end]
    due = statement.due() if kind == "pledge" else None
    return CommitmentFound(
        statement.offset + start, statement.offset + end, quote, kind, statement.leader() or speaker, due
    )
