"""The record as it stood in an earlier release: rows and details read from the changes instead of the tables."""

from collections import defaultdict

from django.db import models
from django.db.models import OuterRef, Subquery

from apps.hearings.models import Change, Release
from apps.hearings.models.base import Record
from apps.hearings.models.hearings import HearingPart

from .columns import Row, columns_of, nested_in
from .json_sql import Stated, StatedNumber

NUMBERS = (models.IntegerField, models.DecimalField)


class Past:
    """One release, read as the lists and details of today are."""

    def __init__(self, release: Release):
        self.release = release

    def rows(self, resource):
        """Select the rows of a list as they stood; each column has an alias, which `names` tells."""
        found = Change.objects.standing_at(self.release.number).filter(record_type=resource.collection)
        return found.annotate(**self._aliases(resource))

    def names(self, resource) -> dict[str, str]:
        """Say under which alias the value at each path of the live tables is found here."""
        own = {"id": "record", "pk": "record", "modified_at": "modified_at"}
        own |= {"hearing": "hearing"} if self._is_part(resource) else {}
        stated = {column.path: f"stated_{column.name}" for column in self._plain(resource)}
        beyond = {"hearing__area": "stated_hearing_area"} if self._is_part(resource) else {}
        return stated | own | beyond

    def _aliases(self, resource):
        found = {}
        for column in self._plain(resource):
            found[f"stated_{column.name}"] = _kind(resource, column)(column.name)
        if self._is_part(resource):
            hearings = Change.objects.standing_at(self.release.number).filter(record_type="hearings")
            found["stated_hearing_area"] = Subquery(
                hearings.filter(record=OuterRef("hearing")).values("area")[:1]
            )
        return found

    def _plain(self, resource):
        return [column for column in columns_of(resource.detail_class) if not column.many]

    def _is_part(self, resource):
        return issubclass(resource.detail_class.Meta.model, HearingPart)

    def read(self, columns, keys, queryset):
        """Yield the row of each change, and the values of its keys."""
        for after, *values in queryset.values_list("after", *keys):
            yield [after.get(column.name) for column in columns], values

    def details(self, row_class, rows) -> list[dict]:
        """Give rows the form of a class of rows, with the records that belonged to them."""
        names = [column.name for column in columns_of(row_class)]
        records = [{name: row.get(name) for name in names} for row in rows]
        for name, field in nested_in(row_class):
            parts = self._parts(row_class.Meta.model, field, records)
            for record in records:
                record[name] = parts.get(record["id"], [])
        return records

    def _parts(self, model, field, records):
        """Group the parts of several records by the record they belonged to."""
        relation = model._meta.get_field(field.source)
        row_class: type[Row] = type(field.child)
        part: type[Record] = row_class.Meta.model
        standing = Change.objects.standing_at(self.release.number).filter(record_type=part.collection)
        groups = defaultdict(list)
        if relation.many_to_many:
            owners = [(record["id"], linked) for record in records for linked in record[relation.name]]
            rows = standing.filter(record__in={linked for _owner, linked in owners}).values_list(
                "after", flat=True
            )
            known = {row["id"]: row for row in self.details(row_class, _sorted(part, rows))}
            for owner, linked in owners:
                if linked in known:
                    groups[owner].append(known[linked])
            return groups
        [column] = [c.name for c in columns_of(row_class) if c.path == relation.field.name]
        ids = [record["id"] for record in records]
        near = {"hearing__in": {record.get("hearing", record["id"]) for record in records}}
        within = near if issubclass(part, HearingPart) and issubclass(model, HearingPart) else {}
        found = standing.filter(**within).alias(owner=Stated(column)).filter(owner__in=ids)
        rows = _sorted(part, found.values_list("after", flat=True))
        for row, detail in zip(rows, self.details(row_class, rows), strict=True):
            groups[row[column]].append(detail)
        return groups


def _kind(resource, column):
    model = resource.detail_class.Meta.model
    field = None
    for step in column.path.split("__"):
        names = {each.name: each for each in model._meta.fields}
        field = names.get(step)
        model = getattr(field, "related_model", None) or model
    return StatedNumber if isinstance(field, NUMBERS) else Stated


def _sorted(model, rows):
    """Sort rows as the table sorts them."""
    names = [name.removeprefix("-") for name in model._meta.ordering]
    return sorted(rows, key=lambda row: [(row.get(name) is None, row.get(name)) for name in names])
