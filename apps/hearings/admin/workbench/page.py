"""The data of the workbench: the parts with their fields, the points, and the texts of the buttons."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ...models import Figure, Speaker
from ...units_in_words import WORDS
from .fields import FIELDS, MANY, Bodies, names, options, written
from .proposing import proposed
from .sheet import GROUPS, MODELS, Sheet


def shown(sheet: Sheet) -> dict[str, Any]:
    """Give what the page shows, in the order of the text; what has no place on it yet comes first."""
    bodies = Bodies(sheet)
    places = proposed(sheet)
    items = [_item(sheet, id, record, bodies, places) for id, record in sheet.records.items()]
    items += [
        {
            "id": id,
            "group": "point",
            "sort": "point",
            "start": point.start,
            "end": point.end,
            "fields": {"marker": point.marker},
        }
        for id, point in sheet.points.items()
    ]
    items.sort(key=lambda item: (item["start"], -item["end"]))
    return {
        "text": sheet.edition.text,
        "items": items,
        "warnings": [],
        "words": words(),
        "sorts": sorts(),
        "options": options(sheet),
        "usual": {
            "figure": {"qualifier": Figure.Qualifier.EXACT.value},
            "speaker": {"capacity": Speaker.Capacity.RESPONDENT.value},
        },
        "lists": {"lead": "known-bodies", "organization": "known-bodies", "name": "known-people"},
        "placeless": ["speaker"],
        "names": names(),
        "fields": FIELDS,
        "many": MANY,
        "units": {sign: str(name) for sign, name in WORDS.items()},
        "summary": {
            "question": ["speaker"],
            "answer": ["speaker", "others"],
            "speaker": ["organization", "role"],
            "commitment": ["kind", "lead", "due_first_stated", "topics"],
            "figure": ["measures", "kind", "qualifier"],
        },
        "suggested": {
            "commitment": {
                "kind": "kind",
                "due_stated": "due_first_stated",
                "due_from": "due_first_stated_from",
                "due_to": "due_first_stated_to",
            },
            "figure": {name: name for name in FIELDS["figure"]} | {"period_stated": "period"},
        },
    }


def _item(sheet: Sheet, id: str, record: Any, bodies: Bodies, places: dict[str, Any]) -> dict[str, Any]:
    group = GROUPS[type(record)]
    item = {"id": id, "group": group, "sort": group, "fields": written(record, bodies)}
    if sheet.is_placed(record):
        return {**item, "start": record.start, "end": record.end}
    return {**item, "start": 0, "end": 0, "lost": record.words, "proposed": places.get(id)}


def sorts() -> dict[str, str]:
    """Name the kinds of parts in the order in which they are offered."""
    named = {group: str(model._meta.verbose_name) for group, model in MODELS.items()}
    return {
        **named,
        "heading": _("heading"),
        "point": _("point of an outline"),
        "speaker": str(Speaker._meta.verbose_name),
    }


def addable() -> dict[str, str]:
    """Name the kinds of parts that can be added."""
    named = sorts()
    return {
        group: capfirst(named[group])
        for group in ("commitment", "figure", "question", "answer", "heading", "point", "speaker")
    }


def words() -> dict[str, str]:
    """Give the texts that the script shows and announces; it fills in {n} and {kind}."""
    return {
        "accept": _("Keep"),
        "reject": _("Remove"),
        "accepted": _("kept"),
        "rejected": _("removed"),
        "goes": _("goes with what it stands in"),
        "edited": _("changed"),
        "added": _("added"),
        "changed": _("changed"),
        "removed": _("removed"),
        "words": _("words of the text"),
        "take": _("Take the selected words"),
        "not_there": _("The text has no such words; the last ones that it has are kept."),
        "select_first": _("Select words in the text first."),
        "again": _("Changes that were not saved are here again."),
        "show": _("Show"),
        "kept": _("{n} of {all}"),
        "restore": _("Undo the changes"),
        "store": _("Show what changes ({n})"),
        "text": _("text of the source"),
        "moved_end": _("now: {words}"),
        "undone": _("The last change was undone."),
        "nothing_to_undo": _("There is nothing to undo."),
        "split_where": _("Put the cursor where the answer ends: into its words in the text or beside it."),
        "split": _("The answer was split in two."),
        "join_none": _("No answer follows that could be joined: a question or a heading stands between."),
        "join": _("The next answer was joined to this one."),
        "lost": _("not placed in this text"),
        "place": _("Place it as proposed"),
        "placed": _("Placed as proposed: {n}."),
        "nothing": _("Nothing was changed."),
        "new_speaker": _("a new speaker …"),
        "field": _("field"),
        "before": _("before"),
        "after": _("after"),
    }
