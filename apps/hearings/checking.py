"""Checks of stored records: each record alone, within its hearing, and against its source."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Any, TypeVar

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from .faults import Fault, faults_in, name_of
from .models import RECORDS, SPANNED, Commitment, CommitmentEvent, Hearing, Organization, Source
from .models.base import Record
from .models.hearings import ROLES, HearingPart
from .models.sources import KIND_OF_ROLE, refuse_unfit, texts_of
from .spans import Span
from .waiting import is_unanswered

T = TypeVar("T")
PARTS = [model for model in RECORDS if issubclass(model, HearingPart)]
"""Every kind of record that is part of a hearing."""


def faults_of(record: Record) -> list[Fault]:
    """List what is wrong with a stored record."""
    name, faults = name_of(record), []
    for rule in (type(record).full_clean, *RULES):
        try:
            rule(record)
        except ValidationError as error:
            faults += faults_in(error, name)
        except Exception as error:  # damaged rows may raise anything
            if is_unanswered(error):
                raise
            faults.append(Fault(name, f"cannot be checked ({type(error).__name__}: {error})"))
            break
    return list(dict.fromkeys(faults))


def faults_of_hearing(hearing: Hearing) -> list[Fault]:
    """List what is wrong with a hearing, its sources and all its parts."""
    faults = faults_of(hearing)
    if hearing.convened_by.classification == Organization.Classification.MEDIA:
        why = _(
            "%(body)s is a publisher and cannot convene a hearing: enter the organization that convened it."
        )
        faults.append(Fault(name_of(hearing), why % {"body": hearing.convened_by}, "convened_by"))
    for source in dict.fromkeys(source for role in ROLES for source in getattr(hearing, role).all()):
        faults += faults_of(source)
    for model in PARTS:
        for record in _with_sources(model.objects.filter(hearing=hearing).order_by("number").iterator()):
            faults += faults_of(record)
    return faults


def state_of_hearing(hearing: Hearing) -> str:
    """Hash everything that `faults_of_hearing` reads, to tell whether its result is still valid."""
    read: list[Any] = [model.objects.filter(hearing=hearing).order_by("pk") for model in PARTS]
    quoted = {
        pk
        for rows, model in zip(read, PARTS, strict=True)
        if model in SPANNED
        for pk in rows.values_list("source", flat=True)
    }
    own = {role: sorted(getattr(hearing, role).values_list("pk", flat=True)) for role in ROLES}
    sources = Source.objects.filter(pk__in={*quoted, *chain(*own.values())}).order_by("pk")
    convener = Organization.objects.filter(pk=hearing.convened_by_id)
    rows = [Hearing.objects.filter(pk=hearing.pk), convener, sources, *read]
    found = [own, *(list(each.values_list()) for each in rows)]
    return hashlib.sha256(repr(found).encode()).hexdigest()


def check(model: type[Record]) -> Iterator[list[Fault]]:
    """Check every stored record of a model, yielding a list of faults for each."""
    for record in _with_sources(_rows(model)):
        yield [record] if isinstance(record, Fault) else faults_of(record)


def broken_links(model: type[Record]) -> Iterator[Fault]:
    """Yield a fault for each many-to-many link of a model that refers to a row that does not exist."""
    for field in model._meta.many_to_many:
        through: Any = field.remote_field.through
        for end in (field.m2m_field_name(), field.m2m_reverse_field_name()):
            there = through._meta.get_field(end).related_model._base_manager.filter(pk=OuterRef(f"{end}_id"))
            for link in through.objects.filter(~Exists(there)).iterator():
                record = f"{model._meta.label_lower} {getattr(link, field.m2m_column_name())}"
                other = getattr(link, f"{end}_id")
                yield Fault(record, f"the link to or from {other} has only one end", field.name)


def _rows(model: type[Record]) -> Iterator[Record | Fault]:
    """Read the rows one by one, so that an unreadable row does not hide the others."""
    for pk in model._base_manager.order_by("pk").values_list("pk", flat=True).iterator():
        try:
            yield model._base_manager.get(pk=pk)
        except ObjectDoesNotExist:
            continue  # deleted since the ids were listed
        except Exception as error:  # the converter of a damaged value may raise anything
            if is_unanswered(error):
                raise
            yield Fault(
                f"{model._meta.label_lower} {pk}", f"cannot be read ({type(error).__name__}: {error})"
            )


def _with_sources(records: Iterable[T]) -> Iterator[T]:
    """Set the sources of records from a small cache: sources are long, and many records quote the same one."""
    source_of = lru_cache(maxsize=8)(lambda pk: Source.objects.only("text").filter(pk=pk).first())
    for record in records:
        if isinstance(record, Span):
            source = source_of(record.source_id)
            if source is not None:
                record.source = source
        yield record


def _lacks_nothing(record: Record) -> None:
    """Refuse an empty value in a required column, also in those that `full_clean` skips."""
    for each in record._meta.concrete_fields:
        if not each.null and getattr(record, each.attname) is None:
            raise ValidationError({each.name: each.error_messages["null"]})


def _stands_on_own_source(record: Record) -> None:
    """Refuse a quotation from a source that is not one of the hearing's."""
    if isinstance(record, CommitmentEvent) or not (
        isinstance(record, HearingPart) and isinstance(record, Span)
    ):
        return  # the evidence of an event is from another source
    links = Hearing.sources.through.objects.filter(hearing=record.hearing_id, source=record.source_id)
    if not links.exists():
        raise ValidationError(
            {"source": _("%(source)s is not a source of the hearing.") % {"source": record.source_id}}
        )


def _follows_its_events(record: Record) -> None:
    """Refuse a commitment whose status differs from that of its last published event."""
    if isinstance(record, Commitment) and record.status != record.status_by_events():
        raise ValidationError(
            {
                "status": _("The status is %(status)s; by its published events it is %(expected)s.")
                % {"status": record.status, "expected": record.status_by_events()}
            }
        )


def _has_a_source(record: Record) -> None:
    """Refuse a hearing without sources."""
    if isinstance(record, Hearing) and not record.sources.exists():
        raise ValidationError({"sources": _("A hearing needs at least one source.")})


def _says_what_its_sources_say(record: Record) -> None:
    """Refuse a hearing with a subject or a number that its sources do not state."""
    if isinstance(record, Hearing):
        record.refuse_unstated(texts_of(record.sources.all()))


def _links_what_fits(record: Record) -> None:
    """Refuse a hearing that links a source in a role of another kind."""
    if isinstance(record, Hearing):
        refuse_unfit({role: getattr(record, role).all() for role in KIND_OF_ROLE})


RULES = (
    _lacks_nothing,
    _stands_on_own_source,
    _follows_its_events,
    _has_a_source,
    _says_what_its_sources_say,
    _links_what_fits,
)
"""The rules that a record's own validation does not check."""
