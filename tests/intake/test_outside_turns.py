import pytest

from apps.intake.propose import as_json, propose
from apps.intake.turns import find_turns

BEFORE = "问：缺口多大？\n答：缺口3000个。\n"
AFTER = "\n问：何时解决？\n答：明年解决。"


def kinds(text):
    return [(turn.kind, text[turn.start : turn.end]) for turn in find_turns(text)]


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("“停车难”如何破题", "heading", "“停车难”如何破题"),
        ("## 停车", "heading", "停车"),
        ("**加快建设停车场**", "heading", "加快建设停车场"),
        ("PART 02", "heading", "PART 02"),
        ("（掌声）", "stage_direction", "（掌声）"),
        ("（插话：太慢了！）", "interjection", "（插话：太慢了！）"),
        ("图为询问现场。", "caption", "图为询问现场。"),
        ("▲代表在询问现场 李四 摄", "caption", "▲代表在询问现场 李四 摄"),
        ("（记者 李四）", "credit", "（记者 李四）"),
    ],
)
def test_line_between_turns_is_told_apart(line, kind, words):
    found = kinds(f"{BEFORE}{line}{AFTER}")
    assert (kind, words) in found
    assert ("answer", "缺口3000个。") in found


@pytest.mark.parametrize(
    "line", ["- 3 -", "第3页 共9页", "12", "[[Page H12]]", "某某会议  ─  2024年 1月 9日", "09:15", "-----"]
)
def test_page_furniture_is_no_turn(line):
    assert [kind for kind, _ in kinds(f"{BEFORE}{line}{AFTER}")] == ["question", "answer"] * 2


def test_page_header_inside_a_sentence_stays_within_the_turn():
    text = "问：缺口多大？\n答：缺口3000个，每天从\n- 3 -\n早到晚都不够。"
    assert ("answer", "缺口3000个，每天从\n- 3 -\n早到晚都不够。") in kinds(text)


@pytest.mark.parametrize(
    "line", ["谢谢大家", "以上是我的回答", "我们将加快建设。", "共有3000个，", "主要措施：", "Smart Parking"]
)
def test_words_of_an_answer_are_no_heading(line):
    assert "heading" not in [kind for kind, _ in kinds(f"{BEFORE}{line}{AFTER}")]


def test_line_after_an_unfinished_sentence_is_no_heading():
    assert "heading" not in [
        kind for kind, _ in kinds(f"问：缺口多大？\n答：缺口3000个\n加快建设停车场{AFTER}")
    ]


def test_stage_direction_is_found_among_the_words():
    found = kinds("问：缺口多大？\n答：缺口3000个。（笑声）明年解决。")
    assert ("stage_direction", "（笑声）") in found
    assert ("answer", "缺口3000个。（笑声）明年解决。") in found


def test_credits_at_the_end_are_one_and_not_part_of_the_answer():
    found = kinds(f"{BEFORE}撰文：张三  李四\n摄影：王五\n来源：某某日报")
    assert found[-1] == ("credit", "撰文：张三  李四\n摄影：王五\n来源：某某日报")
    assert found[-2] == ("answer", "缺口3000个。")


def test_what_follows_a_rule_at_the_end_is_not_spoken():
    assert kinds(f"{BEFORE}\n---\n\n欢迎订阅本报，谢谢支持。")[-1] == ("answer", "缺口3000个。")


def test_lines_of_wrapped_text_are_neither_headings_nor_labels():
    lines = [
        "現時泊車位短缺約三千個，政府會在全港各區",
        "盡快物色合適用地興建更多的停車場並會",
        "繼續聽取各區議會意見",
    ] * 4
    text = (
        "林樹宏議員：主席，情況如何？ \n \n運輸局局長："
        + " \n".join(lines)
        + "。 \n \n停車場 \n \n陳鴻進議員：何時？"
    )
    assert [kind for kind, _ in kinds(text)] == ["question", "answer", "heading", "question"]


def test_caption_is_not_listed_as_a_turn_in_json():
    found = propose(f"{BEFORE}图为询问现场。{AFTER}")
    assert "caption" in {turn.kind for turn in found.turns}
    assert "caption" not in {turn["kind"] for turn in as_json(found)["turns"]}


@pytest.mark.parametrize(
    ("intro", "warned"),
    [
        ("2位市人大代表提问，1个部门应询。", 0),
        ("3位市人大代表提问，1个部门应询。", 1),
        ("十二名委员提问，市城管局等2个单位应询。", 2),
    ],
)
def test_counts_of_the_introduction_are_compared(intro, warned):
    text = f"{intro}\n市人大代表林树宏：多大？\n市城管局局长刘小杰：大。\n市人大代表陈鸿进：何时？\n市城管局局长刘小杰：明年。"
    warnings = propose(text).warnings
    assert len(warnings) == warned
    assert all(text[warning.start : warning.end] in intro for warning in warnings)


def test_question_without_an_answer_is_warned_of():
    warnings = propose("林树宏委员：多大？\n陈鸿进委员：何时？\n刘小杰局长：明年。").warnings
    assert [warning.code for warning in warnings] == ["no_answer"]


@pytest.mark.parametrize(
    "line", ["11167", "粤ICP备12345号-1", "完", "2024年5月8日（星期三）", "2024-05-18 08:12 来源：云岭日报"]
)
def test_footer_of_a_page_is_not_spoken(line):
    assert kinds(f"{BEFORE}{line}")[-1] == ("answer", "缺口3000个。")


@pytest.mark.parametrize("line", ["休息（12時5分）", "繼續開會（14時30分）"])
def test_line_that_the_hearing_pauses_is_a_stage_direction(line):
    assert ("stage_direction", line) in kinds(f"{BEFORE}{line}{AFTER}")


def test_brackets_that_give_another_name_are_no_stage_direction():
    text = "问：缺口多大？\n答：由停车常设委员会（“常设委员会”）研究（指市委员会）。"
    assert "stage_direction" not in [kind for kind, _ in kinds(text)]


@pytest.mark.parametrize("title", ["停车难怎么破？", "问政实录：停车怎么管"])
def test_first_line_is_the_title_even_with_a_colon_or_as_a_question(title):
    assert kinds(f"{title}\n近日，市人大常委会开展专题询问。\n{BEFORE}")[0] == ("heading", title)


def test_field_on_the_first_line_is_no_title():
    assert kinds(f"时间：9月12日上午\n近日，市人大常委会开展专题询问。\n{BEFORE}")[0][0] == "intro"
