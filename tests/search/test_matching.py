"""The index finds exactly what contains the folded words, on both databases."""

import datetime
import random

import pytest
from django.db import connection

from apps.hearings.models import RECORDS, SearchEntry
from apps.search import index
from apps.search.entries import Entry, day_of, ids_of_kind, kind_of
from apps.search.matching import count, few, hits, records_of_each
from apps.search.query import Query

pytestmark = pytest.mark.django_db
DAY = datetime.date(2025, 10, 30)
ALL = 100_000


def store(*texts, collection="answers"):
    index.write([Entry(collection, f"a{at}", DAY, (text,)) for at, text in enumerate(texts)])


def found(*terms, without=(), collection="answers"):
    """Name the records that match, which are as many as are counted."""
    query, ids = Query(terms, without).folded, ids_of_kind(collection)
    told = hits(query, ids, ALL, by_share=False, backwards=False)
    records = few(query, ids, ALL) or [hit.record for hit in told]
    assert sorted(records) == sorted(hit.record for hit in told)
    assert len(records) == len(set(records)) == count(query, ids)
    return sorted(records)


def test_a_thousand_sampled_queries_find_what_contains_them_and_nothing_else(record):
    chance = random.Random(1)  # noqa: S311
    texts_of = {
        kind: dict(SearchEntry.objects.filter(id__range=ids_of_kind(kind)).values_list("record", "text"))
        for kind in ("answers", "commitments", "sources")
    }
    assert len(texts_of["commitments"]) == 126
    joined = "".join(text for kind in texts_of.values() for text in kind.values())
    for at in range(1000):
        length = 1 + at % 8
        start = chance.randrange(len(joined) - length)
        words = joined[start : start + length]
        if at % 5 == 0:  # the characters of the text, put together in another way
            words = "".join(chance.choices(joined, k=length))
        if "\n" in words or not words.strip():
            continue
        for kind, stored in texts_of.items():
            contained = sorted(pk for pk, text in stored.items() if words in text)
            assert found(words, collection=kind) == contained, words


def test_every_spelling_finds_the_same(record):
    for other, words in {
        "電商": "电商",
        "１６８８": "1688",
        "（跨境电商）": "(跨境电商)",
        "融合，重点": "融合,重点",
    }.items():
        assert found(other) == found(words) != []


def test_a_number_within_another_is_found():
    store("投入480亿元", "投入80亿元", "投入8亿元")
    assert found("80亿") == ["a0", "a1"]
    assert found("8") == ["a0", "a1", "a2"]


def test_bigrams_in_another_order_do_not_match():
    store("ab bc", "abc", "bcab", "abab")
    assert found("abc") == ["a1"]
    assert found("bab") == ["a3"]


def test_words_do_not_reach_from_one_field_into_the_next():
    index.write([Entry("answers", "a1", DAY, ("甲乙", None, "丙丁"))])
    assert found("丙丁") == ["a1"]
    assert found("乙丙") == []


def test_every_term_must_be_there_and_what_is_excluded_must_not():
    store("甲乙丙", "甲丙", "乙", "丁戊")
    assert found("甲", "乙") == ["a0"]
    assert found("丙", without=("甲乙",)) == ["a1"]
    assert found(without=("甲", "丁戊")) == ["a2"]
    assert found("甲", "甲丙", without=("乙",)) == ["a1"]


@pytest.mark.parametrize(
    "sign", [*"%_\\'\"*?()[]{}:;,.-+^&|!<>~`@#$=/ ", "\ue02c", "\U0010fffd", "𠮷", "é", "ｱ"]
)
def test_signs_are_only_themselves(sign):
    store(f"局{sign}局", "局局", "局x局")
    assert found(sign) == found(f"局{sign}") == found(f"{sign}局") == ["a0"]


def test_kinds_and_days_are_apart():
    store("甲乙")
    store("甲乙丙", collection="questions")
    assert found("甲乙") == found("甲乙", collection="questions") == ["a0"]
    assert found("丙") == []
    [entry] = SearchEntry.objects.filter(id__range=ids_of_kind("answers"))
    assert day_of(entry.pk) == DAY


def test_changed_entry_is_found_by_its_new_words_alone():
    store("甲乙", "丙")
    [before] = SearchEntry.objects.filter(record="a0").values_list("pk", flat=True)
    store("甲丁", "丙")
    assert found("甲乙") == []
    assert found("甲丁") == ["a0"]
    assert found("丙") == ["a1"]
    assert SearchEntry.objects.get(record="a0").pk == before
    index.write([Entry("answers", "a0", None, ("甲丁",))])
    assert found("甲") == ["a0"]
    assert day_of(SearchEntry.objects.get(record="a0").pk) is None
    index.write([], [("answers", "a0"), ("answers", "nobody")])
    assert found("甲") == []
    assert SearchEntry.objects.count() == 1


def test_more_than_are_few_are_not_read():
    store(*["甲"] * 5)
    query, ids = Query(("甲",)), ids_of_kind("answers")
    assert few(query, ids, 4) is None
    assert len(few(query, ids, 5)) == 5
    assert few(Query((), ("乙",)), ids, 5) is None


def test_text_of_too_many_tokens_for_a_vector_is_found_like_any_other(monkeypatch):
    monkeypatch.setattr(index, "MOST_LEXEMES", 3)
    store("甲乙丙丁戊", "甲乙")
    assert found("乙丙丁") == ["a0"]
    assert found("甲乙") == ["a0", "a1"]
    assert found("戊") == ["a0"]
    assert found("己") == []


def test_table_that_is_emptied_keeps_no_tokens():
    store("甲乙")
    SearchEntry.objects.all().delete()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM hearings_searchtokens")
            assert cursor.fetchone() == (0,)
    store("丙")
    assert found("甲") == []


def test_share_is_that_of_the_text_that_the_words_make_up():
    store("甲乙", "甲乙甲乙", "甲乙丙丁")
    ids = ids_of_kind("answers")
    shares = hits(Query(("甲",)), ids, 10, by_share=True, backwards=False)
    assert [(hit.record, hit.share) for hit in shares] == [("a0", 500_000), ("a1", 500_000), ("a2", 250_000)]


def test_every_kind_has_a_number_of_its_own():
    assert len({kind_of(model.collection) for model in RECORDS}) == len(RECORDS)


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("window", [1, 4, 9, 40])
def test_a_page_is_the_same_however_many_entries_are_compared_without_the_index(
    monkeypatch, window, backwards
):
    store(*("电商" if at % 3 == 0 else "商电" for at in range(30)))
    ids, query = ids_of_kind("answers"), Query(("电商",))
    monkeypatch.setattr("apps.search.matching.WINDOW", 0)
    every = hits(query, ids, 30, by_share=False, backwards=backwards)
    assert len(every) == 10
    monkeypatch.setattr("apps.search.matching.WINDOW", window)
    for most in (1, 3, 6, 10, 11):
        assert hits(query, ids, most, by_share=False, backwards=backwards) == every[:most]
        beyond = ids._replace(last=every[3].id - 1) if backwards else ids._replace(first=every[3].id + 1)
        assert hits(query, beyond, most, by_share=False, backwards=backwards) == every[4 : 4 + most]


def test_several_queries_are_answered_each_for_itself_in_one_statement(django_assert_num_queries):
    store("产业园区", "文旅项目", "产业项目")
    store("产业政策", collection="questions")
    asked = [
        (Query(("产业",)), ids_of_kind("answers")),
        (Query(("产业",)), ids_of_kind("questions")),
        (Query(("项目", "产业")), ids_of_kind("answers")),
        (Query(("月球",)), ids_of_kind("answers")),
    ]
    with django_assert_num_queries(1):
        told = records_of_each(asked)
    assert list(map(sorted, told)) == [["a0", "a2"], ["a0"], ["a2"], []]
    assert records_of_each([]) == []
