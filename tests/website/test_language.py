import pytest

from tests.make import make_exchange

from .page import read

pytestmark = pytest.mark.django_db


def test_pages_speak_chinese_until_asked_otherwise(client):
    for accepts in ("", "en", "fr"):
        response = client.get("/", headers={"accept-language": accepts})
        assert response["Content-Language"] == "zh-hans"
        assert '<html lang="zh-hans">' in response.content.decode()


def test_english_is_one_click_away_and_leads_back_to_the_page(client):
    made = make_exchange()
    path = f"/hearings/{made.hearing.pk}/?x=1"
    tags = read(client, path).tags
    [form] = [attrs for tag, attrs in tags if tag == "form"]
    [target] = [attrs["value"] for tag, attrs in tags if tag == "input"]
    [button] = [attrs for tag, attrs in tags if tag == "button"]
    assert target == path
    response = client.post(form["action"], {"next": target, button["name"]: button["value"]})
    assert response["Location"] == path
    assert read(client, path).lang == "en"
    assert "Oct. 30, 2025" in client.get(path).content.decode()


def test_the_words_of_the_record_are_marked_as_chinese_in_either_language(client):
    made = make_exchange()
    client.cookies["django_language"] = "en"
    tags = read(client, f"/hearings/{made.hearing.pk}/").tags
    assert {attrs["lang"] for tag, attrs in tags if tag in ("h1", "article")} == {"zh-hans"}


def test_the_switch_leads_to_no_other_site(client):
    response = client.post("/i18n/setlang/", {"language": "en", "next": "https://elsewhere.example/"})
    assert response["Location"] == "/"


def test_public_pages_set_no_cookie_and_say_that_they_depend_on_one(client):
    response = client.get("/")
    assert not response.cookies
    assert "Cookie" in response["Vary"]


@pytest.mark.parametrize("path", ["/", "/data/", "/docs/", "/redoc/", "/nowhere/"])
def test_a_page_that_follows_the_cookie_says_so_also_where_it_is_no_news(client, path):
    answer = client.get(path)
    assert "Cookie" in answer.headers["Vary"]
    if "ETag" in answer.headers:
        again = client.get(path, headers={"if-none-match": answer.headers["ETag"]})
        assert (again.status_code, again.headers["Vary"]) == (304, answer.headers["Vary"])
    assert "Cookie" not in client.get("/api/v1/").headers.get("Vary", "")


def test_the_site_is_translated_whole(client):
    page = client.get("/").content.decode()
    assert "What you can do" not in page
