"""What a load does with each row of a file: whether it is stored, and whether somebody's own work is kept."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from .batches import batches
from .fixture_rows import FixtureRow, Key
from .models.base import LOADED, Record
from .models.keys import Keyed


@dataclass
class Step:
    """What a load does with one entry."""

    entry: FixtureRow
    stored: Record | None = None
    links: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    edited: bool = False
    outcome: str = ""
    note: str = ""

    @property
    def record(self) -> Record:
        return self.entry.record

    @property
    def written(self) -> bool:
        return self.outcome in ("created", "changed")


def recall(entries: Iterable[FixtureRow]) -> list[Step]:
    """Fetch and lock the stored records of the entries, and find out who changed them last."""
    groups: dict[type[Record], dict[str, Step]] = defaultdict(dict)
    for entry in entries:
        groups[type(entry.record)][entry.record.pk] = Step(entry)
    for model, steps in groups.items():
        for ids in batches(steps):
            _recall_batch(model, steps, ids)
    return [step for steps in groups.values() for step in steps.values()]


def _recall_batch(model: type[Record], steps: dict[str, Step], ids: list[str]) -> None:
    for row in model._base_manager.select_for_update().filter(pk__in=ids).order_by("pk"):
        step = steps[row.pk]
        step.stored, record = row, step.record
        if isinstance(record, Keyed) and isinstance(row, Keyed) and "key" in step.entry.left_out:
            record.key = row.key
    told = model.history.filter(id__in=ids).order_by("history_id")
    for pk, reason in told.values_list("id", "history_change_reason"):
        steps[pk].edited = reason != LOADED
    for each in unordered(model) if any(steps[pk].stored for pk in ids) else ():
        ends = each.m2m_column_name(), each.m2m_reverse_name()
        through: Any = each.remote_field.through
        for pk, target in through.objects.filter(**{f"{ends[0]}__in": ids}).values_list(*ends):
            steps[pk].links[each.name].add(target)


def unordered(model: type[Record]) -> list[Any]:
    """List the many-to-many fields that are sets; an ordered one is part of the content of its record."""
    fields: list[Any] = list(model._meta.many_to_many)
    return [each for each in fields if each.remote_field.through._meta.auto_created]


def decide(
    steps: list[Step], gone: set[Key], find: Callable[[Key], FixtureRow | None], *, overwrite: bool
) -> None:
    """Decide what to do with each entry. An entry that refers to a record that stays deleted is not stored.

    `gone` names those records, and is added to; `find` gives the entry of a kind and id.
    """
    for step in steps:
        entry = step.entry
        entry.links = {
            each.name: [
                pk for other, model, pk in entry.linked() if other is each and (model, pk) not in gone
            ]
            for each in unordered(type(step.record))
        }
        lost = [pk for _field, model, pk in entry.references if (model, pk) in gone]
        if _same(step):
            step.outcome = "unchanged"
        elif step.edited and not overwrite:
            step.outcome, step.note = (
                "kept",
                "changed by an editor" if step.stored else "deleted by an editor",
            )
        elif _leads_elsewhere(step, find):
            step.outcome, step.note = "kept", "it was merged into another record"
        elif lost:
            step.outcome, step.note = "kept", f"it refers to {lost[0]}, which is kept deleted"
        else:
            step.outcome = "changed" if step.stored else "created"
            step.note = "an editor's version was replaced" if step.edited else ""
        if step.outcome == "kept" and step.stored is None:
            gone.add(entry.key)


def _same(step: Step) -> bool:
    if step.stored is None:
        return False
    linked = all(set(ids) == step.links[name] for name, ids in step.entry.links.items())
    return linked and step.stored.content() == step.record.content()


def _leads_elsewhere(step: Step, find: Callable[[Key], FixtureRow | None]) -> bool:
    """Tell whether a stored alias would lead nowhere, or to what its target is not merged into by these files."""
    before, after = (getattr(record, "merged_into_id", None) for record in (step.stored, step.record))
    if before is None or before == after:
        return False
    target: Any = find((type(step.record), before))
    return after is None or target is None or target.record.merged_into_id != after
