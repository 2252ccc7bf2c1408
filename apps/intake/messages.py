"""What an editor is warned of: a sentence for each code, with the names of its parameters."""

import re
from collections.abc import Sequence

from django.utils.translation import gettext_noop as _

from .proposals import Warning

LONGEST_WORDS = 30

CAUTIONS = {
    "label_in_words": _("“%(words)s” looks like the label of a speaker, but it was not read as one"),
    "question_in_words": _("“%(words)s” looks like a question, but it was not read as one"),
    "same_speaker": _("%(name)s speaks twice in a row; a question or a speaker between may be missing"),
    "no_answer": _("this question has no answer"),
    "no_question": _("this answer stands before any question"),
    "askers_differ": _("the introduction counts %(said)s askers; %(found)s were found"),
    "bodies_differ": _("the introduction counts %(said)s answering bodies; %(found)s were found"),
    "questions_differ": _("the introduction counts %(said)s questions; %(found)s were found"),
    "page_in_words": _("“%(words)s” looks like a part of the page, and no words of a speaker"),
    "number_unread": _("a number here cannot be read whole"),
    "not_chinese": _(
        "this text is not in Chinese; only Chinese transcripts, in simplified or traditional characters, are read"
    ),
    "more_like_these": _("more places look like these; only the first %(most)s are named"),
}
OF_FILES = {
    "hidden_left_out": _("the file hides words here, which were left out: “%(words)s”"),
    "hidden_from_readers": _("the page hides these words from screen readers; they were read: “%(words)s”"),
    "deleted_left_out": _("the file marks words here as deleted; they were left out: “%(words)s”"),
    "moved_left_out": _("words were moved from here; they are read where they went: “%(words)s”"),
    "beside_left_out": _("words beside the article were left out here: “%(words)s”"),
    "note_left_out": _("a note was left out here: “%(words)s”"),
    "numbers_left_out": _("the numbers that Word shows before these paragraphs are not in the text"),
    "object_left_out": _("an embedded document, formula or drawing was left out here: “%(words)s”"),
    "raised_number": _("“%(words)s” stands raised: a power of the number before it, or the mark of a note"),
    "never_closed": _("<%(tag)s> never ends, so the rest of the page was left out: “%(words)s”"),
    "in_a_tag": _("a quotation mark is missing inside <%(tag)s>, so these words were left out: “%(words)s”"),
    "page_broken": _("the page is broken; %(count)s of its Chinese characters could not be read"),
}
CAUTIONS |= OF_FILES


def caution(code: str, start: int | None = None, end: int | None = None, **parameters: str | int) -> Warning:
    """Warn of something at a place; words are shortened to be quoted."""
    told = {name: _short(value) if name == "words" else value for name, value in parameters.items()}
    told = {name: value for name, value in told.items() if f"%({name})s" in CAUTIONS[code]}
    return Warning(CAUTIONS[code] % told, start, end, code, told)


def _short(words) -> str:
    words = " ".join(str(words).split())
    return words if len(words) <= LONGEST_WORDS else f"{words[:LONGEST_WORDS]}…"


def as_cautions(warnings: Sequence[Warning]) -> list[dict]:
    """Write what the reading of a file warned of as plain data, for a page to send back with the text."""
    return [
        {"code": each.code, "start": each.start, "end": each.end, **each.parameters}
        for each in warnings
        if each.code in OF_FILES
    ]


def cautions_from(sent, length: int) -> list[Warning]:
    """Read back what a page sent; what is no such warning, or about no place of the text, is none."""
    return [
        caution(**each)
        for each in (sent if isinstance(sent, list) else [])
        if isinstance(each, dict) and _is_caution(each, length)
    ]


def _is_caution(sent: dict, length: int) -> bool:
    start, end, code = sent.get("start"), sent.get("end"), sent.get("code")
    if (
        not isinstance(code, str)
        or code not in OF_FILES
        or not isinstance(start, int | None)
        or not isinstance(end, int | None)
    ):
        return False
    placed = start is not None and end is not None and 0 <= start <= end <= length
    named = set(re.findall(r"%\((\w+)\)", OF_FILES[code]))
    return (
        (placed or start is end is None)
        and set(sent) == named | {"code", "start", "end"}
        and all(isinstance(sent[name], str | int) for name in named)
    )
