"""A bad import is discarded in two clicks: the link on its page, and the answer to what it asks."""

import pytest
from django.contrib.auth.models import User

from apps.hearings.models import Hearing, Person, Question
from tests.make import make_exchange

from .conftest import client_of
from .pages import address, change


def page_of(hearing):
    return address(Hearing, "discard", hearing.pk)


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
    done = editor.post(page_of(draft), follow=True)
    assert done.redirect_chain == [(address(Hearing, "changelist"), 302)]
    assert not Hearing.objects.exists()
    assert not Person.objects.exists()


def test_another_editor_does_not_discard_it_and_a_publisher_does(publisher, draft):
    other = client_of("other", "编辑")
    assert page_of(draft) not in other.get(change(draft)).content.decode()
    assert other.post(page_of(draft)).status_code == 403
    assert Hearing.objects.exists()
    publisher.post(page_of(draft))
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
