"""The text of a source is corrected on a page that first says what differs and where the quotations go."""

import pytest

from apps.hearings.admin.texts import TextForm
from apps.hearings.models import Commitment, Edition, Source
from tests.hearings.admin.pages import address
from tests.make import WHY, make_exchange, make_source

pytestmark = pytest.mark.django_db


def page_of(source):
    return address(Source, "text", source.pk)


def typed(source, old, new, **more):
    text = source.current_edition.text.replace(old, new)
    return {"text": text.replace("\n", "\r\n"), "version": source.current_edition.sha256, **more}


def correct(client, source, sent):
    """Look at what a correction does, and confirm it."""
    shown = client.post(page_of(source), sent)
    return client.post(page_of(source), {**sent, "confirmed": shown.context["digest"]}, follow=True)


def test_a_misprint_is_shown_before_it_is_corrected(editor):
    draft = make_exchange(state="draft")
    sent = typed(draft.source, "建成3个", "建设3个")
    html = editor.post(page_of(draft.source), sent).content.decode()
    assert "<del>成</del><ins>设</ins>" in html
    assert draft.commitment.pk in html
    assert "建成3个" in Edition.objects.get(source=draft.source).text
    done = correct(editor, draft.source, sent)
    assert done.redirect_chain == [(address(Source, "change", draft.source.pk), 302)]
    assert "建设3个" in Commitment.objects.get().quote


def test_what_has_no_place_is_listed_with_a_link_to_the_workbench(editor):
    draft = make_exchange(state="draft")
    sent = typed(draft.source, draft.question.text, "", reason="transcription_corrected")
    done = correct(editor, draft.source, sent)
    link = f"/admin/hearings/hearing/{draft.hearing.pk}/workbench/?source={draft.source.pk}&amp;item={draft.question.pk}"
    assert link in done.content.decode()


def test_a_public_text_is_corrected_by_publishers_with_a_public_note(publisher):
    public = make_exchange()
    sent = typed(public.source, "30日，", "10月30日，", reason="erratum")
    refused = correct(publisher, public.source, sent)
    assert refused.context["form"].errors["note"]
    assert Edition.objects.filter(source=public.source).count() == 1
    correct(publisher, public.source, {**sent, "note": WHY})
    new = Edition.objects.get(source=public.source, number=2)
    assert (new.reason, new.note) == ("erratum", WHY)


def test_what_was_not_shown_is_not_stored(editor):
    draft = make_exchange(state="draft")
    shown = editor.post(page_of(draft.source), typed(draft.source, "建成", "建设"))
    sent = typed(draft.source, "建成", "拆除", confirmed=shown.context["digest"])
    assert editor.post(page_of(draft.source), sent).status_code == 200
    assert "建成" in Edition.objects.get(source=draft.source).text


def test_line_ends_that_a_browser_does_not_send_stay(editor):
    source = make_source("一。\r\n二。\r三。\n")
    correct(editor, source, typed(source, "", "", text="一。\r\n二二。\r\n三。\r\n"))
    assert source.current_edition.text == "一。\r\n二二。\n三。\n"


@pytest.mark.parametrize("text", ["", "a\0b", "30日，市人大常委会开展专题询问。"])
def test_what_is_no_corrected_text_is_refused(editor, text):
    source = make_source()
    assert editor.post(page_of(source), typed(source, "", "", text=text)).status_code == 400
    assert Edition.objects.count() == 1


def test_a_later_save_does_not_undo_the_one_of_a_colleague(editor):
    draft = make_exchange(state="draft")
    mine = typed(draft.source, "专题", "专项")
    shown = editor.post(page_of(draft.source), mine).context["digest"]
    correct(editor, draft.source, typed(draft.source, "建成3个", "建设3个"))
    for sent in (mine, {**mine, "confirmed": shown}):
        refused = editor.post(page_of(draft.source), sent)
        assert refused.status_code == 400
        assert refused.context["form"]["text"].value() == mine["text"]
        assert refused.context["form"].non_field_errors()
    assert "建设3个" in draft.source.current_edition.text
    again = {**mine, "version": refused.context["version"]}
    assert "<del>设</del><ins>成</ins>" in editor.post(page_of(draft.source), again).content.decode()


def test_only_a_new_edition_asks_why_it_differs(editor, publisher):
    draft, public = make_exchange(state="draft"), make_exchange(canary="别处")
    assert list(publisher.get(page_of(public.source)).context["form"].fields) == [*TextForm.base_fields]
    assert list(editor.get(page_of(draft.source)).context["form"].fields) == ["text"]
    sent = typed(draft.source, draft.question.text, "")
    shown = editor.post(page_of(draft.source), sent)
    assert list(shown.context["form"].fields) == [*TextForm.base_fields]
    confirmed = {**sent, "confirmed": shown.context["digest"]}
    assert editor.post(page_of(draft.source), confirmed).status_code == 200
    assert Edition.objects.filter(source=draft.source).count() == 1
    editor.post(page_of(draft.source), {**confirmed, "reason": "erratum", "note": WHY})
    new = Edition.objects.get(source=draft.source, number=2)
    assert (new.reason, new.note) == ("erratum", WHY)
