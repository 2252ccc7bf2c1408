import pytest

from apps.api.query.search import RELEVANCE, SearchPagination
from apps.search import index
from apps.search.entries import Entry
from apps.search.query import Query

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("size", [1, 2])
def test_pages_by_relevance_go_on_in_kinds_whose_day_comes_last(size):
    names = {"p1": "甲乙", "p2": "甲乙丙丁戊", "o1": "甲乙丙", "o2": "甲乙丙丁戊己"}
    kinds = {"p": "people", "o": "organizations"}
    index.write([Entry(kinds[pk[0]], pk, None, (name,)) for pk, name in names.items()])
    pages, forth, back = SearchPagination(), [], []
    pages.page_size, pages.ordering, pages.position = size, RELEVANCE, None
    while True:
        forth.append([hit.record for _kind, hit in pages.read(Query(("甲",)), list(kinds.values()))])
        if pages.next is None:
            break
        pages.position = pages.next
    assert sum(forth, []) == ["p1", "o1", "p2", "o2"]  # noqa: RUF017
    while pages.previous is not None:
        pages.position = pages.previous
        back.insert(0, [hit.record for _kind, hit in pages.read(Query(("甲",)), list(kinds.values()))])
    assert back == forth[:-1]
