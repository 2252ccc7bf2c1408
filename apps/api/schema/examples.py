"""One example for each column and parameter, from the first record; a column of one name means the same everywhere."""

from typing import Any

from apps.hearings.models import Hearing, Person, Source

HEARING = "jieyang-2025-10-30"

IDS: dict[str, Any] = {
    "agenda_items": f"{HEARING}-i1",
    "areas": "jieyang",
    "organizations": "jieyang-commerce-bureau",
    "people": "jieyang-chen-xiaodong",
    "topics": "cross-border-e-commerce",
    "sources": "jieyang-daily-2025-10-31",
    "editions": "jieyang-daily-2025-10-31-edition-1",
    "hearings": HEARING,
    "speakers": f"{HEARING}-p14",
    "questions": f"{HEARING}-q8",
    "answers": f"{HEARING}-a8",
    "commitments": f"{HEARING}-c77",
    "events": f"{HEARING}-e1",
    "figures": f"{HEARING}-f25",
    "sections": f"{HEARING}-s7",
    "votes": f"{HEARING}-v1",
    "releases": 2,
    "changes": "2-1",
    "corrections": "2-1",
}
"""The id that stands for each resource in examples."""

COLUMNS: dict[str, Any] = {
    "abstained": 1,
    "action": "changed",
    "added": 0,
    "after": {"id": IDS["commitments"], "hearing": HEARING, "kind": "measure"},
    "agenda_item": IDS["agenda_items"],
    "agenda_item_quote": "我市加快产业集聚推动产业高质量发展工作情况",
    "answer": IDS["answers"],
    "answered_by": IDS["organizations"],
    "area": IDS["areas"],
    "area_name": "揭阳市",
    "at": "2025-11-01T00:00:00Z",
    "basically_satisfied": 5,
    "before": {"id": IDS["commitments"], "hearing": HEARING, "kind": "pledge"},
    "basis": "原文数字排印不清，按前后文判读。",
    "capacity": "respondent",
    "changed": 1,
    "classification": "department",
    "code": "445200",
    "commitment": IDS["commitments"],
    "convened_by": "jieyang-municipal-peoples-congress-standing-committee",
    "convened_by_name": "揭阳市人民代表大会常务委员会",
    "counted_in": "家(次)",
    "created_at": "2025-11-01T00:00:00Z",
    "credits": "撰文:蔡晓惠",
    "digest": "96adb3c311edf503c03bcdee59de6c06e59aedcae85d3c4c0fb833d6100a640d",
    "due_from": "2025-01-01",
    "due_basis": "以会后印发的方案为准",
    "due_first_stated": "今年",
    "due_first_stated_basis": "以会后印发的方案为准",
    "due_first_stated_from": "2025-01-01",
    "due_first_stated_to": "2025-12-31",
    "due_stated": "今年",
    "due_to": "2025-12-31",
    "edition": IDS["editions"],
    "end": 4013,
    "happened_on": "2026-03-01",
    "hearing": HEARING,
    "held_on": "2025-10-30",
    "held_on_note": "原文只印“30日”。",
    "key": "3727bca3fc308a0f4e3a22ecb9e567c3",
    "kind": "measure",
    "level": "prefecture",
    "licence_note": "原文文字的权利仍属发布者。",
    "link": "https://news.example/2026/03/01/platform.html",
    "link_saved_on": "2026-03-02",
    "measures": "本地企业开展对接",
    "members_stated": 10,
    "merged_into": IDS["people"],
    "modified_at": "2025-11-01T00:00:00Z",
    "name": "揭阳市商务局",
    "name_en": "Jieyang Commerce Bureau",
    "name_pinyin": "Chen Xiaodong",
    "note": "平台已上线。",
    "number": 8,
    "opinions": [],
    "organization": IDS["organizations"],
    "organization_name": "揭阳市商务局",
    "organizations": [IDS["organizations"]],
    "organizations_stated": 9,
    "outline": [],
    "other_names": "市商务局(口岸局)",
    "parent": "jieyang-municipal-peoples-government",
    "parent_name": "揭阳市人民政府",
    "people": [IDS["people"]],
    "period": "今年",
    "period_from": "2025-01-01",
    "period_to": "2025-12-31",
    "person": IDS["people"],
    "person_name": "陈小东",
    "published_on": "2025-10-31",
    "publisher": "jieyang-daily",
    "publisher_name": "揭阳日报",
    "qualifier": "over",
    "question": IDS["questions"],
    "quoted_from": "current_edition",
    "quote": "搭建电商服务平台",
    "reason": "correction",
    "record": IDS["commitments"],
    "record_type": "commitments",
    "release": 2,
    "removed": 0,
    "reports": [],
    "retrieved_on": "2025-11-01",
    "role": "市商务局局长",
    "satisfied": 38,
    "section": f"{HEARING}-s7",
    "section_title": "对接头部电商平台链接全球市场资源网络",
    "session": 43,
    "sha256": "5ac545cf9bf1ba724b99d53b03f70624ebec3182201fbe78192d3859e1d04510",
    "short_name": "市商务局",
    "source": IDS["sources"],
    "source_url": "http://jyrb.jynews.net/content/20251031/detail354373.html",
    "sources": [IDS["sources"]],
    "speaker": IDS["speakers"],
    "speakers": [IDS["speakers"]],
    "start": 4005,
    "stated_by": "jieyang-municipal-peoples-congress-standing-committee",
    "stated_by_name": "揭阳市人民代表大会常务委员会",
    "stated_unit": "家(次)",
    "stated_value": 2000,
    "status": "stated",
    "subject": "加快产业集聚推动产业高质量发展",
    "term": 7,
    "text": "我市如何实现电商(跨境电商)和传统产业的融合发展?将从哪些方面发挥引导、推动作用?",
    "title": "揭阳市第七届人民代表大会常务委员会第四十三次会议专题询问",
    "topic": IDS["topics"],
    "topics": [IDS["topics"]],
    "unit": "1",
    "unsatisfied": 0,
    "valid_from": "2025-10-31",
    "value": 2000,
    "why": "原文写明是举措，误录为承诺。",
}
"""An example value of each column, by its name."""

SPECIAL: dict[str, dict] = {
    "areas": {"name": "揭阳市", "name_en": "Jieyang", "parent": "guangdong", "parent_name": "广东省"},
    "topics": {
        "name": "跨境电商",
        "name_en": "Cross-Border E-Commerce",
        "parent": "logistics-and-e-commerce",
        "parent_name": "物流电商",
    },
    "people": {"name": "陈小东", "key": "ca7128a322e872a7858331426ac3d6b0"},
    "sources": {"key": "42e520206e2a965becf1472b7cda1925", "kind": "newspaper_record"},
    "editions": {
        "key": "a742f296865fb9e3b6b606797e003536",
        "number": 1,
        "reason": "as_printed",
        "note": "更正一处错字",
    },
    "hearings": {"kind": "special_inquiry"},
    "questions": {
        "speaker": f"{HEARING}-p13",
        "person": "jieyang-jiang-shuhong",
        "person_name": "江淑红",
        "organization_name": "揭阳市人民代表大会常务委员会",
        "role": "市人大常委会委员",
        "start": 3797,
        "end": 3838,
    },
    "sections": {
        "number": 7,
        "title": "对接头部电商平台链接全球市场资源网络",
        "start": 3764,
        "end": 3782,
    },
    "answers": {
        "text": "我市今年重点从多方面推进产业与电商(跨境电商)融合",
        "start": 3851,
        "end": 4350,
    },
    "figures": {"kind": "count", "number": 25, "quote": "2000多家(次)", "start": 3963, "end": 3972},
    "commitments": {"number": 77},
    "speakers": {"number": 14},
    "events": {"number": 1, "kind": "progress", "status": "in_progress"},
    "agenda_items": {
        "number": 1,
        "quote": "我市加快产业集聚推动产业高质量发展工作情况",
        "start": 28,
        "end": 49,
    },
    "votes": {
        "organization": "jieyang-municipal-peoples-congress-standing-committee",
        "organization_name": "揭阳市人民代表大会常务委员会",
        "number": 1,
        "quote": "满意38票，基本满意5票，不满意0票，弃权1票",
        "start": 6341,
        "end": 6364,
    },
}
"""Examples of columns that mean something else in one resource."""

ABSENT = object()

NOTHING = "0" * 64

PARAMETERS = {
    "as_of": "1",
    "count": True,
    "cursor": None,
    "digest": NOTHING,
    "modified_since": "2025-11-01T00:00:00Z",
    "page_size": 50,
    "q": "电商",
    "since": 0,
}
"""An example of each parameter that is not a column."""

FIRST = {"releases": 1, "changes": "1-1"}
"""The ids of what the first release made, which a filter takes on every site."""

SITE = "https://hearings.example"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
RIGHTS = "The words of a source stay its publisher's and are quoted as a record of public proceedings."


def of_filter(found: Any, name: str, collection: str) -> Any:
    """Return the example of a filter: its first word where it has any, else that of its column."""
    return found.words[0] if found.words else of_parameter(name, collection)


def of_parameter(name: str, collection: str = "") -> Any:
    """Return the example of a query parameter: that of its column, whatever the lookup."""
    if name == "id__in" and collection in FIRST:
        return FIRST[collection]
    return PARAMETERS[name] if name in PARAMETERS else of_column(collection, name.split("__")[0])


def of_column(collection: str, name: str) -> Any:
    """Return the example of a column of a resource."""
    if name == "id":
        return IDS[collection]
    if name == "html_url":
        return SITE + _page(collection, str(IDS[collection]))
    found = SPECIAL.get(collection, {}).get(name, COLUMNS.get(name, ABSENT))
    if found is ABSENT:
        raise LookupError(
            f"apps/api/schema/examples.py has no example of {name!r}, which the documentation needs."
        )
    return found


def _page(collection: str, id: str) -> str:
    """Return the path of the page of the record that stands for a resource."""
    if collection == "corrections":
        return _page("commitments", IDS["commitments"])
    if collection == "events":
        return f"/sources/{IDS['sources']}/#{id}"
    if collection in ("releases", "changes"):
        return "/data/"
    is_part = id.startswith(f"{HEARING}-")
    return f"/hearings/{HEARING}/#{id}" if is_part else f"/{collection}/{id}/"


def are_public() -> bool:
    """Tell whether the hearing of the examples is public, and its people and its source are named so: all may be taken back."""
    asks = SPECIAL["questions"]
    shown = [
        Hearing.objects.published().filter(pk=HEARING),
        Person.objects.published().filter(pk=IDS["people"], name=COLUMNS["person_name"]),
        Person.objects.published().filter(pk=asks["person"], name=asks["person_name"]),
        Source.objects.published().filter(pk=IDS["sources"], credits__startswith=COLUMNS["credits"]),
    ]
    return all(rows.exists() for rows in shown)


def without_examples(described: Any) -> Any:
    """Copy a description, or any part of one, without its examples."""
    if isinstance(described, dict):
        return {
            key: without_examples(part)
            for key, part in described.items()
            if key not in ("example", "examples")
        }
    return [without_examples(part) for part in described] if isinstance(described, list) else described
