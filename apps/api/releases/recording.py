"""Storing a release: its changes, its digest, and the instants of what changed."""

import datetime
from collections import Counter, defaultdict
from types import TracebackType
from typing import Any, Self

from django.db.models import Q, QuerySet
from django.utils import timezone

from apps.api.rows.columns import PAGE
from apps.exports.json import sorted_keys, to_json
from apps.hearings.batches import batches, insert
from apps.hearings.corrections import WithoutReason
from apps.hearings.ledger import Batch
from apps.hearings.models import Area, Change, Commitment, CommitmentEvent, Edition, Hearing, Release, Source
from apps.hearings.models.base import Record
from apps.hearings.models.commitments import DUE, OPEN_PLEDGE
from apps.hearings.models.releases import Reason
from apps.hearings.permits import refuse_read_only
from apps.search.index import Filling, is_empty
from apps.search.matching import is_built

from .differences import PUBLIC_BY_NAME, Difference, ids_in
from .indexing import index_differences
from .public_rows import STAMP, PublicRows, public_rows, summand_of
from .shape import newest_release, shape

MODULUS = 2**256
AFTER = Change._meta.get_field("after")
CORRECTING = (Reason.CORRECTION, Reason.LOADED)
"""Releases that need a public reason where they change or remove what was written to."""


class Recording:
    """One release while it is being stored; where nothing differs none is made.

    Errors: NotReleased where the rows of the last release have another shape.
    """

    def __init__(self, batch: Batch):
        now = batch.now or timezone.now()
        self.last = newest_release()
        self.at = max(now, self.last.at + datetime.timedelta(microseconds=1)) if self.last else now
        self.reason = batch.reason or Reason.CORRECTION
        self.written, self.everything = batch.touched, batch.everything
        self.why = Change.cleaned_why(batch.why) if self.reason in CORRECTING else None
        self.release: Release | None = None
        self.digest = int(self.last.digest, 16) if self.last else 0
        self.counts: Counter[str] = Counter()
        self.number = 0
        self.withdraws = False
        self.indexed = self.last is None or is_built()
        """Whether there is an index of what was public before; if not, one of the rest would seem to be whole."""
        self.filling = Filling() if self.last is None and is_empty() else None
        self.stamps: dict[tuple[type, str], datetime.datetime] = {}
        """Instant that each record written here has been given."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, failure: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        if failure is None and self.release is not None:
            self.release.digest = f"{self.digest:064x}"
            for action in Change.Action:
                setattr(self.release, action, self.counts[action])
            self.release.save()

    def add(self, differences: list[Difference]) -> None:
        """Store the changes that some differences are."""
        self._date_back([each for each in differences if each.is_of_date_only])
        real = [each for each in differences if not each.is_of_date_only]
        if not real:
            return
        refuse_read_only()
        self._refuse_no_reason(real)
        self.release = release = self.release or self._begin()
        if self.last is not None:  # the first release keeps the instants that the files say
            self._date(real)
        self._store(real, release)

    def _refuse_no_reason(self, differences: list[Difference]) -> None:
        if self.why is None and self.reason in CORRECTING:
            for each in differences:
                if each.before is not None and self._is_written(each) and not each.is_of_a_day:
                    raise WithoutReason(each.kind.model, each.record)

    def _is_written(self, difference: Difference) -> bool:
        """Tell whether a record itself was written; what differs without an upgrade was written past the application."""
        if difference.record in self.written.get(difference.kind.model, ()):
            return True
        return self.everything and not (difference.is_of_an_upgrade or difference.is_of_a_day)

    def _begin(self) -> Release:
        number = self.last.number + 1 if self.last else 1
        return Release.objects.create(
            number=number,
            at=self.at,
            reason=self.reason,
            digest="0",
            shape=shape(),
            added=0,
            changed=0,
            removed=0,
        )

    def _date_back(self, differences: list[Difference]) -> None:
        """Give back its instant to what was written but says the same as before."""
        for each in differences:
            if each.before is not None:
                self._stamp(each.kind.model, [each.record], instant_of(each.before))

    def _date(self, differences: list[Difference]) -> None:
        ids: dict[type[Record], list[str]] = {}
        for each in differences:
            if each.row is not None:
                each.row = each.row.dated(self.at)
                ids.setdefault(each.kind.model, []).append(each.record)
        for model, records in ids.items():
            self._stamp(model, records, self.at)

    def _stamp(self, model: type[Record], ids: list[str], at: datetime.datetime) -> None:
        for some in batches(ids):
            model._base_manager.filter(pk__in=some).update(modified_at=at)
        self.stamps |= {(model, pk): at for pk in ids}

    def _store(self, differences: list[Difference], release: Release) -> None:
        for some in batches([each.last.id for each in differences if each.last]):
            Change.objects.filter(pk__in=some).update(until=release.number)
        gone = [each for each in differences if each.row is None and each.merged_into is None]
        self.withdraws = self.withdraws or any(each.kind.model not in PUBLIC_BY_NAME for each in gone)
        # Otherwise the correction of a name left somebody unnamed, and the earlier rows stay public.
        if self.withdraws:
            _hide_earlier_rows(gone)
        insert(Change, [self._change(each, release) for each in differences])
        if self.indexed:
            index_differences(differences, self.filling)
        self.digest %= MODULUS

    def _change(self, difference: Difference, release: Release) -> dict[str, Any]:
        """Count one difference, and return the columns of its change."""
        before, row, last = difference.before, difference.row, difference.last
        action = (
            Change.Action.REMOVED if row is None else Change.Action.CHANGED if before else Change.Action.ADDED
        )
        self.counts[action] += 1
        self.number += 1
        collection = difference.kind.collection
        if before is not None:
            self.digest -= digest_summand(collection, before)
        if row is not None:
            self.digest += row.summand
        known = row or before or {}
        return {
            "id": f"{release.number}-{self.number}",
            "release_id": release.number,
            "number": self.number,
            "record_type": collection,
            "record": difference.record,
            "key": known.get("key") or (last.key if last else None),  # a row stored before there were keys
            "merged_into": difference.merged_into,
            "hearing": difference.record if collection == Hearing.collection else known.get("hearing"),
            "area": difference.record if collection == Area.collection else known.get("area"),
            "action": str(action),
            "why": self._why_of(difference),
            "written": self._is_written(difference) and not difference.is_of_a_move,
            "after": row.text if row else None,
            "listed": row.listed if row else None,
            "previous_id": last.id if last else None,
            "until": None,
            "hidden": False,
            "modified_at": row.get(STAMP) if row else None,
        }

    def _why_of(self, difference: Difference) -> str | None:
        """Give the public reason of a change, if it is a correction of what is still shown.

        The key of who is withdrawn with the last record that names them stands beside no words.
        """
        if self.why is None or difference.before is None or difference.is_of_a_day:
            return None
        unnamed = self.withdraws and difference.row is None and difference.kind.model in PUBLIC_BY_NAME
        upgraded = self.everything and difference.is_of_an_upgrade
        return None if unnamed or upgraded or difference.is_of_a_move else self.why


def listed_of(kind: PublicRows, after: dict[str, Any] | None) -> dict[str, Any] | None:
    """Take the columns of the list from a public row; None where it has no other columns."""
    return {name: after[name] for name in kind.listed} if after and kind.listed else None


def became_overdue(last: Release, today: datetime.date) -> QuerySet[Commitment]:
    """Select the public pledges that are overdue today and were not on the day of a release."""
    then = timezone.localdate(last.at)
    return Commitment.objects.published().filter(OPEN_PLEDGE, due_to__gte=then, due_to__lt=today)


def _hide_earlier_rows(differences: list[Difference]) -> None:
    """Hide the earlier rows of records from the public for good: what is published again may have been corrected.

    This includes the earlier rows of whoever only those rows named: a correction before may have left somebody unnamed.
    """
    gone: dict[str, set[str]] = defaultdict(set)
    for each in differences:
        gone[each.kind.collection].add(each.record)
    for some in batches(sorted(gone[Hearing.collection])):
        _hide_reasons(Q(hearing__in=some))
    while gone:
        named: dict[str, set[str]] = defaultdict(set)
        for collection, records in gone.items():
            for some in batches(sorted(records)):
                earlier = Change.objects.filter(record_type=collection, record__in=some)
                earlier = earlier.exclude(until__isnull=True, after__isnull=True)  # tells copies to delete it
                earlier.update(hidden=True, listed=None)
                _hide_reasons(Q(record_type=collection, record__in=some))
                _collect(named, public_rows()[collection], earlier)
                if collection == CommitmentEvent.collection:
                    _hide_due_times(earlier)
                if collection == Source.collection:
                    editions = Edition.history.filter(source__in=some).values_list("id", flat=True)
                    named[Edition.collection] |= set(editions)
        gone = {collection: _unnamed(collection, records) for collection, records in named.items()}
        gone = {collection: records for collection, records in gone.items() if records}


def _hide_reasons(withdrawn: Q) -> None:
    """Take the reasons of releases that wrote to withdrawn records from whatever else they changed: they may quote them."""
    releases = Change.objects.filter(withdrawn, written=True).order_by().values("release")
    Change.objects.filter(why__isnull=False, release__in=releases, hidden=False).update(why=None)


def _hide_due_times(events: QuerySet[Change]) -> None:
    """Hide the earlier rows of commitments that show the due time of a postponement that is withdrawn."""
    told: Any = events.filter(after__isnull=False).values_list("release", "after")
    for release, event in told:
        if event.get("due_stated") is not None:
            rows = Change.objects.filter(
                record_type=Commitment.collection,
                record=event["commitment"],
                release__gte=release,
                until__isnull=False,
                after__isnull=False,
            )
            shown: Any = rows.values_list("pk", "after")
            due = [pk for pk, row in shown if all(row.get(name) == event[name] for name in DUE)]
            rows.filter(pk__in=due).update(hidden=True, listed=None)


def _collect(named: dict[str, set[str]], kind: PublicRows, earlier: QuerySet[Change]) -> None:
    """Add the ids that earlier rows named, of what is public by being named."""
    columns = {column: model.collection for column, model in kind.names.items() if model in PUBLIC_BY_NAME}
    if columns:
        shown: Any = earlier.filter(after__isnull=False).values_list("after", flat=True)
        for row in shown:
            for column, collection in columns.items():
                named[collection] |= ids_in(row, column)


def _unnamed(collection: str, records: set[str]) -> set[str]:
    """Keep the ids of records that are not public any more but have earlier rows that are."""
    found: set[str] = set()
    for some in batches(sorted(records)):
        removed = Change.objects.current().filter(record_type=collection, record__in=some, action="removed")
        found |= set(removed.filter(previous__hidden=False).values_list("record", flat=True))
    return found


def digest_summand(collection: str, row: dict[str, Any]) -> int:
    """Compute the summand of one public row in the digest of a release."""
    told = {name: value for name, value in row.items() if name != PAGE}
    return summand_of(collection, to_json(sorted_keys(told)))


def instant_of(row: dict[str, Any]) -> datetime.datetime:
    """Read the instant at which a public row says that it last changed."""
    return datetime.datetime.fromisoformat(row[STAMP])
