import pytest

from tests.make import make_exchange

from .page import read

pytestmark = pytest.mark.django_db
PATHS = [
    "/", "/hearings/", "/commitments/", "/figures/", "/questions/", "/people/", "/organizations/", "/topics/",
    "/search/", "/about/", "/method/", "/data/", "/docs/", "/redoc/", "/nowhere/",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_nothing_but_the_address_changes_a_page(client, path):
    plain = client.get(path)
    assert plain["Content-Language"] == "zh-hans"
    assert '<html lang="zh-Hans">' in plain.content.decode()
    client.cookies["django_language"] = "en"
    asked = client.get(path, headers={"accept-language": "en"})
    assert asked.content == plain.content
    assert not asked.cookies
    assert "Cookie" not in asked.headers.get("Vary", "")


@pytest.mark.parametrize("path", PATHS)
def test_the_other_language_is_one_click_away_and_back(client, path):
    english = client.get(f"/en{path}")
    assert english.status_code == client.get(path).status_code
    assert '<html lang="en">' in english.content.decode()


def test_a_page_names_its_counterpart(client):
    path = f"/hearings/{make_exchange().hearing.pk}/"
    for here, there in ((path, f"/en{path}"), (f"/en{path}", path)):
        page = read(client, f"{here}?utm_source=letter")
        assert there in page.links
        told = {attrs.get("hreflang"): attrs["href"] for tag, attrs in page.tags if tag == "link"}
        assert told["zh-Hans"] == f"http://testserver{path}"
        assert told["en"] == f"http://testserver/en{path}"
        assert told["x-default"] == told["zh-Hans"]


def test_english_pages_lead_to_english_pages(client):
    made = make_exchange()
    for path in (
        "/en/",
        "/en/commitments/",
        f"/en/commitments/{made.commitment.pk}/",
        f"/en/people/{made.person.pk}/",
    ):
        page = read(client, path)
        ours = [
            link for link in page.links if link.startswith("/") and not link.startswith(("/api/", "/data/"))
        ]
        chinese = [link for link in ours if not link.startswith("/en/")]
        assert chinese == [path.removeprefix("/en")]


def test_the_words_of_the_record_are_marked_as_chinese_in_either_language(client):
    made = make_exchange()
    tags = read(client, f"/en/commitments/{made.commitment.pk}/").tags
    assert {attrs["lang"] for tag, attrs in tags if tag == "h1"} == {"zh-Hans"}


def test_the_switch_of_the_admin_leads_to_no_other_site(client):
    response = client.post("/i18n/setlang/", {"language": "en", "next": "https://elsewhere.example/"})
    assert response["Location"] == "/en/"


def test_the_admin_follows_the_cookie_and_says_so(client):
    client.cookies["django_language"] = "en"
    answer = client.get("/admin/login/")
    assert answer["Content-Language"] == "en"
    assert "Cookie" in answer["Vary"]


def test_the_english_home_page_is_found_without_its_slash(client):
    assert client.get("/en")["Location"] == "/en/"
