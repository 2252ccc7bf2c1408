"""The form of a commitment: another kind needs a reason, which a draft keeps in its history."""

import pytest

from apps.hearings.merging import merge
from apps.hearings.models import Commitment
from tests.make import WHY, make_exchange, make_organization

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


@pytest.mark.database
def test_a_reason_that_the_history_cannot_keep_is_refused(editor, draft):
    assert errors(send(editor, change(draft), kind="measure", why="因" * 101))
    draft.refresh_from_db()
    assert draft.kind == "pledge"
    assert saved(send(editor, change(draft), kind="measure", why="因" * 100))


def test_after_an_error_the_reason_of_a_draft_is_still_said_to_stay_in_the_history(editor, draft):
    refused = send(editor, change(draft), kind="measure", quote="无此原文", why="原文为举措")
    assert errors(refused)
    html = refused.content.decode()
    assert "理由不公开，记入变更历史" in html
    assert "随更正一并公开" not in html


def test_the_history_says_no_reason_that_a_program_notes(root, draft):
    merge(draft.lead, make_organization("市发改局"), WHY)
    html = root.get(address(Commitment, "history", draft.pk)).content.decode()
    assert "was merged into" not in html


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
