"""Finds labels and questions that were probably missed, among the words of a turn."""

import re
from collections.abc import Iterator

from .folding import folded
from .label_shapes import COLON, FORBIDDEN, LEAD
from .messages import Warning, warn
from .missed_names import in_brackets, is_likely, named_at
from .persons import parse_label
from .proposals import Turn
from .segments import LINE, Segment, ends_sentence, segments
from .speaker_hints import (
    COMMON,
    LONGEST_OFFICE,
    may_name_somebody,
    may_name_speaker,
    names_speaker,
    says_who_speaks,
)

ENDS = "。！？!?”』」"
SENTENCE = re.compile(rf"[{ENDS}][ \u3000\xa0]?")
COLONED = re.compile(rf"([^{FORBIDDEN}]{{1,30}}+){COLON}")
BRACKETED = re.compile(
    r"[【〔［〖\[(（]([^【】\[\]〔〕［］〖〗()（）\n。？！]{2,24}+)[】\]〕］〗)）](?![(（])"
)
# A label that something else than a colon ends, or nothing.
MISPRINTED = re.compile(
    r"[“‘「『《〈<\"'（(【\[]?([\u3400-\u9fff·•‧]{3,24}?)(?:(?![\u3400-\u9fff·•‧])|(?=我|感谢|谢谢|各位|尊敬|您|目前|今年|近年))"
)
# A label that line ends part inside the name, or between office and name.
PARTED = re.compile(rf"(?<![^\n\r\u3000 ])([\u3400-\u9fff]{{3,24}}+\s{{2,20}}[\u3400-\u9fff]{{1,8}}){COLON}")
ATTRIBUTED = re.compile(rf"(?<=[”」])([^{FORBIDDEN}、]{{3,20}}+)(?=[。，,；])")
SENTENCE_AT_LEAST = 8
ASKS = re.compile(
    r"请问|请教一下|想请教|想问|请.{2,12}(?:局长|主任|部长|市长|县长|区长|负责人|同志)(?:来)?(?:回答|答复|说明|介绍|谈谈|回应)"
)
ASKED = re.compile("[？?][”』」）)*_\\s]*$")
OPENINGS = "“‘「『（(《"
CLOSINGS = "”’」』）)》"


def missed_labels(text: str, turn: Turn, *, said: bool, wrapped: bool) -> Iterator[Warning]:
    """Warn of words at the place of a label that look like one.

    Spoken words need less evidence than an introduction; a wrapped line does not begin a sentence.
    """
    for piece in segments(text, turn.start, turn.end):
        if not (wrapped and _runs_on(text, turn, piece)):
            yield from _at_line(text, turn, piece, said)
        for gap in SENTENCE.finditer(text, piece.start, piece.end):
            found = COLONED.match(text, gap.end(), piece.end) or ATTRIBUTED.match(text, gap.end(), piece.end)
            if (
                found
                and may_name_somebody(found[1])
                and (says_who_speaks(found[1]) or (found.re is COLONED and names_speaker(found[1])))
            ):
                yield _warn(found.start(1), found.end(1), found[1])
            elif said and (named := in_brackets(text, gap.end(), piece.end)):
                yield _warn(*named, text[slice(*named)])


def split_labels(text: str, turn: Turn) -> Iterator[Warning]:
    """Warn of an office and a name that a blank line separates."""
    for found in PARTED.finditer(text, turn.start, turn.end):
        if found.start() > turn.start and names_speaker(found[1]) and not names_speaker(found[1].split()[-1]):
            yield _warn(found.start(1), found.end(1), found[1])


def _at_line(text: str, turn: Turn, piece: Segment, said: bool) -> Iterator[Warning]:
    opening = LEAD.match(text, piece.start, min(piece.end, piece.start + 40))
    at = opening.end() if opening else piece.start
    for shape in (COLONED, BRACKETED):
        found = shape.match(text, at, piece.end)
        if found and _may_open(text, found, piece, said):
            yield _warn(found.start(1), found.end(1), found[1])
            return
    alone = piece.before >= LINE and piece.after >= LINE and piece.end - at <= LONGEST_OFFICE
    if alone and piece.start > turn.start and piece.end < turn.end and names_speaker(text[at : piece.end]):
        yield _warn(at, piece.end, text[at : piece.end])
        return
    if not said or (piece.start == turn.start and turn.kind != "heading"):
        return
    found = MISPRINTED.match(text, at, piece.end)
    if found and names_speaker(found[1]) and _is_likely(found[1], text[found.end() : found.end() + 1]):
        yield _warn(found.start(1), found.end(1), found[1])
    elif named := named_at(text, at, piece.end):
        yield _warn(*named, text[slice(*named)])


def _is_likely(words: str, behind: str) -> bool:
    """Tell whether the words are probably a label, and neither the beginning of a sentence nor a list of offices."""
    who = parse_label(words)
    return is_likely(folded(who.name)) if who and who.name else behind != "、"


def _runs_on(text: str, turn: Turn, piece: Segment) -> bool:
    return piece.start > turn.start and piece.before == LINE and not ends_sentence(text, piece.start)


def _warn(start: int, end: int, words: str) -> Warning:
    return warn("label_in_words", start, end, words=words)


def _may_open(text: str, found: re.Match, piece: Segment, said: bool) -> bool:
    """Tell whether words at the beginning of a line may name who speaks what follows them."""
    words = found[1].strip(" \t\u3000\xa0*_#")
    if COMMON.match(folded(words)) or not may_name_somebody(words):
        return False
    if says_who_speaks(words) or names_speaker(words):
        return True
    if not said or len(text[found.end() : piece.end].strip()) < SENTENCE_AT_LEAST:
        return False
    return may_name_speaker(words)


def missed_questions(text: str, turn: Turn, *, wrapped: bool) -> Iterator[Warning]:
    """Warn of sentences in an answer that ask for an answer, and of paragraphs that are a question."""
    for piece in segments(text, turn.start, turn.end):
        asked = None
        for start, end in _sentences(text, piece.start, piece.end):
            words = text[start:end]
            if ASKS.search(folded(words)) and not _quoted(text, start, end):
                asked = (start, end)
                break
        if asked is None and not wrapped and piece.start > turn.start and _is_question(text, piece):
            asked = (piece.start, piece.end)
        if asked:
            yield warn("question_in_words", *asked, words=text[slice(*asked)])


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in re.finditer("[。！？!?]", text[start:end]):
        yield at, start + stop.end()
        at = start + stop.end()
    if at < end:
        yield at, end


def _is_question(text: str, piece: Segment) -> bool:
    words = text[piece.start : piece.end]
    return piece.before >= LINE and len(words) > SENTENCE_AT_LEAST and bool(ASKED.search(words))


def _quoted(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    asks = ASKS.search(folded(words))
    before = text[max(0, start - 200) : start + (asks.start() if asks else 0)]
    return sum(before.count(sign) for sign in OPENINGS[:4]) > sum(before.count(sign) for sign in CLOSINGS[:4])
