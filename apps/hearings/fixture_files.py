"""Fixture files, read strictly: whatever is not exactly as expected is named, and nothing is guessed."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from .faults import Fault
from .fields import PUBLIC_ID, PUBLIC_ID_LENGTH
from .fixture_rows import FixtureRow
from .models import RECORDS
from .models.base import Record
from .values import Unexpected, expected, read_value, shown

KINDS: dict[str, Any] = {model._meta.label_lower: model for model in RECORDS}


@dataclass
class Fixtures:
    """What fixture files say: their rows by kind and id, and what is wrong in them."""

    rows: dict[tuple[type[Record], str], FixtureRow] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def refuse(self, file: Path, record: str, field: str, why: str) -> None:
        self.faults.append(Fault(record, why, field, str(file)))


def read(paths: Iterable[str | Path]) -> Fixtures:
    """Read fixture files, and all those in folders; what is wrong is listed in the result."""
    fixtures = Fixtures()
    for path in map(Path, paths):
        files = sorted(path.glob("*.json")) if path.is_dir() else [path]
        if not files:
            fixtures.refuse(path, "", "", "no fixture in this folder, expected files ending in .json")
        for file in files:
            _read_file(file, fixtures)
    return fixtures


def _read_file(file: Path, fixtures: Fixtures) -> None:
    try:
        items = json.loads(
            file.read_bytes().decode(), object_pairs_hook=_each_key_once, parse_constant=_no_constant
        )
    except (OSError, ValueError, RecursionError) as error:
        fixtures.refuse(file, "", "", f"cannot be read ({error}), expected JSON in UTF-8")
        return
    if not isinstance(items, list):
        fixtures.refuse(file, "", "", f"found {shown(items)}, expected a list of records")
        return
    for number, item in enumerate(items, start=1):
        wrong = _wrong_shape(item)
        if wrong:
            fixtures.refuse(file, f"record {number}", *wrong)
        else:
            _read_record(file, item, fixtures)


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _value in pairs]
        raise ValueError(f"the key {shown(max(keys, key=keys.count))} stands twice in one object")
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _wrong_shape(item: Any) -> tuple[str, str] | None:
    """Tell which part of a record is not as in a fixture, and why."""
    if not isinstance(item, dict) or set(item) != {"model", "pk", "fields"}:
        return "", f"found {shown(item)}, expected an object with exactly model, pk and fields"
    model, pk, fields = item["model"], item["pk"], item["fields"]
    if not isinstance(model, str) or model not in KINDS:
        return "model", f"found {shown(model)}, expected one of {', '.join(KINDS)}"
    if not isinstance(pk, str) or not re.fullmatch(PUBLIC_ID, pk) or len(pk) > PUBLIC_ID_LENGTH:
        most = f"at most {PUBLIC_ID_LENGTH} lower-case letters, digits and single hyphens"
        return "pk", f"found {shown(pk)}, expected {most}"
    if not isinstance(fields, dict):
        return "fields", f"found {shown(fields)}, expected an object"
    return None


def _read_record(file: Path, item: dict[str, Any], fixtures: Fixtures) -> None:
    """Add one record to what was read, and say what is wrong with its fields."""
    entry = FixtureRow(str(file), KINDS[item["model"]](pk=item["pk"]))
    first = fixtures.rows.setdefault(entry.key, entry)
    if first is not entry:
        fixtures.refuse(file, entry.name, "", f"given again, expected only the one in {first.file}")
        return
    for name, why in _read_fields(entry, item["fields"]):
        entry.faulty.add(name)
        fixtures.refuse(file, entry.name, name, why)


def _read_fields(entry: FixtureRow, given: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Put the stated values into the record, yielding each field that is wrong, and why."""
    meta: Any = entry.record._meta
    columns = [each for each in [*meta.concrete_fields, *meta.many_to_many] if each.serialize]
    fields = {each.name: each for each in columns if not each.primary_key}
    for name in given.keys() - fields.keys():
        yield shown(name)[1:-1], f"no field of {meta.label_lower}, expected {', '.join(fields)}"
    for name, each in fields.items():
        optional = each.null or each.has_default() or (each.many_to_many and each.blank)
        try:
            if name in given:
                _put(entry, each, given[name])
            elif not optional:
                raise Unexpected("nothing")
            else:
                entry.left_out.add(name)
        except Unexpected as found:
            yield name, f"found {found}, expected {expected(each)}"


def _put(entry: FixtureRow, model_field: Any, value: Any) -> None:
    if model_field.many_to_many and not model_field.remote_field.through._meta.auto_created:
        entry.ordered[model_field.name] = read_value(model_field, value)
    elif model_field.many_to_many:
        entry.links[model_field.name] = read_value(model_field, value)
    else:
        setattr(entry.record, model_field.attname, read_value(model_field, value))
