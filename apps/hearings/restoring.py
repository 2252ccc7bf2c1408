"""Giving a record back what an old version of it says, under the rules of today."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .labels import label
from .ledger import writing
from .models import Answer, Commitment, CommitmentEvent, Edition, Hearing, Speaker
from .models.base import BOOKKEEPING, Record
from .models.mergeable import Mergeable, refuse_alias
from .turns import refuse_shared_words

KEPT = BOOKKEEPING | {"id", "key", "state", "merged_into", "hearing", "number"}
"""Columns that no old version brings back: what a record is called, where it belongs, and whether it is public."""

INNER: dict[type[Record], tuple[str, ...]] = {
    Answer: ("commitments", "figures"),
    Commitment: ("figures",),
}
"""The relations to what quotes words within those of a record."""


def refuse_restore(model: type[Record], row: Any) -> None:
    """Refuse to restore what has no old versions to come back to.

    Errors: ValidationError that says why.
    """
    if model is Edition:
        raise ValidationError(_("The text of a source is corrected by a new edition, not by an old version."))
    if model._base_manager.filter(pk=row.id).exists():
        return
    if row.instance.was_public():
        raise ValidationError(
            _("%(id)s was public when it was deleted, so it stays deleted. Enter it anew.") % {"id": row.id}
        )


def differences(record: Record | None, row: Any) -> list[tuple[Any, Any, Any]]:
    """List the columns that would change: name, what is stored, what the version says; nothing is stored of a deleted one."""
    found = []
    for field in _columns(row):
        now = getattr(record, field.attname) if record else None
        then = getattr(row, field.attname)
        if now != then:
            found.append((field.verbose_name, _shown(field, now), _shown(field, then)))
    for field in _links(row):
        before = _linked(record, field) if record else []
        after = _linked_then(row, field)
        if before != after:
            found.append((field.verbose_name, _named(field, before), _named(field, after)))
    return found


def version_of(record: Record | None) -> str:
    """Return the version of a stored record, empty for one that is not there."""
    return (record.saved_at or record.created_at).isoformat() if record else ""


def restore(row: Any, why: str = "", version: str | None = None) -> Record:
    """Store what an old version says; a draft that was deleted comes back under its id.

    `version` is the version of the record that somebody was shown, if anybody was.

    Errors: ValidationError where a rule of today refuses it, or a record that it refers to is gone; nothing is changed then.
    """
    with writing(why=why):
        model = row.instance_type
        refuse_restore(model, row)
        record = model._base_manager.select_for_update().filter(pk=row.id).first()
        if version not in (None, version_of(record)):
            raise ValidationError(
                _("Somebody else has saved this record since you opened it; nothing of yours was saved.")
            )
        if record is None:
            record = _begun_anew(row)
        for field in _columns(row):
            setattr(record, field.attname, getattr(row, field.attname))
        links = {field: sound(field, _linked_then(row, field)) for field in _links(row)}
        if isinstance(record, Answer):
            by_id = Speaker.objects.in_bulk(links.pop(_links(row)[0]))
            record.name_speakers(list(by_id.values()))
        refuse_shared_words(record)
        record.save()
        _refuse_to_cut_off(record)
        for field, ids in links.items():
            if _linked(record, field) != ids:
                getattr(record, field.name).set(ids)
                record.touch()
    return record


def _refuse_to_cut_off(record: Any) -> None:
    """Refuse words that no longer hold the quotations taken from them.

    Errors: ValidationError that names each quotation.
    """
    faults = []
    for name in INNER.get(type(record), ()):
        for part in getattr(record, name).all():
            try:
                part.full_clean()
            except ValidationError as error:
                faults += [f"{label(part)}: {fault}" for fault in error.messages]
    if faults:
        raise ValidationError(faults)


def _begun_anew(row: Any) -> Any:
    """Begin a record that was deleted, as a draft."""
    record = row.instance
    record._state.adding, record.saved_at = True, None
    if isinstance(record, Hearing):
        record.state = "draft"
    if isinstance(record, CommitmentEvent):
        record.state = CommitmentEvent.State.DRAFT
    return record


def _columns(row: Any) -> list[Any]:
    fields = row.instance_type._meta.concrete_fields
    return [field for field in fields if field.editable and field.name not in KEPT]


def _links(row: Any) -> list[Any]:
    return list(row.instance_type.history_m2m)


def _linked(record: Any, field: Any) -> list[str]:
    if isinstance(record, Answer):
        return [each.pk for each in record.stored_speakers()]
    return sorted(getattr(record, field.name).values_list("pk", flat=True))


def _linked_then(row: Any, field: Any) -> list[str]:
    rows = getattr(row, field.name).all()
    ids = [getattr(each, f"{field.m2m_reverse_field_name()}_id") for each in rows]
    if row.instance_type is Answer:
        place = {getattr(each, f"{field.m2m_reverse_field_name()}_id"): each.position for each in rows}
        return sorted(ids, key=lambda pk: place[pk])
    return sorted(ids)


def sound(field: Any, ids: list[str]) -> list[str]:
    """Refuse links to what was deleted or merged since.

    Errors: ValidationError that names the record.
    """
    model = field.related_model
    stored = model._base_manager.in_bulk(ids)
    for pk in ids:
        if pk not in stored:
            raise ValidationError(
                _("%(field)s: %(id)s was deleted since.") % {"field": field.verbose_name, "id": pk}
            )
        if issubclass(model, Mergeable):
            refuse_alias(model, pk)
    return ids


def _shown(field: Any, value: Any) -> Any:
    if value is None:
        return "-"
    if field.is_relation:
        found = field.related_model._base_manager.filter(pk=value).first()
        return label(found) if found else value
    return dict(field.flatchoices).get(value, value) if field.choices else value


def _named(field: Any, ids: list[str]) -> str:
    found = field.related_model._base_manager.in_bulk(ids)
    return "、".join(label(found[pk]) if pk in found else pk for pk in ids) or "-"
