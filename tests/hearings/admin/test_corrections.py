"""Forms ask why where they change what is public, and keep what was typed."""

import pytest

from apps.hearings.models import Change, Commitment, CommitmentEvent, Figure, Release, Topic
from tests.make import WHY, make_event, make_exchange

from .pages import address, change, errors, filled_in, saved, send

ASKED = "更正理由"
FIELD = 'name="why"'
WRONG = {"too long": "更" * 301, "Latin": "typo", "nul": "更\0", "escape": "更\x1b", "blank": " "}


def newest():
    return list(Change.objects.filter(release=Release.objects.current()).values_list("record", "why"))


def test_a_public_record_is_corrected_with_a_reason(root, exchange):
    html = root.get(change(exchange.figure)).content.decode()
    assert FIELD in html
    assert ASKED in html
    assert saved(send(root, change(exchange.figure), measures="总投资", why=f" {WHY} ")) is True
    assert newest() == [(exchange.figure.pk, WHY)]


@pytest.mark.parametrize("why", WRONG.values(), ids=WRONG)
def test_without_a_reason_the_form_is_shown_again_with_what_was_typed(root, exchange, why):
    before = Release.objects.current()
    response = send(root, change(exchange.figure), measures="总投资", why=why)
    form = response.context["adminform"].form
    assert response.status_code == 200
    assert list(form.errors) == ["why"]
    assert form["measures"].value() == "总投资"
    html = response.content.decode()
    assert form.errors["why"][0] in html.replace("&#x27;", "'")
    assert "成功" not in html
    assert Release.objects.current() == before
    assert Figure.objects.get().measures != "总投资"
    assert "成功" not in root.get("/admin/").content.decode()
    assert saved(root.post(change(exchange.figure), {**form.data.dict(), "why": WHY})) is True


def test_a_reason_that_only_the_last_guard_misses_is_a_form_error_too(root, exchange):
    """An answer that is added lengthens nothing; a commitment that an event moves is written, too."""
    draft = make_event(exchange.commitment, "fulfilled", state="draft")
    CommitmentEvent.objects.filter(pk=exchange.event.pk).update(status="fulfilled")
    assert FIELD not in root.get(change(draft)).content.decode()
    response = send(root, change(draft), note="完成")
    assert errors(response) == list(response.context["adminform"].form.errors["why"])
    assert FIELD in response.content.decode()
    sent = {**response.context["adminform"].form.data.dict(), "why": WHY}
    assert saved(root.post(change(draft), sent)) is True
    assert (exchange.commitment.pk, WHY) in newest()


def test_a_save_that_changes_nothing_needs_no_reason(root, exchange):
    assert saved(send(root, change(exchange.commitment), why="")) is True
    assert Release.objects.count() == 1


def test_topics_of_a_public_commitment_are_changed_with_a_reason(root, exchange):
    url = change(exchange.commitment)
    assert errors(send(root, url, topics=[], why=""))
    assert Commitment.objects.get().topics.exists()
    assert saved(send(root, url, topics=[])) is True
    assert newest() == [(exchange.commitment.pk, WHY)]


def test_where_nothing_public_is_at_stake_no_reason_is_asked(root, exchange):
    draft = make_exchange(state="draft", canary="另一场")
    assert FIELD not in root.get(change(draft.figure)).content.decode()
    assert FIELD not in root.get(address(Figure, "delete", draft.figure.pk)).content.decode()
    assert FIELD not in root.get(address(Topic, "add")).content.decode()
    assert saved(send(root, change(draft.figure), measures="另量")) is True
    assert root.post(address(Figure, "delete", draft.figure.pk), {"post": "yes"}).status_code == 302


def test_an_editor_who_may_not_publish_is_asked_nothing(editor, exchange):
    assert FIELD not in editor.get(change(exchange.figure)).content.decode()


@pytest.mark.parametrize("why", WRONG.values(), ids=WRONG)
def test_a_public_record_is_deleted_with_a_reason(root, exchange, why):
    url = address(Figure, "delete", exchange.figure.pk)
    assert FIELD in root.get(url).content.decode()
    refused = root.post(url, {"post": "yes", "why": why})
    html = refused.content.decode()
    assert refused.status_code == 200
    assert 'class="errorlist"' in html
    assert FIELD in html
    assert "成功" not in html
    assert Figure.objects.exists()
    assert root.post(url, {"post": "yes", "why": WHY}).status_code == 302
    assert newest() == [(exchange.figure.pk, WHY)]


def test_many_are_deleted_with_one_reason(root, exchange):
    more = make_exchange(state="draft", canary="另一场").figure
    chosen = {"action": "delete_selected", "_selected_action": [exchange.figure.pk, more.pk]}
    url = address(Figure, "changelist")
    assert FIELD in root.post(url, chosen).content.decode()
    refused = root.post(url, {**chosen, "post": "yes"})
    html = refused.content.decode()
    assert 'class="errorlist"' in html
    assert html.count('name="_selected_action"') == 2
    assert "成功" not in html
    assert Figure.objects.count() == 2
    assert root.post(url, {**chosen, "post": "yes", "why": WHY}).status_code == 302
    assert not Figure.objects.exists()
    assert newest() == [(exchange.figure.pk, WHY)]
    drafts = {**chosen, "_selected_action": [make_exchange(state="draft", canary="三").figure.pk]}
    assert FIELD not in root.post(url, drafts).content.decode()
    assert root.post(url, {**drafts, "post": "yes"}).status_code == 302


def test_what_is_added_to_a_published_hearing_needs_no_reason(root, exchange):
    url = f"{address(Commitment, 'add')}?answer={exchange.answer.pk}"
    assert FIELD not in root.get(url).content.decode()
    sent = filled_in(root, url, quote="我市已出台扶持政策", kind="reported")
    assert root.post(url, sent).status_code == 302
