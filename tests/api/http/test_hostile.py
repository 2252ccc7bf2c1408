"""Hostile and mistaken requests: a clear refusal each, and nothing else."""

import pytest

from apps.api.resources import RESOURCES
from apps.hearings.models import Commitment
from tests.api.http.hostile import PATHS, QUERIES
from tests.locking import Unreachable

pytestmark = pytest.mark.django_db
PROBLEM = "application/problem+json"


def refused(answer, status):
    """Check that an answer is a whole problem document of that status."""
    assert answer.status_code == status, answer.content
    assert answer.headers["Content-Type"] == PROBLEM
    body = answer.json()
    assert set(body) == {"type", "title", "status", "detail", "errors"}
    assert body["status"] == status
    assert "Traceback" not in answer.content.decode()
    return body


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_a_bad_query_is_refused_and_its_parameter_named(client, exchange, query):
    body = refused(client.get(f"/api/v1/figures/?{query}", follow=True), 400)
    assert body["errors"]
    assert all(error["parameter"] and error["detail"] for error in body["errors"])


@pytest.mark.parametrize(
    "query", [q for n, q in QUERIES.items() if not n.startswith(("page", "count", "format"))]
)
def test_a_file_refuses_what_its_list_refuses(client, exchange, query):
    refused(client.get(f"/api/v1/figures.csv?{query}"), 400)


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_a_bad_path_is_not_found(client, exchange, path):
    refused(client.get(path), 404)


def test_every_fault_of_a_query_is_named_at_once(client, exchange):
    body = refused(client.get("/api/v1/figures.json?knd=money&kind=cash&page_size=0&fields=secret"), 400)
    assert {error["parameter"] for error in body["errors"]} == {"knd", "kind", "page_size", "fields"}


def test_a_near_spelling_is_suggested(client, exchange):
    body = refused(client.get("/api/v1/commitments/?orgnization=x"), 400)
    assert "organization" in body["errors"][0]["expected"]
    body = refused(client.get("/api/v1/figures/?kind=mony"), 400)
    assert body["errors"][0]["expected"] == ["money"]


def test_a_detail_takes_no_parameters(client, exchange):
    refused(client.get(f"/api/v1/figures/{exchange.figure.pk}/?fields=id"), 400)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_the_api_is_read_only(client, resource, method):
    listed = f"/api/v1/{resource.collection}/"
    for path in (listed, f"{listed}?no_such_parameter=1", f"/api/v1/{resource.collection}.csv"):
        answer = getattr(client, method)(path)
        refused(answer, 405)
        assert answer.headers["Allow"] == "GET, HEAD"


def test_an_answer_that_the_reader_cannot_accept_is_refused(client, exchange):
    refused(client.get("/api/v1/figures/", headers={"accept": "text/html"}), 406)
    refused(client.get("/api/v1/figures/", headers={"accept": "application/xml;q=x"}), 406)
    assert client.get("/api/v1/figures.csv", headers={"accept": "text/csv"}).status_code == 200
    assert client.get("/api/v1/figures.json", headers={"accept": "text/csv"}).status_code == 200


def test_which_of_two_faults_is_answered(client, exchange):
    refused(client.get("/api/v1/figures/A--B/?as_of=x"), 400)
    refused(client.post("/api/v1/figures.csv", headers={"accept": "text/csv"}), 405)
    history = f"/api/v1/figures/{exchange.figure.pk}/history/?format=xml"
    refused(client.get(history, headers={"accept": "text/html"}), 406)


def test_an_over_long_query_is_refused(client):
    refused(client.get(f"/api/v1/figures/?q={'x' * 5000}"), 414)


def test_a_junk_authorization_header_changes_nothing(client, exchange):
    plain = client.get("/api/v1/figures/")
    for header in ("Basic !!!", "Bearer x", "Token", "\x00"):
        answer = client.get("/api/v1/figures/", headers={"authorization": header})
        assert (answer.status_code, answer.content) == (200, plain.content)


def test_a_bad_host_is_refused_with_a_problem_document(client):
    refused(client.get("/api/v1/figures/", headers={"host": "evil.example"}), 400)


def test_raw_utf8_in_a_query_is_read_as_what_it_is(client, exchange):
    answer = client.get("/api/v1/figures/", QUERY_STRING="q=亿元".encode().decode("latin-1"))
    assert [row["id"] for row in answer.json()["results"]] == [exchange.figure.pk]


def test_a_cursor_serves_only_the_query_that_it_came_from(client, record):
    page = client.get("/api/v1/figures/?kind=count&page_size=2").json()
    cursor = page["next"].split("cursor=")[1]
    assert client.get(f"/api/v1/figures/?kind=count&page_size=5&cursor={cursor}").status_code == 200
    refused(client.get(f"/api/v1/figures/?kind=money&cursor={cursor}"), 400)
    refused(client.get(f"/api/v1/figures/?kind=count&ordering=-value&cursor={cursor}"), 400)
    refused(client.get(f"/api/v1/commitments/?cursor={cursor}"), 400)
    refused(client.get(f"/api/v1/figures/?kind=count&cursor={cursor[:-1]}"), 400)


def test_too_many_requests_are_told_when_to_come_back(client, monkeypatch, exchange):
    from rest_framework.throttling import AnonRateThrottle

    monkeypatch.setattr(AnonRateThrottle, "THROTTLE_RATES", {"anon": "2/minute"})
    sizes = (5, 6)  # what is kept of an answer costs nothing and is not counted
    assert [client.get(f"/api/v1/figures/?page_size={size}").status_code for size in sizes] == [200, 200]
    answer = client.get("/api/v1/figures/?page_size=7")
    refused(answer, 429)
    assert 0 < int(answer.headers["Retry-After"]) <= 61


def test_a_workbook_with_too_many_rows_is_refused(client, monkeypatch, record):
    from apps.exports import xlsx

    monkeypatch.setattr(xlsx, "MOST_ROWS", 29)
    refused(client.get("/api/v1/figures.xlsx"), 413)
    answer = client.get("/api/v1/figures.xlsx?kind=money")
    assert answer.status_code == 200
    assert b"".join(answer)


def test_a_database_that_does_not_answer_is_a_503(client, monkeypatch):
    from apps.hearings.models.figures import Figure

    def fail():
        raise Unreachable("could not connect to 10.0.0.1")

    monkeypatch.setattr(Figure.objects, "published", fail, raising=False)
    answer = client.get("/api/v1/figures/")
    body = refused(answer, 503)
    assert answer.headers["Retry-After"]
    assert "10.0.0.1" not in body["detail"]


def test_a_fault_of_ours_is_a_500_that_tells_nothing(client, monkeypatch):
    from apps.hearings.models.figures import Figure

    def fail():
        raise RuntimeError("secret")

    monkeypatch.setattr(Figure.objects, "published", fail, raising=False)
    client.raise_request_exception = False
    assert "secret" not in str(refused(client.get("/api/v1/figures/"), 500))


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v1/nothing"])
def test_every_address_below_api_answers_with_a_problem_document(client, path):
    refused(client.get(path), 404)


def test_the_address_of_the_next_page_is_never_too_long(client, record):
    ids = Commitment.objects.order_by("number").values_list("pk", flat=True)
    some, rest = (",".join(found) for found in (ids[:77], ids[77:]))
    page = client.get(f"/api/v1/commitments/?answer__in=jieyang-2025-10-30-a2&q=推动&id__in={some}")
    assert page.status_code == 200
    long = f"commitment__in={some}&commitment__not={rest}"
    page = client.get(f"/api/v1/figures/?{long}&page_size=1").json()
    assert page["next"]
    while page.get("next"):
        answer = client.get(page["next"])
        assert answer.status_code == 200
        page = answer.json()


def test_a_cursor_of_another_order_under_the_same_name_is_refused(client, record, monkeypatch):
    from apps.api.resources import FigureViewSet

    address = client.get("/api/v1/figures/?page_size=2").json()["next"]
    monkeypatch.setattr(FigureViewSet, "orderings", {**FigureViewSet.orderings, "hearing": ("value", "id")})
    refused(client.get(address), 400)


def test_pages_of_other_sites_may_ask_conditionally(client, exchange):
    answer = client.options(
        "/api/v1/figures/",
        headers={
            "origin": "https://elsewhere.example",
            "access-control-request-method": "GET",
            "access-control-request-headers": "if-none-match",
        },
    )
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "if-none-match" in answer.headers["Access-Control-Allow-Headers"]
    answer = client.get("/api/v1/figures/", headers={"origin": "https://elsewhere.example"})
    assert "ETag" in answer.headers["Access-Control-Expose-Headers"]
