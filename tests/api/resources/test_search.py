import pytest

from apps.api.query.search import KINDS
from apps.hearings.models import Edition, SearchEntry
from apps.hearings.publishing import withdraw
from apps.search import index
from apps.search.fold import fold
from tests.api.resources.asking import every, get, refused

pytestmark = pytest.mark.django_db


def found(client, query):
    return [(row["record_type"], row["record"]) for row in every(client, f"search/?{query}")]


def test_every_kind_is_found_with_its_row(client, two_hearings):
    rows = every(client, "search/?q=商&page_size=100")
    assert {row["record_type"] for row in rows} >= {
        "questions",
        "answers",
        "commitments",
        "figures",
        "sources",
    }
    for row in rows:
        kind, pk = row["record_type"], row["record"]
        detail = client.get(row["url"]).json()
        assert detail["id"] == pk
        assert detail["html_url"] == row["html_url"]
        assert row["row"] in get(client, f"{kind}/?page_size=100&q=商")["results"]
        assert row["day"] == (detail.get("held_on") or detail.get("published_on"))


@pytest.mark.parametrize("words", ["商", "電商", "企业 服务", "-企业"])
def test_search_finds_what_the_lists_find_and_counts_each_kind(client, two_hearings, words):
    counts = {kind: get(client, f"{kind}/?q={words}&count=true")["count"] for kind in KINDS}
    page = get(client, f"search/?q={words}&count=true&page_size=1")
    assert page["counts"] == counts
    assert page["count"] == sum(counts.values()) == len(every(client, f"search/?q={words}&page_size=100"))
    assert get(client, f"search/?q={words}")["count"] is None
    assert get(client, f"search/?q={words}")["counts"] is None


@pytest.mark.parametrize("ordering", ["newest", "relevance"])
@pytest.mark.parametrize("words", ["商", "企业 -服务", "-企业"])
def test_pages_show_every_record_once_in_both_directions(client, two_hearings, ordering, words):
    path, pages = f"/api/v1/search/?q={words}&ordering={ordering}&page_size=9", []
    while path:
        page, here = client.get(path).json(), path
        pages.append([row["record"] for row in page["results"]])
        path = page["next"]
    back, path = [], here
    while path:
        page = client.get(path).json()
        back.insert(0, [row["record"] for row in page["results"]])
        path = page["previous"]
    assert back == pages
    records = [record for page in pages for record in page]
    assert len(records) == len(set(records)) == get(client, f"search/?q={words}&count=true")["count"]


def test_newest_day_is_first_and_what_has_no_day_last(client, two_hearings):
    rows = every(client, "search/?q=市&page_size=100")
    days = [row["day"] or "" for row in rows]
    assert days == sorted(days, reverse=True)
    assert {row["record_type"] for row in rows if row["day"] is None} == {"organizations"}


def test_relevance_is_the_share_that_the_words_make_up(client, record):
    rows = every(client, "search/?q=电商&ordering=relevance&record_type=commitments")
    shares = [row["row"]["quote"].count("电商") / len(row["row"]["quote"]) for row in rows]
    assert len(shares) > 5
    assert shares == sorted(shares, reverse=True)


def test_kinds_are_chosen(client, record):
    every_kind = found(client, "q=电商&page_size=100")
    assert found(client, "q=电商&record_type=answers") == [
        each for each in every_kind if each[0] == "answers"
    ]
    some = found(client, "q=电商&record_type__in=answers,sources&page_size=100")
    assert some == [each for each in every_kind if each[0] in ("answers", "sources")]
    page = get(client, "search/?q=电商&record_type=answers&count=true")
    assert page["count"] == page["counts"]["answers"]
    assert page["counts"]["commitments"] > 0


@pytest.mark.parametrize("words", ["電商", "（跨境电商）", "１６８８"])
def test_highlights_are_spans_of_the_column_and_of_the_source(client, record, words):
    rows = every(client, f"search/?q={words}&page_size=100")
    assert rows
    for row in rows:
        assert row["highlights"]
        detail = client.get(row["url"]).json()
        for each in row["highlights"]:
            assert detail[each["field"]][each["start"] : each["end"]] == each["words"]
            assert fold(each["words"]) == fold(words)
            if each["source_start"] is not None:
                edition = detail.get("edition") or detail["editions"][-1]["id"]
                text = Edition.objects.get(pk=edition).text
                assert text[each["source_start"] : each["source_end"]] == each["words"]
    assert {each["source_start"] is None for row in rows for each in row["highlights"]} >= {False}


def test_withdrawn_hearing_is_not_found(client, exchange):
    assert found(client, f"q={exchange.figure.quote}")
    withdraw(exchange.hearing)
    assert found(client, f"q={exchange.figure.quote}") == []
    page = get(client, f"search/?q={exchange.figure.quote}&count=true")
    assert page["count"] == 0


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("", "q"),
        ("q=%20", "q"),
        ('q="a', "q"),
        ("q=a&record_type=answer", "record_type"),
        ("q=a&record_type=events", "record_type"),
        ("q=a&record_type__in=answers,", "record_type__in"),
        ("q=a&ordering=id", "ordering"),
        ("q=a&cursor=x", "cursor"),
        ("q=a&page_size=101", "page_size"),
        ("q=a&hearing=x", "hearing"),
        ("q=a&as_of=1", "as_of"),
        ("q=a&format=csv", "format"),
    ],
)
def test_what_is_not_understood_is_refused(client, exchange, query, parameter):
    refused(client, f"search/?{query}", parameter)


def test_cursor_of_another_query_is_refused(client, record):
    cursor = get(client, "search/?q=市&page_size=1")["next"].partition("cursor=")[2]
    refused(client, f"search/?q=商&page_size=1&cursor={cursor}", "cursor")


def test_nothing_is_not_said_to_be_found_where_nothing_was_indexed(client, exchange):
    index.clear()
    assert "rebuild_search" in refused(client, "search/?q=亿元", None, 503)


def test_page_takes_as_many_statements_for_many_records_as_for_few(
    client, record, django_assert_max_num_queries
):
    for words, size in (("工改工", 20), ("市", 100)):
        with django_assert_max_num_queries(21):
            get(client, f"search/?q={words}&page_size={size}")


def test_index_has_an_entry_for_every_kind(exchange):
    assert SearchEntry.objects.count() > len(KINDS)
