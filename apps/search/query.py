"""Queries: words that must all be there, phrases in quotation marks, and what must not be there."""

import re
from dataclasses import dataclass

from .fold import fold

MOST_TERMS = 8
LONGEST = 100
SIGN = r'[^\s"\u0000-\u001f\u007f-\u009f]'
PHRASE = r'"[^"\u0000-\u001f\u007f-\u009f]*[^\s"\u0000-\u001f\u007f-\u009f][^"\u0000-\u001f\u007f-\u009f]*"'
TERM = f"-?(?:{PHRASE}|{SIGN}+)"
PATTERN = f"\\s*{TERM}(?:\\s+{TERM}){{0,{MOST_TERMS - 1}}}\\s*"
_TERMS = re.compile(f'(?P<minus>-(?=["\\S]))?(?:"(?P<phrase>[^"]*)"|(?P<word>{SIGN}+))')


@dataclass(frozen=True)
class Query:
    """What a text must contain, and what it must not."""

    terms: tuple[str, ...]
    without: tuple[str, ...] = ()

    @property
    def folded(self) -> "Query":
        """The same, as folded text is searched."""
        return Query(_once(map(fold, self.terms)), _once(map(fold, self.without)))

    def fits(self, text: str) -> bool:
        """Tell whether a text has all that is asked, and nothing that is excluded."""
        return all(term in text for term in self.terms) and not any(term in text for term in self.without)


def parsed(text: str) -> Query:
    """Read a query that matches PATTERN; the quotation mark and the hyphen are read as typed, before anything is folded."""
    found: dict[bool, list[str]] = {True: [], False: []}
    for each in _TERMS.finditer(text):
        words = each["word"] if each["phrase"] is None else each["phrase"].strip()
        found[each["minus"] is None].append(words)
    return Query(_once(found[True]), _once(found[False]))


def _once(terms: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(terms))  # type: ignore[call-overload]
