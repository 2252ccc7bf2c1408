"""A record in one line, in the language of the record: who, and the first of the words; or what it is."""

import datetime
import json
from typing import Any

from django.conf import settings
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from rest_framework.serializers import ChoiceField

from apps.api.rows.columns import PAGE, Column, Row, columns_of
from apps.api.rows.details import RowDict
from apps.api.rows.quoted import CURRENT
from apps.hearings.models import Edition
from apps.hearings.models.commitments import says_status

MOST = 60
MOST_OF_VALUE = 300
UNTOLD = (PAGE, "created_at", "modified_at")
TOLD = ("measures", "due_stated", "happened_on", "held_on", "published_on")
WORDS = ("quote", "text", "title", "name", "publisher_name")


def words_of(row: RowDict) -> str:
    """Choose the words of a row: those spoken or printed, else a name, else its id."""
    if "capacity" in row:
        return row["role"]
    if "valid_from" in row:
        return _edition(row)
    return next((row[name] for name in WORDS if row.get(name)), row["id"])


def _edition(row: RowDict) -> str:
    """Say which edition of its source a row is, why there is one, and from which day it is the text."""
    day = row["valid_from"] and date_format(datetime.date.fromisoformat(str(row["valid_from"])))
    number = _("Edition %(number)s") % {"number": row["number"]}
    return " · ".join(filter(None, [number, str(Edition.Reason(row["reason"]).label), day]))


def who(row: RowDict) -> str:
    """Name who said it: the person, and the body spoken for; of several speakers the first.

    An event is said by whoever states it; the organization in its row is the lead of its commitment.
    """
    if "happened_on" in row:
        return row.get("stated_by_name") or ""
    person, organization = row.get("person_name"), row.get("organization_name")
    if person and organization:
        first = _("%(person)s (%(organization)s)") % {"person": person, "organization": organization}
        return with_others(row, first)
    return with_others(row, person or organization or "")


def with_others(row: RowDict, first: str) -> str:
    """Say that there were more speakers than the first, where there were."""
    several = any(len(row.get(name) or ()) > 1 for name in ("speakers", "people", "organizations"))
    return _("%(first)s and others") % {"first": first} if first and several else first


def sentence(row: RowDict) -> str:
    """Say in one line what a row is."""
    words = " ".join(words_of(row).split())
    words = words if len(words) <= MOST else f"{words[:MOST]}…"
    said_by = who(row)
    return _("%(who)s: %(words)s") % {"who": said_by, "words": words} if said_by else words


def marked(title: str) -> str:
    """Say of made-up data that nobody said it."""
    return f"{_('Made-up data')} · {title}" if settings.DEMO else title


def differences(row_class: type[Row], before: RowDict | None, after: RowDict | None) -> list[str]:
    """Say which columns two versions of a row tell differently, and how; what only one of them has is left out."""
    told = []
    for column in columns_of(row_class):
        if not (before and after) or column.name in UNTOLD:
            continue
        if column.name in before and column.name in after and before[column.name] != after[column.name]:
            label = capfirst(str(getattr(column.model_field, "verbose_name", column.field.label)))
            versions = [_value(column, row[column.name]) for row in (before, after)]
            told.append(
                _("%(column)s: %(old)s → %(new)s") % {"column": label, "old": versions[0], "new": versions[1]}
            )
    return told


def _value(column: Column, value: Any) -> str:
    if value is None or value == []:
        return _("none")
    if isinstance(column.field, ChoiceField):
        return str(column.field.choices.get(value, value))
    words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return words if len(words) <= MOST_OF_VALUE else f"{words[:MOST_OF_VALUE]}…"


def described(row_class: type[Row], row: RowDict) -> str:
    """Say what a row is: the kind of record, every word of a fixed list, and its days.

    That its words stand in the current edition is not said of each.
    """
    model: Any = row_class.Meta.model
    told = [str(model._meta.verbose_name)]
    for column in columns_of(row_class):
        value = row[column.name]
        if column.name == "status" and value and not says_status(row["kind"], value):
            continue
        if value not in (None, CURRENT) and isinstance(column.field, ChoiceField):
            told.append(str(column.field.choices[value]))
        elif value is not None and column.name in TOLD:
            told.append(str(value))
    return " · ".join(told)
