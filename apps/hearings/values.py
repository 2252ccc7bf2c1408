"""The exact way in which fixture files write the values of fields."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import models

from .fields import PUBLIC_ID, SURROGATE
from .spans import shorten

DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
INSTANT = r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(?:\.[0-9]{1,6})?(?:Z|[+-][0-9]{2}:[0-9]{2})"


class Form(NamedTuple):
    """How the values of one class of fields are written in JSON."""

    field: type[models.Field]
    type: type
    pattern: re.Pattern[str] | None
    words: str


FORMS = (
    Form(models.ManyToManyField, list, None, "a list of ids of {to}, each once"),
    Form(models.ForeignKey, str, re.compile(PUBLIC_ID), "the id of a {to}"),
    Form(models.DateTimeField, str, re.compile(INSTANT), "an instant such as 2025-10-31T08:00:00Z"),
    Form(models.DateField, str, re.compile(DAY), "a day such as 2025-10-31"),
    Form(
        models.DecimalField, str, re.compile(r"-?[0-9]+(?:\.[0-9]+)?"), 'a number in quotes, such as "27.84"'
    ),
    Form(models.IntegerField, int, None, "a whole number from 0"),
    Form(models.JSONField, list, None, "a list"),
    Form(models.Field, str, re.compile(r"(?s:.+)"), "text"),
)


class Unexpected(Exception):
    """A value that is not as expected; the message says what was found."""


def expected(field: models.Field) -> str:
    """Describe the values that a field takes."""
    form = _form(field)
    words = form.words.format(to=field.related_model and field.related_model._meta.label_lower)
    if field.choices:
        words = "one of " + ", ".join(value for value, _label in field.flatchoices)
    elif field.max_length:
        words = f"{words} of at most {field.max_length} characters"
    return f"{words}, or null" if field.null else words


def read_value(field: models.Field, value: Any) -> Any:
    """Convert a value of a fixture file to the field's type.

    Errors: Unexpected, saying what was found.
    """
    if value is None and field.null:
        return None
    form = _form(field)
    kind = type(value)
    if kind is not form.type or (form.pattern and not form.pattern.fullmatch(value)):
        raise Unexpected(shown(value))
    if field.many_to_many:
        return _ids(value)
    for text in (value,) if kind is str else _texts(value):
        if "\x00" in text or SURROGATE.search(text):
            raise Unexpected(f"{shown(value)}, which holds NUL or half of a surrogate pair")
    try:
        return field.to_python(value)
    except (ValidationError, OverflowError) as error:
        raise Unexpected(f"{shown(value)}, which does not exist") from error


def shown(value: Any) -> str:
    """Show a value of a file on one line, shortened and escaped."""
    return shorten(json.dumps(value, ensure_ascii=False).encode(errors="backslashreplace").decode())


@cache
def _form(field: models.Field) -> Form:
    return next(form for form in FORMS if isinstance(field, form.field))


def _ids(values: list[Any]) -> list[str]:
    for value in values:
        if not isinstance(value, str) or not re.fullmatch(PUBLIC_ID, value):
            raise Unexpected(f"{shown(value)} among the ids")
    if len(set(values)) < len(values):
        raise Unexpected(f"{shown(values)}, which names one twice")
    return values


def _texts(value: Any) -> Iterator[str]:
    """Yield every text in a JSON value, without recursion: a file may be nested deeply."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            waiting += [*value, *value.values()]
        elif isinstance(value, list):
            waiting += value
