"""Promises that every resource keeps from the moment it is registered."""

import csv
import datetime
import io
import json
from itertools import chain
from urllib.parse import urlencode, urlsplit

import openpyxl
import pytest
from django.core.cache import caches
from pyarrow import parquet

from apps.api.releases.current_release import current_release, forget
from apps.api.resources import RECORDS, RESOURCES
from apps.api.rows.columns import columns_of
from apps.api.schema.examples import of_filter
from apps.exports.json import to_json
from apps.exports.text import cell
from apps.hearings.ledger import writing
from apps.hearings.models import Hearing, Release
from tests.make import make_area, make_exchange
from tests.views import is_unknown

resources = pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
records = pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)


def get(client, path, **parameters):
    """Read an address of the API."""
    query = f"?{urlencode(parameters)}" if parameters else ""
    return client.get(f"/api/v1/{path}{query}")


def all_rows(client, resource, **parameters):
    """Follow a list from its first page to its last."""
    rows, path = [], f"/api/v1/{resource.collection}/?{urlencode(parameters)}"
    while path:
        page = client.get(path)
        assert page.status_code == 200, page.content
        rows += page.json()["results"]
        path = page.json()["next"]
    return rows


def content(response):
    return b"".join(response.streaming_content)


@resources
def test_every_column_and_filter_says_what_it_means(resource):
    for column in columns_of(resource.serializer_class):
        assert column.field.help_text, f"column {column.name} has no help text"
    for name, found in resource.filterset_class.base_filters.items():
        assert found.extra.get("help_text"), f"filter {name} has no help text"
        assert found.expects, f"filter {name} does not say what it expects"


@resources
def test_every_resource_warns_and_explains_in_its_own_words(resource):
    sentence, *more = (resource.__doc__ or "").strip().split("\n\n")
    assert sentence.endswith(".")
    assert more


def unique(model):
    """Name the columns of which no two rows have the same value, at least among rows that agree in what goes before."""
    stored = model._meta.concrete_model
    together = [constraint.fields[-1] for constraint in stored._meta.total_unique_constraints]
    return {model._meta.pk.name, *together}


@resources
def test_every_ordering_is_total(resource):
    for name, paths in resource.orderings.items():
        assert paths[-1] in unique(resource.serializer_class.Meta.model), (
            f"ordering {name} does not tell all rows apart"
        )
    assert resource.ordering.removeprefix("-") in resource.orderings


@resources
def test_every_filter_takes_the_example_that_the_schema_shows(client, two_hearings, resource):
    for name, found in resource.filterset_class.base_filters.items():
        query = urlencode({name: of_filter(found, name, resource.collection)})
        answer = client.get(f"/api/v1/{resource.collection}/?{query}")
        of_another = query == "id__in=2-1" or any(f"-{letter}1" in query for letter in "eiv")
        # The first record has no event, agenda item, vote or correction, so their ids in examples name nothing.
        known = answer.status_code == 200 or (
            of_another and is_unknown(client, f"/api/v1/{resource.collection}/?{query}")
        )
        assert known, f"{name}: {answer.content.decode()}"


@resources
def test_a_misspelt_filter_is_refused_with_its_name(client, record, resource):
    for path in (f"{resource.collection}/", f"{resource.collection}.{resource.formats[0]}"):
        answer = get(client, path, orgnization="x")
        assert answer.status_code == 400
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert answer.json()["errors"][0]["parameter"] == "orgnization"


@resources
def test_every_ordering_shows_every_row_once_in_both_directions(client, two_hearings, resource):
    expected = sorted(row["id"] for row in all_rows(client, resource, page_size=100))
    assert expected
    for name in resource.orderings:
        forth = [row["id"] for row in all_rows(client, resource, ordering=name, page_size=7)]
        assert sorted(forth) == expected, name
        back = [row["id"] for row in all_rows(client, resource, ordering=f"-{name}", page_size=7)]
        assert sorted(back) == expected, f"-{name}"


@resources
def test_previous_leads_back_through_the_same_pages(client, two_hearings, resource):
    size = max(2, len(all_rows(client, resource, page_size=100)) // 10)  # some ten pages of any list
    for ordering in (name for base in resource.orderings for name in (base, f"-{base}")):
        forth, path = [], f"/api/v1/{resource.collection}/?ordering={ordering}&page_size={size}"
        while path:
            page, here = client.get(path).json(), path
            forth.append([row["id"] for row in page["results"]])
            path = page["next"]
        back, path = [], here
        while path:
            page = client.get(path).json()
            back.insert(0, [row["id"] for row in page["results"]])
            path = page["previous"]
        assert list(chain(*back)) == list(chain(*forth)), ordering


@resources
def test_count_counts_all_pages_only_when_asked(client, two_hearings, resource):
    assert get(client, f"{resource.collection}/").json()["count"] is None
    counted = get(client, f"{resource.collection}/", count="true", page_size=1).json()["count"]
    assert counted == len(all_rows(client, resource))


@resources
def test_a_detail_answer_holds_its_row_its_addresses_and_its_licence(client, two_hearings, resource):
    for row in all_rows(client, resource):
        answer = get(client, f"{resource.collection}/{row['id']}/")
        assert answer.status_code == 200
        detail = answer.json()
        assert {name: detail[name] for name in row} == row
        assert urlsplit(detail["url"]).path == f"/api/v1/{resource.collection}/{row['id']}/"
        assert detail["licence"].startswith("https://creativecommons.org/")
        assert urlsplit(detail["html_url"]).path != urlsplit(detail["url"]).path


@resources
def test_a_detail_answer_keeps_what_the_schema_promises(client, two_hearings, resource):
    [row, *_] = all_rows(client, resource)
    detail = get(client, f"{resource.collection}/{row['id']}/").json()
    assert set(detail) == set(resource.detail_class().fields)


@records
def test_no_value_is_an_empty_text(client, two_hearings, resource):
    for row in all_rows(client, resource):
        assert "" not in row.values()


def _shown(value):
    """Write the value of a cell as CSV has it; a workbook holds its days as dates."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


@records
def test_a_file_says_what_the_list_says(client, two_hearings, resource):
    listed = all_rows(client, resource)
    names = [column.name for column in columns_of(resource.serializer_class)]
    expected = [["" if v is None else str(cell(v)) for v in (row[name] for name in names)] for row in listed]
    lines = content(get(client, f"{resource.collection}.jsonl")).decode().splitlines()
    assert [json.loads(line) for line in lines] == listed
    text = content(get(client, f"{resource.collection}.csv")).decode("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(text))
    assert header == names
    assert rows == expected
    book = openpyxl.load_workbook(io.BytesIO(content(get(client, f"{resource.collection}.xlsx"))))
    header, *rows = [list(map(_shown, line)) for line in book["data"].values]
    assert header == names
    assert rows == expected
    table = parquet.read_table(io.BytesIO(content(get(client, f"{resource.collection}.parquet"))))
    assert table.column_names == names
    assert [json.loads(to_json(row)) for row in table.to_pylist()] == listed


@records
def test_a_file_is_the_same_bytes_each_time_and_names_its_release_and_licence(client, two_hearings, resource):
    for name in resource.formats:
        first = content(get(client, f"{resource.collection}.{name}"))
        caches["answers"].clear()
        assert content(get(client, f"{resource.collection}.{name}")) == first, name
    told = parquet.read_schema(io.BytesIO(first)).metadata
    assert told[b"Release"].decode() == str(Release.objects.current().number)
    assert b"creativecommons.org" in told[b"Licence"]
    assert set(json.loads(told[b"columns"])) == {
        column.name for column in columns_of(resource.serializer_class)
    }


@records
def test_chosen_columns_stand_on_the_pages_of_the_list(client, two_hearings, resource):
    for query in (
        {"page_size": 2},
        {"as_of": 1},
        {"count": "true"},
        {"ordering": f"-{resource.ordering.removeprefix('-')}"},
    ):
        listed, chosen = (
            get(client, f"{resource.collection}{end}", **query).json() for end in ("/", ".json")
        )
        assert chosen["results"] == listed["results"]
        assert chosen["count"] == listed["count"]
        assert bool(chosen["next"]) == bool(listed["next"])
    page = get(client, f"{resource.collection}.json", omit="id,modified_at").json()
    assert [list(row) for row in page["results"]] == [
        [name for name in row if name not in ("id", "modified_at")] for row in listed["results"]
    ]


@records
def test_chosen_fields_come_alone_and_in_the_order_asked_for(client, two_hearings, resource):
    page = get(client, f"{resource.collection}.json", fields="modified_at,id").json()
    assert list(page["results"][0]) == ["modified_at", "id"]
    text = content(get(client, f"{resource.collection}.csv", fields="modified_at,id")).decode("utf-8-sig")
    assert text.splitlines()[0] == "modified_at,id"


@records
def test_modified_since_gives_what_changed_and_nothing_before(client, two_hearings, resource):
    last = max(row["modified_at"] for row in all_rows(client, resource))
    assert all_rows(client, resource, modified_since=last)
    assert all_rows(client, resource, modified_since="2999-01-01T00:00:00Z") == []


@pytest.mark.django_db
def test_the_number_of_queries_does_not_grow_with_the_rows(client, settings, django_assert_max_num_queries):
    paths = [f"{resource.collection}/?page_size=100" for resource in RESOURCES]
    paths += [f"{resource.collection}.atom" for resource in RECORDS]

    def counted():
        numbers = {}
        for path in paths:
            caches["answers"].clear()
            forget()
            current_release()
            with django_assert_max_num_queries(4) as queries:
                assert get(client, path).status_code == 200
            numbers[path] = len(queries)
        return numbers

    make_exchange()
    few = counted()
    with writing():
        parent = make_area("广东省", "Guangdong", level="province")
        for number in range(8):
            make_exchange(
                area=make_area(f"市{number}", f"City {number}", parent=parent), canary=f"{number}号"
            )
    assert counted() == few


@resources
def test_the_number_of_queries_of_a_detail_does_not_grow_with_its_parts(
    client, two_hearings, settings, resource, django_assert_max_num_queries
):
    [*_, row] = all_rows(client, resource)
    settings.CURRENT_RELEASE_SECONDS = 60
    current_release()
    with django_assert_max_num_queries(13):  # one of them asks whether the release is still the same
        assert get(client, f"{resource.collection}/{row['id']}/").status_code == 200


@records
def test_every_answer_has_a_tag_and_is_not_sent_twice(client, two_hearings, resource):
    [row, *_] = all_rows(client, resource)
    for path in ("/", f"/{row['id']}/", *(f".{name}" for name in (*resource.formats, "atom", "feed.json"))):
        address = f"/api/v1/{resource.collection}{path}"
        first = client.get(address)
        tag = first.headers["ETag"]
        b"".join(
            first
        )  # to its end, as a reader does: closing it here would close the connection of the test
        again = client.get(address, headers={"if-none-match": tag})
        assert again.status_code == 304, address
        assert client.head(address).headers["ETag"] == tag, address


@pytest.mark.django_db
@records
def test_a_withdrawn_hearing_is_gone_from_every_list(client, resource):
    made = make_exchange()
    Hearing.objects.filter(pk=made.hearing.pk).update(state="withdrawn")
    left = all_rows(client, resource)
    assert resource.collection in ("areas", "topics") or left == []
