"""Warnings of imports for tests."""

from apps.intake.models import ImportWarning


def make_import_warning(hearing, **more):
    defaults = {"code": "new_record", "parameters": {"name": "市发改局"}, "words": "市发改局"}
    return ImportWarning.objects.create(hearing=hearing, **{**defaults, **more})
