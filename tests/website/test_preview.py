"""A draft is shown as the public would see it, to staff only, and nothing of it is public afterwards."""

import pytest
from django.test import Client
from django.urls import reverse

from apps.hearings.models import Change, Hearing, Release
from apps.hearings.publishing import send_back, submit
from apps.hearings.roles import EDITORS
from tests.hearings.admin.conftest import client_of
from tests.make import make_exchange


@pytest.fixture
def editor(db):
    return client_of("editor", EDITORS)


@pytest.fixture
def draft(exchange):
    return make_exchange(state="draft", canary="草").hearing


def preview(hearing):
    return reverse("preview_hearing", args=[hearing.pk])


def test_an_editor_sees_the_public_page_and_nothing_is_public_afterwards(editor, draft, exchange):
    before, changes = Release.objects.current(), Change.objects.count()
    assert preview(draft) in editor.get(f"/admin/hearings/hearing/{draft.pk}/change/").content.decode()
    answer = editor.get(preview(draft))
    assert answer.status_code == 200
    html = answer.content.decode()
    public = Client().get(f"/hearings/{exchange.hearing.pk}/").content.decode()
    for offered in ('id="cite"', "/akn/", "/report/hearings/"):
        assert offered in public
        assert offered not in html
    assert "预览：本页尚未公开" in html
    assert "产业园" in html
    assert "草" in html
    assert Hearing.objects.get(pk=draft.pk).state == "draft"
    after = Release.objects.current()
    assert (after.number, after.digest, Change.objects.count()) == (before.number, before.digest, changes)
    assert Client().get(f"/hearings/{draft.pk}/").status_code == 404
    assert Client().get(f"/api/v1/hearings/{draft.pk}/").status_code == 404


def test_it_has_no_address_for_others(draft):
    assert Client().get(preview(draft)).status_code == 302
    assert client_of("nobody").get(preview(draft)).status_code == 403


def test_what_cannot_be_published_is_listed_instead(editor, draft):
    draft.sources.clear()
    answer = editor.get(preview(draft))
    assert answer.status_code == 409
    assert "至少要有一个出处" in answer.content.decode()


def test_who_mends_a_returned_hearing_sees_it_too(editor, draft):
    submit(draft)
    send_back(draft, "请补主题。")
    assert editor.get(preview(draft)).status_code == 200
    assert Hearing.objects.get(pk=draft.pk).state == "returned"
    draft.sources.clear()
    answer = editor.get(preview(draft))
    assert answer.status_code == 409
    assert "至少要有一个出处" in answer.content.decode()


def test_what_is_public_is_shown_where_it_is_public(editor, exchange):
    assert editor.get(preview(exchange.hearing)).headers["Location"] == f"/hearings/{exchange.hearing.pk}/"
    assert editor.get("/admin/hearings/hearing/nothing/preview/").status_code == 404
