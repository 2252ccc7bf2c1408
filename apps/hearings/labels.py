"""How a record is named in lists, pickers and messages."""

from django.db import models

from .spans import shorten


def label(record: models.Model) -> str:
    """Name a record by its first words and its id."""
    name = shorten(str(record), 40)
    return name if name == record.pk else f"{name} · {record.pk}"
