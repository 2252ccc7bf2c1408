"""Values to try a filter with, read from the data: one that many rows have, one that few have, one that none has."""

import datetime
from decimal import Decimal

from django.db.models import Count, Max, Min

from apps.api.query import filters, relations, scalars
from apps.api.query.terms import Terms
from apps.api.resources.changes import Digest, Since
from apps.api.rows.paths import SPEAKERS
from apps.hearings.models import AnswerSpeaker, Commitment, Release

NOBODY = "nothing-has-this-id"
NO_TEXT = {scalars.Word: "nothing", scalars.Sha256: "0" * 64}
STEP = {
    scalars.Day: datetime.timedelta(days=1),
    scalars.Instant: datetime.timedelta(hours=1),
    scalars.Integer: 1,
    scalars.Number: Decimal(1),
}


def values_of(found, rows) -> dict[str, str]:
    """Return texts for a filter of a list by how many rows match; a filter that is not tried has none."""
    texts = _texts(found, rows)
    return {name: _text(value) for name, value in texts.items() if value is not None}


def _text(value):
    return value.isoformat() if isinstance(value, datetime.date) else f"{value}"


def _texts(found, rows):
    if isinstance(found, Terms | Digest):
        return {}
    if isinstance(found, filters.Many):
        return _texts(found.one, rows) | _several(found.one, rows)
    if isinstance(found, relations.Linked):
        return _texts(found.one, found.through.objects.published())
    if isinstance(found, relations.LinkedBy):
        return _ranked(found.model.objects.published(), "pk", None)
    if isinstance(found, Since):
        last = Release.objects.current().number
        return {"many": 0, "few": last - 1, "none": last}
    if isinstance(found, relations.OnTopic):
        return _of_tree(found.kind(None), _counts(Commitment.topics.through.objects.all(), "topic"))
    if isinstance(found, relations.IdBelow):
        return _of_tree(found.tree, _counts(rows, found.field_name))
    if isinstance(found, relations.OfSpeakers):
        inner = found.field_name.rpartition(f"{SPEAKERS}__")[2]
        return _ids(found, rows, _ranked(AnswerSpeaker.objects.all(), f"speaker__{inner}", None))
    for kind, step in STEP.items():
        if isinstance(found, kind):
            return _around(found, rows, step)
    if isinstance(found, filters.IsNull):
        return {"many": "true", "few": "false"}
    if isinstance(found, filters.Computed) and found.field_name not in rows.query.annotations:
        return dict(zip(("many", "few", "none"), found.words, strict=False))  # no column holds it
    if isinstance(found, filters.Id):
        return _ids(found, rows, _ranked(rows, found.field_name, None))
    if isinstance(found, filters.Choice):
        stored = {value for value, _number in _counts(rows, found.field_name)}
        return _ranked(
            rows, found.field_name, next((word for word in found.words if word not in stored), None)
        )
    return _ranked(rows, found.field_name, NO_TEXT.get(type(found), NOBODY))


def _several(one, rows):
    """Join the values of the two ends."""
    texts = _texts(one, rows)
    ends = [f"{texts[name]}" for name in ("many", "few") if texts.get(name) is not None]
    return {"many": ",".join(dict.fromkeys(ends)) or None}


def _counts(rows, path):
    counted = rows.order_by().values_list(path).annotate(rows_of_value=Count("pk"))
    found = [pair for pair in counted if pair[0] is not None]
    return sorted(found, key=lambda pair: (pair[1], pair[0]))


def _ranked(rows, path, absent):
    found = [value for value, _number in _counts(rows, path)]
    return {"many": found[-1] if found else None, "few": found[0] if found else None, "none": absent}


def _ids(found, rows, texts):
    """Add an id of which no row is; one that names nothing public is refused."""
    kind = found.kind(rows.model)
    if kind is None:
        return {**texts, "none": NOBODY}
    unused = kind.objects.published().exclude(pk__in=[each for each in texts.values() if each])
    for id in unused.order_by("pk").values_list("pk", flat=True):
        if not found.filter(rows, id).exists():
            return {**texts, "none": id}
    return texts


def _of_tree(model, counts):
    """Take the node under which most rows stand, the one with fewest, and one with none."""
    parents = dict(model.objects.values_list("pk", "parent"))
    under = dict.fromkeys(parents, 0)
    for node, number in counts:
        for each in _up(node, parents):
            under[each] += number
    ranked = sorted((number, node) for node, number in under.items() if number)
    empty = [node for node, number in under.items() if not number]
    ends = {"many": ranked[-1][1], "few": ranked[0][1]} if ranked else {}
    return {**ends, "none": next(iter(empty), None)}


def _up(node, parents):
    while node is not None:
        yield node
        node = parents[node]


def _around(found, rows, step):
    """Take the bound that lets all rows pass, one that lets few pass, and one past all of them."""
    ends = rows.order_by().aggregate(low=Min(found.field_name), high=Max(found.field_name))
    low, high = ends["low"], ends["high"]
    if low is None:
        return {}
    if found.lookup_expr in ("gte", "gt"):
        return {"many": low, "few": high, "none": high + step}
    below = low - step
    return {"many": high, "few": low, "none": None if isinstance(low, int) and below < 0 else below}
