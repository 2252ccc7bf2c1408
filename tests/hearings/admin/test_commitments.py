"""The form of a commitment: another kind needs a reason, which a draft keeps in its history."""

import pytest

from apps.hearings.models import Commitment
from tests.make import WHY, make_exchange

from .pages import address, change, errors, saved, send


@pytest.fixture
def draft(db):
    return make_exchange(state="draft").commitment


def test_another_kind_needs_a_reason_which_stands_in_the_history(editor, draft):
    assert "请写明这项承诺与举措为什么改为另一类别。" in errors(
        send(editor, change(draft), kind="measure", why="")
    )
    draft.refresh_from_db()
    assert draft.kind == "pledge"
    assert saved(send(editor, change(draft), kind="measure", why="原文为举措"))
    draft.refresh_from_db()
    assert draft.kind == "measure"
    html = editor.get(address(Commitment, "history", draft.pk)).content.decode()
    assert "<b>更改的理由</b>: 原文为举措" in html


def test_other_fields_of_a_draft_need_no_reason(editor, draft):
    assert saved(send(editor, change(draft), due_first_stated="", why=""))


def test_a_public_commitment_asks_for_one_reason_which_is_published(publisher):
    public = make_exchange().commitment
    html = publisher.get(change(public)).content.decode()
    assert html.count('name="why"') == 1
    assert errors(send(publisher, change(public), kind="measure", why=""))
    assert saved(send(publisher, change(public), kind="measure", why=WHY))
    public.refresh_from_db()
    assert public.kind == "measure"
    assert public.history.latest().history_change_reason is None
