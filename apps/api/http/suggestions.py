"""Suggestions: what an unknown name may mean, by how it is spelt and by what other APIs call things."""

import re
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from .text import Text

MOST = 3
"""So many suggestions has a fault at most, and so many unknown ids of a parameter have any."""
BREAKS = re.compile(r"[^a-z0-9]+")
COUNTERS = ("_", "fbclid", "gclid", "mc_cid", "mc_eid", "msclkid", "spm")
"""What links and scripts add to an address."""
OF_CAMPAIGN = "utm_"
"""How other names that links add begin."""
_NONE: Text = ""
_SIZE = (("page_size", "top"), _("How many are shown is chosen with `{here}` here."))
_PAGE = (
    ("cursor",),
    _("Pages have no numbers here: follow `next`, which holds the `cursor` of the page after."),
)
_WORDS = (("q",), _("Words are searched with `q` here."))
_ORDER = (("ordering",), _("The order is `ordering` here, with `-` before a name for the reverse."))
_RELATED = (("include",), _("Records that the rows name are asked for with `include` here."))
_COLUMNS = (("fields",), _("Columns are chosen with `fields` here."))
_SINCE = (("modified_since", "since"), _NONE)
_DAYS = (("held_on__gte", "held_on__lte", "published_on__gte"), _NONE)
_DUE = (("due_to__lte", "due_to__gte", "due_to__isnull"), _NONE)
_GROUPS = (("by",), _("The columns by which rows are counted are named by `by` here."))
_NAMES: dict[str, tuple[tuple[str, ...], Text]] = {
    "limit per_page size rows count_per_page first take max n": _SIZE,
    "page offset skip start after page_token next": _PAGE,
    "search query keyword keywords text term quote name title": _WORDS,
    "sort order_by order sort_by": _ORDER,
    "select columns only cols field": _COLUMNS,
    "expand embed populate with includes": _RELATED,
    "facet facets group group_by aggregate": _GROUPS,
    "since updated_since updated_after changed_since created_since modified_after created_after": _SINCE,
    "modified_at updated_at created_at": _SINCE,
    "date day year from to start_date end_date date_from date_to before until held min_date max_date": _DAYS,
    "due deadline due_date due_before due_after due_by": _DUE,
    "department body agency ministry org office": (("organization",), _NONE),
    "people speaker member official who": (("person",), _NONE),
    "jurisdiction region city place province division": (("area",), _NONE),
    "subject subjects tag tags category theme": (("topic",), _NONE),
    "event meeting session sitting debate": (("hearing",), _NONE),
    "state stage progress": (("status",), _NONE),
    "type types kind collection model": (("kind", "record_type"), _NONE),
    "total with_count counts": (("count",), _NONE),
    "release version at snapshot": (("as_of",), _NONE),
    "id": (("id__in",), _("Read one record at its own address, or several with `id__in`.")),
    "ids": (("id__in",), _("Several records are read with `id__in`.")),
}
ELSEWHERE = {name.replace("_", ""): here for names, here in _NAMES.items() for name in names.split()}
"""What other APIs call a parameter, by its letters: what it is called here, and a sentence about it."""
_LOOKUPS = {
    "gt min after from since ge": ("gte",),
    "lt max before to until le": ("lte",),
    "ne neq exclude nin not_in": ("not",),
    "eq exact iexact is": ("",),
    "null is_null exists blank": ("isnull",),
    "any list one_of": ("in",),
    "range year date month between": ("gte", "lte"),
}
LOOKUPS = {name: here for names, here in _LOOKUPS.items() for name in names.split()}
"""What other APIs call a comparison: what it is called here, where nothing means the value itself."""
OF_TEXT = ("contains", "icontains", "like", "ilike", "startswith", "istartswith", "search", "match", "regex")


def near(name: str, known: Collection[str]) -> list[str]:
    """Suggest the known spellings nearest to an unknown one, at most three."""
    return get_close_matches(name, known, n=MOST, cutoff=0.7)


def hint(name: str, known: Collection[str], explained: Mapping[str, Text]) -> tuple[Text, list[str]]:
    """Say of an unknown parameter why it is unknown, or what it is called here, by other names of it or by its spelling."""
    if name in explained:
        return explained[name], []
    if name.startswith(OF_CAMPAIGN) or name in COUNTERS:
        return _("Unknown parameter; leave out what only counts visits."), []
    unknown = _("Unknown parameter.")
    plain = _plain(name)
    words, detail = ((plain,), _NONE) if plain in known else _elsewhere(plain)
    if here := [word for word in words if word in known]:
        return (format_lazy("{} {}", unknown, format_lazy(detail, here=here[0])) if detail else unknown), here
    if words and words[0] in explained:
        return format_lazy("{} {}", unknown, explained[words[0]]), []
    begun = [each for each in known if each.startswith(f"{plain}_")]
    return unknown, (near(plain, known) or begun)[:MOST]


def _plain(name: str) -> str:
    """Write a name as names are written here: `pageSize`, `page-size`, `page[size]` and `filter[page_size]` are one."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    parts = [BREAKS.sub("_", part).strip("_") for part in snake.split("__")]
    return "__".join(part for part in parts if part).removeprefix("filter_")


def _elsewhere(name: str) -> tuple[Sequence[str], Text]:
    """Find what other APIs call a parameter, or a comparison as in `due_to__lt`."""
    if found := ELSEWHERE.get(name.replace("_", "")):
        return found
    column, _two, lookup = name.rpartition("__")
    if lookup in OF_TEXT:
        return _WORDS
    if lookup not in LOOKUPS:
        return ELSEWHERE.get(column.replace("_", ""), ((), _NONE))
    return [f"{column}__{each}".removesuffix("__") for each in LOOKUPS[lookup]], _NONE
