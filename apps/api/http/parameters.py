"""Parse a query string strictly: what is not understood is refused by name, never ignored."""

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from typing import Any, Literal
from urllib.parse import parse_qsl, urlencode

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from .errors import BadParameters, ParameterError, UriTooLong
from .suggestions import hint, near
from .text import Text

MAX_QUERY_LENGTH = 4096
MAX_CURSOR_LENGTH = 4096
MAX_PARAMETERS = 50
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
Counting = Literal["", "rows", "groups"]
"""What is counted in place of reading rows: the rows, or the groups of rows of each hearing."""
BOOLEANS = {"true": True, "false": False, "1": True, "0": False}


class Parameters:
    """The parameters of one request: `given` holds their texts, `cleaned` their values, `errors` every fault.

    `rare` names the filters that few rows match; `counting` says what is counted where no rows are read. `answered` holds
    what the filters asked the database for this request; it is shared by the lists of one page.

    Errors: 400 for a query string that cannot be parsed; 414 for one that is too long.
    """

    def __init__(
        self, request: Any, known: Collection[str], explain: Callable[[], Mapping[str, Text]] = dict
    ):
        """Split the query string; `explain` says why some names are unknown."""
        self.given: dict[str, str] = {}
        self.cleaned: dict[str, Any] = {}
        self.errors: list[ParameterError] = []
        self.rare: set[str] = set()
        self.counting: Counting = ""
        self.answered: dict[Hashable, Any] = getattr(request, "answered", {})
        for name, text in _pairs(request.META.get("QUERY_STRING", "")):
            if name not in known:
                self.fail(name or "(no name)", *hint(name, known, explain()), code="unknown_parameter")
            elif name in self.given:
                self.fail(name, _("Given more than once; give it once."), code="repeated")
            elif fault := _fault(text):
                self.fail(name, fault)
            else:
                self.given[name] = text

    def fail(self, name: str, detail: Text, expected: Iterable[str] = (), code: str = "invalid") -> None:
        """Note that a parameter is at fault; `code` names the kind of fault."""
        self.errors.append(ParameterError(name, detail, list(expected), code))

    def once(self, question: Hashable, ask: Callable[[], Any]) -> Any:
        """Return the answer to a question that has been asked for this request, or ask it."""
        if question not in self.answered:
            self.answered[question] = ask()
        return self.answered[question]

    def choose(self, name: str, words: Collection[str], default: str) -> str:
        """Return the one of several words that a parameter names, or the default where it names none."""
        word = self.given.get(name, default)
        if word in words:
            return word
        self.fail(name, format_lazy(_("Expected one of {words}."), words=", ".join(words)), near(word, words))
        return default

    def boolean(self, name: str, default: bool) -> bool:
        """Return whether a parameter says true or false, or the default where it is not given."""
        text = self.given.get(name)
        if text is None:
            return default
        if text.lower() not in BOOLEANS:
            self.fail(name, _("Expected true or false."), near(text.lower(), BOOLEANS))
        return BOOLEANS.get(text.lower(), default)

    def check(self) -> None:
        """Refuse the request if any parameter is at fault.

        Errors: 400 naming each of them.
        """
        if self.errors:
            raise BadParameters(self.errors)


def query_string(parameters: Mapping[str, str]) -> str:
    """Write parameters as a query string."""
    return urlencode(parameters, safe=",")


def _pairs(raw: str) -> list[tuple[str, str]]:
    _check_length(len(raw), MAX_QUERY_LENGTH + MAX_CURSOR_LENGTH)
    try:
        text = raw.encode("latin-1").decode("utf-8")  # WSGI hands over bytes decoded as Latin-1
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MAX_PARAMETERS)
    except UnicodeError:
        raise BadParameters([ParameterError("(query)", _("Not percent-encoded UTF-8."))]) from None
    except ValueError:
        message = format_lazy(_("More than {most} parameters."), most=MAX_PARAMETERS)
        raise BadParameters([ParameterError("(query)", message)]) from None
    if (
        len(raw) * 4 > MAX_QUERY_LENGTH
    ):  # a byte becomes three characters at most, and a name gets an equals sign
        # As we would write it, and without its cursor: so the address of the next page is never refused.
        _check_length(len(query_string({n: v for n, v in pairs if n != "cursor"})), MAX_QUERY_LENGTH)
    return pairs


def _check_length(length: int, most: int) -> None:
    if length > most:
        detail = _("The query has {length} characters; at most {most} are accepted.")
        raise UriTooLong(format_lazy(detail, length=length, most=most))


def _fault(text: str) -> Text | None:
    if not text:
        return _("Empty; leave the parameter out, or give it a value.")
    if CONTROL.search(text):
        return _("Holds a control character.")
    return None
