import pytest

from apps.hearings.models import SPANNED, Answer, Commitment, CommitmentEvent, Figure, Question, Section
from tests import make

from .pages import address, change, errors, filled_in, saved, send


def add(client, model, **typed):
    """Fill in an add page as opened by a link that names what it belongs to."""
    return client.post(address(model, "add"), {"version": "", "start": "", **typed})


def newest(model):
    return model.objects.order_by("-number").first()


TEXT = "导语。\n甲说：一、将建园区。\n二、将修路。   乙说：将建园区。\n"


@pytest.fixture
def hearing(db):
    return make.make_hearing(text=TEXT)


@pytest.fixture
def answer(hearing):
    return make.make_answer(make.make_question(hearing, "怎么办？"), "一、将建园区。\n二、将修路。")


def test_the_place_of_pasted_words_is_found_by_itself(root, hearing):
    speaker = make.make_speaker(hearing)
    assert saved(add(root, Question, hearing=hearing.pk, speaker=speaker.pk, text="二、将修路。")) is True
    question = newest(Question)
    assert (question.text, question.edition.source) == ("二、将修路。", hearing.sources.get())
    assert question.edition.text[question.start : question.end] == question.text


def test_words_are_sought_in_the_answer_to_which_they_belong(root, answer):
    assert saved(add(root, Commitment, answer=answer.pk, quote="将建园区", kind="pledge")) is True
    made = newest(Commitment)
    assert made.start == answer.start + 2
    assert (made.hearing, made.edition, made.lead) == (
        answer.hearing,
        answer.edition,
        answer.speaker.organization,
    )


def test_words_that_stand_only_elsewhere_in_the_source_are_refused_with_the_reason(root, answer):
    refused = add(root, Commitment, answer=answer.pk, quote="导语", kind="pledge")
    assert errors(refused) == ["这段话在出处的正文中，但不在它所属的那段话之内。"]


def test_words_that_occur_twice_are_shown_with_their_places_to_choose_from(root, hearing):
    speaker = make.make_speaker(hearing)
    typed = {"hearing": hearing.pk, "speaker": speaker.pk, "text": "将建园区。"}
    refused = add(root, Question, **typed)
    assert errors(refused) == ["这段话出现了2次，请选择是哪一处。"]
    html = refused.content.decode()
    assert "甲说：一、<mark>将建园区。</mark>" in html
    assert "乙说：<mark>将建园区。</mark>" in html
    places = [value for value, _label in refused.context["adminform"].form.fields["start"].widget.choices]
    assert f'type="radio" name="start" value="{places[1]}"' in html
    assert saved(add(root, Question, **typed, start=places[1])) is True
    assert newest(Question).start == places[1]


def test_a_chosen_place_is_kept_when_something_else_is_edited(root, hearing):
    text = hearing.sources.get().current_edition.text
    second = text.rindex("将建园区")
    section = Section(
        hearing=hearing,
        edition=hearing.sources.get().current_edition,
        title="将建园区",
        start=second,
        end=second + 4,
    )
    section.save()
    assert saved(send(root, change(section), title="将建园区。")) is True
    section.refresh_from_db()
    assert (section.title, section.start, section.end) == ("将建园区。", second, second + 5)


def test_a_place_where_the_words_do_not_stand_is_not_believed(root, hearing):
    speaker = make.make_speaker(hearing)
    typed = {"hearing": hearing.pk, "speaker": speaker.pk, "text": "将建园区。"}
    for start in ("0", "999999999999999999999999", "-1", "x"):
        assert errors(add(root, Question, **typed, start=start))


def test_words_that_do_not_occur_are_refused_with_the_nearest_place(root, answer):
    refused = add(root, Commitment, answer=answer.pk, quote="将建 园区,", kind="pledge")
    [error] = errors(refused)
    assert "最相近的一处" in error
    assert "将建园区" in error
    refused = add(root, Commitment, answer=answer.pk, quote="???", kind="pledge")
    assert errors(refused) == ["正文中找不到这段话，也没有与之相近的文字。"]


def test_line_ends_of_the_browser_are_not_part_of_the_words(root, hearing):
    speaker = make.make_speaker(hearing)
    pasted = "一、将建园区。\r\n二、将修路。"
    assert saved(add(root, Question, hearing=hearing.pk, speaker=speaker.pk, text=pasted)) is True
    assert newest(Question).text == "一、将建园区。\n二、将修路。"


def test_line_ends_of_an_old_source_are_kept_as_they_are(root):
    hearing = make.make_hearing(text="甲：一。\r\n二。")
    speaker = make.make_speaker(hearing)
    assert saved(add(root, Question, hearing=hearing.pk, speaker=speaker.pk, text="一。\r\n二。")) is True
    question = newest(Question)
    assert question.text == "一。\r\n二。"
    assert saved(send(root, change(question))) is True


def test_white_space_pasted_by_accident_is_left_out_and_that_of_the_source_is_kept(root, db):
    hearing = make.make_hearing(text=TEXT, state="draft")
    speaker = make.make_speaker(hearing)
    for pasted, stored in (
        ("  二、将修路。\r\n", "二、将修路。"),
        ("二、将修路。   乙说", "二、将修路。   乙说"),
    ):
        assert saved(add(root, Question, hearing=hearing.pk, speaker=speaker.pk, text=pasted)) is True
        assert newest(Question).text == stored
        newest(Question).delete()
    assert saved(add(root, Question, hearing=hearing.pk, speaker=speaker.pk, text="   乙说")) is True
    assert newest(Question).text == "   乙说"
    assert saved(send(root, change(newest(Question)))) is True
    assert newest(Question).text == "   乙说"


def test_every_record_can_be_opened_and_saved_as_it_is(root, exchange):
    for model in SPANNED:
        record = model.objects.get()
        before = record.content()
        assert saved(send(root, change(record))) is True, record
        record.refresh_from_db()
        assert record.content() == before


def test_a_source_of_another_hearing_is_refused(root, exchange):
    other = make.make_source("别处的提问？")
    typed = {
        "hearing": exchange.hearing.pk,
        "speaker": exchange.questioner.pk,
        "edition": other.current_edition.pk,
    }
    refused = add(root, Question, **typed, text="别处的提问？")
    assert errors(refused) == ["该出处未列入本场询问会的“出处”，请先在询问会页面添加。"]


def test_a_stored_record_moves_into_no_other_hearing(root, exchange):
    other = make.make_exchange(canary="另一场")
    for record, moved in (
        (exchange.commitment, {"answer": other.answer.pk, "quote": other.commitment.quote}),
        (exchange.answer, {"question": other.question.pk}),
        (exchange.event, {"commitment": other.commitment.pk}),
        (exchange.question, {"speaker": other.questioner.pk}),
    ):
        assert errors(send(root, change(record), **moved)), record
        before = record.content()
        record.refresh_from_db()
        assert record.content() == before


def test_of_several_sources_one_is_to_be_chosen(root, exchange):
    second = make.make_source("第二个出处：怎么办？")
    exchange.hearing.sources.add(second)
    typed = {"hearing": exchange.hearing.pk, "speaker": exchange.questioner.pk, "text": "怎么办？"}
    assert errors(add(root, Question, **typed)) == ["请选择这段话所在的出处。"]
    assert saved(add(root, Question, **typed, edition=second.current_edition.pk)) is True


def test_the_evidence_of_an_event_may_stand_in_any_source(root, exchange):
    later = make.make_source("2027年，三个产业园全部建成。")
    typed = {
        "commitment": exchange.commitment.pk,
        "edition": later.current_edition.pk,
        "quote": "三个产业园全部建成",
        "kind": "progress",
        "status": "fulfilled",
    }
    assert saved(add(root, CommitmentEvent, **typed, happened_on="2027-01-31")) is True
    assert newest(CommitmentEvent).edition == later.current_edition
    assert newest(CommitmentEvent).state == "draft"


def test_an_answer_is_not_cut_so_that_what_is_quoted_from_it_falls_out(root, exchange):
    shorter = exchange.answer.text[:10]
    refused = send(root, change(exchange.answer), text=shorter, outline="")
    assert any("将不再包含在这段话之内" in error for error in errors(refused))


def test_nothing_is_found_without_the_record_to_which_the_words_belong(root, exchange):
    for model, words in (
        (Commitment, "quote"),
        (Answer, "text"),
        (CommitmentEvent, "quote"),
        (Figure, "quote"),
    ):
        assert errors(add(root, model, **{words: "将"})), model


def test_the_add_page_shows_the_text_to_copy_from_and_keeps_its_pickers_to_the_hearing(root, exchange):
    html = root.get(f"{address(Commitment, 'add')}?answer={exchange.answer.pk}").content.decode()
    assert exchange.answer.text in html
    html = root.get(f"{address(Question, 'add')}?hearing={exchange.hearing.pk}").content.decode()
    assert exchange.edition.text.strip() in html
    assert f"/autocomplete/?hearing={exchange.hearing.pk}" in html


def test_adding_from_a_filtered_list_takes_over_the_hearing(root, exchange):
    kept = f"_changelist_filters=hearing__id__exact%3D{exchange.hearing.pk}"
    form = root.get(f"{address(Question, 'add')}?{kept}").context["adminform"].form
    assert form["hearing"].value() == exchange.hearing.pk


def test_links_to_add_are_prefilled(root, exchange):
    html = root.get(change(exchange.answer)).content.decode()
    assert f"{address(Commitment, 'add')}?answer={exchange.answer.pk}" in html
    assert (
        filled_in(root, f"{address(Commitment, 'add')}?answer={exchange.answer.pk}")["answer"]
        == exchange.answer.pk
    )


def test_words_are_shown_marked_in_their_context(root, exchange):
    html = root.get(change(exchange.figure)).content.decode()
    assert "将于2026年底前投入<mark>27.84亿元</mark>，建成" in html


@pytest.fixture
def two_heads(exchange):
    """Two more who answered beside the speaker of an answer."""
    return [
        make.make_speaker(
            exchange.hearing, capacity="respondent", person=make.make_person(name), role=f"市工信局{role}"
        )
        for name, role in (("王大明", "局长"), ("王小明", "副局长"))
    ]


def test_other_speakers_are_typed_in_printed_order_by_number_or_id(root, exchange, two_heads):
    page, (one, two) = change(exchange.answer), two_heads
    assert saved(send(root, page, others=f"p{two.number}、 {one.pk}")) is True
    expected = [exchange.respondent, two, one]
    assert exchange.answer.stored_speakers() == expected
    shown = root.get(page).context["adminform"].form
    assert shown["others"].value() == f"p{two.number}、p{one.number}"
    assert "、".join(map(str, expected)) in root.get(page).content.decode()
    assert saved(send(root, page)) is True
    assert exchange.answer.stored_speakers() == expected
    assert saved(send(root, page, others="")) is True
    assert exchange.answer.stored_speakers() == [exchange.respondent]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("p99", "填写的是p99"),
        ("王大明", "填写的是王大明"),
        ("\x00", "空字符串"),
        ("p3、p3", "列了两次"),
        ("p2", "列了两次"),
        ("p1", "是询问人"),
    ],
)
def test_wrong_other_speakers_are_refused_with_the_reason(root, exchange, two_heads, typed, why):
    refused = errors(send(root, change(exchange.answer), others=typed))
    assert any(why in each for each in refused), refused
    assert exchange.answer.stored_speakers() == [exchange.respondent]


def test_an_answer_is_added_from_the_page_of_a_speaker_and_with_others(root, answer):
    speaker = answer.speaker
    other = make.make_speaker(answer.hearing, capacity="respondent", person=make.make_person("王大明"))
    form = root.get(f"{address(Answer, 'add')}?speakers={speaker.pk}").context["adminform"].form
    assert form["speaker"].value() == speaker.pk
    typed = {"question": answer.question.pk, "speaker": speaker.pk, "text": "将建园区。", "start": 27}
    text = answer.edition.text
    typed["start"] = text.rindex("将建园区。")
    assert saved(add(root, Answer, **typed, others=f"p{other.number}", outline="")) is True
    assert newest(Answer).stored_speakers() == [speaker, other]
