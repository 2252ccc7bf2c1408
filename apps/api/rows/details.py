"""Detail answers: the row of a record, and under it the rows of the records that belong to it."""

from .columns import columns_of, linked_ids, nested_in, read_rows


def read_details(detail_class, queryset) -> list[dict]:
    """Read the records of a queryset with all that a detail serializer nests, unpublished parts left out.

    One query for each level of nesting, however many records there are.
    """
    columns = columns_of(detail_class)
    names = [column.name for column in columns]
    records = [dict(zip(names, row, strict=True)) for row in read_rows(queryset, columns)]
    for name, field in nested_in(detail_class):
        parts = _parts(queryset.model, field, [record["id"] for record in records])
        for record in records:
            record[name] = parts.get(record["id"], [])
    return records


def rows(row_class, **where) -> list[dict]:
    """Read the published rows that match."""
    return read_details(row_class, row_class.rows().filter(**where))


def _parts(model, field, keys):
    """Group the details of the parts of several records by the record they belong to."""
    relation = model._meta.get_field(field.source)
    detail_class = type(field.child)
    rows = detail_class.rows()
    if relation.many_to_many:
        linked_to = linked_ids(model, field.source, keys)
        pairs = [(key, linked) for key, ids in linked_to.items() for linked in ids]
        found = read_details(detail_class, rows.filter(pk__in={linked for _key, linked in pairs}))
        by_id = {record["id"]: record for record in found}
        groups: dict = {}
        for key, linked in pairs:
            if linked in by_id:
                groups.setdefault(key, []).append(by_id[linked])
        return groups
    column = relation.field.attname
    owners = dict(rows.filter(**{f"{column}__in": keys}).values_list("pk", column))
    groups = {}
    for record in read_details(detail_class, rows.filter(**{f"{column}__in": keys})):
        groups.setdefault(owners[record["id"]], []).append(record)
    return groups
