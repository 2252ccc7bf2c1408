"""Where the parts that stand on an earlier text probably stand on the one that is shown."""

from typing import Any

from ...carrying import carrier
from .sheet import Sheet


def proposed(sheet: Sheet) -> dict[str, dict[str, int]]:
    """Propose a place for each part that has none on this text, where its words and what surrounds them tell one."""
    lost = {id: each for id, each in sheet.records.items() if not sheet.is_placed(each)}
    carriers: dict[str, Any] = {}
    found = {}
    for id, record in lost.items():
        if record.edition_id not in carriers:
            carriers[record.edition_id] = carrier(record.edition.text, sheet.edition.text)
        carried = carriers[record.edition_id](record.start, record.end)
        if carried is not None:
            found[id] = {"start": carried.start, "end": carried.end}
    return found
