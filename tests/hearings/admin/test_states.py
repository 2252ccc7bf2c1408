import pytest
from django.contrib.messages import get_messages

from apps.hearings.admin import states
from apps.hearings.models import CommitmentEvent, Hearing
from tests.make import WHY, make_event, make_exchange

from .conftest import client_of
from .pages import address, change, filled_in


def act(client, record, action, **more):
    """Choose an action for one record in its list, and confirm it."""
    sent = {"action": action, "_selected_action": [record.pk], "confirmed": "1", **more}
    response = client.post(address(type(record), "changelist"), sent)
    record.refresh_from_db()
    return response


def ask(client, record, action):
    """Choose an action for one record in its list."""
    response = client.post(
        address(type(record), "changelist"), {"action": action, "_selected_action": [record.pk]}
    )
    record.refresh_from_db()
    return response


def told(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


@pytest.fixture
def draft(db):
    return make_exchange(state="draft").hearing


def test_an_editor_submits_a_draft_for_review(editor, draft):
    response = act(editor, draft, "submit")
    assert draft.state == "in_review"
    assert told(response) == [f"已提交审核：{draft.title} · {draft.pk}"]


def test_a_publisher_publishes_what_is_in_review(publisher, draft):
    act(publisher, draft, "submit")
    response = act(publisher, draft, "publish")
    assert draft.state == "published"
    assert told(response)[-1].startswith("已发布")


def test_the_history_names_who_published(publisher, draft):
    act(publisher, draft, "publish")
    assert draft.history.first().history_user.username == "publisher"


@pytest.mark.parametrize("action", ["publish", "withdraw"])
def test_an_editor_can_neither_publish_nor_withdraw(editor, exchange, draft, action):
    for hearing in (exchange.hearing, draft):
        state = hearing.state
        act(editor, hearing, action)
        assert hearing.state == state
        assert f'value="{action}"' not in editor.get(change(hearing)).content.decode()
        assert f'value="{action}"' not in editor.get(address(Hearing, "changelist")).content.decode()


def test_to_withdraw_one_is_asked_first(publisher, exchange):
    asked = ask(publisher, exchange.hearing, "withdraw")
    assert exchange.hearing.state == "published"
    assert "确定要撤回" in asked.content.decode()
    assert "撤回之前的内容不再公开，且无法恢复" in asked.content.decode()
    assert exchange.hearing.pk in asked.content.decode()
    act(publisher, exchange.hearing, "withdraw")
    assert exchange.hearing.state == "withdrawn"


def test_a_hearing_with_faults_is_not_published_and_each_fault_is_named(publisher, draft):
    draft.sources.clear()
    response = act(publisher, draft, "publish")
    assert draft.state == "draft"
    faults = told(response)
    assert len(faults) > 1
    assert any("至少要有一个出处" in fault for fault in faults)
    assert all(fault.startswith(draft.title[:5]) for fault in faults)


def test_one_bad_hearing_does_not_keep_the_others_from_being_published(publisher, draft):
    good = make_exchange(state="draft", canary="二").hearing
    draft.sources.clear()
    publisher.post(
        address(Hearing, "changelist"),
        {"action": "publish", "_selected_action": [draft.pk, good.pk], "confirmed": "1"},
    )
    good.refresh_from_db()
    draft.refresh_from_db()
    assert (good.state, draft.state) == ("published", "draft")


def test_the_change_page_offers_what_can_be_done_and_leads_back_to_itself(publisher, draft):
    html = publisher.get(change(draft)).content.decode()
    assert 'name="action" value="publish"' in html
    assert 'name="action" value="withdraw"' not in html
    response = act(publisher, draft, "publish", back="1")
    assert response.headers["Location"] == change(draft)


def test_nobody_types_a_state(publisher, draft):
    sent = filled_in(publisher, change(draft), state="published", title="改过的标题")
    assert publisher.post(change(draft), sent).status_code == 302
    draft.refresh_from_db()
    assert (draft.state, draft.title) == ("draft", "改过的标题")


def test_publishing_an_event_moves_the_status_and_withdrawing_it_moves_it_back(publisher, exchange):
    event = make_event(exchange.commitment, "fulfilled", state="draft", quote="三个产业园已建成。")
    act(publisher, event, "publish")
    exchange.commitment.refresh_from_db()
    assert exchange.commitment.status == "fulfilled"
    act(publisher, event, "withdraw")
    exchange.commitment.refresh_from_db()
    assert exchange.commitment.status == "in_progress"


def test_nobody_types_a_status(root, exchange):
    sent = filled_in(root, change(exchange.commitment), status="fulfilled", kind="measure")
    assert root.post(change(exchange.commitment), sent).status_code == 302
    exchange.commitment.refresh_from_db()
    assert (exchange.commitment.status, exchange.commitment.kind) == ("in_progress", "measure")


def test_events_deleted_in_a_list_move_the_status_too(root, exchange):
    sent = {"action": "delete_selected", "_selected_action": [exchange.event.pk], "post": "yes", "why": WHY}
    root.post(address(CommitmentEvent, "changelist"), sent)
    exchange.commitment.refresh_from_db()
    assert not CommitmentEvent.objects.exists()
    assert exchange.commitment.status == "stated"


def test_without_any_permission_no_action_is_found(exchange):
    nobody = client_of("nobody")
    assert nobody.post(address(Hearing, "changelist"), {"action": "publish"}).status_code == 403


def test_before_publishing_one_is_told_what_becomes_public_and_asked(publisher, draft):
    asked = ask(publisher, draft, "publish")
    assert draft.state == "draft"
    html = " ".join(asked.content.decode().split())
    assert "确定要发布吗" in html
    assert (
        "将要公开的有： 小标题 1 · 议题 1 · 发言人 2 · 提问 1 · 答复 1 · 承诺与举措 1 · 数字 1 · 满意度测评 1"
        in html
    )
    act(publisher, draft, "publish")
    assert draft.state == "published"


def test_before_withdrawing_one_is_told_how_many_records_that_concerns(publisher, exchange):
    html = " ".join(ask(publisher, exchange.hearing, "withdraw").content.decode().split())
    assert "不再公开的有： 小标题 1 · 议题 1" in html


def test_a_fault_that_keeps_a_hearing_from_being_published_leads_to_its_field(publisher, draft):
    draft.sources.clear()
    html = ask(publisher, draft, "publish").content.decode()
    assert f'<a href="{change(draft)}#id_sources">' in html
    assert "至少要有一个出处" in html


def test_the_history_calls_a_move_by_its_name(publisher, draft):
    page = address(Hearing, "history", draft.pk)
    before = publisher.get(page).content.decode().count("已修改")
    act(publisher, draft, "submit")
    act(publisher, draft, "publish")
    act(publisher, draft, "withdraw")
    html = publisher.get(page).content.decode()
    for name in ("提交审核", "发布", "撤回"):
        assert f"<b>{name}</b>" in html
    assert html.count("已修改") == before


@pytest.mark.parametrize("more", [{}, {"confirmed": "1"}])
def test_no_more_are_published_at_once_than_one_page_shows(monkeypatch, publisher, draft, more):
    monkeypatch.setattr(states, "MOST_AT_ONCE", 1)
    other = make_exchange(state="draft", canary="二").hearing
    sent = {"action": "publish", "_selected_action": [draft.pk, other.pk], **more}
    assert told(publisher.post(address(Hearing, "changelist"), sent)) == ["每次最多选择1条。"]
    assert {each.state for each in Hearing.objects.all()} == {"draft"}


def test_one_is_told_of_each_record_whether_it_can_be_published(publisher, draft):
    assert "可以发布。" in ask(publisher, draft, "publish").content.decode()
    act(publisher, draft, "publish")
    html = ask(publisher, draft, "publish").content.decode()
    assert "不能变为“已发布”" in html
    assert "可以发布。" not in html
    assert "将要公开的有" not in html
    assert "可以撤回。" in ask(publisher, draft, "withdraw").content.decode()


def test_what_has_faults_is_not_said_to_become_public(publisher, draft):
    draft.sources.clear()
    html = ask(publisher, draft, "publish").content.decode()
    assert "可以发布。" not in html
    assert "将要公开的有" not in html
