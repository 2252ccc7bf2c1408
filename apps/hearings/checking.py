"""Checks of stored records: each record alone, within its hearing, and against its source."""

import hashlib
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from django.core.exceptions import EmptyResultSet, ObjectDoesNotExist, ValidationError
from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from .batches import batches
from .faults import Fault, faults_in, name_of
from .models import (
    RECORDS,
    SPANNED,
    Answer,
    AnswerSpeaker,
    Commitment,
    CommitmentEvent,
    Edition,
    Hearing,
    Organization,
    Source,
)
from .models.base import Record
from .models.hearings import ROLES, HearingPart
from .models.mergeable import linking_to_alias, refuse_links_to_alias
from .models.sources import KIND_OF_ROLE, refuse_unfit, texts_of
from .proving import Known, in_doubt
from .spans import Span
from .turns import refuse_shared_words, sharing_words
from .waiting import is_unanswered

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
    faults = [*faults_of(hearing), *faults_of_convener(hearing)]
    for source in dict.fromkeys(source for role in ROLES for source in getattr(hearing, role).all()):
        faults += faults_of(source)
        for edition in source.editions.all():
            faults += faults_of(edition)
    faults += not_placed(hearing)
    known = Known()
    for model in PARTS:
        parts = model.objects.filter(hearing=hearing).order_by("number").values_list("pk", flat=True)
        for ids in batches(parts.iterator()):
            for found in faults_among(model, ids, known):
                faults += found
    return faults


def not_placed(hearing: Hearing) -> list[Fault]:
    """List the parts of a hearing, never public before, that quote an earlier text of a source than the current one."""
    if hearing.was_public():
        return []
    why = str(_("It quotes an earlier text of its source; place it in the current one on the workbench."))
    parts = [model for model in PARTS if model in SPANNED and model is not CommitmentEvent]
    rows = (model.objects.filter(hearing=hearing).order_by("number") for model in parts)  # type: ignore[attr-defined]
    superseded = Edition.objects.superseded()
    return [
        Fault(name_of(part), why, "edition") for some in rows for part in some.filter(edition__in=superseded)
    ]


def faults_of_convener(hearing: Hearing) -> list[Fault]:
    """Name a publisher that stands where the organization that convened a hearing should."""
    if hearing.convened_by.classification != Organization.Classification.MEDIA:
        return []
    why = _("%(body)s is a publisher and cannot convene a hearing: enter the organization that convened it.")
    return [Fault(name_of(hearing), why % {"body": hearing.convened_by}, "convened_by")]


def state_of_hearing(hearing: Hearing) -> str:
    """Hash everything that `faults_of_hearing` reads, to tell whether its result is still valid."""
    read: list[Any] = [model.objects.filter(hearing=hearing).order_by("pk") for model in PARTS]
    quoted = {
        pk
        for rows, model in zip(read, PARTS, strict=True)
        if model in SPANNED
        for pk in rows.values_list("edition__source", flat=True)
    }
    own = {role: sorted(getattr(hearing, role).values_list("pk", flat=True)) for role in ROLES}
    needed = {*quoted, *chain(*own.values())}
    sources = Source.objects.filter(pk__in=needed).order_by("pk")
    editions = Edition.objects.filter(source__in=needed).order_by("pk")
    convener = Organization.objects.filter(pk=hearing.convened_by_id)
    speakers = AnswerSpeaker.objects.filter(answer__hearing=hearing)
    rows = [Hearing.objects.filter(pk=hearing.pk), convener, sources, editions, speakers, *read]
    found = [own, *map(_as_stored, rows)]
    return hashlib.sha256(repr(found).encode()).hexdigest()


def _as_stored(rows: QuerySet[Any]) -> list[Any]:
    """Read all columns of some rows as the driver gives them: to compare them, nothing needs to be converted."""
    try:
        sql, params = rows.values_list().query.sql_with_params()
    except EmptyResultSet:
        return []
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def check(model: type[Record]) -> Iterator[list[Fault]]:
    """Check every stored record of a model, yielding a list of faults for each."""
    for ids in batches(model._base_manager.order_by("pk").values_list("pk", flat=True).iterator()):
        yield from faults_among(model, ids, Known())


def faults_among(model: type[Record], ids: list[str], known: Known) -> Iterator[list[Fault]]:
    """Check stored records of a model together, yielding a list of faults for each that is still there."""
    sound = sound_among(model, Q(pk__in=ids), known)
    for pk in ids:
        found = [] if pk in sound else _alone(model, pk)
        if found is not None:
            yield found


def sound_among(
    model: type[Record], where: Q, known: Known, judged: Mapping[str, Record] | None = None
) -> set[str]:
    """Give the ids of the selected records that are proven sound; `judged` holds records whose columns are."""
    try:
        rows = list(model._base_manager.filter(where))
        known.add(rows)
        doubted = in_doubt(model, rows, where, known, RULES_OF_ONE, judged)
        for select in SELECTING:
            doubted |= set(select(model).filter(where).values_list("pk", flat=True))
        return {row.pk for row in rows} - doubted
    except Exception as error:  # damaged rows may raise anything
        if is_unanswered(error):
            raise
        return set()


def sound_but_for_parts(ids: list[str], sound: Mapping[type[Record], list[str]]) -> set[str]:
    """Give the ids of the hearings that are proven sound together with their sources, whatever their parts are.

    `sound` names records that were proven already.
    """
    found = sound_among(Hearing, Q(pk__in=ids), Known())
    by_media = Q(convened_by__classification=Organization.Classification.MEDIA)
    found -= set(Hearing.objects.filter(by_media, pk__in=ids).values_list("pk", flat=True))
    linked = [
        (hearing, source)
        for role in ROLES
        for hearing, source in Hearing.objects.filter(pk__in=ids, **{f"{role}__isnull": False}).values_list(
            "pk", role
        )
    ]
    sources = {source for _hearing, source in linked}
    editions = dict(Edition.objects.filter(source__in=sources).values_list("pk", "source"))
    good = {
        model: set(wanted) & known
        | {pk for some in batches(set(wanted) - known) for pk in sound_among(model, Q(pk__in=some), Known())}
        for model, wanted in ((Source, sources), (Edition, editions))
        for known in [set(sound[model])]
    }
    bad = (sources - good[Source]) | {source for pk, source in editions.items() if pk not in good[Edition]}
    return found - {hearing for hearing, source in linked if source in bad}


def _alone(model: type[Record], pk: str) -> list[Fault] | None:
    """Check one stored record, which may be unreadable; None where it is gone."""
    try:
        return faults_of(model._base_manager.get(pk=pk))
    except ObjectDoesNotExist:
        return None  # deleted since the ids were listed
    except Exception as error:  # the converter of a damaged value may raise anything
        if is_unanswered(error):
            raise
        return [Fault(f"{model._meta.label_lower} {pk}", f"cannot be read ({type(error).__name__}: {error})")]


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


def _lacks_nothing(record: Record) -> None:
    """Refuse an empty value in a required column, also in those that `full_clean` skips."""
    for each in record._meta.concrete_fields:
        if not each.null and getattr(record, each.attname) is None:
            raise ValidationError({each.name: each.error_messages["null"]})


def quoting_elsewhere(model: type[Record]) -> QuerySet[Any]:
    """Select the parts of hearings that quote a source which is not one of the hearing's."""
    if model is CommitmentEvent or not (issubclass(model, HearingPart) and issubclass(model, Span)):
        return model._base_manager.none()  # the evidence of an event is from another source
    own = Hearing.sources.through.objects.filter(
        hearing=OuterRef("hearing"), source__editions=OuterRef("edition")
    )
    return model._base_manager.filter(~Exists(own))


def _stands_on_own_source(record: Record) -> None:
    """Refuse a quotation from a source that is not one of the hearing's."""
    if quoting_elsewhere(type(record)).filter(pk=record.pk).exists():
        message = _("%(edition)s is not an edition of a source of the hearing.")
        raise ValidationError({"edition": message % {"edition": getattr(record, "edition_id", None)}})


def _follows_its_events(record: Record) -> None:
    """Refuse a commitment whose status or due time differs from what its published events say."""
    if not isinstance(record, Commitment):
        return
    wrong = {
        name: _("Found %(found)s; by its published events it is %(expected)s.")
        % {"found": getattr(record, name), "expected": expected}
        for name, expected in record.by_events().items()
        if getattr(record, name) != expected
    }
    if wrong:
        raise ValidationError(wrong)


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


def _begins_with_its_speaker(record: Record) -> None:
    """Refuse an answer whose list of speakers does not begin with its speaker, as `loaddata` can leave it."""
    if isinstance(record, Answer):
        first = next((each.pk for each in record.stored_speakers()), None)
        record.refuse_other_first(first)


def _has_an_edition(record: Record) -> None:
    """Refuse a source without a text."""
    if isinstance(record, Source) and not record.editions.exists():
        raise ValidationError(_("A source needs at least one edition, which holds its text."))


RULES = (
    _lacks_nothing,
    _stands_on_own_source,
    _follows_its_events,
    _has_a_source,
    _says_what_its_sources_say,
    _links_what_fits,
    refuse_links_to_alias,
    _begins_with_its_speaker,
    _has_an_edition,
    refuse_shared_words,
)
"""The rules that a record's own validation does not check."""
SELECTING = {
    quoting_elsewhere: _stands_on_own_source,
    linking_to_alias: refuse_links_to_alias,
    sharing_words: refuse_shared_words,
}
"""What selects all rows that break a rule, for rules that would ask the database about each."""
RULES_OF_ONE = [rule for rule in RULES if rule not in SELECTING.values()]
