"""The clients that generators write list over pages, filter, and read details, files, feeds and problems."""

import datetime
import importlib
from collections import Counter

import httpx
import pytest

from apps.api.resources import RESOURCES
from tests.make import correct, make_answer

from .clients import Pool, openapi_generator, openapi_python_client, stem_of, transport

HOST = "http://testserver"


@pytest.fixture(scope="module")
def generated(pytestconfig):
    return openapi_generator(pytestconfig.cache)


@pytest.fixture(scope="module")
def generated_for_httpx(pytestconfig):
    return openapi_python_client(pytestconfig.cache)


@pytest.fixture
def ours(client, generated, record_and_exchange):
    """The client of openapi-generator, which talks to this site; a record of every kind is there."""
    correct(record_and_exchange.commitment, kind="measure")
    _said, package = generated
    api_client = package.ApiClient(package.Configuration(host=HOST))
    api_client.rest_client.pool_manager = Pool(client)
    return lambda name: getattr(package, f"{name}Api")(api_client)


def test_the_generators_find_no_fault(generated, generated_for_httpx):
    assert "ERROR" not in generated[0]
    assert "warning" not in generated_for_httpx[0].lower()


def test_a_generated_client_reads_every_answer(client, generated, record_and_exchange):
    correct(record_and_exchange.commitment, kind="measure")
    models = importlib.import_module("generated.models")
    for resource in RESOURCES:
        stem = stem_of(resource)
        answers = [(f"{stem}List", client.get(f"/api/v1/{resource.collection}/?count=true").json())]
        for row in answers[0][1]["results"]:
            answers.append(
                (f"{stem}Detail", client.get(f"/api/v1/{resource.collection}/{row['id']}/").json())
            )
        assert len(answers) > 1
        for name, answer in answers:
            read = getattr(models, name).from_dict(answer).to_dict()
            assert read.keys() == answer.keys()


def test_a_generated_client_does_all_that_a_reader_does(ours):
    api = ours("Commitments")
    page = api.commitments_list(kind="measure", page_size=2, ordering="hearing")
    assert all(row.kind == "measure" for row in page.results)
    cursor = httpx.URL(page.next).params["cursor"]
    following = api.commitments_list(kind="measure", page_size=2, ordering="hearing", cursor=cursor)
    assert following.previous
    assert {row.id for row in following.results}.isdisjoint(row.id for row in page.results)
    first = page.results[0]
    assert api.commitments_retrieve(first.id).quote == first.quote
    told = ours("Changes").changes_history("commitments", first.id).results[0]
    assert told.actual_instance.after.quote
    included = api.commitments_list(include="answer,question", page_size=1).included
    assert included.answers[first.answer].text
    assert included.questions[first.question].text
    csv = api.commitments_file("csv", kind="measure", omit="created_at")
    assert csv.decode("utf-8-sig").startswith("id,hearing")
    assert api.commitments_file("xlsx").startswith(b"PK")
    assert b"<feed" in api.commitments_file("atom", kind="measure")
    with pytest.raises(Exception, match="400") as refused:
        api.commitments_list(hearing=first.hearing, cursor="made-up")
    assert refused.value.data.errors[0].parameter == "cursor"


def test_each_question_of_a_developer_takes_one_request(ours, client, record_and_exchange):
    """The questions of `tests/clients/tasks.ts`, which asks them in TypeScript."""
    api, rows = ours("Commitments"), client.get("/api/v1/commitments/?page_size=100").json()["results"]
    rows += client.get("/api/v1/commitments/?page_size=100&ordering=-hearing").json()["results"]
    rows = {row["id"]: row for row in rows}.values()
    promised = Counter((row["organization"], row["kind"]) for row in rows)
    by_kind = api.commitments_facets(by="organization,kind", top=100).groups
    assert {(each.organization, each.kind): each.count for each in by_kind} == promised
    assert by_kind[0].count == max(promised.values())
    [most, *_] = api.commitments_facets(by="organization,topic", kind="pledge").groups
    assert most.organization_name
    assert most.topic_name
    money = ours("Figures").figures_sums(by="organization", kind="money").groups
    assert {(each.unit, each.kind) for each in money} == {("CNY", "money")}
    assert all(each.sum >= each.greatest for each in money if each.sum is not None and each.organization)
    year = {
        "due_to__gte": datetime.date(2025, 1, 1),
        "due_to__lte": datetime.date(2025, 12, 31),
        "count": True,
    }
    due = [row for row in rows if (row["due_to"] or "").startswith("2025")]
    assert api.commitments_list(**year).count == len(due)
    one = next(row for row in rows if row["person"] and row["quote"])
    found = api.commitments_retrieve(one["id"], include="question,answer,person,organization,edition")
    answer = found.included.answers[one["answer"]]
    assert found.included.questions[one["question"]].text
    assert found.included.people[one["person"]].name == one["person_name"]
    assert answer.text[one["start"] - answer.start :].startswith(one["quote"])
    without = make_answer(record_and_exchange.question, text="这项工作由省里安排。")
    assert [row.id for row in ours("Answers").answers_list(commitments="none").results] == [without.pk]
    [counted] = {api.commitments_list(q=word, count=True).count for word in ("电商", "電商", '"電商"')}
    assert counted > 0


def test_changes_are_typed_by_the_kind_of_record(ours):
    kinds = {}
    for row in ours("Changes").changes_list(record_type__in="commitments,sources", page_size=100).results:
        change = row.actual_instance
        kinds[change.record_type] = type(change.after).__name__
    assert kinds == {"commitments": "CommitmentRow", "sources": "SourceRecord"}
    detail = ours("Changes").changes_retrieve(change.id).actual_instance
    assert type(detail.after).__name__ == kinds[detail.record_type]
    assert detail.licence


def test_a_client_for_httpx_does_all_that_a_reader_does(client, generated_for_httpx, record):
    _said, package = generated_for_httpx
    api = importlib.import_module("client_of_ours.api.commitments")
    call = {
        name: importlib.import_module(f"{api.__name__}.commitments_{name}")
        for name in ("list", "retrieve", "file")
    }
    models = importlib.import_module("client_of_ours.models")
    ours = package.Client(base_url=HOST).set_httpx_client(
        httpx.Client(base_url=HOST, transport=transport(client))
    )
    kind = models.CommitmentKind.PLEDGE
    page = call["list"].sync(client=ours, kind=kind, page_size=2)
    assert [row.kind for row in page.results] == [kind, kind]
    cursor = httpx.URL(page.next_).params["cursor"]
    following = call["list"].sync(client=ours, kind=kind, page_size=2, cursor=cursor)
    assert following.previous
    first = page.results[0]
    assert call["retrieve"].sync(first.id, client=ours).quote == first.quote
    formats = models.CommitmentsFileFormat
    csv = call["file"].sync(formats.CSV, client=ours, kind=kind)
    assert csv.payload.read().decode("utf-8-sig").startswith("id,hearing")
    assert b"<feed" in call["file"].sync(formats.ATOM, client=ours).payload.read()
    problem = call["list"].sync(client=ours, cursor="made-up")
    assert isinstance(problem, models.Problem)
    assert problem.errors[0].parameter == "cursor"
