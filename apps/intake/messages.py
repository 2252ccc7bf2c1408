"""What the importer says to people: a code for each message, its sentence, and the warnings and errors that carry a code."""

from dataclasses import dataclass, field
from typing import Any

from django.utils import translation
from django.utils.translation import gettext_noop as _  # marks a sentence, which `__str__` translates

LONGEST_WORDS = 30

OF_TURNS = {
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
    "page_scanned": _(
        "page %(tag)s of the file holds no text, perhaps a picture of it; its words are missing here"
    ),
}
OF_DRAFTS = {
    "new_record": _("%(name)s is new on record"),
    "namesakes": _(
        "%(name)s could be %(others)s; a new record will be made, unless one of these ids is given as the name"
    ),
    "new_namesake": _("%(name)s could be %(others)s; a new record was made"),
    "no_convener": _("the text does not say who convened the hearing; the publisher stands in its place"),
    "answer_not_stored": _("an answer before any question was left out"),
    "commitment_not_stored": _("a commitment outside every answer was left out"),
    "point_not_stored": _("a point outside every answer was left out"),
    "credits_not_stored": _("the credits are too long to be some, so they were left out"),
    "text_on_record": _("this text is on record already: %(hearings)s; nothing was changed"),
    "source_on_record": _(
        "this text is on record already: no hearing, only source %(source)s; nothing was changed"
    ),
}
OF_REFUSED_TEXTS = {
    "not_chinese": _(
        "this text is not in Chinese; only Chinese transcripts, in simplified or traditional characters, are read"
    ),
    "no_turns": _("no question and answer turns found"),
    "too_many_turns": _("more than %(most)s turns: this is more than one hearing"),
    "too_many_figures": _("more than %(most)s figures: this is more than one hearing"),
    "too_many_commitments": _("more than %(most)s commitments: this is more than one hearing"),
}
OF_UNREADABLE_FILES = {
    "file_not_opened": _("the file cannot be read"),
    "file_too_large": _("the file is larger than %(most)s MB"),
    "file_empty": _("the file holds no text"),
    "file_with_nul": _("the file holds NUL characters, so it is no text"),
    "encoding_named": _("the file is in %(encoding)s; save it as UTF-8 or GB18030"),
    "encoding_declared": _("the file says that it is in %(encoding)s; save it as UTF-8 or GB18030"),
    "encoding_unknown": _(
        "the file is neither UTF-8 (byte %(byte)s is not) nor GB18030; save it as UTF-8 or GB18030"
    ),
    "word_old": _("the file is an old or a protected Word document; save it as .docx without a password"),
    "word_broken": _("the Word document is broken"),
    "word_without_body": _("the file is no Word document: it has no %(part)s"),
    "word_unfolds": _("the Word document unfolds to more than %(most)s MB"),
    "word_too_deep": _("the Word document is nested too deeply"),
    "word_with_entities": _("the Word document declares entities, which no word processor writes"),
    "word_too_long": _("the Word document holds more text than a transcript can"),
    "pdf_scan": _(
        "the PDF holds no text, only pictures: it is a scan. Let a program read the pictures (OCR), compare what it read "
        "with the scan, and paste the text here"
    ),
    "pdf_unmapped": _(
        "the PDF does not say which characters its signs are, so they cannot be read. Take the text from the page on which "
        "the document was published, or let a program read the pages as pictures (OCR), and paste the text here"
    ),
    "pdf_locked": _("the PDF is protected by a password; save a copy without one"),
    "pdf_broken": _(
        "the PDF is broken, so it cannot be read; open it, save or print it anew as a PDF, and try again"
    ),
    "pdf_too_long": _("the PDF has more than %(pages)s pages, or more text than a transcript can"),
    "pdf_too_much": _(
        "the PDF could not be read within %(seconds)s seconds and the memory for it; open it, copy the text, and paste it here"
    ),
    "page_without_text": _("the page holds no text"),
    "page_too_deep": _("the page is nested too deeply"),
    "page_too_long": _("the page holds more text than a transcript can"),
}
OF_NAMES = {
    "area_ambiguous": _("area: “%(name)s” could be %(others)s"),
    "area_unknown": _("area: no division “%(name)s” is on record; known codes: %(codes)s"),
    "no_areas": _("area: no division “%(name)s” is on record, nor is any other with a code"),
    "body_ambiguous": _("“%(name)s” could be %(others)s; please give one of these ids"),
}
OF_DECISIONS = {
    "decisions_malformed": _("The decisions are not in the form that this page sends."),
    "decisions_outdated": _("The text is now read differently than when you began; please look again."),
    "proposal_unknown": _("There is no proposal %(id)s."),
    "proposal_invalid": _("%(proposal)s: %(reason)s"),
    "outside_answers": _("Commitments and points of an outline stand in answers; these words stand in none."),
    "words_shared": _("“%(first)s” and “%(second)s” share words."),
    "due_without_words": _("A due day needs the words that state it."),
    "period_without_words": _("The days of a period need the words that state it."),
    "point_without_marker": _("a point begins with its marker"),
    "place_incomplete": _("“%(first)s” and “%(second)s” are changed together"),
    "no_such_words": _("there are no such words in the text"),
    "field_unknown": _("%(id)s has no field %(field)s to change."),
    "value_invalid": _("%(proposal)s, %(field)s “%(value)s”: %(reason)s."),
    "value_too_long": _("at most %(most)s characters"),
    "several_named": _(
        "several are named; enter the first, and the others on the workbench once it is stored"
    ),
    "value_with_nul": _("NUL characters are not text."),
    "value_empty": _("this must not be empty"),
    "no_number": _("a number such as 27.84 is needed"),
    "no_place": _("a place in the text is needed"),
    "no_day": _("a day such as 2025-10-30 is needed"),
    "no_choice": _("one of %(names)s is needed"),
}
SENTENCES: dict[str, str] = {
    **OF_TURNS,
    **OF_FILES,
    **OF_DRAFTS,
    **OF_REFUSED_TEXTS,
    **OF_UNREADABLE_FILES,
    **OF_NAMES,
    **OF_DECISIONS,
}


class IntakeError(Exception):
    """An error with a code and its parameters; as text it is the sentence of the code in the active language."""

    def __init__(self, code: str, **parameters: Any) -> None:
        self.code, self.parameters = code, parameters
        super().__init__(code, parameters)

    def __str__(self) -> str:
        return translation.gettext(SENTENCES[self.code]) % self.parameters


@dataclass(frozen=True, slots=True)
class Warning:
    """Something an editor should look at, and where; `start` is None for the whole text.

    As text it is the sentence of its code in the active language.
    """

    code: str
    start: int | None = None
    end: int | None = None
    parameters: dict[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        return translation.gettext(SENTENCES[self.code]) % self.parameters

    @property
    def english(self) -> str:
        """The sentence in English, for programs."""
        return SENTENCES[self.code] % self.parameters


def warn(code: str, start: int | None = None, end: int | None = None, **parameters: str | int) -> Warning:
    """Make a warning about a place; the parameter `words` is shortened."""
    if "words" in parameters:
        parameters["words"] = _short(str(parameters["words"]))
    return Warning(code, start, end, parameters)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_WORDS else f"{words[:LONGEST_WORDS]}…"
