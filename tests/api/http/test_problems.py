import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from apps.api.http.errors import CONTENT_TYPE
from apps.api.http.problems import CODES, TYPES
from tests.api.resources.asking import get

pytestmark = pytest.mark.django_db

REFUSED = "/api/v1/commitments/?orgnization=x&kind=pledge,measure&limit=3&held_on__gte=x&count=maybe&cursor=x"


def refused(client, path=REFUSED, **headers):
    answer = client.get(path, headers=headers)
    assert answer["Content-Type"] == CONTENT_TYPE
    return answer, answer.json()


def texts_of(body):
    return [body["title"], body["detail"], *(each["detail"] for each in body["errors"])]


@pytest.mark.parametrize("wanted", ["zh", "zh-CN,zh;q=0.9,en;q=0.8", "zh-TW", "fr, zh-Hans;q=0.5, en;q=0.1"])
def test_a_problem_is_in_chinese_where_that_is_preferred(client, wanted):
    answer, body = refused(client, **{"accept-language": wanted})
    assert all(re.search("[\u4e00-\u9fff]", text) for text in texts_of(body))
    assert answer["Content-Language"] == "zh-hans"


@pytest.mark.parametrize("wanted", [None, "", "en, zh;q=0.9", "fr", "*", "zh;q=0", "-,;q=x", "zh" * 500])
def test_a_problem_is_in_english_otherwise(client, wanted):
    headers = {} if wanted is None else {"accept-language": wanted}
    answer, body = refused(client, **headers)
    assert not re.search("[\u4e00-\u9fff]", json.dumps(body, ensure_ascii=False))
    assert answer["Content-Language"] == "en"
    assert body["title"] == "Bad Request"


def test_language_changes_the_texts_of_a_problem_and_nothing_else(client):
    (_, english), (_, chinese) = refused(client), refused(client, **{"accept-language": "zh"})
    for body in (english, chinese):
        body.pop("title"), body.pop("detail")
        for each in body["errors"]:
            each.pop("detail")
    assert english == chinese
    assert {each["code"] for each in english["errors"]} == {"invalid", "unknown_parameter"}


PROBLEMS = ["/api/v1/x/", "/api/v1/commitments/x/", "/api/v1/commitments/?as_of=9", "/api/v1/%80/", REFUSED]


@pytest.mark.parametrize("path", PROBLEMS)
def test_a_problem_says_that_the_language_was_chosen(client, path):
    assert "Accept-Language" in refused(client, path)[0]["Vary"]


@pytest.mark.parametrize("path", ["/api/v1/", "/api/v1/areas/", "/api/v1/areas.csv", "/api/v1/schema/"])
def test_an_answer_is_the_same_in_every_language(client, path):
    plain, chinese = client.get(path), client.get(path, headers={"accept-language": "zh"})
    assert b"".join(plain) == b"".join(chinese)
    for answer in (plain, chinese):
        answer.headers.pop("RateLimit", None)  # what the client of a counted request has left
    assert dict(plain.headers) == dict(chinese.headers)
    assert "Accept-Language" not in plain.headers.get("Vary", "")


def test_a_page_of_an_error_is_in_the_language_of_the_site(client):
    answer = client.get("/%80/", headers={"accept-language": "en"})
    assert answer["Content-Language"] == "zh-hans"
    assert "Accept-Language" not in answer.headers.get("Vary", "")


def test_the_type_of_each_problem_leads_to_a_page_that_explains_it(client):
    for path in PROBLEMS:
        body = refused(client, path)[1]
        name = body["type"].removeprefix("http://testserver/problems/").removesuffix("/")
        page = client.get(body["type"].removeprefix("http://testserver"))
        assert page.status_code == 200
        assert f"<code>{name}</code>" in page.content.decode()


def test_the_page_of_a_type_explains_it_in_both_languages(client):
    for language, place in (("zh-hans", ""), ("en", "/en")):
        every = client.get(f"{place}/problems/").content.decode()
        for kind in TYPES:
            page = client.get(f"{place}/problems/{kind.name}/").content.decode()
            with translation.override(language):
                assert str(kind.remedy) in page.replace("&quot;", '"')
                assert str(kind.meaning) in every
    assert client.get("/problems/nothing/").status_code == 404


def test_each_code_is_explained(client):
    page = client.get("/problems/bad-parameters/").content.decode()
    assert all(f'id="{code}"' in page for code in CODES)


def test_codes_and_types_that_are_raised_are_listed():
    names = {each.name for each in TYPES}
    for path in (Path(settings.BASE_DIR) / "apps").rglob("*.py"):
        text = path.read_text()
        assert set(re.findall(r'type_name = "([a-z-]+)"', text)) <= names
        assert set(re.findall(r'\bplain_problem\(\s*request, "([a-z-]+)"', text)) <= names
        if "api" in path.parts:
            assert set(re.findall(r'\bcode="(\w+)"', text)) <= set(CODES)


def test_the_language_of_a_reader_does_not_reach_other_answers(client):
    refused(client, **{"accept-language": "zh"})
    assert get(client, "areas/")["results"] == []
