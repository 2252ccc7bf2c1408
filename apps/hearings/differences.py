"""In which public records the present state differs from the last release."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from .batches import BATCH, batches
from .forms import PublicForm, public_forms, record_type_of
from .models import Hearing, Organization, Person, Source
from .models.releases import Change

STAMP = "modified_at"
PUBLIC_BY_NAME = (Person, Organization, Source)
"""What is public once something public names it, and not before."""


@dataclass
class Difference:
    """One record whose public form is another than in the last release; None where it is not public."""

    form: PublicForm
    record: str
    last: Change | None
    after: dict | None

    @property
    def before(self) -> dict | None:
        return self.last.after if self.last else None  # type: ignore[return-value]  # JSONText reads a dict

    @property
    def is_of_date_only(self) -> bool:
        """Tell whether nothing differs but when the record says it last changed."""
        return bool(self.before and self.after) and _undated(self.before) == _undated(self.after)

    def names(self, column) -> set[str]:
        """Give the ids that a column names in one of the two forms only."""
        return ids_in(self.before, column) ^ ids_in(self.after, column)


def differences_around(touched: dict[Any, set[str]]) -> list[Difference]:
    """Find the differences that the writing of some records made, in them and in what depends on them."""
    forms = public_forms()
    pending = {form.record_type: set(touched[form.model]) for form in forms.values() if form.model in touched}
    seen: dict[str, set[str]] = defaultdict(set)
    found: list[Difference] = []
    while pending:
        new: list[Difference] = []
        for record_type, ids in pending.items():
            fresh = ids - seen[record_type]
            seen[record_type] |= fresh
            new += _compare(forms[record_type], fresh)
        found += new
        pending = _around([each for each in new if not each.is_of_date_only])
    return in_order(found)


def all_differences() -> Iterator[list[Difference]]:
    """Find every difference there is, some at a time: additions and changes first, then removals."""
    forms = public_forms().values()
    for form in forms:
        ids = form.model.objects.published().order_by("pk").values_list("pk", flat=True)
        for some in batches(ids.iterator(chunk_size=BATCH)):
            yield in_order(_compare(form, some))
    for form in reversed(forms):
        there = form.model.objects.published().filter(pk=OuterRef("record"))
        gone = Change.objects.current().filter(
            ~Exists(there), record_type=form.record_type, after__isnull=False
        )
        for last in batches(gone.order_by("record")):
            yield [Difference(form, each.record, each, None) for each in last]


def in_order(found: list[Difference]) -> list[Difference]:
    """Sort so that a reader who follows never lacks what a record refers to: removals last, and backwards."""
    place = {name: at for at, name in enumerate(public_forms())}
    stay = [each for each in found if each.after is not None]
    gone = [each for each in found if each.after is None]
    stay.sort(key=lambda each: (place[each.form.record_type], each.record))
    gone.sort(key=lambda each: (-place[each.form.record_type], each.record))
    return stay + gone


def _compare(form, ids) -> list[Difference]:
    found = []
    for some in batches(sorted(ids)):
        rows = {row["id"]: row for row in form.read(some)}
        last = Change.objects.current().filter(record_type=form.record_type, record__in=some)
        known = {change.record: change for change in last}
        for pk in some:
            before, after = known.get(pk), rows.get(pk)
            if (before.after if before else None) != after:
                found.append(Difference(form, pk, before, after))
    return found


def _around(found):
    """Collect what may differ because some records do: by their labels, their hearing, or their being named."""
    forms = public_forms().values()
    ids: dict[type, set[str]] = defaultdict(set)
    pending: dict[str, set[str]] = defaultdict(set)
    for each in found:
        ids[each.form.model].add(each.record)
        for column, model in each.form.names.items():
            if model in PUBLIC_BY_NAME:
                pending[record_type_of(model)] |= each.names(column)
    for form in forms:
        for path, model in form.labelled_by.items():
            for some in batches(sorted(ids[model]) if model in ids else ()):
                pending[form.record_type].update(form.dependents(path, some))
    parts = Change.objects.current().filter(hearing__in=ids.get(Hearing, ()))
    for record_type, record in parts.values_list("record_type", "record"):
        pending[record_type].add(record)
    return {record_type: found for record_type, found in pending.items() if found}


def _undated(row):
    return {name: value for name, value in row.items() if name != STAMP}


def ids_in(row, column) -> set[str]:
    """Collect the ids that a column of a public row names."""
    value = row and row[column]
    return set(value) if isinstance(value, list) else {value} - {None}
