"""Records that may be merged into another of their kind: the row that was merged stays stored, and its id is an alias."""

from functools import reduce
from operator import or_
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..relations import foreign_keys_to, linking_to


class MergeableKey(models.ForeignKey):
    """A foreign key to a kind of record that may be merged: aliases are neither offered nor accepted."""

    def __init__(self, to: Any, on_delete: Any, **kwargs: Any) -> None:
        super().__init__(to, on_delete, **{"limit_choices_to": {"merged_into__isnull": True}, **kwargs})

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        try:
            super().validate(value, model_instance)
        except ValidationError:
            refuse_alias(self.related_model, value)
            raise

    def deconstruct(self) -> Any:
        """Look like a plain foreign key to migrations: the database knows no difference."""
        name, _path, args, kwargs = super().deconstruct()
        kwargs.pop("limit_choices_to", None)
        return name, "django.db.models.ForeignKey", args, kwargs


def refuse_alias(model: Any, id: str, field: str = "") -> None:
    """Refuse the id of a record that was merged into another.

    Errors: ValidationError of the field, if one is given, that names the other.
    """
    into = model._base_manager.filter(pk=id).values_list("merged_into", flat=True).first()
    if into is not None:
        said = _("found %(id)s, which was merged into %(into)s; expected %(into)s") % {"id": id, "into": into}
        raise ValidationError({field: said} if field else said)


class MergeableQuerySet(models.QuerySet):
    def unmerged(self) -> Self:
        """Leave out the rows that were merged into another, whose ids are aliases."""
        return self.filter(merged_into__isnull=True)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Delete these records.

        Errors: ValidationError if one of them was merged into another.
        """
        merged: Any = self.filter(merged_into__isnull=False)[:1]
        for record in merged:
            record.refuse_loss_of_alias()
        return super().delete()

    delete.alters_data = True  # type: ignore[attr-defined]
    delete.queryset_only = True  # type: ignore[attr-defined]


class Mergeable(models.Model):
    """A record that may be merged into another of its kind. Nothing refers to one that was merged, and it is not public."""

    as_stored: bool
    merged_into_id: str | None
    merged_into = MergeableKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        verbose_name=_("merged into"),
        help_text=_(
            "Record into which it was merged, so that its id is an alias; null if it was not merged."
        ),
    )

    _led_on = False
    """Whether the record into which this one was merged is being merged itself."""

    class Meta:
        abstract = True

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        self.refuse_loss_of_alias()
        return super().delete(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.pk and self.merged_into_id == self.pk:
            raise ValidationError({"merged_into": _("A record cannot be merged into itself.")})

    def clean_against_others(self) -> None:
        """Refuse an alias that leads elsewhere or nowhere from now on, and a merged record to which another still refers."""
        super().clean_against_others()  # type: ignore[misc]
        model: Any = type(self)
        before = self.merged_into_id
        if not self.as_stored:
            before = model._base_manager.filter(pk=self.pk).values_list("merged_into", flat=True).first()
        if before not in (None, self.merged_into_id) and not self._led_on:
            raise ValidationError(
                {
                    "merged_into": _("%(id)s was merged into %(into)s; found %(found)s, expected %(into)s.")
                    % {"id": self.pk, "into": before, "found": self.merged_into_id or _("nothing")}
                }
            )
        if self.merged_into_id is None:
            return
        for field in foreign_keys_to(model):
            self._refuse_reference(field.model._base_manager.filter(**{field.attname: self.pk}))
        for field in linking_to(model):
            self._refuse_reference(field.model._base_manager.filter(**{field.name: self.pk}))

    def refuse_loss_of_alias(self) -> None:
        """Refuse to delete a record that was merged into another, as it is stored.

        Errors: ValidationError that names both.
        """
        model: Any = type(self)
        into = model._base_manager.filter(pk=self.pk).values_list("merged_into", flat=True).first()
        if into is not None:
            raise ValidationError(
                _("%(id)s was merged into %(into)s and stays as its alias; it cannot be deleted.")
                % {"id": self.pk, "into": into}
            )

    def _refuse_reference(self, rows: models.QuerySet[Any]) -> None:
        first = rows.order_by("pk").values_list("pk", flat=True).first()
        if first is not None:
            raise ValidationError(
                {
                    "merged_into": _(
                        "%(id)s was merged into %(into)s, but %(record)s still refers to %(id)s."
                    )
                    % {"id": self.pk, "into": self.merged_into_id, "record": first}
                }
            )


def refuse_links_to_alias(record: models.Model) -> None:
    """Refuse a many-to-many link to a record that was merged into another."""
    for each in record._meta.many_to_many:
        if issubclass(each.related_model, Mergeable):
            merged = getattr(record, each.name).filter(merged_into__isnull=False)
            for pk in merged.order_by("pk").values_list("pk", flat=True):
                refuse_alias(each.related_model, pk, each.name)


def linking_to_alias(model: type[models.Model]) -> models.QuerySet[Any]:
    """Select the rows that link to a record that was merged into another."""
    fields = [each for each in model._meta.many_to_many if issubclass(each.related_model, Mergeable)]
    rows = model._base_manager
    found = [models.Q((f"{each.name}__merged_into__isnull", False)) for each in fields]
    return rows.filter(reduce(or_, found)) if found else rows.none()
