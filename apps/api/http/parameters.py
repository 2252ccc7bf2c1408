"""Reading a query string strictly: what is not understood is refused by name, never ignored."""

import unicodedata
from difflib import get_close_matches
from urllib.parse import parse_qsl, urlencode

from .errors import BadParameters, ParameterError, UriTooLong

LONGEST_QUERY = 4096
LONGEST_CURSOR = 4096
MOST_PARAMETERS = 50


def read_parameters(request, known) -> dict[str, str]:
    """Return the parameters of a request, each known, given once and not empty.

    Errors: 400 naming each parameter at fault and near spellings; 414 for an over-long query.
    """
    given, errors = understood(request, known)
    if errors:
        raise BadParameters(errors)
    return given


def understood(request, known) -> tuple[dict[str, str], list[ParameterError]]:
    """Return the parameters of a request that can be read, and the faults of the others.

    Errors: 400 for what is no query at all; 414 for an over-long one.
    """
    errors, found = [], {}
    for name, value in _pairs(request.META.get("QUERY_STRING", "")):
        if name not in known:
            errors.append(ParameterError(name or "(no name)", "Unknown parameter.", near(name, known)))
        elif name in found:
            errors.append(ParameterError(name, "Given more than once; give it once."))
        elif fault := _fault(value):
            errors.append(ParameterError(name, fault))
        else:
            found[name] = value
    return found, errors


def near(name: str, known) -> list[str]:
    """Suggest the known spellings nearest to an unknown one, or all of them when none is near."""
    return get_close_matches(name, known, n=3, cutoff=0.6) or sorted(known)


def written(parameters: dict[str, str]) -> str:
    """Write parameters as a query string."""
    return urlencode(parameters, safe=",")


def _pairs(raw):
    _refuse_longer(len(raw), LONGEST_QUERY + LONGEST_CURSOR)
    try:
        text = raw.encode("latin-1").decode("utf-8")  # WSGI hands over bytes dressed as Latin-1
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MOST_PARAMETERS)
    except UnicodeError:
        raise BadParameters([ParameterError("(query)", "Not percent-encoded UTF-8.")]) from None
    except ValueError:
        message = f"More than {MOST_PARAMETERS} parameters."
        raise BadParameters([ParameterError("(query)", message)]) from None
    # As we would write it, and without its cursor: so the address of the next page is never refused.
    _refuse_longer(len(written({n: v for n, v in pairs if n != "cursor"})), LONGEST_QUERY)
    return pairs


def _refuse_longer(length, most):
    if length > most:
        raise UriTooLong(f"The query has {length} characters; at most {most} are read.")


def _fault(value):
    if not value:
        return "Empty; leave the parameter out, or give it a value."
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in value):
        return "Holds a control character."
    return None
