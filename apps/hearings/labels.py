"""How a record is named in lists, pickers and messages."""

from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from .spans import shorten


def label(record: models.Model) -> str:
    """Name a record by its first words and its id."""
    name = shorten(str(record), 40)
    return name if name == record.pk else f"{name} · {record.pk}"


def name_of_user(user: Any) -> str:
    """Name a user as colleagues do; where nobody did something, a program did."""
    if not user:
        return _("a program")
    chinese = not (user.last_name + user.first_name).isascii()
    full = user.last_name + user.first_name if chinese else user.get_full_name()
    return full or user.get_username()


def at_field(name: str, message: str) -> str:
    """Say what is wrong with a field, after its name."""
    return _("%(field)s: %(message)s") % {"field": name, "message": message}
