"""Fixture files, read strictly: whatever is not exactly as expected is named, and nothing is guessed."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from .faults import Fault
from .fields import PUBLIC_ID, PUBLIC_ID_LENGTH
from .fixture_rows import FixtureRow, FixtureRows, Key
from .fixture_store import KIND_OF, FixtureStore, Kept
from .models.base import Record
from .values import Unexpected, expected, read_value, shown

CHUNK = 1 << 20
"""The number of characters of a file that are read at a time."""
SPACE = re.compile(r"[ \t\n\r]*")
BEGIN = re.compile(r"[ \t\n\r]*\[[ \t\n\r]*")
NEXT = re.compile(r"[ \t\n\r]*([,\]])")


class NotInParts(Exception):
    """A file that can only be read whole, as one that is no list of objects in JSON."""


class Fixtures:
    """What fixture files say: their rows by kind and id, and what is wrong in them."""

    def __init__(self) -> None:
        self.rows = FixtureStore()
        self.wrong: list[tuple[int, Fault]] = []
        self.number = 0
        """The number of objects that were read so far."""

    @property
    def faults(self) -> list[Fault]:
        """What is wrong in the files, in their order, as far as they were read."""
        return [fault for _number, fault in sorted(self.wrong, key=lambda one: one[0])]

    def refuse(self, number: int, file: str, record: str, field: str, why: str) -> None:
        self.wrong.append((number, Fault(record, why, field, file)))

    def groups(self) -> Iterator[FixtureRows]:
        """Give the rows some at a time, each after those that it refers to in the same hearing or in none."""
        for group in self.rows.groups():
            yield {entry.key: entry for entry in map(self._row, group)}

    def find(self, key: Key) -> FixtureRow | None:
        """Read the row of a kind and id by itself."""
        kept = self.rows.find(*key)
        return kept and _read_row(kept)[0]

    def _row(self, kept: Kept) -> FixtureRow:
        entry, wrong = _read_row(kept)
        for name, why in wrong:
            self.refuse(kept.place[-1], entry.file, entry.name, name, why)
        return entry


def read(paths: Iterable[str | Path]) -> Fixtures:
    """Read fixture files, and all those in folders; what is wrong is listed in the result.

    The fields of the rows are read, and their faults listed, as the rows are taken from the result.
    """
    fixtures = Fixtures()
    for path in map(Path, paths):
        files = sorted(path.glob("*.json")) if path.is_dir() else [path]
        if not files:
            fixtures.refuse(
                fixtures.number,
                str(path),
                "",
                "",
                "no fixture in this folder, expected files ending in .json",
            )
        for file in files:
            _read_file(file, fixtures)
    return fixtures


def _read_file(file: Path, fixtures: Fixtures) -> None:
    """Read a file part by part; where that fails, read it whole, which tells what is wrong with it."""
    number, wrong = fixtures.number, len(fixtures.wrong)
    try:
        _keep(str(file), _parts(file), fixtures)
    except (OSError, ValueError, RecursionError, NotInParts):
        fixtures.rows.remove(str(file), number)
        fixtures.number = number
        del fixtures.wrong[wrong:]
        _read_whole(file, fixtures)


def _read_whole(file: Path, fixtures: Fixtures) -> None:
    try:
        items = DECODER.decode(file.read_bytes().decode())
    except (OSError, ValueError, RecursionError) as error:
        why = f"cannot be read ({error}), expected JSON in UTF-8"
        fixtures.refuse(fixtures.number, str(file), "", "", why)
        return
    if not isinstance(items, list):
        why = f"found {shown(items)}, expected a list of records"
        fixtures.refuse(fixtures.number, str(file), "", "", why)
        return
    _keep(str(file), ((item, json.dumps(item)) for item in items), fixtures)


def _parts(file: Path) -> Iterator[tuple[Any, str]]:
    """Yield the objects of the list in a file, each with its text, while no more than a part of the file is in memory.

    Errors: NotInParts; OSError and ValueError as reading the whole file has.
    """
    with file.open(encoding="utf-8", newline="") as source:
        text = source.read(CHUNK)
        begin = BEGIN.match(text)
        if begin is None:
            raise NotInParts
        at, ended = begin.end(), text.startswith("]", begin.end())
        while not ended:
            found = _next(text, at)
            if found is None:
                more = source.read(max(CHUNK, len(text) - at))
                if not more:
                    raise NotInParts
                text, at = text[at:] + more, 0
                continue
            item, place, at, ended = found
            yield item, text[place]
        rest = text[at:].removeprefix("]")
        while rest:
            if rest.strip(" \t\n\r"):
                raise NotInParts
            rest = source.read(CHUNK)


def _next(text: str, at: int) -> tuple[dict[str, Any], slice, int, bool] | None:
    """Decode the next object of a list: its value, its place, where to go on, and whether the list ends; None if it is cut off.

    Errors: NotInParts for another value.
    """
    start = SPACE.match(text, at).end()  # type: ignore[union-attr]
    try:
        item, end = DECODER.raw_decode(text, start)
    except json.JSONDecodeError:
        return None
    after = NEXT.match(text, end)
    if after is None:
        return None
    if not isinstance(item, dict):
        raise NotInParts
    return item, slice(start, end), after.end(), after[1] == "]"


def _keep(file: str, items: Iterable[tuple[Any, str]], fixtures: Fixtures) -> None:
    """Keep the rows of a file, and list which of its items are none or were given before."""
    for number, (item, text) in enumerate(items, start=1):
        fixtures.number += 1
        wrong = _wrong_shape(item)
        if wrong:
            fixtures.refuse(fixtures.number, file, f"record {number}", *wrong)
        elif (first := fixtures.rows.add(fixtures.number, file, item, text)) is not None:
            why = f"given again, expected only the one in {first}"
            fixtures.refuse(fixtures.number, file, f"{item['model']} {item['pk']}", "", why)


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _value in pairs]
        raise ValueError(f"the key {shown(max(keys, key=keys.count))} stands twice in one object")
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


DECODER = json.JSONDecoder(object_pairs_hook=_each_key_once, parse_constant=_no_constant)


def _wrong_shape(item: Any) -> tuple[str, str] | None:
    """Tell which part of a record is not as in a fixture, and why."""
    if not isinstance(item, dict) or set(item) != {"model", "pk", "fields"}:
        return "", f"found {shown(item)}, expected an object with exactly model, pk and fields"
    model, pk, fields = item["model"], item["pk"], item["fields"]
    if not isinstance(model, str) or model not in KIND_OF:
        return "model", f"found {shown(model)}, expected one of {', '.join(KIND_OF)}"
    if not isinstance(pk, str) or not re.fullmatch(PUBLIC_ID, pk) or len(pk) > PUBLIC_ID_LENGTH:
        most = f"at most {PUBLIC_ID_LENGTH} lower-case letters, digits and single hyphens"
        return "pk", f"found {shown(pk)}, expected {most}"
    if not isinstance(fields, dict):
        return "fields", f"found {shown(fields)}, expected an object"
    return None


def _read_row(kept: Kept) -> tuple[FixtureRow, list[tuple[str, str]]]:
    """Read a row, and list each of its fields that is wrong, and why."""
    item = json.loads(kept.item)
    model, given = KIND_OF[item["model"]], item["fields"]
    columns, links = _fields_of(model)
    known = {**columns, **links}
    wrong = [
        (shown(name)[1:-1], f"no field of {item['model']}, expected {', '.join(known)}")
        for name in given.keys() - known.keys()
    ]
    found: dict[str, Any] = {}
    for name, each in known.items():
        try:
            if name in given:
                value = given[name]
                found[name] = None if value is None and each.null else read_value(each, value)
            elif not (each.null or each.has_default() or (each.many_to_many and each.blank)):
                raise Unexpected("nothing")
        except Unexpected as told:
            wrong.append((name, f"found {told}, expected {expected(each)}"))
    make: Any = model
    values = [
        found[each.name] if each.name in found else item["pk"] if each.primary_key else each.get_default()
        for each in model._meta.concrete_fields
    ]
    entry = FixtureRow(kept.file, make(*values), kept.place)
    for name in links.keys() & found.keys():
        unordered = links[name].remote_field.through._meta.auto_created
        (entry.links if unordered else entry.ordered)[name] = found[name]
    entry.faulty |= {name for name, _why in wrong}
    entry.left_out |= known.keys() - given.keys()
    return entry, wrong


@cache
def _fields_of(model: type[Record]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give the columns and the links that a file states, by name."""
    meta: Any = model._meta
    columns = [each for each in meta.concrete_fields if each.serialize and not each.primary_key]
    links = [each for each in meta.many_to_many if each.serialize]
    return {each.name: each for each in columns}, {each.name: each for each in links}
