"""The extremes of every column in one hearing: texts, days, numbers and instants at which formats and readers stumble."""

import datetime
from decimal import Decimal
from functools import partial

from apps.hearings.fields import Text
from apps.hearings.ledger import writing
from apps.hearings.models import RECORDS, CommitmentEvent, Vote
from apps.hearings.models.commitments import DUE
from tests.make import HELD_ON, WHY, make_event, make_exchange, make_statement
from tests.rows import made_once

FIRST_DAY, LAST_DAY = datetime.date.min, datetime.date.max
FIRST = datetime.datetime.min.replace(tzinfo=datetime.UTC)
LAST = datetime.datetime(9999, 12, 31, 15, 59, 59, 999999, datetime.UTC)  # the end of that day in China
STRANGE = (
    "𠮷\U0010fffd👨‍👩\ufffe\uffff\ufdd0\x01\x0b\x0c\x1b\x1f\x7f\x85\x9fa\r\nb\rc\nd\u2028\u2029\u202e\u2066e\u0301\u0301"
    "\u200b\ufeff\xad\U000e0041\t\xa0\u3000 ]]></title><!--&#0;\"'`{{x}}{%%}${x}%s\\u0000,;|＝"
)
"""A character of each sort at which some format, reader or database stumbles, and what stands for something in one of them."""
BLANK = " \u3000\xa0\t"
LARGEST, SMALLEST = Decimal("9999999999999990"), Decimal("0.000001")


WORLDS = {
    "strange": {"text": STRANGE, "day": LAST_DAY, "number": LARGEST, "at": LAST},
    "first": {"text": BLANK, "day": FIRST_DAY, "number": -LARGEST, "at": FIRST},
    "plain": {"text": "", "day": LAST_DAY, "number": SMALLEST, "at": LAST},
}


def make_extremes(text, day, number, at):
    """Make a published hearing whose every text holds `text`, as long as it may be, with one day, number and instant.

    The rows are written past the rules of the models, as `loaddata` does: what the database holds, every page must bear.
    """
    return made_once(f"extremes, {day}, {number}", partial(_make, text, day, number, at))


def _make(text, day, number, at):
    made = make_exchange(canary=text)
    page = {"link": "https://news.example/1", "link_saved_on": HELD_ON}
    make_event(made.commitment, **page)
    make_statement(made.commitment, quote=made.event.quote, source=made.event.edition.source)
    with writing(why=WHY, everything=True):
        Vote.objects.update(answer=None, agenda_item=made.agenda_item)  # whose words its row shows
        CommitmentEvent.objects.filter(pk=made.event.pk).update(
            kind="postponement", status="postponed", due_stated="期限"
        )
        for model in RECORDS:
            for row in model.objects.all():
                model.objects.filter(pk=row.pk).update(**dict(_extremes(row, text, day, number, at)))
    for model in RECORDS:  # a release gives them its own instant
        model.objects.update(created_at=at, modified_at=at, saved_at=at)
    return made


def _extremes(row, text, day, number, at):
    for field in row._meta.concrete_fields:
        kind, name = field.get_internal_type(), field.name
        if name in _left_empty(row):
            continue
        if kind == "DateTimeField":
            yield name, at
        elif kind == "DateField":
            yield name, day
        elif kind == "DecimalField":
            yield name, number
        elif kind == "PositiveSmallIntegerField":
            yield name, 32767
        elif _is_free(field) and name not in ("url", "link", getattr(row, "WORDS", "")):
            begun = f"{getattr(row, name) or ''}{text or '揭'}"
            yield name, (begun * field.max_length)[: field.max_length]


def _left_empty(row):
    """Name the columns of an event that a rule keeps empty: those of other kinds, and those of other evidence."""
    if not isinstance(row, CommitmentEvent):
        return set()
    due = set() if row.kind == "postponement" else set(DUE)
    return due | (set() if row.link else {"link_saved_on"})


def _is_free(field):
    return isinstance(field, Text) and field.max_length and not field.choices and not field.unique
