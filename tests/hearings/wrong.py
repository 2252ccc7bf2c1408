"""What a model says is wrong with a record, by field, in whatever language it says it."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError


def wrong_fields(record) -> set[str]:
    """Name the fields that validation refuses; `__all__` stands for the record as a whole."""
    try:
        record.full_clean()
    except ValidationError as error:
        return set(error.error_dict) if hasattr(error, "error_dict") else {NON_FIELD_ERRORS}
    return set()
