"""The formats in which a list is given as a file, by the suffix of its address."""

from collections.abc import Mapping
from typing import Any

from . import csv, jsonl, parquet, xlsx

FORMATS: Mapping[str, Any] = {"csv": csv, "jsonl": jsonl, "xlsx": xlsx, "parquet": parquet}
