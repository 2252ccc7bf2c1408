"""iCalendar (RFC 5545): an all-day event, shown as free time, for each day on which something falls due.

Events are used instead of to-dos because the calendars that people subscribe with show only events.
"""

import datetime
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from icalendar import Event, Timezone

CONTENT_TYPE = "text/calendar; charset=utf-8"
MAKER = "-//Open record of public hearings//API 1//{}"
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
ONE_DAY = datetime.timedelta(days=1)
CHINA = datetime.timedelta(hours=8)


class Due(NamedTuple):
    """Something that falls due on a day."""

    id: str
    day: datetime.date
    title: str
    text: str
    page: str
    kind: str
    created: datetime.datetime
    modified: datetime.datetime


def write(title: str, about: str, address: str, due: list[Due], language: str) -> bytes:
    """Write a calendar whose words are in a language, which its maker names as ISO 639 does."""
    import icalendar  # here, because loading it takes longer than most responses

    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", MAKER.format(language[:2].upper()))
    calendar.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, _text(title))
    for name in ("description", "x-wr-caldesc"):
        calendar.add(name, _text(about))
    calendar.add("source", address, parameters={"value": "URI"})
    calendar.add_component(_time_of_china())
    for each in due:
        calendar.add_component(_event(icalendar.Event(), each))
    return calendar.to_ical()


def _time_of_china() -> "Timezone":
    """Say in whose time the days are. A calendar must have a component, so one without events has at least this."""
    import icalendar

    zone, time = icalendar.Timezone(), icalendar.TimezoneStandard()
    zone.add("tzid", "Asia/Shanghai")
    time.add("dtstart", datetime.datetime(1992, 1, 1))  # local, as the format wants it
    time.add("tzoffsetfrom", CHINA)
    time.add("tzoffsetto", CHINA)
    time.add("tzname", "CST")
    zone.add_component(time)
    return zone


def _event(event: "Event", due: Due) -> "Event":
    event.add("uid", due.id)
    event.add("dtstamp", due.modified.replace(microsecond=0))
    event.add("last-modified", due.modified.replace(microsecond=0))
    event.add("sequence", int(due.modified.timestamp()))
    event.add("created", due.created.replace(microsecond=0))
    event.add("dtstart", due.day)
    if due.day < datetime.date.max:  # no day follows the last one; an event without an end is one day long
        event.add("dtend", due.day + ONE_DAY)
    event.add("transp", "TRANSPARENT")
    event.add("summary", _text(due.title))
    event.add("description", _text(due.text))
    event.add("categories", [due.kind])
    event.add("url", due.page)
    return event


def _text(words: str) -> str:
    """Replace the characters that the format forbids."""
    return CONTROL.sub("\ufffd", words.replace("\r\n", "\n"))
