import pytest

from apps.hearings.publishing import withdraw
from tests.make import make_exchange

from .page import Page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


@pytest.fixture
def made():
    return make_exchange()


def test_a_card_stands_in_frames_of_other_sites_and_runs_nothing(client, made):
    answer = client.get(f"/embed/commitments/{made.commitment.pk}/")
    assert "X-Frame-Options" not in answer.headers
    policy = answer["Content-Security-Policy"]
    assert "frame-ancestors *" in policy
    assert "default-src 'none'" in policy
    page = Page(answer.content.decode())
    assert "script" not in [tag for tag, _attrs in page.tags]
    assert f"http://testserver/commitments/{made.commitment.pk}/" in page.links
    assert made.commitment.quote in answer.content.decode()


@pytest.mark.parametrize("path", ["", "/en"])
def test_a_card_says_the_words_once(client, made, path):
    page = client.get(f"{path}/embed/commitments/{made.commitment.pk}/").content.decode()
    assert page.partition("<body>")[2].count(made.commitment.quote) == 1


def test_a_card_that_a_browser_has_already_keeps_its_policy(client, made):
    path = f"/embed/commitments/{made.commitment.pk}/"
    again = client.get(path, headers={"if-none-match": client.get(path)["ETag"]})
    assert again.status_code == 304
    assert "Content-Security-Policy" not in again.headers
    assert "X-Frame-Options" not in again.headers


def test_no_other_page_stands_in_a_frame(client, made):
    answer = client.get(f"/commitments/{made.commitment.pk}/")
    assert answer["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_page_offers_its_card_by_oembed(client, made, language):
    path = f"{language}/figures/{made.figure.pk}/"
    tags = Page(client.get(path).content.decode()).tags
    [offer] = [attrs["href"] for tag, attrs in tags if attrs.get("type") == "application/json+oembed"]
    answer = client.get(offer).json()
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert f'src="http://testserver{language}/embed/figures/{made.figure.pk}/"' in answer["html"]
    assert client.get(f"{language}/embed/figures/{made.figure.pk}/").status_code == 200


def test_oembed_keeps_to_the_width_and_height_that_are_asked(client, made):
    url = f"http://testserver/commitments/{made.commitment.pk}/"
    answer = client.get("/oembed", {"url": url, "maxwidth": "300", "maxheight": "200"}).json()
    assert (answer["width"], answer["height"]) == (300, 200)
    for odd in ("0", "-1", "x", "9" * 30, "١"):
        assert client.get("/oembed", {"url": url, "maxwidth": odd}).json()["width"] == 600


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://[",
        "https://elsewhere.example/",
        "http://testserver/people/x/",
        "/commitments/<b>/",
    ],
)
def test_oembed_knows_no_other_address(client, made, url):
    assert client.get("/oembed", {"url": url}).status_code == 404


def test_oembed_is_given_as_json_only(client, made):
    url = f"http://testserver/commitments/{made.commitment.pk}/"
    assert client.get("/oembed", {"url": url, "format": "xml"}).status_code == 501


def test_what_was_withdrawn_has_no_card(client, made):
    withdraw(made.hearing)
    assert client.get(f"/embed/commitments/{made.commitment.pk}/").status_code == 410
    url = f"http://testserver/commitments/{made.commitment.pk}/"
    assert client.get("/oembed", {"url": url}).status_code == 410


def test_other_kinds_have_no_card(client, made):
    assert client.get(f"/embed/people/{made.person.pk}/").status_code == 404


def test_oembed_knows_no_page_of_another_site(client, made):
    url = f"http://elsewhere.example/commitments/{made.commitment.pk}/"
    assert client.get("/oembed", {"url": url}).status_code == 404


def test_a_chart_stands_in_frames_of_other_sites_and_runs_nothing(client, made):
    answer = client.get("/embed/charts/departments/?kind=pledge")
    assert "X-Frame-Options" not in answer.headers
    assert "frame-ancestors *" in answer["Content-Security-Policy"]
    page = Page(answer.content.decode())
    assert "script" not in [tag for tag, _attrs in page.tags]
    assert "http://testserver/charts/departments/?kind=pledge" in page.links
    assert "类别：承诺" in answer.content.decode()


def test_no_page_of_a_chart_stands_in_a_frame(client, made):
    for path in (
        "/charts/",
        "/charts/departments/",
        "/charts/departments.png",
        "/embed/charts/due/?status=x",
    ):
        assert "frame-ancestors 'none'" in client.get(path)["Content-Security-Policy"]


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_chart_offers_its_frame_by_oembed_with_what_was_chosen(client, made, language):
    tags = Page(client.get(f"{language}/charts/topics/?q=人&kind=pledge").content.decode()).tags
    [offer] = [attrs["href"] for tag, attrs in tags if attrs.get("type") == "application/json+oembed"]
    answer = client.get(offer).json()
    source = f"http://testserver{language}/embed/charts/topics/?q=%E4%BA%BA&amp;kind=pledge"
    assert f'src="{source}"' in answer["html"]
    assert answer["title"] == (
        "Pledges, measures and what was reported as done, by topic"
        if language
        else "各主题的承诺、举措与自述已办"
    )
    assert client.get(source.replace("&amp;", "&")).status_code == 200


def test_an_unknown_chart_has_no_frame(client, made):
    for url in ("http://testserver/charts/nothing/", "http://testserver/charts/"):
        assert client.get("/oembed", {"url": url}).status_code == 404


@pytest.mark.parametrize("query", ["kind=x", "person__isnull=x", "id__in=%FF", "held_on__gte=yesterday"])
def test_a_chart_whose_filter_is_refused_has_no_frame(client, made, query):
    for name in ("departments", "figures"):
        url = f"http://testserver/charts/{name}/?{query}"
        assert client.get("/oembed", {"url": url}).status_code == 404


def test_oembed_leaves_out_what_a_chart_does_not_know(client, made):
    url = "http://testserver/charts/departments/?x=1&kind=measure&q=2"
    html = client.get("/oembed", {"url": url}).json()["html"]
    assert 'src="http://testserver/embed/charts/departments/?q=2&amp;kind=measure"' in html
