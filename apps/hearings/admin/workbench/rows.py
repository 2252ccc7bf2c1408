"""What differs once the workbench is saved: as rows for people, and as a version in which no word of the interface counts."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ...models import Answer, Commitment
from ...previews import digest_of
from ...spans import around, shorten
from ..conflicts import version_of
from .changing import Changes
from .fields import MANY, REFERRING, Bodies, names, options, written
from .sheet import GROUPS, Sheet

SAID = 60
MOST_SHOWN = 160
Said = tuple[str, str] | None


class Row(NamedTuple):
    """One difference: what happens to which item, and what its fields say before and after."""

    item: str
    act: str
    kind: str
    quote: str
    fields: list[tuple[str, str, str]]


class Field(NamedTuple):
    """A field of a record: its name and what it says, for people to read, and what it holds."""

    name: str
    said: str = ""
    held: Any = None


class State:
    """A sheet as it is stored before anything is changed."""

    def __init__(self, sheet: Sheet, bodies: Bodies) -> None:
        self._bodies = bodies
        self._fields = described(sheet, sheet.records, bodies, {})
        self._versions = {id: version_of(record) for id, record in sheet.records.items()}
        self._speakers = {*sheet.hearing.speakers.values_list("pk", flat=True)}

    def of_another_kind(self, changes: Changes) -> list[Commitment]:
        """List the stored commitments whose kind changes."""
        stored = [(each, self._fields.get(id)) for id, each in changes.written.items()]
        return [
            each
            for each, fields in stored
            if fields and isinstance(each, Commitment) and each.kind != fields["kind"].held
        ]

    def differences(self, changes: Changes) -> tuple[list[Row], str]:
        """List what differs, in the order of the text, and compute a version of it, the same in every language."""
        ids = {each.pk: id for id, each in changes.reader.speakers.found.items()}
        ids |= {each.pk: id for id, each in changes.written.items() if id not in self._fields}
        after = described(changes.sheet, changes.written, self._bodies, ids)
        rows: list[Row] = []
        held: list[Any] = []
        for id in (id for id in changes.records if id in changes.removed):
            record = changes.records[id]
            rows.append(Row(id, "removed", _kind(record), shorten(record.words, SAID), []))
            held.append((id, "version", self._versions[id], None))
        for id, record in changes.written.items():
            was = self._fields.get(id, {})
            pairs = [(name, was.get(name, Field("")), now) for name, now in after[id].items()]
            fields = [
                (now.name, *_apart(old.said, now.said)) for _name, old, now in pairs if old.said != now.said
            ]
            held += [(id, name, old.held, now.held) for name, old, now in pairs if old.held != now.held]
            if fields:
                act = "changed" if was else "added"
                rows.append(Row(id, act, _kind(record), shorten(record.words, SAID), fields))
        for id, speaker in changes.reader.speakers.found.items():
            if speaker.pk not in self._speakers:
                told = changes.reader.speakers.told[id]
                rows.append(Row(id, "added", _kind(speaker), str(speaker), told))
            said = [speaker.person_id, speaker.organization_id, speaker.role, speaker.capacity]
            held.append((id, "speaker", None, said))
        for id, old, new, words in _points(changes):
            rows.append(_of_point(id, old, new, words))
            held.append((id, "point", old, new))
        rows.sort(key=lambda row: _start(changes, row.item))
        return rows, digest_of(sorted(held, key=repr))


def described(
    sheet: Sheet, records: dict[str, Any], bodies: Bodies, ids: dict[str, str]
) -> dict[str, dict[str, Field]]:
    """Tell the fields of records; what a save has just made is held by the id that the page gave it."""
    named, chosen = names(), options(sheet)
    found = {}
    for id, record in records.items():
        group = GROUPS[type(record)]
        place = [record.edition_id, record.start, record.end]
        fields = {
            "words": Field(str(_("words")), record.words, record.words),
            "place": Field(str(_("place")), _place(sheet, record), place),
        }
        for name, text in written(record, bodies).items():
            known = chosen[group].get(name, {})
            said = "、".join(known.get(part, part) for part in (text.split() if name in MANY else [text]))
            fields[name] = Field(named[group][name], said, _held(record, name, text, ids))
        for name, model in (("answer", Answer), ("commitment", Commitment)):
            if hasattr(record, f"{name}_id") and not isinstance(record, Answer):
                other, pk = getattr(record, name, None), getattr(record, f"{name}_id")
                said = shorten(other.words, SAID) if other is not None else ""
                fields[name] = Field(str(model._meta.verbose_name), said, ids.get(pk, pk))
        found[id] = fields
    return found


def _held(record: Any, name: str, text: str, ids: dict[str, str]) -> Any:
    """Give what a field holds, which no name of anything changes."""
    if name == "others":
        speakers = record.stored_speakers() if record._named is None else record._named
        return [ids.get(each.pk, each.pk) for each in speakers[1:]]
    if name in ("lead", "unit"):
        return getattr(record, "lead_id" if name == "lead" else name)
    return ids.get(text, text) if name in REFERRING else text


def _place(sheet: Sheet, record: Any) -> str:
    if not sheet.is_placed(record):
        return _("text before: %(edition)s") % {"edition": record.edition_id}
    return f"{record.start}–{record.end}"


def _apart(before: str, after: str) -> tuple[str, str]:
    """Shorten long words to the part around their first difference."""
    return around(before, after, MOST_SHOWN), around(after, before, MOST_SHOWN)


def _points(changes: Changes) -> Iterator[tuple[str, Said, Said, str]]:
    """Give each point that differs: its id, its marker and words before and after, and the words that name it."""
    old, new, text = changes.sheet.points, changes.points, changes.sheet.edition.text
    for words in changes.dropped:
        yield "", ("", words), None, words
    for id in {**old, **new}:
        was, now = old.get(id), new.get(id)
        if was != now:
            one, other = ((each.marker, text[each.start : each.end]) if each else None for each in (was, now))
            yield id, one, other, (other or one or ("", ""))[1]


def _of_point(id: str, old: Said, new: Said, words: str) -> Row:
    act = "added" if old is None else "removed" if new is None else "changed"
    pairs = zip((_("marker"), _("words")), old or ("", ""), new or ("", ""), strict=True)
    fields = [(name, *_apart(one, other)) for name, one, other in pairs if one != other]
    return Row(id, act, _("point of an outline"), shorten(words, SAID), fields if new else [])


def _start(changes: Changes, id: str) -> int:
    item = changes.records.get(id) or changes.points.get(id) or changes.sheet.points.get(id)
    return item.start if item is not None else 0


def _kind(record: Any) -> str:
    return capfirst(str(record._meta.verbose_name))
