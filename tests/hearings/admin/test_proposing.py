"""Editors propose what only publishers write: a text of a public source, an area, a topic."""

import pytest

from apps.hearings.ledger import writing
from apps.hearings.models import Amendment, Area, Change, Commitment, Edition, Hearing, Topic
from apps.hearings.publishing import withdraw
from tests.make import PLEDGE, WHY, make_exchange

from .pages import address, change, errors, filled_in


def decide(client, decision, **more):
    amendment = Amendment.objects.get()
    return client.post(address(Amendment, "change", amendment.pk), {"decision": decision, **more})


def propose(client, model, **typed):
    page = address(model, "amend_add")
    return client.post(page, filled_in(client, page, why=WHY, **typed))


def correct(client, source, old, new, **more):
    """Look at what a corrected text does, and confirm it."""
    page, edition = address(type(source), "text", source.pk), source.current_edition
    given = {"reason": "erratum", "note": WHY, "version": edition.sha256}
    sent = {"text": edition.text.replace(old, new), **given, **more}
    shown = client.post(page, sent)
    return client.post(page, {**sent, "confirmed": shown.context["digest"]})


CITY = {"name": "汕头市", "name_en": "Shantou", "code": "440500", "level": "prefecture"}


def test_an_editor_proposes_an_area_that_a_publisher_accepts(editor, publisher, exchange):
    assert propose(editor, Area, **CITY).status_code == 302
    assert not Area.objects.filter(name="汕头市").exists()
    assert decide(publisher, "accept").status_code == 302
    assert Area.objects.get(name="汕头市").code == "440500"
    assert Amendment.objects.get().record == "shantou"


def test_an_editor_proposes_a_topic_that_a_publisher_declines(editor, publisher, exchange):
    assert propose(editor, Topic, name="养老", name_en="Old age").status_code == 302
    assert decide(publisher, "decline", comment="已有社会保障。").status_code == 302
    assert not Topic.objects.filter(name="养老").exists()


def test_an_area_that_is_not_valid_is_not_proposed(editor, exchange):
    assert errors(propose(editor, Area, **{**CITY, "code": "x"}))
    assert not Amendment.objects.exists()


@pytest.mark.parametrize("page", ["/admin/import/", address(Hearing, "add"), address(Area, "changelist")])
def test_an_editor_is_led_to_propose_an_area_where_it_is_missed(editor, publisher, exchange, page):
    assert address(Area, "amend_add") in editor.get(page).content.decode()
    assert address(Area, "amend_add") not in publisher.get(page).content.decode()


def test_an_editor_is_led_to_propose_an_area_where_a_text_was_refused(editor, exchange):
    refused = editor.post(
        "/admin/import/", {"area": exchange.hearing.area_id, "text": "没有问答"}
    ).content.decode()
    assert "errornote" in refused
    assert address(Area, "amend_add") in refused
    assert "“+”" not in refused


def test_an_editor_is_led_to_propose_a_topic_where_one_is_chosen(editor, db):
    draft = make_exchange(state="draft")
    assert address(Topic, "amend_add") in editor.get(change(draft.commitment)).content.decode()


def test_an_amendment_offers_nothing_to_add_that_an_editor_may_only_propose(editor, exchange):
    pages = [
        *(address(type(each), "amend", each.pk) for each in (exchange.commitment, exchange.hearing)),
        *(address(model, "amend_add") for model in (Commitment, Area)),
    ]
    for page in pages:
        html = editor.get(page).content.decode()
        assert 'name="why"' in html, page
        assert not [field for field in ("topics", "area", "parent") if f'"add_id_{field}"' in html], page
        assert "change_id_" not in html, page


def test_a_corrected_text_is_proposed_and_nothing_public_differs(editor, exchange):
    before = exchange.edition.text
    assert correct(editor, exchange.source, "建成3个", "建设3个").status_code == 302
    amendment = Amendment.objects.get()
    assert (amendment.record_type, amendment.record, amendment.why) == ("sources", exchange.source.pk, WHY)
    differences = [(old, new) for name, old, new in amendment.told if "出处的正文" in name]
    ((old, new),) = differences
    assert ("建成3个" in old, "建设3个" in new) == (True, True)
    assert Edition.objects.get(source=exchange.source).text == before


def test_a_publisher_accepts_a_corrected_text_as_a_new_edition(editor, publisher, exchange):
    correct(editor, exchange.source, "建成3个", "建设3个")
    assert (
        "建设3个" in publisher.get(address(Amendment, "change", Amendment.objects.get().pk)).content.decode()
    )
    assert decide(publisher, "accept").status_code == 302
    new = Edition.objects.get(source=exchange.source, number=2)
    assert (new.reason, new.note) == ("erratum", WHY)
    assert Change.objects.filter(record=exchange.source.pk).latest("pk").why == WHY


def test_a_text_that_was_corrected_meanwhile_is_not_overwritten(editor, publisher, exchange):
    correct(editor, exchange.source, "建成3个", "建设3个")
    correct(publisher, exchange.source, "27.84", "27.85")
    assert decide(publisher, "accept").status_code == 409
    assert "27.85" in exchange.source.editions.latest("number").text


def test_a_corrected_text_needs_a_note(editor, exchange):
    assert correct(editor, exchange.source, "建成3个", "建设3个", note="").status_code == 400
    assert not Amendment.objects.exists()


def test_a_text_that_is_not_public_any_more_is_not_overwritten(editor, publisher, exchange):
    correct(editor, exchange.source, "建成3个", "建设3个")
    withdraw(exchange.hearing)
    answer = decide(publisher, "accept")
    assert answer.status_code == 409
    assert "现在不公开" in answer.content.decode()
    assert exchange.source.editions.count() == 1


def test_a_publisher_sees_which_quotations_lose_their_place(editor, publisher, exchange):
    correct(editor, exchange.source, PLEDGE[:8], f"{PLEDGE[:7]}甲")
    page = publisher.get(address(Amendment, "change", Amendment.objects.get().pk))
    rows = {name: (before, after) for name, before, after in page.context["rows"]}
    (named,) = [name for name in rows if exchange.commitment.pk in name]
    assert "尚无位置" in named
    assert (rows[named][0], "仍留在原来的正文上" in rows[named][1]) == (PLEDGE, True)


def test_a_publisher_is_told_how_many_differences_are_not_shown(editor, publisher, exchange):
    source = exchange.source
    parts = "".join(
        f"第{number}段写了甲字而不写别的。第{number}段以后没有改动的话。" for number in range(203)
    )
    with writing():
        Edition.objects.create(
            source=source, text=f"{exchange.edition.text}{parts}", reason="erratum", note=WHY
        )
    correct(editor, source, "甲", "乙")
    html = publisher.get(address(Amendment, "change", Amendment.objects.get().pk)).content.decode()
    assert "（200）出处的正文" in html
    assert "（201）出处的正文" not in html
    assert "另有3处不同未列出" in html
