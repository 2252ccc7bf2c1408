"""Discarding a draft whole, with what was stored for it alone: a bad import goes as it came."""

import datetime
import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from .checking import PARTS
from .labels import label
from .ledger import writing
from .merging import referring
from .models import CommitmentEvent, Edition, Hearing, Organization, Person, Source
from .models.base import Record
from .models.hearings import ROLES, UNFINISHED
from .relations import foreign_keys_to

ONE_IMPORT = datetime.timedelta(seconds=60)
"""How long before its hearing an import may store the people and organizations that it makes."""


class NotAsShown(ValidationError):
    """What would be deleted is not what somebody was shown."""


@dataclass(frozen=True)
class Discarded:
    """What goes with a draft: its parts, and the records that nothing else refers to."""

    hearing: Hearing
    parts: list[Record]
    sources: list[Source]
    named: list[Record]

    def counted(self) -> Counter[type[Model]]:
        """Count the records of each kind."""
        return Counter(type(each) for each in self.everything())

    def digest(self) -> str:
        """Return a digest of the kinds and ids of the records."""
        rows = sorted((each._meta.label, each.pk) for each in self.everything())
        return hashlib.sha256(json.dumps(rows).encode()).hexdigest()

    def everything(self) -> list[Record]:
        """List the records in the order in which they can be deleted."""
        return [*self.parts, self.hearing, *self.sources, *self.named]


def refuse_discard(hearing: Hearing) -> None:
    """Refuse to discard what is or was public.

    Errors: ValidationError that says why.
    """
    if hearing.state not in UNFINISHED or hearing.was_public():
        raise ValidationError(
            _("%(record)s is or was public, so it is not discarded. Withdraw it instead.")
            % {"record": label(hearing)}
        )


def what_goes(hearing: Hearing) -> Discarded:
    """Find what would be deleted with a draft."""
    parts: list[Any] = [part for model in reversed(PARTS) for part in model.objects.filter(hearing=hearing)]
    linked = Source.objects.filter(
        pk__in={pk for role in ROLES for pk in getattr(hearing, role).values_list("pk", flat=True)}
    )
    sources = [source for source in linked if _only_of(hearing, source) and not source.was_public()]
    going = {(type(each), each.pk) for each in [hearing, *parts, *sources]}
    since = hearing.created_at - ONE_IMPORT
    rest = [each for each in named_by(hearing, sources) if each.created_at >= since and not each.was_public()]
    named: list[Record] = []
    while free := [each for each in rest if _refers_only(going, each)]:
        named += free
        going |= {(type(each), each.pk) for each in free}
        rest = [each for each in rest if each not in free]
    return Discarded(hearing, parts, sources, named)


def discard(hearing: Hearing, shown: str | None = None) -> Counter[type[Model]]:
    """Delete a draft with its parts, its sources, and the people and organizations stored for it alone.

    `shown` is the digest of what somebody was shown, if anybody was.

    Errors: ValidationError if it is or was public; NotAsShown if that differs from `shown`; Hearing.DoesNotExist if it was
    deleted. Nothing is deleted then.
    """
    with writing():
        stored = Hearing.objects.select_for_update().get(pk=hearing.pk)
        refuse_discard(stored)
        going = what_goes(stored)
        if shown not in (None, going.digest()):
            raise NotAsShown(
                _("What belongs to this draft has changed since you opened this page; nothing was deleted.")
            )
        counted = going.counted()
        for record in going.everything():
            record.delete()
    return counted


def _only_of(hearing: Hearing, source: Source) -> bool:
    """Tell whether no other hearing links a source, and no other record quotes it."""
    for role in ROLES:
        if Hearing.objects.filter(**{role: source}).exclude(pk=hearing.pk).exists():
            return False
    editions = Edition.objects.filter(source=source).values("pk")
    events = CommitmentEvent.objects.filter(edition__in=editions).exclude(hearing=hearing)
    return not events.exists()


def named_by(hearing: Hearing, sources: Iterable[Source]) -> list[Any]:
    """List the people and organizations that a draft names."""
    people = Person.objects.filter(speakers__hearing=hearing).distinct()
    ids = {hearing.convened_by_id, *(source.publisher_id for source in sources)}
    for model, column in (
        (hearing.speakers, "organization"),
        (hearing.commitments, "lead"),
        (hearing.votes, "organization"),
    ):
        ids |= set(model.values_list(column, flat=True))
    return [*people, *Organization.objects.filter(pk__in=ids - {None})]


def _refers_only(going: set[tuple[Any, Any]], record: Record) -> bool:
    """Tell whether all that refers to a record goes as well."""
    rest = referring(record)
    for field in foreign_keys_to(type(record)):
        rows = field.model._base_manager.filter(**{field.name: record.pk}).values_list("pk", flat=True)
        rest[field.model] -= sum((field.model, pk) in going for pk in rows)
    return not +rest
