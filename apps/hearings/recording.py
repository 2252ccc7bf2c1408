"""Storing a release: its changes, its digest, and the instants of what changed."""

import datetime
import hashlib
import json
from collections import Counter, defaultdict

from django.db import connection
from django.utils import timezone

from .batches import batches, insert
from .differences import PUBLIC_BY_NAME, STAMP, Difference, ids_in
from .forms import public_forms, record_type_of
from .models.commitments import OPEN_PLEDGE, Commitment
from .models.releases import Change, Reason, Release
from .permits import refuse_read_only

MODULUS = 2**256
AFTER = Change._meta.get_field("after")


class Recording:
    """One release while it is being stored; where nothing differs none is made."""

    def __init__(self, reason: str, now: datetime.datetime):
        self.last = Release.objects.current()
        self.at = max(now, self.last.at + datetime.timedelta(microseconds=1)) if self.last else now
        self.reason = reason or Reason.CORRECTION
        self.release: Release | None = None
        self.digest = int(self.last.digest, 16) if self.last else 0
        self.counts: Counter[str] = Counter()
        self.withdraws = False
        self.stamps: dict[tuple[type, str], datetime.datetime] = {}
        """Instant that each record written here has been given."""

    def __enter__(self):
        return self

    def __exit__(self, failure, *_rest):
        if failure is None and self.release is not None:
            self.release.digest = f"{self.digest:064x}"
            for action in Change.Action:
                setattr(self.release, action, self.counts[action])
            self.release.save()

    def add(self, differences: list[Difference]):
        """Store the changes that some differences are."""
        self._date_back([each for each in differences if each.is_of_date_only])
        real = [each for each in differences if not each.is_of_date_only]
        if not real:
            return
        refuse_read_only()
        self.release = release = self.release or self._begin()
        if self.last is not None:  # the first release keeps the instants that the files say
            self._date(real)
        self._store(real, release)

    def _begin(self):
        number = self.last.number + 1 if self.last else 1
        return Release.objects.create(
            number=number, at=self.at, reason=self.reason, digest="0", added=0, changed=0, removed=0
        )

    def _date_back(self, differences):
        """Give back its instant to what was written but says the same as before."""
        for each in differences:
            self._stamp(each.form.model, [each.record], instant_of(each.before))

    def _date(self, differences):
        ids: dict[type, list[str]] = {}
        for each in differences:
            if each.after is not None:
                each.after[STAMP] = _written(self.at)
                ids.setdefault(each.form.model, []).append(each.record)
        for model, records in ids.items():
            self._stamp(model, records, self.at)

    def _stamp(self, model, ids, at):
        for some in batches(ids):
            model._base_manager.filter(pk__in=some).update(modified_at=at)
        self.stamps |= {(model, pk): at for pk in ids}

    def _store(self, differences, release):
        for some in batches([each.last.pk for each in differences if each.last]):
            Change.objects.filter(pk__in=some).update(until=release.number)
        gone = [each for each in differences if each.after is None]
        self.withdraws = self.withdraws or any(each.form.model not in PUBLIC_BY_NAME for each in gone)
        if self.withdraws:  # else the correction of a name left somebody unnamed, and the past stays readable
            _hide_past(gone)
        insert(Change, [self._change(each, release) for each in differences])

    def _change(self, difference, release):
        """Count one difference, and give the columns of its change."""
        before, after = difference.before, difference.after
        action = (
            Change.Action.REMOVED
            if after is None
            else Change.Action.CHANGED
            if before
            else Change.Action.ADDED
        )
        self.counts[action] += 1
        number = sum(self.counts.values())
        for row, sign in ((before, -1), (after, 1)):
            if row is not None:
                self.digest += sign * digest_of(difference.form.record_type, row)
        self.digest %= MODULUS
        kind, row, last = difference.form.record_type, after or before, difference.last
        return {
            "id": f"{release.number}-{number}",
            "release_id": release.number,
            "number": number,
            "record_type": kind,
            "record": difference.record,
            "key": row.get("key") or (last.key if last else None),  # a form stored before there were keys
            "hearing": row["id"] if kind == "hearings" else row.get("hearing"),
            "area": row["id"] if kind == "areas" else row.get("area"),
            "action": str(action),
            "after": AFTER.get_prep_value(after),
            "previous_id": last.pk if last else None,
            "until": None,
            "hidden": False,
            "modified_at": _stored(instant_of(after)) if after else None,
        }


def became_overdue(last: Release, today: datetime.date):
    """Select the public pledges that are overdue today and were not on the day of a release."""
    then = timezone.localdate(last.at)
    return Commitment.objects.published().filter(OPEN_PLEDGE, due_to__gte=then, due_to__lt=today)


def _hide_past(differences):
    """Take the earlier forms of records out of public sight, for good: what is published again may have been mended.

    With them goes the past of whoever only those forms named: a correction before may have left somebody unnamed.
    """
    gone: dict[str, set[str]] = defaultdict(set)
    for each in differences:
        gone[each.form.record_type].add(each.record)
    while gone:
        named: dict[str, set[str]] = defaultdict(set)
        for record_type, records in gone.items():
            for some in batches(sorted(records)):
                past = Change.objects.filter(record_type=record_type, record__in=some)
                past.update(hidden=True)
                _collect(named, public_forms()[record_type], past)
        gone = {record_type: _unnamed(record_type, records) for record_type, records in named.items()}
        gone = {record_type: records for record_type, records in gone.items() if records}


def _collect(named, form, past):
    """Add the ids that forms of records named, of what is public by being named."""
    named_by = {column: model for column, model in form.names.items() if model in PUBLIC_BY_NAME}
    columns = {column: record_type_of(model) for column, model in named_by.items()}
    if columns:
        for row in past.filter(after__isnull=False).values_list("after", flat=True):
            for column, record_type in columns.items():
                named[record_type] |= ids_in(row, column)


def _unnamed(record_type, records) -> set[str]:
    """Keep the ids of records that are public no more and whose past is still to be seen."""
    found: set[str] = set()
    for some in batches(sorted(records)):
        removed = Change.objects.current().filter(record_type=record_type, record__in=some, action="removed")
        found |= set(removed.filter(previous__hidden=False).values_list("record", flat=True))
    return found


def digest_of(record_type: str, row: dict) -> int:
    """Compute the summand of one public row in the digest of a release."""
    text = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return int.from_bytes(hashlib.sha256(f"{record_type} {text}".encode()).digest())


def instant_of(row: dict) -> datetime.datetime:
    """Read the instant at which a public row says that it last changed."""
    return datetime.datetime.fromisoformat(row[STAMP])


def _written(at):
    return at.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")


def _stored(at):
    return connection.ops.adapt_datetimefield_value(at)
