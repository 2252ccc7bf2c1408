"""Where the parts that stand on an earlier text probably stand on the one that is shown."""

from ...carrying import Carrier
from .sheet import Sheet


def proposed(sheet: Sheet) -> dict[str, dict[str, int]]:
    """Propose a place for each part that has none on this text, where its words and what surrounds them tell one."""
    lost = {id: each for id, each in sheet.records.items() if not sheet.is_placed(each)}
    carriers: dict[str, Carrier] = {}
    found = {}
    for id, record in lost.items():
        if record.edition_id not in carriers:
            carriers[record.edition_id] = Carrier(record.edition.text, sheet.edition.text)
        place = carriers[record.edition_id].place(record.start, record.end, probably=True)
        if place is not None:
            found[id] = {"start": place[0], "end": place[1]}
    return found
