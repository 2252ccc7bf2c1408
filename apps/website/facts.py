"""The facts that a record's page lists: names, meanings and links, all from the declared columns."""

import datetime
from collections.abc import Iterable
from html import escape
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

from apps.api.resources import RECORDS
from apps.api.rows.columns import Column, Row, columns_of
from apps.website.language import ENGLISH, in_english, lang_of, page

PAGES = {resource.serializer_class.Meta.model: resource.detail_class for resource in RECORDS}
NOT_FACTS = {"created_at", "html_url", "key", "name", "text", "title"}
"""Columns that a page shows elsewhere or not at all."""
ENGLISH_NAME = "name_en"
"""The column that is the heading of a page in English."""


class Fact(NamedTuple):
    """One line: its label, its meaning, its text, its link, and the language of the text if it is not that of the page."""

    label: str
    meaning: str
    text: str
    href: str | None = None
    lang: str = ""


def facts(row_class: type[Row], record: dict[str, Any]) -> list[Fact]:
    """List the values of a record's columns; a related record is shown by its name, with a link to its page."""
    columns = columns_of(row_class)
    named = {name for column in columns if (name := _name_column(column.name)) in record}
    found = []
    for column in columns:
        value = record[column.name]
        shown = (
            column.name in NOT_FACTS or column.name in named or (in_english() and column.name == ENGLISH_NAME)
        )
        if column.many or value is None or shown:
            continue
        label = capfirst(str(getattr(column.model_field, "verbose_name", column.field.label)))
        found.append(Fact(label, str(column.field.help_text), *_shown(column, record)))
    return found


def facts_html(row_class: type[Row], record: dict[str, Any]) -> SafeString:
    """Write the facts of a record as a list."""
    return written(facts(row_class, record))


def written(found: Iterable[Fact]) -> SafeString:
    """Write facts; they are joined from strings, because a template costs several times as much."""
    return mark_safe(f'<dl class="facts">{"".join(map(_line, found))}</dl>')  # noqa: S308


def _line(fact: Fact) -> str:
    lang, text = f' lang="{fact.lang}"' if fact.lang else "", escape(fact.text)
    value = f'<a href="{escape(fact.href)}">{text}</a>' if fact.href else text
    return f'<div><dt title="{escape(fact.meaning)}">{escape(fact.label)}</dt><dd{lang}>{value}</dd></div>\n'


def _name_column(name: str) -> str:
    return f"{name}_name"


def _shown(column: Column, record: dict[str, Any]) -> tuple[str, str | None, str]:
    """Format a value: its text, its link, and its language."""
    value = record[column.name]
    if column.related_model:
        found = PAGES.get(column.related_model)
        href = page(found.page_path({**record, "id": value})) if found else None
        named = str(record.get(_name_column(column.name)) or value)
        return named, href, lang_of(named)
    if labels := dict(getattr(column.model_field, "flatchoices", ())):
        return str(labels.get(value, value)), None, ""
    if isinstance(value, datetime.datetime):
        return date_format(timezone.localtime(value), "DATETIME_FORMAT"), None, ""
    if isinstance(value, datetime.date):
        return date_format(value, "DATE_FORMAT"), None, ""
    text = str(value)
    return (
        text,
        text if text.startswith(("http://", "https://")) else None,
        ENGLISH if column.name == ENGLISH_NAME else lang_of(text),
    )
