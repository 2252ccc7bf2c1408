from apps.hearings.models import Edition
from tests.make import WHY, correct, make_exchange, make_source

from .pages import address, change, errors, filled_in, saved, send


def add(client, to, text, **typed):
    sent = {
        "version": "",
        "source": to.pk,
        "reason": "transcription_corrected",
        "text": text,
        "why": WHY,
        **typed,
    }
    return client.post(address(Edition, "add"), sent, follow=True)


def told(answer):
    return " ".join(str(message) for message in answer.context["messages"])


def test_an_edition_names_what_stays_on_the_one_before(root, exchange):
    answer = add(root, exchange.source, exchange.edition.text.replace("已出台", "已印发"))
    assert exchange.answer.pk in told(answer)
    assert exchange.question.pk not in told(answer)
    exchange.question.refresh_from_db()
    assert exchange.question.edition == exchange.source.current_edition
    assert exchange.source.current_edition.number == 2


def test_an_edition_of_a_public_source_is_added_with_a_reason(root, exchange):
    text = exchange.edition.text.replace("已出台", "已印发")
    asked = add(root, exchange.source, text, why="")
    assert any("更正理由" in each for each in errors(asked))
    assert exchange.source.editions.count() == 1
    assert "why" in asked.context["adminform"].form.fields
    assert add(root, exchange.source, text).redirect_chain
    assert WHY in root.get("/api/v1/corrections.jsonl").getvalue().decode()


def test_a_wrong_edition_is_an_error_of_the_form(root, exchange):
    other = exchange.edition.text + "补记。"
    for wrong in (
        {"text": exchange.edition.text},
        {"text": ""},
        {"text": other, "reason": "as_printed"},
        {"text": other, "valid_from": "1990-01-01"},
        {"text": other, "note": "错" * 301},
        {"source": "nowhere"},
    ):
        refused = add(root, exchange.source, **{"text": other, **wrong})
        assert refused.status_code == 200, wrong
        assert errors(refused), wrong
    assert exchange.source.editions.count() == 1


def test_the_text_is_edited_only_where_the_source_was_never_public(root, exchange):
    draft = make_source("尚未公开。").current_edition
    assert saved(send(root, change(draft), text="尚未公开的文字。")) is True
    draft.refresh_from_db()
    assert draft.text == "尚未公开的文字。"
    url = change(exchange.edition)
    assert "text" not in root.get(url).context["adminform"].form.fields
    assert saved(root.post(url, filled_in(root, url, text="别的", note="照录"))) is True
    assert Edition.objects.get(pk=exchange.edition.pk).text == exchange.edition.text


def test_an_edition_is_not_deleted_alone_but_with_its_source(root, db):
    source = make_exchange(state="draft").source
    bare = make_source("无人引用。")
    answer = root.post(address(Edition, "delete", bare.current_edition.pk), {"post": "yes"})
    assert answer.status_code == 200
    assert bare.editions.exists()
    root.post(
        address(Edition, "changelist"),
        {"action": "delete_selected", "_selected_action": [bare.current_edition.pk], "post": "yes"},
    )
    assert bare.editions.exists()
    root.post(address(type(bare), "delete", bare.pk), {"post": "yes"})
    assert not Edition.objects.filter(pk=f"{bare.pk}-edition-1").exists()
    assert source.editions.exists()


def test_an_edition_that_takes_its_subject_from_a_hearing_is_an_error_of_the_form(root, exchange):
    correct(exchange.hearing, subject="开展专题询问")
    refused = add(root, exchange.source, exchange.edition.text.replace("专题询问", "专项询问"))
    assert any(exchange.hearing.pk in each for each in errors(refused))
    assert exchange.source.editions.count() == 1
