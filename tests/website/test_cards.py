import pytest

from tests.make import (
    correct,
    make_agenda_item,
    make_exchange,
    make_figure,
    make_organization,
    make_vote,
)

from .marks import lines, links, marked

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
SAID = {
    "": [
        "承诺 推进中",
        "市发改局局长 刘小杰，答林树宏",
        "期限：2026年底前（最后一天：2026年12月31日）",
        "27.84亿元 · 投入 · 2,784,000,000元",
        "2026年1月28日 进展 · 推进中",
        "这一项：引用、嵌入、纠错",
    ],
    "/en": [
        "pledge in progress",
        "市发改局局长 刘小杰, answering 林树宏",
        "Due: 2026年底前 (last day Dec. 31, 2026)",
        "27.84亿元 · 投入 · 2,784,000,000 yuan",
        "Jan. 28, 2026 progress · in progress",
        "This record: cite, embed, report a mistake",
    ],
}


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_mark_opens_a_card_that_tells_what_is_known_of_the_words(client, language):
    made = make_exchange()
    mark, card = marked(client, f"{language}/hearings/{made.hearing.pk}/")[made.commitment.pk]
    assert "".join(mark.itertext()) == made.commitment.quote
    assert (mark.tag, mark.get("class"), mark.get("href")) == ("a", "mark pledge", f"#{made.commitment.pk}")
    assert lines(card) == SAID[language]
    address = f"{language}/commitments/{made.commitment.pk}/"
    assert links(card) == [
        "#x-c1",
        f"{language}/figures/{made.figure.pk}/",
        f"#{made.event.pk}",
        address,
    ]


def test_a_card_is_in_the_language_of_the_page_and_its_quotations_in_chinese(client):
    made = make_exchange()
    path = f"/hearings/{made.hearing.pk}/"
    _mark, chinese = marked(client, path)[made.commitment.pk]
    assert not [each for each in chinese.iter() if each.get("lang")]
    _mark, english = marked(client, f"/en{path}")[made.commitment.pk]
    assert english.get("lang") == "en"
    quoted = ["".join(each.itertext()) for each in english.iter() if each.get("lang") == "zh-Hans"]
    assert quoted == ["市发改局局长 刘小杰", "林树宏", "2026年底前", "27.84亿元 · 投入"]


def test_a_body_that_leads_and_does_not_answer_is_named_on_the_card(client):
    made = make_exchange()
    lead = make_organization("揭阳市商务局")
    correct(made.commitment, lead=lead)
    _mark, card = marked(client, f"/hearings/{made.hearing.pk}/")[made.commitment.pk]
    assert lines(card)[2] == "揭阳市商务局"
    assert f"/organizations/{lead.pk}/" in links(card)


def test_only_a_pledge_says_that_it_states_no_day(client):
    made = make_exchange()
    correct(made.commitment, due_first_stated=None, due_first_stated_to=None)
    path = f"/hearings/{made.hearing.pk}/"
    assert "期限：未写明" in lines(marked(client, path)[made.commitment.pk][1])
    correct(made.commitment, kind="measure")
    assert not [line for line in lines(marked(client, path)[made.commitment.pk][1]) if "期限" in line]


def test_a_figure_within_a_commitment_is_no_link_and_one_by_itself_leads_to_its_page(client):
    made = make_exchange()
    alone = make_figure(hearing=made.hearing, quote="另有27.84亿元")
    found = marked(client, f"/hearings/{made.hearing.pk}/")
    within, _card = found[made.figure.pk]
    assert (within.tag, within.get("class"), within.get("href")) == ("span", "fig", None)
    apart, _card = found[alone.pk]
    assert (apart.tag, apart.get("class"), apart.get("href")) == ("a", "fig", f"/figures/{alone.pk}/")


@pytest.mark.parametrize(
    ("language", "name", "mistake"),
    [("", "议题", "纠错"), ("/en", "agenda item", "Report a mistake")],
    ids=["chinese", "english"],
)
def test_an_agenda_item_is_marked_and_named(client, language, name, mistake):
    made = make_exchange()
    other = make_agenda_item(made.hearing, "审议专项报告")
    found = marked(client, f"{language}/hearings/{made.hearing.pk}/")
    for item in (made.agenda_item, other):
        mark, card = found[item.pk]
        assert (mark.get("class"), mark.get("title"), "".join(mark.itertext())) == (
            "mark agenda-item",
            name,
            item.quote,
        )
        assert lines(card) == [name, f"JSON · {mistake}"]
        assert f"/api/v1/agenda_items/{item.pk}/" in links(card)


@pytest.mark.parametrize(
    ("language", "name", "counts", "few", "answer", "mistake"),
    [
        ("", "满意度测评", "满意 38 · 基本满意 5 · 不满意 0 · 弃权 1", "满意 9", "答复", "纠错"),
        (
            "/en",
            "satisfaction vote",
            "satisfied 38 · basically satisfied 5 · unsatisfied 0 · abstained 1",
            "satisfied 9",
            "answer",
            "Report a mistake",
        ),
    ],
    ids=["chinese", "english"],
)
def test_a_vote_tells_its_printed_counts_and_on_what_it_was(
    client, language, name, counts, few, answer, mistake
):
    made = make_exchange()
    unprinted = dict.fromkeys(["basically_satisfied", "unsatisfied", "abstained"])
    on_item = make_vote(made.hearing, "满意9票", satisfied=9, **unprinted)
    found = marked(client, f"{language}/hearings/{made.hearing.pk}/")
    mark, card = found[made.vote.pk]
    assert (mark.get("class"), mark.get("title")) == ("mark vote", name)
    assert lines(card) == [name, counts, made.vote.organization.name, answer, f"JSON · {mistake}"]
    assert f"#{made.answer.pk}" in links(card)
    _mark, card = found[on_item.pk]
    assert lines(card)[1] == few
    assert lines(card)[3] == made.agenda_item.quote
    assert f"#{made.agenda_item.pk}" in links(card)


def test_no_two_cards_close_at_the_same_place(client, exchange):
    closing = [
        each
        for _mark, card in marked(client, f"/hearings/{exchange.hearing.pk}/").values()
        if card is not None
        for each in card.iter("a")
        if each.get("id")
    ]
    names = [each.get("id") for each in closing]
    assert len(names) == len(set(names)) == 3
    assert [each.get("href") for each in closing] == [f"#{name}" for name in names]


def test_a_figure_that_is_tied_to_no_commitment_but_stands_in_one_is_no_link_within_its_link(client):
    made = make_exchange()
    counted = {"value": 3, "unit": "1", "stated_value": 3, "stated_unit": "个", "kind": "count"}
    loose = make_figure(made.answer, "3个", measures="产业园", **counted)
    mark, _card = marked(client, f"/hearings/{made.hearing.pk}/")[loose.pk]
    assert (mark.tag, mark.get("class")) == ("span", "fig")
