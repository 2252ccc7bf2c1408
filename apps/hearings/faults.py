"""Faults of records, described so that an editor can correct them."""

from dataclasses import dataclass

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models


@dataclass(frozen=True)
class Fault:
    """One fault: the record and field (and the file, if the record came from one), and the reason."""

    record: str
    why: str
    field: str = ""
    file: str = ""

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.record, self.field, self.why) if part)


def name_of(record: models.Model) -> str:
    """Name a record by its model and id, as in fixtures."""
    return f"{record._meta.label_lower} {record.pk}"


def faults_in(error: ValidationError, record: str, file: str = "") -> list[Fault]:
    """List the messages of a ValidationError about a record as faults."""
    if not hasattr(error, "error_dict"):
        return [Fault(record, message, file=file) for message in error.messages]
    return [
        Fault(record, message, "" if field == NON_FIELD_ERRORS else field, file)
        for field, errors in error.error_dict.items()
        for one in errors
        for message in one.messages
    ]
