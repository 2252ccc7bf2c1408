"""Every answer is a function of its address and the release: tagged, kept, and never older than a second."""

import datetime

import pytest
from django.core.cache import caches
from django.db.models import F

from apps.api.viewset import Resource
from apps.hearings.current import current
from apps.hearings.models import Commitment, Organization, Release
from apps.hearings.publishing import withdraw
from tests.make import make_topic

pytestmark = pytest.mark.django_db
PATHS = ["", "figures/", "figures/?kind=money&count=true", "schema/", "changes/", "releases/"]


def get(client, path, **headers):
    return client.get(f"/api/v1/{path}", headers=headers)


def body(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.mark.parametrize("path", [*PATHS, "figures.csv", "figures.jsonl", "figures.xlsx"])
def test_the_same_release_gives_the_same_answer_under_a_strong_tag(client, exchange, path):
    first, again = get(client, path), get(client, path)
    assert first.status_code == 200
    assert body(first) == body(again)
    for answer in (first, again):
        assert answer.headers["ETag"].startswith('"')
        assert answer.headers["ETag"] == first.headers["ETag"]
        assert answer.headers["Release"] == "1"
        assert answer.headers["Cache-Control"] == "public, max-age=1, stale-while-revalidate=1"
    make_topic("农业")
    later = get(client, path)
    assert later.headers["ETag"] != first.headers["ETag"]
    assert body(later)


def test_other_software_gives_other_tags(client, exchange, monkeypatch):
    tags = [get(client, "figures/").headers["ETag"]]
    monkeypatch.setattr("apps.api.caching.fingerprint", lambda: "another")
    tags.append(get(client, "figures/").headers["ETag"])
    assert tags[0] != tags[1]


@pytest.mark.parametrize("path", PATHS)
def test_a_kept_answer_is_the_one_that_was_given(client, exchange, path):
    first = get(client, path)
    again = get(client, path)
    assert (again.content, dict(again.headers)) == (first.content, dict(first.headers))


def test_a_kept_answer_and_a_304_ask_the_database_nothing(
    client, exchange, settings, django_assert_num_queries
):
    settings.CURRENT_RELEASE_SECONDS = 60
    tag = get(client, "figures/").headers["ETag"]
    with django_assert_num_queries(0):
        assert get(client, "figures/").status_code == 200
        assert get(client, "figures/", if_none_match=tag).status_code == 304


@pytest.mark.parametrize("path", ["figures/", "figures.csv"])
def test_another_version_than_the_one_named_is_a_problem_document(client, exchange, path):
    answer = get(client, path, if_match='"other"')
    assert answer.status_code == 412
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_304_carries_what_the_answer_would(client, exchange):
    first = get(client, "figures/")
    answer = get(client, "figures/", if_none_match=first.headers["ETag"])
    assert (answer.status_code, answer.content) == (304, b"")
    for name in ("ETag", "Cache-Control", "Release"):
        assert answer.headers[name] == first.headers[name]


@pytest.mark.parametrize("tag", ['"0123456789abcdef"', "*x", "nonsense", 'W/"x"', ""])
def test_another_tag_gets_the_answer(client, exchange, tag):
    assert get(client, "figures/", if_none_match=tag).status_code == 200


def test_no_tag_hides_a_refusal(client, exchange):
    assert get(client, "figures/?kind=x", if_none_match="*").status_code == 400
    assert get(client, "figures/nothing/", if_none_match="*").status_code == 404


def test_an_answer_is_dated_by_its_release_a_second_after_it(client, exchange, monkeypatch):
    soon = Release.objects.get().at + A_SECOND / 2
    with monkeypatch.context() as patched:
        patched.setattr("apps.api.caching.timezone.now", lambda: soon)
        assert "Last-Modified" not in get(client, "figures/").headers
    Release.objects.update(at=F("at") - datetime.timedelta(days=1))
    dated = get(client, "figures/").headers["Last-Modified"]
    assert get(client, "figures/", if_modified_since=dated).status_code == 304
    assert get(client, "figures/", if_modified_since="Mon, 01 Jan 2024 00:00:00 GMT").status_code == 200
    assert get(client, "figures/", if_modified_since="yesterday").status_code == 200
    commitment = Commitment.objects.get()
    commitment.kind = "measure"
    commitment.save()
    assert get(client, "commitments/", if_modified_since=dated).status_code == 200


@pytest.mark.parametrize("path", ["figures/", "figures.csv", "figures.xlsx"])
def test_head_is_answered_like_get_without_a_body(client, exchange, path):
    got, head = get(client, path), client.head(f"/api/v1/{path}")
    assert body(head) == b""
    for name in ("ETag", "Content-Type", "Release", "Cache-Control"):
        assert head.headers[name] == got.headers[name]
    assert body(got)
    assert client.head(f"/api/v1/{path}", headers={"if-none-match": head.headers["ETag"]}).status_code == 304


def test_what_was_withdrawn_is_nowhere_after_it(client, exchange):
    paths = ["hearings/", "figures/", "changes/", f"figures/{exchange.figure.pk}/", "figures.jsonl"]
    words = exchange.figure.quote.encode()
    before = [body(get(client, path)) for path in paths]
    assert [words in each for each in before[1:]] == [True] * 4
    withdraw(exchange.hearing)
    after = [body(get(client, path)) for path in paths]
    assert not [each for each in after if words in each or exchange.hearing.title.encode() in each]


def test_a_publication_of_another_process_is_noticed_after_a_second(client, exchange, settings, monkeypatch):
    settings.CURRENT_RELEASE_SECONDS = 1
    now = [1000.0]
    monkeypatch.setattr("apps.hearings.current.monotonic", lambda: now[0])
    assert current().number == 1
    last = Release.objects.get()
    Release.objects.create(
        number=2,
        at=last.at + A_SECOND,
        reason="correction",
        digest=last.digest,
        added=0,
        changed=0,
        removed=0,
    )
    now[0] += 0.5
    assert current().number == 1
    now[0] += 0.6
    assert get(client, "figures/").headers["Release"] == "2"


A_SECOND = datetime.timedelta(seconds=1)


def test_an_answer_read_across_a_publication_is_read_again(client, exchange, settings, monkeypatch):
    """The rows of an answer are all of the release that its tag names."""
    from apps.api.resources.organizations import OrganizationRow

    settings.CURRENT_RELEASE_SECONDS = 60
    assert current().number == 1
    rows, asked = OrganizationRow.rows, []

    def meanwhile():
        asked.append(1)
        if len(asked) == 1:
            bureau = Organization.objects.get(pk=exchange.organization.pk)
            bureau.name = "揭阳市新局"
            bureau.save()
        return rows()

    monkeypatch.setattr(OrganizationRow, "rows", meanwhile)
    answer = get(client, "organizations/")
    assert answer.headers["Release"] == "2"
    assert "揭阳市新局" in answer.content.decode()
    monkeypatch.undo()
    assert get(client, "organizations/").headers["ETag"] == answer.headers["ETag"]


def test_an_answer_that_never_was_of_one_release_is_neither_given_nor_kept(client, exchange, monkeypatch):
    answered, names = Resource.list, iter(["揭阳市甲局", "揭阳市乙局", "揭阳市丙局"])

    def and_meanwhile(self, request):
        answer = answered(self, request)
        bureau = Organization.objects.get(pk=exchange.organization.pk)
        bureau.name = next(names)
        bureau.save()
        return answer

    monkeypatch.setattr(Resource, "list", and_meanwhile)
    refused = get(client, "organizations/")
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "1")
    assert "ETag" not in refused.headers
    monkeypatch.undo()
    answer = get(client, "organizations/")
    assert answer.headers["Release"] == "4"
    assert "揭阳市丙局" in answer.content.decode()


def test_refusals_are_not_kept(client, exchange):
    answer = get(client, "figures/?kind=x")
    assert answer.headers["Cache-Control"] == "public, no-cache"
    assert "Release" not in answer.headers
    assert "ETag" not in answer.headers


def test_large_answers_are_not_kept(client, exchange, monkeypatch):
    monkeypatch.setattr("apps.api.caching.LARGEST", 10)
    caches["answers"].clear()
    get(client, "figures/")
    assert len(caches["answers"]._cache) == 0
