"""A reader who prefers Chinese is refused in Chinese, whatever is wrong with a request."""

import re
from itertools import cycle

import pytest

from apps.api.resources import RESOURCES

pytestmark = pytest.mark.django_db
ENGLISH = re.compile(r"(?<![\w`.\"'/-])[A-Za-z]+ [A-Za-z]+(?![\w.])")
"""Two English words in a row; names of parameters and columns stand alone or between commas."""
OTHERS = ["limit", "page", "search", "sort", "expand", "select", "id", "utm_source"]
PAGES = [
    "page_size",
    "cursor",
    "count",
    "ordering",
    "as_of",
    "fields",
    "omit",
    "include",
    "by",
    "top",
    "format",
]
MOST = 49
"""So many parameters of a request are read."""
NOT_VALUES = ["!", "jieyang,no-such-id", "2025-02-31", "0", ""]


def texts(client, query):
    """Ask in Chinese for what is refused, and return each text of the problem."""
    answer = client.get(query, headers={"accept-language": "zh-CN"}, follow=True)
    assert answer.status_code == 400, (query, answer.content)
    body = answer.json()
    return [body["title"], body["detail"], *(each["detail"] for each in body["errors"])]


def addresses(resource):
    """List one address of each kind that takes parameters of a resource."""
    base = f"/api/v1/{resource.collection}"
    files = [f"{base}.{each[0]}" for each in (["json"], resource.formats, resource.feed_formats) if each]
    calendars = [f"{base}.ics"] if hasattr(resource, "calendar") else []
    return [f"{base}/", *files, *calendars, *(f"{base}/{way}/" for way in resource.ways())]


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_no_fault_of_a_parameter_is_told_in_english(resource, client, exchange):
    names = [*resource.filterset_class.base_filters, *PAGES]
    values = dict(zip(names, cycle(NOT_VALUES), strict=False)) | dict.fromkeys(OTHERS, "1")
    for address in addresses(resource):
        for at in range(0, len(values), MOST):
            query = "&".join(f"{name}={value}" for name, value in [*values.items()][at : at + MOST])
            told = texts(client, f"{address}?zzz=1&{query}")
            assert [text for text in told if ENGLISH.search(text)] == []


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/search/",
        "/api/v1/search/?q=%22&record_type=!&record_type__in=a,b&ordering=!&page_size=0&cursor=!&count=!",
        "/api/v1/changes/?since=99",
        "/api/v1/changes/?since=1&digest=" + "1" * 64,
        "/api/v1/commitments/?as_of=99",
        "/api/v1/commitments/?as_of=2000-01-01",
        "/api/v1/commitments/?as_of=2999-01-01",
        "/api/v1/commitments/?as_of=1&modified_since=2025-10-30T09:00:00Z",
        "/api/v1/commitments/?q=%C3%28",
        "/api/v1/commitments/?" + "&".join(f"a{at}=1" for at in range(60)),
        "/api/v1/commitments/jieyang-2025-10-30-c1/?as_of=!&include=!&fields=id",
        "/api/v1/commitments/jieyang-2025-10-30-c1.json?fields=!&omit=!",
        "/api/v1/schema/?format=!",
    ],
)
def test_no_refused_query_is_answered_in_english(address, client, exchange):
    assert [text for text in texts(client, address) if ENGLISH.search(text)] == []


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("agenda_items/no-such/", "在公开的议题中，没有编号为'no-such'的记录。"),
        ("commitments/?hearing=no-such", "在公开的询问会中，没有编号为no-such的记录。"),
        ("changes.csv", "变更没有csv格式。"),
        (
            "figures.sums.jsonl?by=kind",
            "数字的合计没有jsonl格式，可取csv, xlsx格式，JSON格式见/api/v1/figures/sums/。",
        ),
    ],
)
def test_lists_are_called_by_their_chinese_names(address, told, client, exchange):
    body = client.get(f"/api/v1/{address}", headers={"accept-language": "zh-CN"}).json()
    assert told in (body["detail"], *(each["detail"] for each in body["errors"]))
