"""`q` of a list: what the index says goes together with the other filters, files, feeds and the past."""

import pytest

from apps.api.query import terms
from apps.hearings.ledger import writing
from apps.hearings.models import Commitment, Figure, SearchEntry, Speaker
from apps.hearings.publishing import publish, withdraw
from apps.search import index
from tests.api.resources.asking import every, get, refused
from tests.make import correct, make_area, make_topic

pytestmark = pytest.mark.django_db


def ids(client, path):
    """Name the records of a list, as many as it counts."""
    rows = every(client, path)
    assert get(client, f"{path}&count=true")["count"] == len(rows)
    return sorted(row["id"] for row in rows)


@pytest.fixture(params=[2000, 0], ids=["few", "many"])
def however_many(request, monkeypatch):
    """Find what matches whether it is few records or many."""
    monkeypatch.setattr(terms, "FEW_ROWS", request.param)


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ("電商", "电商"),
        ("１６８８", "1688"),
        ("（跨境电商）", "(跨境电商)"),
        ("融合，重点", "融合,重点"),
        ('" 工改工 "', "工改工"),
        ("  电商　", "电商"),
    ],
)
def test_every_spelling_finds_the_same(client, record, however_many, other, words):
    for name in ("answers", "commitments", "sources", "editions"):
        assert ids(client, f"{name}/?q={other}") == ids(client, f"{name}/?q={words}")
    assert ids(client, f"answers/?q={other}")


def test_list_finds_what_contains_the_words_in_every_order(client, record, however_many):
    held = [row.pk for row in Commitment.objects.order_by("pk") if "企业" in row.quote]
    assert len(held) > 20
    for ordering in ("hearing", "-hearing", "held_on", "due_to", "-due_to", "modified_at"):
        assert ids(client, f"commitments/?q=企业&ordering={ordering}&page_size=7") == held


def test_words_go_together_with_other_filters_and_exclusions(client, record, however_many):
    wanted = Commitment.objects.filter(kind="measure", quote__contains="企业").exclude(quote__contains="服务")
    assert ids(client, "commitments/?q=企业 -服务&kind=measure") == sorted(
        wanted.values_list("pk", flat=True)
    )
    apart = Commitment.objects.exclude(quote__contains="企业").exclude(quote__contains="服务")
    assert ids(client, 'commitments/?q=-企业 -"服务"') == sorted(apart.values_list("pk", flat=True))


def test_files_and_feeds_find_what_the_list_finds(client, record, however_many):
    found = ids(client, "commitments/?q=電商")
    text = b"".join(client.get("/api/v1/commitments.csv?q=電商").streaming_content).decode()
    assert all(pk in text for pk in found)
    assert text.count("\n") == len(found) + 1
    assert len(get(client, "commitments.feed.json?q=電商")["items"]) == len(found)


def test_labels_of_other_records_are_found_and_follow_a_correction(client, exchange, however_many):
    speaker = Speaker.objects.select_related("person").exclude(person=None).first()
    name = speaker.person.name
    assert speaker.pk in ids(client, f"speakers/?q={name}")
    correct(speaker.person, name="更名之人")
    assert ids(client, "speakers/?q=更名之人") == [speaker.pk]
    assert speaker.pk not in ids(client, f"speakers/?q={name}")


def test_withdrawn_hearing_is_not_found_until_it_is_public_again(client, exchange, however_many):
    words = exchange.figure.quote
    assert ids(client, f"figures/?q={words}") == [exchange.figure.pk]
    withdraw(exchange.hearing)
    assert ids(client, f"figures/?q={words}") == []
    assert not SearchEntry.objects.filter(record__startswith=exchange.hearing.pk).exists()
    publish(exchange.hearing)
    assert ids(client, f"figures/?q={words}") == [exchange.figure.pk]


def test_area_is_found_in_both_languages(client, however_many):
    huizhou = make_area("惠州市", "Huizhou", code="441300")
    make_topic("電商", "E-Commerce")
    assert ids(client, "areas/?q=HUIZHOU 惠州") == ids(client, "areas/?q=4413") == [huizhou.pk]
    assert len(ids(client, "topics/?q=ｅ-ｃｏｍｍｅｒｃｅ 电商")) == 1


def test_reason_of_a_correction_is_found_in_any_spelling(client, exchange):
    exchange.figure.measures = "他物"
    with writing(why="電商數字有誤"):
        exchange.figure.save()
    assert len(ids(client, "corrections/?q=电商 -人名")) == 1
    assert ids(client, "corrections/?q=电商 -数字") == []


def test_past_is_compared_as_it_is_spelt(client, exchange, however_many):
    measures = exchange.figure.measures
    correct(exchange.figure, measures="他物")
    assert ids(client, f"figures/?q={measures}&as_of=1") == [exchange.figure.pk]
    assert ids(client, f"figures/?q={measures}") == []
    assert ids(client, f"figures/?q=-{measures}&as_of=1") == []
    assert ids(client, "figures/?q=他物&as_of=2") == [exchange.figure.pk]


@pytest.mark.parametrize("query", ['"', '"a', 'a"b', '""', "　", "a b c d e f g h i"])
def test_what_is_no_query_is_refused(client, exchange, query):
    assert "quotation marks" in refused(client, f"figures/?q={query}", "q")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ('"a', "quotation mark stands alone"),
        ("a b c d e f g h i", "Has 9 words"),
        ("电" * 101, "Has 101 characters"),
    ],
)
def test_what_is_wrong_with_a_query_is_told(client, exchange, query, told):
    for path in ("figures", "search"):
        assert told in refused(client, f"{path}/?q={query}", "q")


def test_nothing_is_not_said_to_be_found_where_nothing_was_indexed(client, exchange):
    index.clear()
    assert "rebuild_search" in refused(client, "figures/?q=亿元", None, 503)
    assert client.get("/api/v1/figures/").status_code == 200
    correct(exchange.figure, measures="他物")
    assert not SearchEntry.objects.exists()


def test_many_matches_have_the_sql_of_their_number_of_words(monkeypatch, client, record):
    monkeypatch.setattr(terms, "FEW_ROWS", 0)
    assert Figure.objects.exists()
    for query in ("企业", "企业 服务", "企业 -服务", "-服务"):
        assert ids(client, f"commitments/?q={query}") == ids(client, f"commitments/?q={query} {query}")
