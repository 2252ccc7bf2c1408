"""`as_of`: which release a reader means by a number or a day."""

import datetime
from typing import NoReturn

from django.utils import timezone

from apps.api.http.errors import BadParameters, ParameterError
from apps.hearings.models import Release

from .filters import DAY, StrictFilter


class AsOf(StrictFilter):
    """A release, by its number or as the last one of a day."""

    expects = "the number of a release, or a day such as 2025-10-30, of which the last release is meant"
    pattern = rf"[1-9][0-9]{{0,8}}|{DAY}"
    longest = 10

    def value(self, text):
        return text if text.isdecimal() else datetime.date.fromisoformat(text)


def release_as_of(asked: str | datetime.date) -> Release:
    """Find the release that a number names, or the last one of a day.

    Errors: BadParameters where there is none, naming which there are.
    """
    first, last = (Release.objects.order_by(order).first() for order in ("number", "-number"))
    if first is None or last is None:
        _refuse("There is no release yet, so nothing was public.")
    if isinstance(asked, str):
        found = Release.objects.filter(number=int(asked)).first()
        if found is None:
            _refuse(f"There is no release {asked}; the first is {first.number}, the newest {last.number}.")
        return found
    if asked > timezone.localdate():
        _refuse(f"{asked} lies in the future; today is {timezone.localdate()}.")
    midnight = timezone.make_aware(datetime.datetime.combine(asked, datetime.time.max))
    found = Release.objects.filter(at__lte=midnight).order_by("-number").first()
    if found is None:
        _refuse(f"Nothing was public on {asked}; the first release is of {timezone.localdate(first.at)}.")
    return found


def _refuse(detail) -> NoReturn:
    raise BadParameters([ParameterError("as_of", detail)])
