"""The outline of an answer is edited as lines: level, marker, words."""

from time import process_time

import pytest

from apps.hearings.admin.outlines import OutlineField
from apps.hearings.editions import add_edition
from apps.hearings.ledger import writing
from tests.make import (
    WHY,
    correct,
    make_answer,
    make_hearing,
    make_question,
    make_source,
    make_speaker,
    outline_of,
)

from .pages import address, change, errors, saved, send
from .reading import Texts

TWICE = (
    "一、全面推进产业园区的建设和完善，按期完成全部任务，并且努力落实各项扶持政策措施到位。"
    "全市共同努力落实各项扶持政策措施到位。"
)
"""A point of which the last words stand in it twice."""


@pytest.fixture
def nested(exchange):
    """The answer, of which the first point holds another one."""
    inner = outline_of(exchange.source, exchange.answer.text, "我市已出台扶持政策")[0]
    outer = exchange.answer.outline
    outer[0]["points"] = [{**inner, "level": 2, "marker": "我市"}]
    correct(exchange.answer)
    return exchange.answer


def lines(client, answer):
    """Read the lines that the form shows."""
    return client.get(change(answer)).context["adminform"].form["outline"].value()


def test_the_points_are_shown_nested_with_their_markers(root, nested):
    html = root.get(change(nested)).content.decode()
    assert html.index("<b>一、</b>") < html.index("<b>我市</b>") < html.index("<b>二、</b>")
    assert "</span><ol" in html.replace("\n", "")


def test_the_form_shows_a_line_for_each_point_and_no_json(root, editor, nested):
    assert root.get(change(nested)).context["adminform"].form["outline"].value()
    for client in (root, editor):
        html = client.get(change(nested)).content.decode()
        assert "&quot;marker&quot;" not in html
        assert not any("marker" in text for text in Texts(html).plain + Texts(html).below)


def test_an_untouched_outline_stays_as_it_is(root, nested):
    before = nested.outline
    shown = root.get(change(nested)).context["adminform"].form
    assert shown["outline"].field.prepare_value(before).split("\n")[1] == "2 我市 已出台扶持政策"
    assert saved(send(root, change(nested))) is True
    nested.refresh_from_db()
    assert nested.outline == before


def test_a_point_is_added_removed_and_nested_by_its_line(root, exchange):
    text = "1 一、 我市已出台扶持政策。\n2 已出台 扶持政策"
    assert saved(send(root, change(exchange.answer), outline=text)) is True
    exchange.answer.refresh_from_db()
    (outer,) = exchange.answer.outline
    (inner,) = outer["points"]
    assert (outer["text"], inner["text"], inner["level"]) == ("一、我市已出台扶持政策。", "已出台扶持政策", 2)


def test_of_long_words_the_first_and_the_last_are_enough(root, exchange):
    assert saved(send(root, change(exchange.answer), outline="1 二、 我市将于……27.84亿元")) is True
    exchange.answer.refresh_from_db()
    (point,) = exchange.answer.outline
    assert point["text"].startswith("二、我市将于2026年底前")
    assert point["text"].endswith("27.84亿元")


def test_words_that_stand_there_several_times_are_asked_for(root, exchange):
    (error,) = errors(send(root, change(exchange.answer), outline="1 我市"))
    assert "出现2次" in error


@pytest.mark.parametrize(
    "typed",
    [
        "[",
        "{}",
        "[]",
        "null",
        "[" * 100_000,
        "9" * 10_000,
        "一、",
        "0 一、 我市",
        "2 一、 我市",
        "1 一、 我市\n3 已出台 扶持",
        "1 一、 无此原文",
        "1 一、 我市……无此原文",
        "1 一、 我市……",
        "1 二、\n1 一、",
        "1 一、 .*",
        '[{"marker": "一、", "level": 1, "source": "x", "start": 0, "end": 1, "text": "x", "points": []}]',
    ],
)
def test_whatever_is_no_outline_is_refused_kindly(root, exchange, typed):
    assert errors(send(root, change(exchange.answer), outline=typed))
    before = exchange.answer.outline
    exchange.answer.refresh_from_db()
    assert exchange.answer.outline == before


def test_a_wrong_line_is_named(root, exchange):
    (error,) = errors(send(root, change(exchange.answer), outline="1 一、 我市\n1 三、 无此原文"))
    assert "第2行" in error
    assert "无此原文" in error


def test_an_empty_outline_is_an_empty_list(root, exchange):
    for typed in ("", "\n \n"):
        assert saved(send(root, change(exchange.answer), outline=typed)) is True
        exchange.answer.refresh_from_db()
        assert exchange.answer.outline == []


def test_its_history_says_the_lines_before_and_after(root, exchange):
    send(root, change(exchange.answer), outline="1 一、 我市已出台扶持政策。")
    html = root.get(address(type(exchange.answer), "history", exchange.answer.pk)).content.decode()
    assert "1 一、 我市已出台扶持政策。" in html


@pytest.fixture
def answer_of(db):
    """Make an answer of some words with points, each given by its marker and words."""

    def make(text, *points):
        source = make_source(f"林树宏：请问有何措施？刘小杰：{text}")
        hearing = make_hearing(source=source)
        question = make_question(hearing, "请问有何措施？")
        outline = outline_of(source, text, *(words for _marker, words in points))
        for point, (marker, _words) in zip(outline, points, strict=True):
            point["marker"] = marker
        respondent = make_speaker(hearing, capacity="respondent")
        return make_answer(question, text, speaker=respondent, outline=outline)

    return make


def test_the_blank_in_a_marker_stays_as_printed(root, answer_of):
    text = "（ 一 ）抓好产业。2 、抓好民生。（ 三 ）抓好安全。"
    answer = answer_of(text, ("（ 一 ）", "（ 一 ）抓好产业。"), ("2 、", "2 、抓好民生。"))
    before = answer.outline
    assert lines(root, answer) == "1 （一） 抓好产业。\n1 2、 抓好民生。"
    assert saved(send(root, change(answer))) is True
    answer.refresh_from_db()
    assert answer.outline == before
    typed = lines(root, answer) + "\n1 （三） 抓好安全。"
    assert saved(send(root, change(answer), outline=typed)) is True
    answer.refresh_from_db()
    assert answer.outline[:2] == before
    assert answer.outline[2]["marker"] == "（ 三 ）"


def test_an_untouched_outline_of_any_markers_stays_while_another_field_changes(root, exchange):
    outline = exchange.answer.outline
    outline[0]["marker"] = outline[0]["text"]
    correct(exchange.answer)
    other = make_speaker(exchange.hearing, capacity="respondent")
    assert saved(send(root, change(exchange.answer), others=other.pk)) is True
    exchange.answer.refresh_from_db()
    assert exchange.answer.outline == outline


def test_last_words_that_stand_there_several_times_are_asked_for(root, answer_of):
    answer = answer_of(TWICE, ("一、", TWICE))
    before = answer.outline
    typed = lines(root, answer).replace("1 一、 全面", "1 一 、全面")
    (error,) = errors(send(root, change(answer), outline=typed))
    assert "2次" in error
    answer.refresh_from_db()
    assert answer.outline == before


def test_a_point_keeps_its_end_in_another_edition_where_its_last_words_stand_twice(root, answer_of):
    answer = answer_of(f"{TWICE}二、抓好民生。", ("一、", TWICE))
    with writing(why=WHY):
        text = answer.edition.text.replace("抓好民生", "抓好交通")
        edition = add_edition(answer.edition.source, text, "transcription_corrected").edition
    words = answer.text.replace("抓好民生", "抓好交通")
    assert saved(send(root, change(answer), edition=edition.pk, text=words, start="")) is True
    answer.refresh_from_db()
    assert (answer.edition, answer.outline[0]["text"]) == (edition, TWICE)


def test_of_points_with_the_same_ends_the_line_that_stays_keeps_its_own_words(root, answer_of):
    ends = "一、全面推进全市各个产业园区的建设和完善，坚持统筹规划{}，并且继续认真落实各项扶持政策措施到位。"
    first, second = (
        ends.format("，以电商园区为重点先行先试逐步推开"),
        ends.format("，以物流园区为重点先行先试逐步推开"),
    )
    answer = answer_of(first + second, ("一、", first), ("一、", second))
    kept = answer.outline[1]
    assert saved(send(root, change(answer), outline=lines(root, answer).split("\n")[1])) is True
    answer.refresh_from_db()
    assert answer.outline == [kept]


def test_of_equal_lines_the_one_that_stays_keeps_its_place(root, answer_of):
    points = ("一、抓好产业。", "二、抓好民生。", "一、抓好产业。")
    answer = answer_of("".join(points), *((words[:2], words) for words in points))
    kept = answer.outline[1:]
    assert saved(send(root, change(answer), outline="\n".join(lines(root, answer).split("\n")[1:]))) is True
    answer.refresh_from_db()
    assert answer.outline == kept


def test_a_line_of_blanks_is_read_in_time_that_grows_with_it():
    began = process_time()
    assert OutlineField(required=False).clean("1 一、 好" + " " * 60_000 + "好")
    assert process_time() - began < 1
