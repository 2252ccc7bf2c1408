"""A bad import is discarded in two clicks: the link on its page, and the answer to what it asks."""

import pytest
from django.contrib.auth.models import User

from apps.hearings.admin import discarding
from apps.hearings.discarding import discard
from apps.hearings.models import Hearing, Person, Question, Speaker
from tests.make import make_exchange, make_person, make_speaker

from .conftest import client_of
from .pages import address, change


def page_of(hearing):
    return address(Hearing, "discard", hearing.pk)


def confirm(client, hearing, **more):
    """Look at what goes with a draft, and confirm it."""
    shown = client.get(page_of(hearing))
    return client.post(page_of(hearing), {"shown": shown.context["shown"]}, **more)


@pytest.fixture
def draft(editor, db):
    """A draft that the editor began."""
    hearing = make_exchange(state="draft").hearing
    Hearing.history.filter(history_type="+").update(history_user=User.objects.get(username="editor"))
    return hearing


def test_whoever_began_a_draft_discards_it_in_two_clicks(editor, draft):
    assert f'href="{page_of(draft)}"' in editor.get(change(draft)).content.decode()
    html = " ".join(editor.get(page_of(draft)).content.decode().split())
    assert "<li>提问 1</li>" in html
    assert "<li>刘小杰</li>" in html
    assert Question.objects.exists()
    done = confirm(editor, draft, follow=True)
    assert done.redirect_chain == [(address(Hearing, "changelist"), 302)]
    assert not Hearing.objects.exists()
    assert not Person.objects.exists()


def test_another_editor_does_not_discard_it_and_a_publisher_does(publisher, draft):
    other = client_of("other", "编辑")
    assert page_of(draft) not in other.get(change(draft)).content.decode()
    assert other.post(page_of(draft)).status_code == 403
    assert Hearing.objects.exists()
    confirm(publisher, draft)
    assert not Hearing.objects.exists()


def test_what_is_public_is_not_discarded(publisher, editor, exchange):
    assert page_of(exchange.hearing) not in publisher.get(change(exchange.hearing)).content.decode()
    assert publisher.post(page_of(exchange.hearing), follow=True).redirect_chain == [
        (change(exchange.hearing), 302)
    ]
    assert editor.post(page_of(exchange.hearing)).status_code == 403
    assert Hearing.objects.get().state == "published"


def test_a_draft_that_is_not_there_is_no_error(publisher, db):
    assert publisher.get(address(Hearing, "discard", "nowhere")).status_code == 302


def test_what_was_not_shown_is_not_deleted(editor, draft):
    shown = editor.get(page_of(draft)).context["shown"]
    added = make_speaker(draft, person=make_person("陈晓明"))
    again = editor.post(page_of(draft), {"shown": shown})
    assert "未删除任何内容" in again.content.decode()
    assert "<li>陈晓明</li>" in again.content.decode()
    assert Speaker.objects.filter(pk=added.pk).exists()
    assert Hearing.objects.exists()
    editor.post(page_of(draft), {"shown": again.context["shown"]})
    assert not Hearing.objects.exists()


def test_what_is_confirmed_unseen_is_not_deleted(editor, draft):
    assert editor.post(page_of(draft)).status_code == 200
    assert Hearing.objects.exists()


def test_a_draft_that_somebody_discards_at_the_same_moment_is_no_error(monkeypatch, editor, draft):
    def refuse(hearing):
        discard(Hearing.objects.get(pk=hearing.pk))

    shown = editor.get(page_of(draft)).context["shown"]
    monkeypatch.setattr(discarding, "refuse_discard", refuse)
    response = editor.post(page_of(draft), {"shown": shown})
    assert f"{draft.pk}已由editor于" in response.content.decode()
    assert not Hearing.objects.exists()
