"""Lists and details are the bytes that the slow path writes, and select the rows that it selects."""

from urllib.parse import urlencode

import pytest

from apps.api.query import filtering
from apps.api.resources import RECORDS, RESOURCES
from apps.api.rows.release_rows import ReleaseRows
from apps.api.schema.examples import of_filter
from apps.exports.json import to_json
from apps.hearings.models import Release
from tests.slow_path import details, page_of, selected

pytestmark = pytest.mark.django_db
UNCOMPARED = ("digest", "since")  # they are checked against the releases there are


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_every_list_in_every_order_is_written_as_by_the_slow_path(client, two_hearings, resource):
    for name in resource.orderings:
        for ordering in (name, f"-{name}"):
            query = f"ordering={ordering}&page_size=100"
            rows = page_of(resource, query)[:100]
            body = client.get(f"/api/v1/{resource.collection}/?{query}").content.decode()
            assert body.partition('"results":')[2] == f"[{','.join(rows)}]}}", ordering


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_every_detail_is_written_as_by_the_slow_path(client, two_hearings, resource):
    for record in details(resource.detail_class, pk__in=resource.detail_class.rows().values("pk")[:9]):
        body = client.get(f"/api/v1/{resource.collection}/{record['id']}/").content.decode()
        assert body.startswith(f'{to_json(record)[:-1]},"url":')


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_every_filter_selects_what_a_queryset_of_its_own_selects(client, two_hearings, monkeypatch, resource):
    monkeypatch.setattr(filtering, "known_ids", lambda _kind, ids, _release: {id: id for id in ids})
    row = client.get(f"/api/v1/{resource.collection}/").json()["results"][0]
    for name, found in resource.filterset_class.base_filters.items():
        if name not in UNCOMPARED:
            own = row.get(name.partition("__")[0])
            values = [of_filter(found, name, resource.collection)]
            values += [own] if isinstance(own, str | int | float) and not name.endswith("__isnull") else []
            for value in values:
                query = f"page_size=100&{name}={value}".replace("+", "%2B")
                fast, slow = selected(resource, query)
                assert fast == slow[:100], query


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_every_filter_that_as_of_takes_selects_then_what_it_selects_now(
    client, two_hearings, monkeypatch, resource
):
    monkeypatch.setattr(filtering, "known_ids", lambda _kind, ids, _release: {id: id for id in ids})
    newest = Release.objects.current().number
    names = ReleaseRows(Release.objects.current(), resource).names
    for name, found in resource.filterset_class.base_filters.items():
        if found.renamed(names) is not None and name != "q":
            query = {name: of_filter(found, name, resource.collection), "page_size": 100}
            now, then = (
                client.get(f"/api/v1/{resource.collection}/?{urlencode(asked)}")
                for asked in (query, {**query, "as_of": newest})
            )
            assert then.status_code == now.status_code == 200, (name, then.content)
            assert then.json()["results"] == now.json()["results"], name


def test_words_that_must_not_be_there_leave_rows_without_a_text_in(client, two_hearings):
    newest = Release.objects.current().number
    for collection in ("events", "votes", "speakers", "organizations"):
        now, then = (
            client.get(f"/api/v1/{collection}/?q=-没有的词&page_size=100{moment}").json()["results"]
            for moment in ("", f"&as_of={newest}")
        )
        assert now == then
        assert now
