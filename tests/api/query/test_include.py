"""`include`: the records that rows name come in the same answer, at the price of one query for each list."""

import json

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.api.query.include import naming
from apps.api.releases.current_release import current_release
from apps.api.resources import RECORDS
from apps.hearings.ledger import writing
from apps.hearings.models import Change
from apps.hearings.publishing import withdraw
from tests.make import correct, make_area, make_exchange
from tests.views import all_rows

pytestmark = pytest.mark.django_db
EVERY = "answer,question,person,organization,source,hearing"


def read(client, path):
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def fault(client, path):
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == 400
    [found] = answer.json()["errors"]
    return found


def test_a_commitment_comes_with_its_question_answer_speaker_and_passage_in_one_request(client, exchange):
    made, path = exchange, f"commitments/{exchange.commitment.pk}/?include={EVERY}"
    for found in (read(client, path), read(client, f"commitments/?include={EVERY}")):
        row = found["results"][0] if "results" in found else found
        included = found["included"]
        assert included["questions"][row["question"]] == read(client, "questions/")["results"][0]
        assert included["answers"][row["answer"]]["text"] == made.answer.text
        assert included["people"][row["person"]]["name"] == made.answer.speaker.person.name
        assert included["organizations"][row["organization"]]["id"] == made.commitment.lead_id
        assert included["sources"][row["source"]]["title"] == made.source.title
        assert included["hearings"] == {row["hearing"]: read(client, "hearings/")["results"][0]}


def test_without_it_an_answer_has_no_included_records(client, exchange):
    assert "included" not in read(client, "commitments/")
    assert "included" not in read(client, f"commitments/{exchange.commitment.pk}/")


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_every_column_of_ids_may_be_included_and_holds_the_rows_of_their_list(client, two_hearings, resource):
    columns = naming(resource.serializer_class)
    asked = f"{resource.collection}/?page_size=100&include={','.join(columns)}"
    page = read(client, asked) if columns else {"results": [], "included": {}}
    lists = {column.related_model.collection for column in columns.values()}
    assert set(page["included"]) == lists
    for name, column in columns.items():
        kind = column.related_model.collection
        named = {id for row in page["results"] for id in (row[name] if column.many else [row[name]]) if id}
        assert named <= page["included"][kind].keys()
    for kind, rows in page["included"].items():
        listed = {row["id"]: row for row in all_rows(client, f"/api/v1/{kind}/")}
        assert rows == {id: listed[id] for id in rows}


def test_the_number_of_queries_is_the_same_for_one_row_and_for_fifty(client, settings):
    def counted():
        numbers = {}
        for path in (f"commitments/?page_size=50&include={EVERY}", f"commitments.json?include={EVERY}"):
            caches["answers"].clear()
            current_release()
            with CaptureQueriesContext(
                connection,
            ) as queries:
                read(client, path)
            numbers[path] = len(queries)
        return numbers

    settings.CURRENT_RELEASE_SECONDS = 60
    make_exchange()
    one = counted()
    with writing():
        parent = make_area("广东省", "Guangdong", level="province")
        for number in range(50):
            make_exchange(
                area=make_area(f"市{number}", f"City {number}", parent=parent), canary=f"{number}号"
            )
    assert len(read(client, f"commitments/?page_size=50&include={EVERY}")["included"]["answers"]) == 50
    assert counted() == one


def test_an_earlier_release_includes_its_own_rows(client, exchange):
    correct(exchange.commitment.lead, name="市商务局二局")
    for moment, name in (("", "市商务局二局"), ("&as_of=1", exchange.organization.name)):
        for path in ("commitments/", f"commitments/{exchange.commitment.pk}/"):
            [row] = read(client, f"{path}?include=organization{moment}")["included"]["organizations"].values()
            assert row["name"] == name


def test_what_was_withdrawn_is_included_nowhere(client, exchange):
    other = make_exchange(canary="2号")
    withdraw(exchange.hearing)
    included = read(client, "commitments/?include=hearing,answer")["included"]
    assert set(included["hearings"]) == {other.hearing.pk}
    current = Change.objects.current().filter(after__isnull=False).values_list("record", flat=True)
    assert set(included["answers"]) <= set(current)


def test_wrong_names_are_refused_with_near_ones_and_files_take_none(client, exchange):
    assert fault(client, "commitments/?include=answr")["expected"] == ["answer"]
    assert fault(client, "commitments/?include=quote")["parameter"] == "include"
    assert fault(client, "changes/?include=hearing")["code"] == "unknown_parameter"
    for path in ("commitments.csv", "commitments.atom", "commitments.ics"):
        found = fault(client, f"{path}?include=answer")
        assert found["code"] == "unknown_parameter"
        assert "pages of JSON" in found["detail"]
    assert fault(client, "commitments/?expand=answer")["expected"] == ["include"]


def test_a_page_of_chosen_columns_needs_no_column_of_the_ids(client, exchange):
    page = read(client, "commitments.json?fields=quote&include=answer")
    assert page["results"] == [{"quote": exchange.commitment.quote}]
    assert list(page["included"]["answers"]) == [exchange.answer.pk]


def test_the_cursor_and_the_pages_of_included_rows_hold(client, exchange):
    make_exchange(canary="2号")
    first = read(client, "commitments/?page_size=1&include=answer")
    second = client.get(first["next"]).json()
    assert set(second["included"]["answers"]) == {second["results"][0]["answer"]}
    assert json.dumps(second).count('"html_url": "/') == 0
