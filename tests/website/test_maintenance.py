"""While the site is maintained, everybody is told so, and the database is left alone."""

import pytest

from .page import Page


@pytest.fixture
def maintained(settings, tmp_path):
    settings.MAINTENANCE = tmp_path / "maintenance"
    settings.MAINTENANCE.touch()
    return settings.MAINTENANCE


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/", "维护"),
        ("/commitments/x/", "维护"),
        ("/admin/", "维护"),
        ("/en/", "maintained"),
        ("/en/data/", "maintained"),
    ],
)
def test_every_page_says_in_its_language_that_the_site_is_maintained(client, maintained, path, words):
    for answer in (client.get(path), client.post(path, {"wrong": "x"})):
        assert answer.status_code == 503
        assert int(answer["Retry-After"]) > 0
        assert answer["Cache-Control"] == "no-store"
        assert words in answer.content.decode()


def test_nothing_is_offered_that_does_not_work_then(client, maintained):
    for language in ("", "/en"):
        page = Page(client.get(f"{language}/commitments/").content.decode())
        assert {link for link in page.links if link.startswith("/")} == {"/" if language else "/en/"}
        assert not [tag for tag, _attrs in page.tags if tag in ("form", "nav")]


def test_the_api_answers_with_a_problem_document(client, maintained):
    answer = client.get("/api/v1/commitments/")
    assert (answer.status_code, answer["Content-Type"]) == (503, "application/problem+json")
    assert answer["Retry-After"]


def test_the_page_is_shown_with_its_styles(client, maintained):
    styles = [
        path for path in Page(client.get("/").content.decode()).loaded if path and path.startswith("/style-")
    ]
    assert [client.get(path).status_code for path in styles] == [200]


@pytest.mark.django_db
def test_the_site_is_back_when_the_file_is_gone(client, maintained):
    maintained.unlink()
    assert client.get("/").status_code == 200
