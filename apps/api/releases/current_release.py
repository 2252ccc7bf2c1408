"""The current release: read from the database at most once a second, after a release of what became overdue by today."""

import datetime
import logging
from contextlib import nullcontext
from time import monotonic

from django.conf import settings
from django.db import Error
from django.utils import timezone
from django.utils.translation import gettext_noop

from apps.hearings.ledger import writing
from apps.hearings.models import Hearing, Release
from apps.hearings.models.releases import Reason
from apps.hearings.waiting import NotReleased, at_once, is_busy

from .recording import became_overdue
from .shape import newest_release

log = logging.getLogger(__name__)

MOST_HEARINGS = 100
"""Of how many hearings a request may make the first release itself: some seconds of work."""


_kept: tuple[float, Release | None] = (0.0, None)
_day_seen: datetime.date | None = None


def current_release() -> Release | None:
    """Return the newest release, at most `CURRENT_RELEASE_SECONDS` old; None while nothing was ever public.

    Errors: NotReleased where its rows have another shape.
    """
    global _kept
    asked, release = _kept
    if monotonic() - asked >= settings.CURRENT_RELEASE_SECONDS:
        bring_up_to_date(patient=False)
        release = newest_release()
        _kept = (monotonic(), release)
    return release


def forget() -> None:
    """Forget the kept release, so that the next call reads the database; called after a release is made."""
    global _kept, _day_seen
    _kept, _day_seen = (0.0, None), None


def bring_up_to_date(*, patient: bool = True) -> None:
    """Release what changed without a write: commitments that became overdue, or a record that has no release yet.

    With `patient=False`, a release that cannot be stored at once is left to a later call: a request never waits for a write.

    Errors: NotReleased for a record so large that its first release would keep all readers waiting, and where the rows of
    the newest release have another shape.
    """
    global _day_seen
    today = timezone.localdate()
    if _day_seen == today:
        return
    last = newest_release()
    if last is None:
        if Hearing.objects.published()[MOST_HEARINGS : MOST_HEARINGS + 1].exists():
            raise NotReleased(gettext_noop("This record has no release yet; run `manage.py make_release`"))
        with writing(Reason.LOADED):
            pass
    elif became_overdue(last, today).exists():
        try:
            with nullcontext() if patient else at_once(), writing(Reason.DAY):
                pass
        except Error as error:
            if patient:
                raise
            if not is_busy(error):
                log.warning("The release of a day that passed could not be stored: %s", error)
            return
    _day_seen = today
