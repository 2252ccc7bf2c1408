"""Columns whose rules hold in Python and in the database, so that no way in can store what the model would refuse."""

import re
from string import ascii_lowercase, digits
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from .constraints import WithoutNul, add_check

PUBLIC_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
PUBLIC_ID_LENGTH = 100
SURROGATE = re.compile("[\ud800-\udfff]")


def by_code_point(parameters: Any, connection: BaseDatabaseWrapper) -> Any:
    """Ask PostgreSQL for the collation that SQLite has anyway, so that both databases sort alike."""
    return {**parameters, "collation": "C"} if connection.vendor == "postgresql" else parameters


def length_within(field: models.Field) -> Q:
    """State that a column is not empty and not longer than its `max_length`."""
    most = Q((f"{field.name}__length__lte", field.max_length)) if field.max_length else Q()
    return Q((f"{field.name}__length__gte", 1)) & most


class Text(models.TextField):
    """Text that is never empty, never longer than `max_length`, and never holds NUL.

    It is one of `choices` where it has any. Unknown is NULL, so that an empty cell has one meaning only.
    """

    empty_values = [None]

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        add_check(cls, self, self.condition())

    def condition(self) -> Q:
        """State the rules of the field as a condition on its column."""
        if self.choices:
            return Q((f"{self.name}__in", sorted(value for value, _label in self.flatchoices)))
        return length_within(self) & Q(WithoutNul(self.name))

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        if value == "":
            raise ValidationError(self.error_messages["blank"], code="blank")
        value = super().clean(value, model_instance)
        if value is not None and self.choices and value not in dict(self.flatchoices):
            # Django looks at the choices of editable columns only.
            raise ValidationError(
                self.error_messages["invalid_choice"], code="invalid_choice", params={"value": value}
            )
        if value is not None and "\x00" in value:
            raise ValidationError(_("NUL characters are not text."), code="nul")
        if value is not None and SURROGATE.search(value):
            raise ValidationError(_("Halves of surrogate pairs are not text."), code="surrogate")
        if value is not None and self.max_length and len(value) > self.max_length:
            raise ValidationError(
                _("At most %(most)s characters; these are %(length)s."),
                code="max_length",
                params={"most": self.max_length, "length": len(value)},
            )
        return value

    def db_parameters(self, connection: BaseDatabaseWrapper) -> Any:
        return by_code_point(super().db_parameters(connection), connection)

    def formfield(self, **kwargs: Any) -> Any:
        """Offer one line for short text and a box for long text."""
        if self.max_length and self.max_length <= 300 and not self.choices:
            kwargs.setdefault("widget", forms.TextInput(attrs={"class": "vTextField"}))
        field = super().formfield(**kwargs)
        if self.null and field is not None and hasattr(field, "empty_value"):
            field.empty_value = None
        return field


class PublicId(models.CharField):
    """The readable key under which a record is published: lower-case ASCII words joined by hyphens."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", PUBLIC_ID_LENGTH)
        kwargs["validators"] = [
            RegexValidator(rf"^{PUBLIC_ID}\Z", _("Lower-case letters, digits and single hyphens only."))
        ]
        super().__init__(*args, **kwargs)

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        add_check(cls, self, self.condition())

    def condition(self) -> Q:
        """State the pattern of the id and its length as a condition that both databases understand."""
        others = Func(
            F(self.name),
            Value(f"{ascii_lowercase}{digits}-"),
            function="ltrim",
            output_field=models.TextField(),
        )
        return (
            length_within(self)
            & Q(Exact(others, Value("")))
            & ~Q((f"{self.name}__startswith", "-"))
            & ~Q((f"{self.name}__endswith", "-"))
            & ~Q((f"{self.name}__contains", "--"))
        )

    def get_prep_value(self, value: Any) -> Any:
        """Put what no id holds in place of NUL, which PostgreSQL cannot even look for; neither is ever found or stored."""
        value = super().get_prep_value(value)
        return value.replace("\x00", "\ufffd") if isinstance(value, str) else value

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["validators"]
        return name, path, args, kwargs

    def db_parameters(self, connection: BaseDatabaseWrapper) -> Any:
        return by_code_point(super().db_parameters(connection), connection)


for _field in (Text, PublicId):
    _field.register_lookup(Length)
