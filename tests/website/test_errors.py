import pytest

from apps.api.http.errors import CONTENT_TYPE
from apps.api.releases.current_release import forget
from apps.api.resources import RESOURCES
from apps.hearings.models import Change, Release
from tests.downloads import build
from tests.locking import Unreachable

from .page import Page

pytestmark = pytest.mark.django_db  # every answer of the API belongs to a release


def problem(response, status):
    assert response.status_code == status
    assert response["Content-Type"] == CONTENT_TYPE
    body = response.json()
    assert body["status"] == status
    assert set(body) == {"type", "title", "status", "detail", "errors"}
    return body


def small_page(response, status):
    assert response.status_code == status
    assert response["Content-Type"].startswith("text/html")
    assert Page(response.content.decode()).lang == "zh-Hans"
    return response.content.decode()


@pytest.mark.parametrize(
    "path", ["/api/", "/api/v2/", "/api/v1/nothing/", "/api/v1/hearings/a/b/", "/api/v1/x.csv"]
)
def test_an_unknown_address_of_the_api_names_the_lists(client, path):
    detail = problem(client.get(path), 404)["detail"]
    assert all(resource.collection in detail for resource in RESOURCES)


@pytest.mark.parametrize(
    "path", ["/api/v1/commitments.pdf", "/api/v1/commitments.pdf/", "/api/v1/commitments."]
)
def test_an_unknown_format_names_the_formats(client, path):
    detail = problem(client.get(path), 404)["detail"]
    assert "/api/v1/commitments.csv" in detail
    assert "/api/v1/commitments.xlsx" in detail


FILES = [
    "commitments.csv",
    "commitments.json",
    "commitments.feed.json",
    "commitments.ics",
    "figures.sums.xlsx",
]


@pytest.mark.parametrize("file", FILES)
def test_a_slash_after_a_file_leads_to_the_file(client, file):
    answer = client.get(f"/api/v1/{file}/?kind=pledge&q=电商")
    assert answer.status_code == 301
    assert answer["Location"] == f"http://testserver/api/v1/{file}?kind=pledge&q=%E7%94%B5%E5%95%86"
    assert client.get(f"/api/v1/{file}/")["Location"] == f"http://testserver/api/v1/{file}"


def test_a_slash_after_no_file_leads_nowhere(client):
    for path in ("figures.ics", "x.csv", "commitments/x.csv", "commitments.csv//"):
        problem(client.get(f"/api/v1/{path}/"), 404)


@pytest.mark.parametrize("path", ["/hearings/a%00b/", "/people/a%00b/", "/sources/%00/"])
def test_an_id_that_no_record_can_have_is_not_found(client, path):
    small_page(client.get(path), 404)


def test_an_unknown_page_is_a_page_in_the_language_of_the_site(client):
    page = small_page(client.get("/nowhere/"), 404)
    assert "/hearings/" in Page(page).links
    assert Page(client.get("/en/nowhere/").content.decode()).lang == "en"


def test_an_address_with_markup_is_not_repeated_as_markup(client):
    page = small_page(client.get("/%22%3E%3Cscript%3Ealert(1)%3C/script%3E/"), 404)
    assert "<script" not in page
    body = problem(client.get("/api/v1/commitments.%3Cscript%3E"), 404)
    assert len(body["detail"]) < 300


@pytest.mark.parametrize("host", ["elsewhere.example", "a b", "127.0.0.1:x", ""])
def test_a_request_for_another_host_is_refused_in_the_form_of_the_address(client, host):
    assert "Host" in problem(client.get("/api/v1/", headers={"host": host}), 400)["detail"]
    small_page(client.get("/", headers={"host": host}), 400)


@pytest.fixture
def failing(settings, client):
    settings.ROOT_URLCONF = "tests.website.failing"
    client.raise_request_exception = False
    return client


def test_a_failure_shows_nothing_of_its_cause(failing):
    body = problem(failing.get("/api/boom/"), 500)
    page = small_page(failing.get("/boom/"), 500)
    for text in (str(body), page):
        assert "secret" not in text
        assert "Traceback" not in text


def test_a_refusal_shows_nothing_of_its_cause(failing):
    assert "secret" not in problem(failing.get("/api/refuse/"), 403)["detail"]
    assert "secret" not in small_page(failing.get("/refuse/"), 403)


ADDRESSES = ["/", "/hearings/", "/api/v1/", "/api/v1/figures/", "/api/v1/figures.csv", "/api/v1/schema/"]


def in_its_form(client, path, status, **more):
    """Ask, and check that a page is refused by a page and an address of the API by a problem document."""
    answer = client.get(path, **more)
    (problem if path.startswith("/api/") else small_page)(answer, status)
    assert "ETag" not in answer.headers or path.startswith("/data/")
    return answer


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_database_that_does_not_answer_is_told_in_the_form_of_the_address(client, monkeypatch, path):
    client.raise_request_exception = False

    def fail(*_args):
        raise Unreachable("could not connect to 10.0.0.1")

    for place in (
        "apps.api.releases.caching.current_release",
        "apps.api.releases.caching.newest_release",
    ):
        with monkeypatch.context() as broken:
            broken.setattr(place, fail)
            answer = in_its_form(client, path, 503)
        assert answer["Retry-After"]
        assert "10.0.0.1" not in answer.content.decode()


def test_a_page_is_refused_alike_wherever_the_database_fails(client, exchange, monkeypatch):
    def fail(*_args):
        raise Unreachable("could not connect to 10.0.0.1")

    client.raise_request_exception = False
    told = set()
    for place in ("apps.api.releases.caching.current_release", "apps.website.pages.tables.State"):
        with monkeypatch.context() as broken:
            broken.setattr(place, fail)
            answer = in_its_form(client, "/hearings/", 503)
        told.add((answer.content, answer["Retry-After"], answer["Cache-Control"]))
    assert len(told) == 1


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_record_without_a_release_is_told_in_the_form_of_the_address(client, exchange, monkeypatch, path):
    monkeypatch.setattr("apps.api.releases.current_release.MOST_HEARINGS", 0)
    Change.objects.all().delete()
    Release.objects.all().delete()
    forget()
    client.raise_request_exception = False
    assert in_its_form(client, path, 503)["Retry-After"]


@pytest.mark.parametrize("path", ADDRESSES)
def test_an_unmet_condition_is_told_in_the_form_of_the_address(client, exchange, path):
    assert (
        in_its_form(client, path, 412, headers={"if-match": '"other"'})["Cache-Control"] == "public, no-cache"
    )


@pytest.mark.parametrize("path", ADDRESSES)
def test_an_address_that_is_not_utf8_is_told_in_its_form(client, exchange, path):
    in_its_form(client, path, 400, QUERY_STRING="q=\xff")


def test_files_of_the_site_are_refused_by_pages(client, exchange, settings, tmp_path):
    settings.DOWNLOADS = str(tmp_path / "downloads")
    build()
    path = "/data/1/areas.csv"
    in_its_form(client, path, 412, headers={"if-match": '"other"'})
    assert in_its_form(client, path, 416, headers={"range": "bytes=99999999-"})["Content-Range"].startswith(
        "bytes */"
    )
    for header in ("if-modified-since", "if-unmodified-since"):
        assert client.head(path, headers={header: "Fri, 01 Jan 2100 00:00:00 GMT"}).status_code == 200
