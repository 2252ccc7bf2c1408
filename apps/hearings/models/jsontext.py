import json
from typing import Any

from django.db import models


class JSONText(models.TextField):
    """An object kept as the very JSON text that is published: its keys in order, Chinese characters as themselves."""

    def from_db_value(self, value: str | None, *_rest: Any) -> Any:
        return None if value is None else json.loads(value)

    def get_prep_value(self, value: Any) -> str | None:
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
