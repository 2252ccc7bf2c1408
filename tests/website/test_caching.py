"""A public page is a function of its address, its language and the release, as the answers of the API are."""

from math import inf

import pytest
from django.core.cache import caches

from apps.api.http.throttling import Throttle
from apps.hearings.models import Hearing
from tests.make import make_exchange

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def test_a_page_is_told_apart_by_release_and_language(client):
    made = make_exchange()
    path = f"/hearings/{made.hearing.pk}/"
    first = client.get(path)
    assert first.headers["Release"] == "1"
    assert client.get(path, headers={"if-none-match": first.headers["ETag"]}).status_code == 304
    english = client.get(f"/en{path}")
    assert (first.headers["Content-Language"], english.headers["Content-Language"]) == ("zh-hans", "en")
    assert first.headers["ETag"] != english.headers["ETag"]
    assert first.headers["Vary"] == english.headers["Vary"] == "Accept-Encoding"
    hearing = Hearing.objects.get()
    hearing.title = "另一个题目"
    hearing.save()
    assert "另一个题目" in client.get(path).content.decode()


def test_a_page_asked_for_again_asks_the_database_nothing(client, settings, django_assert_num_queries):
    settings.CURRENT_RELEASE_SECONDS = 60
    path = f"/hearings/{make_exchange().hearing.pk}/"
    first = client.get(path)
    with django_assert_num_queries(0):
        again = client.get(path)
    assert (again.content, dict(again.headers)) == (first.content, dict(first.headers))


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_page_with_rows_of_a_list_belongs_to_a_release_and_one_of_built_files_not(client, language):
    make_exchange()
    answer = client.get(f"{language}/data/dictionary/commitments/?kind=pledge")
    assert answer.headers["Release"] == "1"
    assert answer.headers["Cache-Control"] == "public, max-age=1, stale-while-revalidate=1"
    assert "Release" not in client.get(f"{language}/data/").headers


def test_pages_of_the_admin_are_kept_by_nobody(client):
    answer = client.get("/admin/login/")
    assert "Release" not in answer.headers
    assert "no-store" in answer.headers["Cache-Control"]


class Broken:
    """A cache whose server is gone."""

    def get(self, *_args):
        raise ConnectionError("no such server")

    set = get

    def close(self):
        pass


def test_answers_are_given_without_a_cache_that_answers(client, monkeypatch, caplog):
    make_exchange()
    monkeypatch.setattr(caches._connections, "answers", Broken())
    monkeypatch.setattr("apps.api.http.answer_cache._failed", -inf)
    monkeypatch.setattr(Throttle, "cache", Broken())
    for path in ("/", "/api/v1/figures/"):
        assert client.get(path).status_code == 200
    assert caplog.text.count("The cache of answers failed") == 1
    assert "The cache of counted requests did not answer" in caplog.text
