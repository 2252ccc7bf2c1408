"""An old version comes back from the history, under the rules of today."""

import datetime

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError

from apps.hearings.checking import faults_of_hearing
from apps.hearings.ledger import writing
from apps.hearings.models import Answer, Change, Commitment, CommitmentEvent, Hearing, Topic
from apps.hearings.restoring import restore, version_of
from tests import make
from tests.make import WHY

from .pages import address, change, saved, send


def old_version(record):
    """Give the address of the version that is the newest now, and old once the record changes."""
    row = record.history.order_by("history_id").last()
    return f"{address(type(record), 'history', record.pk)}{row.history_id}/"


def bring_back(client, url, **typed):
    """Look at a version, and restore it."""
    return client.post(url, {"version": client.get(url).context["version"], **typed})


@pytest.fixture
def draft(db):
    return make.make_exchange(state="draft")


def test_the_page_says_what_differs_and_brings_it_back(editor, draft):
    commitment, before = draft.commitment, draft.commitment.kind
    url = old_version(commitment)
    send(editor, change(commitment), kind="measure", topics=[])
    names = {str(name) for name, _now, _then in editor.get(url).context["differing"]}
    assert names == {"类别", "主题"}
    assert bring_back(editor, url).status_code == 302
    stored = Commitment.objects.get(pk=commitment.pk)
    assert (stored.kind, list(stored.topics.all())) == (before, [draft.topic])
    assert stored.history.first().history_user.username == "editor"


def test_what_is_public_needs_a_reason_and_a_publisher(publisher, editor, exchange):
    before, url = exchange.hearing.title, old_version(exchange.hearing)
    send(publisher, change(exchange.hearing), title="改过的标题")
    assert 'name="why"' not in editor.get(url).content.decode()
    assert editor.post(url, {"version": "x", "why": WHY}).status_code == 403
    assert bring_back(publisher, url).context["restoring"]["why"].errors
    assert Hearing.objects.get().title == "改过的标题"
    assert bring_back(publisher, url, why=WHY).status_code == 302
    assert Hearing.objects.get().title == before
    assert Change.objects.filter(record=exchange.hearing.pk).last().why == WHY


def test_the_state_stays_as_it_is(publisher, exchange):
    draft = exchange.hearing.history.order_by("history_id").first()
    draft.state = "draft"
    draft.save()
    send(publisher, change(exchange.hearing), title="改过的标题")
    url = f"{address(Hearing, 'history', exchange.hearing.pk)}{draft.history_id}/"
    assert bring_back(publisher, url, why=WHY).status_code == 302
    assert Hearing.objects.get().state == "published"


def test_a_version_that_a_rule_of_today_refuses_is_refused_whole(editor, draft):
    commitment = draft.commitment
    url = old_version(commitment)
    send(editor, change(commitment), topics=[])
    with writing(why=WHY):
        Topic.objects.get().delete()
    refused = bring_back(editor, url)
    assert any(draft.topic.pk in each for each in refused.context["restoring"].non_field_errors())
    assert not Commitment.objects.get().topics.exists()


def test_what_somebody_saved_meanwhile_is_not_overwritten(editor, draft):
    commitment = draft.commitment
    url = old_version(commitment)
    send(editor, change(commitment), kind="measure")
    seen = editor.get(url).context["version"]
    make.correct(Commitment.objects.get(), kind="reported")
    assert editor.post(url, {"version": seen}).context["restoring"].non_field_errors()
    assert Commitment.objects.get().kind == "reported"


def test_a_draft_that_was_deleted_comes_back_under_its_id(editor, draft):
    event = make.make_event(draft.commitment, state="draft")
    url = old_version(event)
    event.delete()
    assert editor.get(url).context["gone"]
    assert bring_back(editor, url).status_code == 302
    back = CommitmentEvent.objects.get(pk=draft.commitment.events.order_by("number").last().pk)
    assert (back.quote, back.state) == (event.quote, "draft")


def test_what_was_public_and_was_deleted_stays_deleted(publisher, exchange):
    vote = exchange.vote
    url = old_version(vote)
    with writing(why=WHY):
        vote.delete()
    page = publisher.get(url)
    assert page.context["restoring"] is None
    assert page.context["refused"]
    bring_back(publisher, url, why=WHY)
    assert not type(vote).objects.filter(pk=vote.pk).exists()


def test_the_speakers_of_an_answer_come_back_in_their_order(editor, draft):
    other = make.make_speaker(
        draft.hearing, capacity="respondent", person=make.make_person("王五"), role="副局长"
    )
    send(editor, change(draft.answer), others=f"p{other.number}")
    url = old_version(draft.answer)
    send(editor, change(draft.answer), others="")
    assert Answer.objects.get().stored_speakers() == [draft.respondent]
    assert bring_back(editor, url).status_code == 302
    assert Answer.objects.get().stored_speakers() == [draft.respondent, other]


def test_the_text_of_an_edition_is_not_restored(root, draft):
    page = root.get(old_version(draft.edition))
    assert page.context["restoring"] is None
    assert page.status_code == 200


def test_an_answer_does_not_come_back_with_words_that_another_has_now(editor, draft):
    whole, rest = "我们还将推进改革。另外加强监督。", "另外加强监督。"
    answer = make.make_answer(draft.question, whole, speaker=draft.respondent)
    url = old_version(answer)
    assert saved(send(editor, change(answer), text="我们还将推进改革。")) is True
    other = make.make_answer(draft.question, rest, speaker=draft.respondent)
    refused = bring_back(editor, url).context["restoring"].non_field_errors()
    assert any(other.pk in each for each in refused)
    assert Answer.objects.get(pk=answer.pk).text == "我们还将推进改革。"
    assert faults_of_hearing(draft.hearing) == []


def test_an_answer_does_not_come_back_without_the_words_that_are_quoted_from_it(editor, draft):
    short = "我们还将推进改革。"
    answer = make.make_answer(draft.question, f"{short}另外加强监督。", speaker=draft.respondent)
    assert saved(send(editor, change(answer), text=short)) is True
    url = old_version(answer)
    assert saved(send(editor, change(answer), text=f"{short}另外加强监督。")) is True
    commitment = make.make_commitment(Answer.objects.get(pk=answer.pk), "另外加强监督")
    refused = bring_back(editor, url).context["restoring"].non_field_errors()
    assert any(commitment.quote in each for each in refused)
    assert Answer.objects.get(pk=answer.pk).text != short


def test_the_version_that_was_shown_is_compared_with_the_stored_row(draft):
    row = draft.commitment.history.latest()
    shown = version_of(Commitment.objects.get())
    make.correct(Commitment.objects.get(), kind="reported")
    with pytest.raises(ValidationError):
        restore(row, version=shown)
    assert Commitment.objects.get().kind == "reported"
    restore(row, version=version_of(Commitment.objects.get()))
    assert Commitment.objects.get().kind == draft.commitment.kind


def test_the_log_tells_the_version_by_its_local_time(editor, draft):
    url = old_version(draft.commitment)
    draft.commitment.history.update(history_date=datetime.datetime(2026, 1, 1, 20, 30, tzinfo=datetime.UTC))
    send(editor, change(draft.commitment), kind="measure")
    assert bring_back(editor, url).status_code == 302
    told = LogEntry.objects.latest("pk").get_change_message()
    assert "2026年1月2日" in told
    assert "+00:00" not in told
