from copy import copy
from typing import Any

from django.db import models
from django.db.migrations import AddConstraint, CreateModel
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.operations.base import Operation

from .constraints import DatabaseCheck

WORDING = ("help_text", "error_messages", "verbose_name", "verbose_name_plural")


class Autodetector(MigrationAutodetector):
    """Django's autodetector, without migrations for wording, which no database stores."""

    generated_operations: dict[str, list[Operation]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for state in (self.from_state, self.to_state):
            for model in state.models.values():
                for name in WORDING:
                    model.options.pop(name, None)
                if "permissions" in model.options:
                    model.options["permissions"] = [
                        (code, "") for code, _label in model.options["permissions"]
                    ]
                model.options["constraints"] = [_without_message(one) for one in model.options["constraints"]]

    def deep_deconstruct(self, obj: Any) -> Any:
        """Compare fields without their texts, and without the labels and the order of their choices."""
        found = super().deep_deconstruct(obj)
        if not isinstance(obj, models.Field):
            return found
        path, args, kwargs = found
        kwargs = {name: value for name, value in kwargs.items() if name not in WORDING}
        if "choices" in kwargs:
            kwargs["choices"] = sorted((value for value, _label in obj.flatchoices), key=str)
        return path, args, kwargs

    def add_operation(self, app_label: str, operation: Operation, *args: Any, **kwargs: Any) -> None:
        """Create a new table with the checks of its columns: SQLite makes a table again for each one added later."""
        if isinstance(operation, AddConstraint) and isinstance(operation.constraint, DatabaseCheck):
            for created in self.generated_operations.get(app_label, []):
                if isinstance(created, CreateModel) and created.name_lower == operation.model_name_lower:
                    created.options.setdefault("constraints", []).append(operation.constraint)
                    return
        super().add_operation(app_label, operation, *args, **kwargs)


def _without_message(constraint: models.BaseConstraint) -> models.BaseConstraint:
    """Copy a constraint, with the message that Django gives by default."""
    without = copy(constraint)
    without.violation_error_message = constraint.default_violation_error_message
    return without
