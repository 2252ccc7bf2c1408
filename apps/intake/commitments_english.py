"""Commitments in English: what the speaker's side will do, is doing or has done."""

import re

WHO = (
    "(?:we|I|our [a-z]{3,20}|the (?:government|administration|department|bureau|ministry|agency|authority"
    "|committee|council|city|state))"
)
WILL = re.compile(
    rf"\b{WHO} (?:also |now |therefore |further )?(?:will|shall|(?:are|am|is) (?:going|committed) to"
    r"|intends? to|plans? to)\b(?! (?:not|be able|have to))",
    re.IGNORECASE,
)
DONE = re.compile(
    rf"\b{WHO} (?:have|has) (?:already |also |now )?(?!been |had |to |no |not )[a-z]{{3,20}}(?:ed|t|n)\b",
    re.IGNORECASE,
)
LATIN = re.compile("[A-Za-z]{3}")


def english_kind(words: str) -> str | None:
    """Tell how an English clause puts a doing of the speaker's side, or None where it says none."""
    if not LATIN.search(words):
        return None
    if WILL.search(words):
        return "pledge"
    return "reported" if DONE.search(words) else None
