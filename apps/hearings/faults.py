"""What is wrong with a record, named so that somebody can mend it."""

from dataclasses import dataclass

from django.core.exceptions import NON_FIELD_ERRORS


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: in which record and field (and file, if it came from one), and why."""

    record: str
    why: str
    field: str = ""
    file: str = ""

    def __str__(self):
        return ": ".join(part for part in (self.file, self.record, self.field, self.why) if part)


def name_of(record) -> str:
    """Name a record as fixtures do: its kind and its id."""
    return f"{record._meta.label_lower} {record.pk}"


def faults_in(error, record: str, file: str = "") -> list[Fault]:
    """List what a ValidationError says of a record."""
    if not hasattr(error, "error_dict"):
        return [Fault(record, message, file=file) for message in error.messages]
    return [
        Fault(record, message, "" if field == NON_FIELD_ERRORS else field, file)
        for field, errors in error.error_dict.items()
        for one in errors
        for message in one.messages
    ]
