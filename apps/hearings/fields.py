"""Columns that the database itself guards, so that no way in can store what the model would refuse."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

PUBLIC_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
PUBLIC_ID_LENGTH = 100
SURROGATE = re.compile("[\ud800-\udfff]")


def by_code_point(parameters, connection):
    """Ask PostgreSQL for the collation that SQLite has anyway."""
    return {**parameters, "collation": "C"} if connection.vendor == "postgresql" else parameters


class Text(models.TextField):
    """Text that is never empty, never longer than `max_length`, and never holds NUL.

    It is one of `choices` where it has any. Unknown is NULL, so that an empty cell has one meaning only.
    """

    def clean(self, value, model_instance):
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

    def db_parameters(self, connection):
        """Compare by code point on PostgreSQL as SQLite does, so that both databases sort alike."""
        return by_code_point(super().db_parameters(connection), connection)

    def db_check(self, connection):
        """State the field's rules in SQL, for loads that bypass validation."""
        column = connection.ops.quote_name(self.column)
        rules = [f"length({column}) > 0"]
        if connection.vendor == "sqlite":
            rules.append(f"instr({column}, char(0)) = 0")
        if self.max_length:
            rules.append(f"length({column}) <= {self.max_length}")
        if self.choices:
            listed = ", ".join(f"'{value}'" for value, _label in self.flatchoices)
            rules.append(f"{column} IN ({listed})")
        return " AND ".join(rules)

    def formfield(self, **kwargs):
        """Offer one line for short text and a box for long text."""
        if self.max_length and self.max_length <= 300 and not self.choices:
            from django.forms import TextInput

            kwargs.setdefault("widget", TextInput(attrs={"class": "vTextField"}))
        field = super().formfield(**kwargs)
        if self.null and field is not None and hasattr(field, "empty_value"):
            field.empty_value = None
        return field


class PublicId(models.CharField):
    """The readable key under which a record is published: lower-case ASCII words joined by hyphens."""

    def __init__(self, *args, **kwargs):
        kwargs["max_length"] = PUBLIC_ID_LENGTH
        kwargs["validators"] = [
            RegexValidator(rf"^{PUBLIC_ID}\Z", _("Lower-case letters, digits and single hyphens only."))
        ]
        super().__init__(*args, **kwargs)

    def get_prep_value(self, value):
        """Put what no id holds in place of NUL, which PostgreSQL cannot even look for; neither is ever found or stored."""
        value = super().get_prep_value(value)
        return value.replace("\x00", "\ufffd") if isinstance(value, str) else value

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"], kwargs["validators"]
        return name, path, args, kwargs

    def db_parameters(self, connection):
        """Compare by code point on PostgreSQL as SQLite does, so that both databases sort alike."""
        return by_code_point(super().db_parameters(connection), connection)

    def db_check(self, connection):
        column = connection.ops.quote_name(self.column)
        if connection.vendor == "postgresql":
            return f"{column} ~ '^{PUBLIC_ID}$'"
        # SQLite enforces no length by itself, and its GLOB looks no further than a NUL.
        return (
            f"{column} NOT GLOB '*[^a-z0-9-]*' AND {column} GLOB '[a-z0-9]*' AND {column} NOT GLOB '*--*'"
            f" AND {column} NOT GLOB '*-' AND length({column}) <= {PUBLIC_ID_LENGTH} AND instr({column}, char(0)) = 0"
        )
