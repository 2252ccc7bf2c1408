"""What stands below an area or a topic, as a tree with what was held or said there."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext

from apps.api.facets.counts import count_groups
from apps.api.query.asking import asked
from apps.api.resources.areas import AreaViewSet
from apps.api.resources.commitments import CommitmentViewSet
from apps.api.resources.hearings import HearingViewSet
from apps.api.resources.topics import TopicViewSet
from apps.api.resources.viewset import Resource
from apps.api.rows.names import english_names

from .tables.names import kinds

MOST = 200
COUNTED: dict[type[Resource], tuple[type[Resource], str]] = {
    AreaViewSet: (HearingViewSet, "area"),
    TopicViewSet: (CommitmentViewSet, "topic,kind"),
}
"""What is counted in each kind of tree, and by which facets; the first is that of the tree."""


class Node(NamedTuple):
    """A record of a tree: its name, its address, what is counted there and below it, and the records directly below it."""

    name: str
    address: str
    kinds: Sequence[tuple[str, Any, int]]
    hearings: str
    below: list["Node"]


def below(
    request: HttpRequest, resource: type[Resource], record: Mapping[str, Any] | None = None
) -> list[Node]:
    """Find what is below a record, or the whole tree: all that is directly below, and then what has something to count.

    The nodes with the most come first. Of large trees the `MOST` largest nodes are shown.
    """
    counted, by = COUNTED[resource]
    root = record["id"] if record else None
    name = by.partition(",")[0]
    view = asked(counted, request, {**({name: root} if root else {}), "by": by}, "facets")
    counts: dict[str, dict[str, int]] = {}
    for (id, *kind), count in count_groups(view)[1]:
        counts.setdefault(id, {})["".join(kind)] = count
    nodes_of: Any = resource.serializer_class.Meta.model
    read = nodes_of._base_manager.values_list("pk", "parent", "name")
    parents, own = {id: parent for id, parent, _name in read}, {id: name for id, _parent, name in read}
    inside = {id for id in counts if id and (root is None or root in _above(id, parents))}
    at: dict[str, Any] = {"parent": root} if root else {"parent__isnull": True}
    inside.update(nodes_of.objects.published().filter(**at).values_list("pk", flat=True))
    order = sorted(
        inside, key=lambda id: (-sum(counts.get(id, {}).values()), len(list(_above(id, parents))), id)
    )
    shown = order[:MOST]
    names = own | english_names(nodes_of, shown)
    lists: dict[str | None, list[str]] = {}
    for id in shown:
        lists.setdefault(parents[id], []).append(id)

    def nodes(ids: Iterable[str]) -> list[Node]:
        return [
            Node(
                names[id],
                reverse(name, args=[id]),
                kinds(counts.get(id, {})) if "," in by else [],
                _hearings(counts.get(id, {}).get("", 0)),
                nodes(lists.get(id, ())),
            )
            for id in ids
        ]

    return nodes(lists.get(root, ()))


def _hearings(number: int) -> str:
    return ngettext("%(n)s hearing", "%(n)s hearings", number) % {"n": f"{number:,}"} if number else ""


def _above(id: str, parents: Mapping[str, str | None]) -> Iterable[str]:
    """Yield what a node stands below, the nearest first."""
    while above := parents.get(id):
        yield above
        id = above
