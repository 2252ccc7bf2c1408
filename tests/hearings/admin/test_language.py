import pytest

from .pages import change


def test_chinese_is_spoken_whatever_the_browser_prefers(client, db):
    html = client.get("/admin/login/", headers={"accept-language": "en,de;q=0.9"}).content.decode()
    assert '<html lang="zh-hans"' in html
    assert "登录" in html


def test_english_is_one_click_away_and_chinese_again(root, exchange):
    url = change(exchange.hearing)
    page = root.get(url).content.decode()
    assert '<button name="language" value="en" lang="en">English</button>' in page
    response = root.post("/i18n/setlang/", {"language": "en", "next": url})
    assert response.headers["Location"] == url
    page = root.get(url).content.decode()
    assert '<button name="language" value="zh-hans" lang="zh-hans">简体中文</button>' in page
    assert "Withdraw" in page


@pytest.mark.parametrize("cookie", ["de", "zh-hant", "", "../en", "x" * 4000])
def test_a_language_that_is_not_offered_is_not_spoken(client, db, cookie):
    client.cookies["django_language"] = cookie
    assert '<html lang="zh-hans"' in client.get("/admin/login/").content.decode()


def test_a_cache_is_told_that_the_page_depends_on_the_cookie(client, db):
    assert "Cookie" in client.get("/admin/login/").headers["Vary"]


def test_the_switch_leads_to_no_other_site(client, db):
    response = client.post("/i18n/setlang/", {"language": "en", "next": "https://example.org/"})
    assert not response.headers["Location"].startswith("http")
