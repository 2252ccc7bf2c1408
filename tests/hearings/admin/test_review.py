"""Review: a draft is submitted, returned with a comment or published, by another person than its last editor."""

import re
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from apps.hearings.models import Figure, Hearing, Organization, ReviewNote
from tests.make import make_event, make_exchange

from .pages import address, change, send
from .test_states import act, ask, told

COMMENT = "第3个提问没有答复，请补录。"


@pytest.fixture
def draft(db):
    return make_exchange(state="draft").hearing


def test_a_hearing_is_returned_with_a_comment_and_submitted_again(editor, publisher, draft):
    act(editor, draft, "submit")
    asked = ask(publisher, draft, "send_back")
    assert "询问会退回给提交的人" in asked.content.decode()
    act(publisher, draft, "send_back", comment=COMMENT)
    assert draft.state == "returned"
    note = ReviewNote.objects.get()
    assert (note.comment, note.submitted_by.username, note.written_by.username) == (
        COMMENT,
        "editor",
        "publisher",
    )
    assert COMMENT in editor.get("/admin/").content.decode()
    assert COMMENT in editor.get(change(draft)).content.decode()
    assert COMMENT not in publisher.get("/admin/").content.decode()
    html = editor.get(address(Hearing, "history", draft.pk)).content.decode()
    assert "<b>退回修改</b>" in html
    act(editor, draft, "submit")
    assert draft.state == "in_review"
    assert COMMENT not in editor.get("/admin/").content.decode()
    assert COMMENT in publisher.get(change(draft)).content.decode()


@pytest.mark.parametrize("wrong", ["convener", "figure"])
def test_what_could_not_be_published_is_not_submitted_and_the_page_says_why(editor, wrong):
    made = make_exchange(state="draft")
    hearing = made.hearing
    assert 'class="faults"' not in editor.get(change(hearing)).content.decode()
    if wrong == "convener":
        Organization.objects.filter(pk=hearing.convened_by_id).update(classification="media")
    else:
        Figure.objects.filter(pk=made.figure.pk).update(quote="别的数字不一样")
    response = act(editor, hearing, "submit")
    assert hearing.state == "draft"
    assert told(response)
    assert "已提交审核" not in told(response)[-1]
    html = editor.get(change(hearing)).content.decode()
    faults = html.partition('<ul class="faults">')[2].partition("</ul>")[0]
    field = {"convener": f"{change(hearing)}#id_convened_by", "figure": change(made.figure)}
    assert f'href="{field[wrong]}' in faults


def test_nothing_is_returned_without_a_comment(editor, publisher, draft):
    act(editor, draft, "submit")
    response = act(publisher, draft, "send_back", comment=" ")
    assert draft.state == "in_review"
    assert "请在意见中写明需要修改什么" in told(response)[-1]


def test_an_editor_is_told_who_reviews_what_was_submitted(editor, publisher, draft):
    act(editor, draft, "submit")
    html = editor.get(change(draft)).content.decode()
    assert "<span>审核中</span> 接下来由审核发布者审阅" in html
    assert "审核发布者：publisher" in html
    assert "接下来由审核发布者" not in publisher.get(change(draft)).content.decode()


def test_an_editor_returns_nothing(editor, draft):
    act(editor, draft, "submit")
    act(editor, draft, "send_back", comment=COMMENT)
    assert draft.state == "in_review"
    assert not ReviewNote.objects.exists()


def test_what_was_returned_is_not_published_before_it_is_submitted_again(editor, publisher, draft):
    act(editor, draft, "submit")
    act(publisher, draft, "send_back", comment=COMMENT)
    act(publisher, draft, "publish")
    assert draft.state == "returned"


@pytest.mark.parametrize("what", ["hearing", "figure", "source", "person", "organization"])
def test_nobody_publishes_what_they_edited_last(publisher, what):
    draft = make_exchange(state="draft")
    typed = {"hearing": {"title": "改题"}, "figure": {"measures": "另量"}, "source": {"title": "改题"}}
    typed |= {"person": {"name": "改名"}, "organization": {"name": "改名局"}}
    send(publisher, change(getattr(draft, what)), **typed[what])
    assert "须由另一人发布" in ask(publisher, draft.hearing, "publish").content.decode()
    act(publisher, draft.hearing, "publish")
    assert draft.hearing.state == "draft"


def test_another_person_publishes_it_and_moving_it_counts_as_no_edit(editor, publisher):
    draft = make_exchange(state="draft")
    send(publisher, change(draft.figure), measures="另量")
    send(editor, change(draft.figure), measures="又一量")
    act(publisher, draft.hearing, "submit")
    act(publisher, draft.hearing, "publish")
    assert draft.hearing.state == "published"


def test_a_part_that_was_deleted_was_edited(publisher):
    draft = make_exchange(state="draft")
    publisher.post(address(type(draft.vote), "delete", draft.vote.pk), {"post": "yes"})
    act(publisher, draft.hearing, "publish")
    assert draft.hearing.state == "draft"


@pytest.mark.parametrize("what", ["event", "evidence"])
def test_nobody_publishes_an_event_that_they_entered_or_whose_evidence_they_edited_last(
    editor, publisher, what
):
    event = make_event(make_exchange().commitment, state="draft", quote="已经开工。")
    edited = event if what == "event" else event.edition.source
    send(publisher, change(edited), **{"event": {"note": "另注"}, "evidence": {"title": "改题"}}[what])
    assert "须由另一人发布" in ask(publisher, event, "publish").content.decode()
    act(publisher, event, "publish")
    assert event.state == "draft"
    send(editor, change(event), note="又注")
    act(publisher, event, "publish")
    assert event.state == "published"


def test_who_edited_a_public_source_may_publish_an_event_that_it_proves(publisher):
    made = make_exchange()
    send(publisher, change(made.source), title="改题")
    event = make_event(made.commitment, state="draft", source=made.source, quote=made.commitment.quote)
    act(publisher, event, "publish")
    assert event.state == "published"


def test_an_installation_of_one_person_says_so_and_publishes(settings, publisher, draft):
    settings.ONE_PERSON = True
    send(publisher, change(draft), title="改题")
    assert "本站设置为由一人使用" in ask(publisher, draft, "publish").content.decode()
    act(publisher, draft, "publish")
    assert draft.state == "published"


def test_the_rule_holds_for_who_may_do_everything_too(root, draft):
    send(root, change(draft), title="改题")
    act(root, draft, "publish")
    assert draft.state == "draft"
    assert User.objects.get(username="root").is_superuser


def test_only_the_commands_that_serve_whoever_tries_the_site_switch_the_rule_off():
    text = (Path(__file__).parents[3] / "Makefile").read_text()
    recipes = dict(re.findall(r"^(\w+):[^=\n]*\n((?:\t.*\n)+)", text, re.MULTILINE))
    assert {name for name, recipe in recipes.items() if "$(ALONE)" in recipe} == {"run", "demo"}
    assert "ONE_PERSON" not in recipes["serve"]
