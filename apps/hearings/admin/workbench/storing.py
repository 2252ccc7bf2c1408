"""Writes what was changed on the workbench, all of it or nothing."""

from typing import Any, NamedTuple

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ...labels import label
from ...models import Commitment, Figure, Hearing, Source
from .changing import Changes, Trouble
from .decisions import read
from .fields import Bodies, Reader
from .rows import Row, State
from .sheet import MODELS, Sheet
from .speaking import said_of


class NotWritten(Exception):
    """Changes that were not stored, and why."""

    def __init__(self, troubles: list[Trouble]) -> None:
        self.troubles = troubles


class Applied(NamedTuple):
    """What was written: its rows for people, its version, and whether the kind of a stored commitment changes."""

    rows: list[Row]
    version: str
    another_kind: bool


def apply(
    request: HttpRequest,
    hearing: Hearing,
    source: Source,
    sent: str,
    *,
    shown_before: bool = False,
    kept_reason: str = "",
) -> Applied:
    """Write what was decided about a sheet, within the transaction of the caller, and list what differs.

    The history of commitments whose kind changes keeps a reason that is not public.

    Errors: NotWritten, Stale, and ValidationError for what the page does not send; the caller rolls back then.
    """
    sheet = Sheet.of(Hearing.objects.select_for_update().get(pk=hearing.pk), source)
    bodies = Bodies(sheet)
    before = State(sheet, bodies)
    decided = read(sheet, sent, shown_before=shown_before)
    changes = Changes(sheet, decided, Reader(request, sheet, bodies))
    others: list[Any] = before.of_another_kind(changes)
    for each in others:
        each._change_reason = kept_reason or None
    write(request, changes)
    return Applied(*before.differences(changes), bool(others))


def write(request: HttpRequest, changes: Changes) -> None:
    """Write what was changed, within the transaction of the caller.

    Errors: NotWritten for whatever no form of the admin would store either; the caller rolls back then.
    """
    troubles = [*changes.troubles]
    for id, record in _in_order(changes):
        troubles += [Trouble(id, why) for why in _saved(request, record)]
    for id, record in _dependent(changes):
        if not changes.sheet.is_placed(record) and changes.sheet.is_placed(record.answer):
            why = _(
                "It stands in an answer that is placed now, and has no place in this text yet; place it, too."
            )
            troubles.append(Trouble(id, why))
        else:
            troubles += [Trouble(id, why) for why in _faults(record)]
    for id in _removed_in_order(changes):
        troubles += [Trouble(id, why) for why in _deleted(request, changes.records[id])]
    if troubles:
        raise NotWritten(list(dict.fromkeys(troubles)))


def _in_order(changes: Changes) -> list[tuple[str, Any]]:
    """List what is written, each after what it refers to, and new parts in the order of the text."""
    order = {model: at for at, model in enumerate(MODELS.values())}
    broken = {each.item for each in changes.troubles}
    lacking = [id for id in changes.records if id in broken]
    those = [
        (id, each)
        for id, each in changes.written.items()
        if id not in broken and not any(_refers(each, changes.records[other]) for other in lacking)
    ]
    return sorted(those, key=lambda one: (order[type(one[1])], one[1].start))


def _refers(record: Any, other: Any) -> bool:
    """Tell whether a record refers to another one, which may have no id yet."""
    return any(
        getattr(record, name, None) is other for name in ("section", "question", "answer", "commitment")
    )


def _removed_in_order(changes: Changes) -> list[str]:
    order = {model: -at for at, model in enumerate(MODELS.values())}
    return sorted(changes.removed, key=lambda id: order[type(changes.records[id])])


def _saved(request: HttpRequest, record: Any) -> list[str]:
    """Save a record as its form would, and give what refuses it."""
    owner, adding = admin.site.get_model_admin(type(record)), record._state.adding
    kinds = record._meta.verbose_name_plural
    if not (owner.has_add_permission(request) if adding else owner.has_change_permission(request, record)):
        return [_("You may not change %(kinds)s.") % {"kinds": kinds}]
    for field in record._meta.concrete_fields:
        if field.is_relation and (other := getattr(record, field.name, None)) is not None:
            setattr(record, field.name, other)  # a new one has got its id meanwhile
    missing = _missing(record)
    if missing:
        return missing
    try:
        record.save()
        _save_topics(record)
    except ValidationError as error:
        return said_of(record, error)
    if adding:
        owner.log_addition(request, record, [{"added": {}}])
    else:
        owner.log_change(request, record, [{"changed": {"name": _("workbench"), "object": label(record)}}])
    return []


def _save_topics(record: Any) -> None:
    """Store the topics that were chosen for a commitment, where they differ."""
    chosen = getattr(record, "chosen_topics", None)
    if chosen is not None and set(chosen) != set(record.topics.all()):
        record.topics.set(chosen)
        record.touch()


def _missing(record: Any) -> list[str]:
    """Name what the rules of the model would stumble over where it is not there."""
    needed = {"speaker", "question", "answer"} - ({"answer"} if isinstance(record, Figure) else set())
    fields = [each for each in record._meta.concrete_fields if each.name in needed]
    return [
        _("%(field)s: nothing is chosen.") % {"field": capfirst(str(each.verbose_name))}
        for each in fields
        if getattr(record, each.attname) is None
    ]


def _dependent(changes: Changes) -> list[tuple[str, Any]]:
    """List the parts that were not changed but lie within one that was."""
    changed = {each.pk for each in changes.written.values()} - {None}
    return [
        (id, part)
        for id, part in changes.kept(Commitment, Figure)
        if id not in changes.written and {part.answer_id, getattr(part, "commitment_id", None)} & changed
    ]


def _faults(record: Any) -> list[str]:
    try:
        record.full_clean()
    except ValidationError as error:
        return said_of(record, error)
    return []


def _deleted(request: HttpRequest, record: Any) -> list[str]:
    owner = admin.site.get_model_admin(type(record))
    if not owner.has_delete_permission(request, record):
        return [_("You may not delete %(kinds)s.") % {"kinds": record._meta.verbose_name_plural}]
    name = label(record)
    try:
        owner.log_deletions(request, type(record)._base_manager.filter(pk=record.pk))
        record.delete()
    except ProtectedError as error:
        others = sorted({f"{each._meta.verbose_name} {each.pk}" for each in error.protected_objects})
        message = _("%(record)s cannot be removed, because these refer to it: %(others)s")
        return [message % {"record": name, "others": "、".join(others[:5])}]
    except ValidationError as error:
        return error.messages
    return []
