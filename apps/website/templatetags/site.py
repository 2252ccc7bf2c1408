"""What the templates of the site ask for by name."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from apps.api.http.addresses import local
from apps.api.http.languages import listed, separator
from apps.api.resources.commitments import STATUSES
from apps.hearings.models import Commitment, Figure, Organization
from apps.hearings.models.commitments import says_status
from apps.hearings.units_in_words import in_words
from apps.website import stylesheet
from apps.website.charts.written import bars, numbers
from apps.website.language import counterpart, lang_attribute, page, tagged_within
from apps.website.linked_data import json_ld
from apps.website.tables import TABLES
from apps.website.tables.names import noun

register = template.Library()
register.filter("page", page)
register.filter("listed", listed)
register.filter("local", local)
register.filter("json_ld", json_ld)
register.filter("tagged", tagged_within)
register.simple_tag(stylesheet.address, name="stylesheet")
register.simple_tag(lambda: mark_safe(stylesheet.for_pictures()), name="picture_styles")  # noqa: S308
register.simple_tag(lang_attribute, name="lang")
register.simple_tag(lambda: settings.REGISTRATION, name="registration")
register.simple_tag(lambda: settings.CONTACT, name="contact")
register.simple_tag(lambda: settings.DEMO, name="is_demo")
register.simple_tag(bars)
register.simple_tag(numbers)
register.simple_tag(separator)
register.simple_tag(noun)
NAME = re.compile("`([^`]+)`")
KINDS, STATUS_WORDS = dict(Commitment.Kind.choices), dict(STATUSES)


@register.simple_tag(takes_context=True, name="counterpart")
def other_language(context: template.Context) -> str:
    """Return the address of the same page in the other language; of the home page where the page has none."""
    return local(counterpart(context.get("path") or page("/").removeprefix(local(""))))


@register.simple_tag
def kind(value: str) -> SafeString:
    """Write the kind of a commitment: the word, over the line that stands for it everywhere."""
    return format_html('<span class="kind {}">{}</span>', value, KINDS[value])


@register.simple_tag
def kind_words(value: str) -> str:
    """Return the kind of a commitment in words."""
    return str(KINDS[value])


@register.simple_tag
def status_words(record: Mapping[str, Any]) -> str:
    """Return the status of a commitment in words, if it says something."""
    return str(STATUS_WORDS[record["status"]]) if says_status(record["kind"], record["status"]) else ""


@register.simple_tag
def status(record: Mapping[str, Any]) -> SafeString:
    """Write the status of a commitment, if it says something."""
    words = status_words(record)
    return (
        format_html('<span class="status {}">{}</span>', record["status"], words) if words else mark_safe("")
    )


@register.filter
def contact_address(contact: str) -> str:
    """Return the address that a link to a contact has."""
    return contact if contact.startswith("https://") else f"mailto:{contact}"


@register.simple_tag
def figure_kind(value: str) -> str:
    """Return the kind of a figure in words."""
    return str(Figure.Kind(value).label)


@register.simple_tag
def qualifier(value: str) -> str:
    """Return how exact a figure was stated to be, in words."""
    return str(Figure.Qualifier(value).label)


@register.simple_tag
def classification(value: str) -> str:
    """Return the kind of a body in words."""
    return str(Organization.Classification(value).label)


@register.filter
def quantity(row: dict[str, Any]) -> str:
    """Write the value of a figure with its unit in words, and how exact it was stated to be."""
    value, stated = in_words(row["value"], row["unit"], row["kind"]), Figure.Qualifier(row["qualifier"])
    if stated == Figure.Qualifier.EXACT:
        return value
    return gettext("%(qualifier)s %(value)s") % {"qualifier": stated.label, "value": value}


@register.filter
def code(text: str) -> SafeString:
    """Write a text of the documentation: what stands between backticks there is a name of the API."""
    return mark_safe(NAME.sub(r"<code>\1</code>", escape(text)))  # noqa: S308


@register.filter
def digits(value: Decimal | int) -> str:
    """Write a number with separators."""
    return f"{value:,}"


@register.simple_tag(takes_context=True)
def navigation(context: template.Context) -> list[dict[str, Any]]:
    """List the rooms of the site, and say in which one the page is."""
    table: Any = context.get("table")
    here = context.get("room") or (table and table.collection)
    return [
        {"name": title, "address": address, "here": name == here}
        for name, title, address in _rooms(get_language(), local(""))
    ]


@lru_cache(maxsize=16)
def _rooms(_language: str | None, _site: str) -> list[tuple[str, str, str]]:
    """List the rooms with their names and addresses, which every page of a language has the same."""
    rooms = [(each.collection, str(each.title), page(each.path)) for each in TABLES]
    return [
        *rooms,
        ("areas", gettext("Places"), reverse("areas")),
        ("charts", gettext("Charts"), reverse("charts")),
        ("data", gettext("Downloads"), reverse("data")),
    ]
