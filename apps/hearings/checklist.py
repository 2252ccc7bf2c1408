"""What to look at before a hearing is published: each point with its number and the page that mends it."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .attention import ATTENTION, DUE, OVERDUE
from .checking import PARTS, faults_of_hearing
from .desk import listed
from .faults import Fault
from .labels import label
from .models import Answer, CommitmentEvent, Hearing, Organization, Source, Speaker
from .models.base import Record
from .models.hearings import ROLES

FEW = 5
"""How many parts are named one by one."""


class Point(NamedTuple):
    """One point of a checklist."""

    title: str
    url: str


def checklist(hearing: Hearing) -> list[Point]:
    """List what a hearing, its sources and its parts lack; none of it keeps the hearing from being published."""
    return [point for check in CHECKS for point in check(hearing)]


def errors(hearing: Hearing) -> list[Point]:
    """List what keeps a hearing from being submitted for review and from being published."""
    return points_of(faults_of_hearing(hearing))


def points_of(faults: list[Fault]) -> list[Point]:
    """List faults, each with the field of the record that it is about."""
    return [_fault(fault) for fault in faults]


def parts_of(record: Record) -> list[tuple[Any, int]]:
    """Count the records of each kind that share the state of a hearing; an event stands alone."""
    if not isinstance(record, Hearing):
        return []
    counted = [
        (model._meta.verbose_name_plural, model.objects.filter(hearing=record).count())
        for model in PARTS
        if model is not CommitmentEvent
    ]
    return [(name, number) for name, number in counted if number]


def _of_convener(hearing: Hearing) -> Iterator[Point]:
    """Name a convener that belongs to another area than the hearing."""
    convener = hearing.convened_by
    if convener.area_id not in (None, hearing.area_id):
        title = _("The hearing is of %(area)s, but %(body)s is of %(other)s")
        named = {"area": hearing.area, "body": convener, "other": convener.area}
        yield Point(title % named, _field(hearing, "convened_by"))


def _of_parts(hearing: Hearing) -> Iterator[Point]:
    """Name the parts that need attention, each where they are few, and otherwise by the list that shows them."""
    for model, needs in ATTENTION.items():
        for need in needs:
            if need in (OVERDUE, DUE):
                continue
            found = need.among(model.objects.filter(hearing=hearing))
            few = list(found[: FEW + 1])
            for part in few if len(few) <= FEW else ():
                title = _("%(title)s: %(record)s") % {"title": need.title, "record": label(part)}
                yield Point(title, _field(part, need.field))
            if len(few) > FEW:
                number = found.count()
                kind = capfirst(str(model._meta.verbose_name_plural))
                title = _("%(kind)s, %(title)s: %(number)s") % {
                    "kind": kind,
                    "title": need.title,
                    "number": number,
                }
                yield Point(title, listed(model, f"hearing__id__exact={hearing.pk}&attention={need.code}"))


def _of_joint_answers(hearing: Hearing) -> Iterator[Point]:
    """Name the answers of several bodies all of whose pledges count for one of them."""
    several = Count("speakers__organization", distinct=True)
    for answer in Answer.objects.filter(hearing=hearing).annotate(bodies=several).filter(bodies__gt=1):
        leads = list(
            Organization.objects.filter(commitments__in=answer.commitments.filter(kind="pledge")).distinct()
        )
        if len(leads) == 1:
            title = _("%(record)s: several bodies answered; the pledges count for %(lead)s alone")
            yield Point(title % {"record": label(answer), "lead": leads[0]}, _field(answer, "speakers"))


def _of_counts(hearing: Hearing) -> Iterator[Point]:
    """Compare the numbers of the introduction with those of the record."""
    answering = Answer.objects.filter(hearing=hearing).values("speakers")
    asking = Speaker.objects.filter(hearing=hearing, questions__isnull=False)
    bodies = Speaker.objects.filter(pk__in=answering, organization__isnull=False)
    for name, found in (
        ("members_stated", _distinct(asking, "person")),
        ("organizations_stated", _distinct(bodies, "organization")),
    ):
        stated = getattr(hearing, name)
        if stated is not None and stated != found:
            title = _("%(field)s: the source says %(stated)s, the record has %(found)s")
            field = _called(hearing, name)
            yield Point(title % {"field": field, "stated": stated, "found": found}, _field(hearing, name))


def _distinct(speakers: QuerySet[Any], column: str) -> int:
    return speakers.aggregate(number=Count(column, distinct=True))["number"]


def _of_sources(hearing: Hearing) -> Iterator[Point]:
    """Name the sources that do not say under which title, where and when they were published."""
    for source in Source.objects.filter(pk__in=_sources(hearing)):
        for name in ("title", "url", "published_on"):
            if not getattr(source, name):
                title = _("%(record)s: %(field)s is empty")
                field = _called(source, name)
                yield Point(title % {"record": label(source), "field": field}, _field(source, name))


def _sources(hearing: Hearing) -> set[str]:
    return {pk for role in ROLES for pk in getattr(hearing, role).values_list("pk", flat=True)}


def _fault(fault: Fault) -> Point:
    kind, pk = fault.record.split()
    model: Any = apps.get_model(kind)
    record = model._base_manager.filter(pk=pk).first()
    field = fault.field and model._meta.get_field(fault.field).verbose_name
    title = ": ".join(str(part) for part in (label(record) if record else pk, field, fault.why) if part)
    return Point(title, _field(record, fault.field) if record else "")


def _called(record: Record, name: str) -> str:
    field: Any = record._meta.get_field(name)
    return str(field.verbose_name)


def _field(record: Record, name: str) -> str:
    """Return the address of a field on the change page of a record."""
    page = reverse(f"admin:hearings_{record._meta.model_name}_change", args=[record.pk])
    return f"{page}#id_{name}" if name else page


CHECKS: list[Callable[[Hearing], Iterator[Point]]] = [
    _of_convener,
    _of_parts,
    _of_joint_answers,
    _of_counts,
    _of_sources,
]
"""What finds the points of a checklist. An app that keeps more of a hearing appends its own."""
