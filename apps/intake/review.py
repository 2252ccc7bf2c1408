"""The data of the review page: the proposals with their fields, the warnings, and the texts of the buttons."""

from typing import Any

from django.db.models import TextChoices
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from apps.hearings.models import Commitment, Figure

from .decisions import LETTERS, fingerprint, numbered
from .editable import EDITABLE, NAMES, SPAN, TURN_KINDS, fields_of
from .messages import Warning
from .nesting import flat
from .proposals import Point, Proposals, Turn

NOT_REVIEWED = {"caption"}  # no part of the record holds one


def shown(proposals: Proposals, more: list[Warning]) -> dict:
    """Give the proposals in the order of the text, and the warnings, with `more` of them at the end."""
    answers = {id(point) for turn in proposals.turns if turn.kind == "answer" for point in flat(turn.outline)}
    items: list[dict[str, Any]] = [
        {
            "id": name,
            "sort": each.kind if isinstance(each, Turn) else LETTERS[name[0]],
            "group": LETTERS[name[0]],
            "start": each.start,
            "end": each.end,
            "fields": fields_of(each),
        }
        for name, each in numbered(proposals).items()
        if (id(each) in answers if isinstance(each, Point) else each.kind not in NOT_REVIEWED)
    ]
    items.sort(key=lambda item: (item["start"], -item["end"]))
    warnings = [
        {"id": f"w{at}", "message": str(each), "start": each.start, "end": each.end}
        for at, each in enumerate([*proposals.warnings, *more], 1)
    ]
    return {"text": proposals.text, "items": items, "warnings": warnings, "words": words(), **choices()}


def untouched(proposals: Proposals) -> dict:
    """Give the decisions that accept everything."""
    return {"fingerprint": fingerprint(proposals), "rejected": [], "edited": {}, "added": {}}


def addable() -> dict[str, str]:
    """Name the sorts of proposals that an editor can add."""
    sorts = choices()["sorts"]
    return {sort: sorts[sort] for sort in ("commitment", "figure", "question", "answer", "heading", "point")}


def choices() -> dict:
    """Name the kinds, and per group the fields with the values to choose from."""
    sorts = {**{kind: str(name) for kind, name in TURN_KINDS.items()}}
    sorts |= {
        "point": _("point of an outline"),
        "commitment": _("commitment"),
        "figure": _("figure"),
        "warning": _("warning"),
    }
    options = {
        "point": {},
        "turn": {"kind": {kind: capfirst(str(name)) for kind, name in TURN_KINDS.items()}},
        "commitment": {"kind": _labels(Commitment.Kind)},
        "figure": {"kind": _labels(Figure.Kind), "qualifier": _labels(Figure.Qualifier)},
    }
    fields = {group: [name for name in readers if name not in SPAN] for group, readers in EDITABLE.items()}
    return {
        "sorts": sorts,
        "options": options,
        "usual": {"figure": {"qualifier": Figure.Qualifier.EXACT.value}},
        "lists": {"organization": "known-bodies", "lead": "known-bodies", "name": "known-people"},
        "names": {group: {field: str(NAMES[field]) for field in named} for group, named in fields.items()},
        "fields": fields,
        "summary": {
            "turn": [["office", "organization"], "name"],
            "commitment": ["kind", "lead", "due_stated"],
            "figure": ["measures", "kind", "qualifier"],
        },
    }


def _labels(choice: type[TextChoices]) -> dict[str, str]:
    return {value: str(label) for value, label in choice.choices}


def words() -> dict[str, str]:
    """Give the texts that the script shows and announces; it fills in {n} and {kind}."""
    return {
        "accept": _("Accept"),
        "reject": _("Reject"),
        "accepted": _("accepted"),
        "rejected": _("rejected"),
        "goes": _("goes with what it stands in"),
        "edited": _("edited"),
        "added": _("added"),
        "words": _("words of the text"),
        "take": _("Take the selected words"),
        "not_there": _("The text has no such words; the last ones that it has are kept."),
        "select_first": _("Select words in the text first."),
        "again": _("What you had decided about this text is here again."),
        "accept_all": _("Accept all"),
        "reject_all": _("Reject all"),
        "show": _("Show"),
        "kept": _("{n} of {all}"),
        "all_accepted": _("{kind}: all {n} accepted"),
        "all_rejected": _("{kind}: all {n} rejected"),
        "restore": _("Undo the changes"),
        "store": _("Store {n} as a draft"),
        "text": _("text of the transcript"),
    }
