"""What the reading of a text says to programs, in the language of the editor."""

import re

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from .messages import CAUTIONS
from .proposals import Warning

SAID = [
    (
        r"more than (?P<most>\d+) turns: this is more than one hearing",
        _("more than %(most)s turns: this is more than one hearing"),
    ),
    (
        r"more than (?P<most>\d+) figures: this is more than one hearing",
        _("more than %(most)s figures: this is more than one hearing"),
    ),
    (
        r"more than (?P<most>\d+) commitments: this is more than one hearing",
        _("more than %(most)s commitments: this is more than one hearing"),
    ),
    (
        r"(?P<name>.+) could be (?P<others>.+); a new record will be made, unless one of these ids is given as the name",
        _(
            "%(name)s could be %(others)s; a new record will be made, "
            "unless one of these ids is given as the name"
        ),
    ),
    (r"(?P<name>.+) is new on record", _("%(name)s is new on record")),
    (
        r"(?P<name>.+) could be (?P<others>.+); a new record was made",
        _("%(name)s could be %(others)s; a new record was made"),
    ),
    (
        "the text does not say who convened the sitting; the publisher stands in its place",
        _("the text does not say who convened the sitting; the publisher stands in its place"),
    ),
    ("an answer before any question was left out", _("an answer before any question was left out")),
    (
        "the credits are too long to be some, so they were left out",
        _("the credits are too long to be some, so they were left out"),
    ),
    ("a point outside every answer was left out", _("a point outside every answer was left out")),
    ("a commitment outside every answer was left out", _("a commitment outside every answer was left out")),
    (
        r"'(?P<name>.+)' could be (?P<others>.+)",
        _("“%(name)s” could be %(others)s; please give one of these ids"),
    ),
    (r"the file is larger than (?P<most>\d+) MB", _("the file is larger than %(most)s MB")),
    ("the file holds no text", _("the file holds no text")),
    ("the file holds NUL characters.*", _("the file holds NUL characters, so it is no text")),
    ("the file is an old or a protected Word document.*", _("save the Word document as .docx, unprotected")),
    (".*Word document.*", _("this Word document cannot be read")),
    ("the file is in .*|.*UTF-8.*", _("the encoding is not known: save the file as UTF-8 or GB18030")),
]


def warned(warning: Warning) -> str:
    """Say a warning in the language of the editor."""
    if warning.code is None:
        return told(warning.message)
    return translation.gettext(CAUTIONS[warning.code]) % warning.parameters


def told(message: str) -> str:
    """Say a message of the reading in the language of the editor; an unknown one is said as it is."""
    for shape, words in SAID:
        if found := re.fullmatch(shape, message, re.DOTALL):
            return str(words) % found.groupdict() if found.groupdict() else str(words)
    return message
