"""What an editor decided on the workbench, as the page sends it: what is removed, what is changed, and what is added."""

import json
import re
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .fields import FIELDS
from .sheet import Sheet

NEW = re.compile(r"n[0-9]{1,5}")
OFFSET = re.compile(r"[0-9]{1,9}")
MOST_SENT = 2_000_000
PLACE = ("start", "end")


class Decisions(NamedTuple):
    """What is removed, by ids; what is changed and added, by ids and fields."""

    removed: set[str]
    changed: dict[str, dict[str, str]]
    added: dict[str, dict[str, str]]


class Stale(ValidationError):
    """Somebody saved something that the page shows since it was opened."""


def read(sheet: Sheet, sent: str, *, shown_before: bool = False) -> Decisions:
    """Read the decisions about a sheet; those about one that was shown before may be of another version.

    Errors: ValidationError for what this page does not send, Stale where it was opened before somebody else saved.
    """
    found = _parsed(sent)
    if not shown_before and found.get("fingerprint") != sheet.fingerprint():
        raise Stale(
            _(
                "Somebody else has saved this hearing since you opened it; nothing of yours was saved. "
                "Load the page anew: your changes are kept and shown beside theirs."
            )
        )
    removed, changed, added = set(found["rejected"]), found["edited"], found["added"]
    known = {**dict.fromkeys(sheet.records), **sheet.points}
    unknown = set(changed) - set(known) or set(removed) - set(known) - set(added)
    if unknown or not all(NEW.fullmatch(each) for each in added):
        raise _malformed()
    return Decisions(
        removed & set(known),
        {id: fields for id, fields in changed.items() if id not in removed},
        {id: fields for id, fields in added.items() if id not in removed},
    )


def _parsed(sent: str) -> dict[str, Any]:
    try:
        found = json.loads(sent if len(sent) <= MOST_SENT else "")
        json.dumps(found, ensure_ascii=False).encode()  # halves of surrogate pairs are no text
    except (ValueError, RecursionError):
        raise _malformed() from None
    if not isinstance(found, dict) or not {"rejected", "edited", "added"} <= set(found):
        raise _malformed()
    removed = found["rejected"]
    if not isinstance(removed, list) or not all(isinstance(each, str) for each in removed):
        raise _malformed()
    if not (_is_table(found["edited"]) and _is_table(found["added"])):
        raise _malformed()
    if not all(each.get("group") in FIELDS for each in found["added"].values()):
        raise _malformed()
    return found


def _is_table(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(fields, dict)
        and all(isinstance(each, str) and "\0" not in each for each in fields.values())
        for fields in value.values()
    )


def _malformed() -> ValidationError:
    return ValidationError(_("This page was not sent whole; nothing was changed. Load it anew."))


def place_of(fields: dict[str, str], length: int) -> tuple[int, int] | None:
    """Read a place in a text of that length; None where the fields name none.

    Errors: ValidationError for what is no place.
    """
    given = [fields[name] for name in PLACE if name in fields]
    if not given:
        return None
    if len(given) == 2 and all(OFFSET.fullmatch(each) for each in given):
        start, end = map(int, given)
        if start < end <= length:
            return start, end
    raise ValidationError(_("The text has no such words; select them in the text."))
