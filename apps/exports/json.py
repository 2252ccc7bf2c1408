"""JSON as every output writes it: exact numbers, UTC instants, Chinese unescaped."""

import datetime
import json
from decimal import Decimal
from typing import Any

from .text import instant


def plain(value: object) -> int | float | str:
    """Convert a value to one that JSON has: decimals to numbers, days to ISO 8601, instants to RFC 3339 in UTC."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime.datetime):
        return instant(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON representation.")


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=plain).encode


def to_json(data: Any) -> str:
    """Serialise data compactly, without escaping Chinese characters."""
    return _encode(data)


def sorted_keys(data: Any) -> Any:
    """Sort the keys of objects at every depth."""
    if isinstance(data, dict):
        return {key: sorted_keys(data[key]) for key in sorted(data)}
    return [sorted_keys(each) for each in data] if isinstance(data, list) else data
