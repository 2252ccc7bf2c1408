import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("zh-hans", ["出处", "审议意见", "落实情况报告"]),
        ("en", ["Sources", "Opinions of the committee", "Reports on their carrying out"]),
    ],
)
def test_the_documents_of_a_hearing_are_listed_by_role(client, exchange, language, headings):
    client.cookies["django_language"] = language
    page = client.get(f"/hearings/{exchange.hearing.pk}/").content.decode()
    for heading, source in zip(headings, (exchange.source, exchange.opinion, exchange.report), strict=True):
        begun = page.index(f"<h2>{heading}</h2>")
        assert page.index(f'href="/sources/{source.pk}/"') > begun


def test_a_role_without_documents_has_no_heading(client, record):
    page = client.get("/hearings/jieyang-2025-10-30/").content.decode()
    assert "<h2>出处</h2>" in page
    assert "<h2>审议意见</h2>" not in page
    assert "询问题目" in page
    assert "载明的提问人数" in page


def test_the_page_of_an_opinion_names_its_kind_and_its_hearing(client, exchange):
    page = client.get(f"/sources/{exchange.opinion.pk}/").content.decode()
    assert "审议意见" in page
    assert exchange.hearing.title in page
