"""Where words may stand under a wrong name, an editor is warned at that place; a plain text gives no warning."""

import json

import pytest
from django.utils import translation

from apps.intake.file_warnings import as_data, from_data
from apps.intake.messages import warn
from apps.intake.propose import as_json, propose

from .exchanges import SHAPES, printed
from .test_decisions import record_text

HEAD = "临江市人大常委会开展专题询问\n9月12日，市人大常委会就停车问题开展专题询问。\n"
TEXT = (
    f"{HEAD}林树宏委员：停车泊位缺口有多大？\n市城管局局长刘小杰：约3000个。\n{{}}陈鸿进代表：学校周边怎么办？\n"
    "市教育局局长黄涌基：我们推动错峰共享。\n"
)


def warnings(text, *codes):
    """Give the warnings of a text: their codes, and the words they stand on."""
    found = propose(text).warnings
    return [(each.code, text[each.start : each.end]) for each in found if not codes or each.code in codes]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("村支书李强：我们村口也没有地方停车，希望解决。", "村支书李强"),
        ("妫海涛委员：医院周边怎么办，请谈谈打算。", "妫海涛委员"),
        ("市公安局副局长妫大伟：今年查处违停1.2万起。", "市公安局副局长妫大伟"),
        ("市公安局周大伟：今年查处违停1.2万起，秩序好转。", "市公安局周大伟"),
        ("市公安局：今年查处违停1.2万起，秩序好转。", "市公安局"),
        ("周大伟：今年查处违停1.2万起，秩序好转。", "周大伟"),
        ("【市公安局】今年查处违停1.2万起，秩序好转。", "市公安局"),
        ("（周大伟委员）医院周边怎么办？", "周大伟委员"),
        ("周大伟委员；医院周边怎么办？", "周大伟委员"),
        ("周大伟委员——医院周边怎么办？", "周大伟委员"),
        ("周大伟委员|医院周边怎么办？", "周大伟委员"),
        ("周大伟委员　医院周边怎么办？", "周大伟委员"),
        ("市公安局副局长周大伟，我们加强执法。", "市公安局副局长周大伟"),
        ("周大伟委员\n医院周边怎么办。\n", None),
        ("妫海涛委员\n医院周边怎么办。\n", "妫海涛委员"),
        ("网格长赵敏：我们每天巡查，发现问题及时上报。", "网格长赵敏"),
        ("周大伟接着说：“医院周边更难停车。”", "周大伟接着说"),
        ("“医院周边怎么办？”周大伟委员追问。", "周大伟委员追问"),
        ("周大伟（市公安局副局长）查处违停方面，今年有1.2万起。", "周大伟（市公安局副局长）"),
        ("周大伟（市公安局副局长），查处违停方面，今年有1.2万起。", "周大伟（市公安局副局长）"),
        ("周大伟（市公安局副局长）……查处违停方面，今年有1.2万起。", "周大伟（市公安局副局长）"),
        ("周大伟（市公安局副局长）表示，今年查处违停1.2万起。", "周大伟（市公安局副局长）"),
        ("周大伟（市公安局副局长）（笑）：今年查处违停1.2万起。", "周大伟（市公安局副局长）"),
        ("“周大伟（市公安局副局长）：今年查处违停1.2万起。", "周大伟（市公安局副局长）"),
        ("· （鼓掌）周大伟（市公安局副局长）：今年查处违停1.2万起。", "周大伟（市公安局副局长）"),
        ("周建中（市公安局副局长）：“今年查处违停1.2万起。", None),
        ("市公安局副局长周建中，今年查处违停1.2万起。", "市公安局副局长周建中"),
        ("周大伟【市公安局副局长】今年查处违停1.2万起。", "周大伟【市公安局副局长】"),
        ("市公安局党委委员、副局长周大伟今年查处违停1.2万起。", "市公安局党委委员、副局长周大伟"),
        ("答（市公安局副局长周大伟）今年查处违停1.2万起。", "答（市公安局副局长周大伟）"),
        ("答（市公安局副局长周大伟）说，今年查处违停1.2万起。", "答（市公安局副局长周大伟）"),
        ("市公安局副局长周大伟查处违停方面，今年有1.2万起。", "市公安局副局长周大伟"),
        ("市公安局副局长周大伟补充介绍，今年查处违停1.2万起。", "市公安局副局长周大伟"),
        ("周大伟副局长接着说，今年查处违停1.2万起。", "周大伟副局长"),
        ("“【市公安局副局长周大伟】今年查处违停1.2万起。", "市公安局副局长周大伟"),
        ("（掌声）〔市公安局副局长周大伟〕今年查处违停1.2万起。", "市公安局副局长周大伟"),
        ("市公安局副局长周DaWei：今年查处违停1.2万起。", "市公安局副局长周DaWei"),
        ("市公安局副局长周1大伟：今年查处违停1.2万起。", "市公安局副局长周1大伟"),
        ("周大伟，市公安局副局长：今年查处违停1.2万起。", "周大伟，市公安局副局长"),
        ("周大伟　市公安局副局长　今年查处违停1.2万起。", "周大伟　市公安局副局长"),
        ("市公安局首席联络官 周大伟\n今年查处违停1.2万起。", "市公安局首席联络官 周大伟"),
        ("市公安局首席联络官周大伟，今年查处违停1.2万起。", "市公安局首席联络官周大伟"),
        ("这是现状。周大伟（市公安局副局长），今年查处违停1.2万起。", "周大伟（市公安局副局长）"),
        ("这是现状。妫海涛委员：医院周边怎么办，请谈谈打算。", "妫海涛委员"),
    ],
)
def test_what_looks_like_a_label_among_the_words_is_warned_of(line, words):
    found = warnings(TEXT.format(f"{line}\n"), "label_in_words")
    assert found == ([("label_in_words", words)] if words else [])


@pytest.mark.parametrize(
    "line",
    [
        "主要问题：一些小区配建不足，历史欠账较多，短期内难以解决。",
        "下一步打算：加快项目建设，推进智慧停车平台建设。",
        "责任单位：市城管局、市公安局和各区政府，完成时限为明年底。",
        "项目一：滨江停车场，总投资3000万元，明年6月完工。",
        "路线图：先易后难，分三年把老旧小区的停车位补齐。",
        "会议指出：要把停车难作为民生实事来抓，一抓到底。",
        "联系人：周大伟，电话见市政府网站，工作日都可以拨打。",
        "怎么办？我们的办法是：多管齐下。",
        "同比增长：今年前三季度新增泊位增长两成，好于去年。",
        "[管理办法](http://www.example.org/a)的全文已经公布，欢迎查阅。",
        "大家会问，钱从哪里来？我们安排了1.2亿元。",
        "市公安局局长高度重视违停，多次到现场调研。",
        "市公安局副局长周大伟带队到现场督办。",
        "市公安局副局长周大伟同志带队调研，解决了问题。",
        "市委书记、市长多次批示，要求抓好落实。",
        "市公安局局长接待日：每月15日，欢迎大家前来反映问题。",
        "市公安局局长负总责，分管领导具体抓。",
        "市委书记任组长，高位推动这项工作。",
        "省委李书记高度重视停车问题，多次作出批示。",
        "老人张大爷（化名）住在城东，出行不便。",
        "停车泊位（含临时）不足3000个。",
        "会计师事务所（甲级）审计以后公布。",
        "市民王女士表示，停车方便多了。",
        "镇长包片、村长包户，逐家上门。",
        "局长向大家道歉，并限期整改。",
        "市长热线12345：全天受理投诉，限时回复。",
        "网格员马上到场处置，群众满意。",
        "各位委员：这项工作我们一直在抓，请大家放心和监督。",
    ],
)
def test_words_before_a_colon_that_name_nobody_are_not_warned_of(line):
    assert warnings(TEXT.format(f"{line}\n")) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("请问市财政局，资金够不够？", "请问市财政局，资金够不够？"),
        ("医院周边停车乱，什么时候能够解决呢？\n我们推动共享。", "医院周边停车乱，什么时候能够解决呢？"),
        ("下面请市公安局局长回答。", "下面请市公安局局长回答。"),
    ],
)
def test_question_inside_an_answer_is_warned_of(line, words):
    assert warnings(TEXT.format(f"{line}\n")) == [("question_in_words", words)]


@pytest.mark.parametrize("broken", ["市公安局副局长周\n\n大伟：", "市公安局副局长\n \n周大伟："])
def test_name_that_a_blank_line_breaks_is_warned_of(broken):
    text = TEXT.format(f"{broken}今年查处违停1.2万起，秩序好转。\n")
    assert ("label_in_words", broken[:-1]) in warnings(text)


@pytest.mark.parametrize(
    "line", ["阅读 3.4万　赞 120", "— END —", "（全文完）", "1.2万阅读 86赞", "长按二维码关注我们"]
)
def test_line_of_the_page_is_warned_of_among_words_and_left_out_at_their_end(line):
    assert warnings(TEXT.format(f"{line}\n今年查处违停1.2万起。\n")) == [("page_in_words", line)]
    text = f"{TEXT.format('')}{line}\n"
    assert warnings(text) == []
    assert propose(text).turns[-1].end <= text.index(line)


@pytest.mark.parametrize(
    "line", ["阅读1.2万本好书。", "分享经验，共同提高。", "点赞的市民有300人。", "关注停车难。"]
)
def test_line_of_an_answer_is_no_line_of_the_page(line):
    text = TEXT.format("") + line
    assert warnings(text) == []
    assert text[slice(propose(text).turns[-1].start, None)].endswith(line)
    assert propose(text).turns[-1].end == len(text)


def test_question_that_an_answer_quotes_is_not_warned_of():
    assert warnings(TEXT.format("有群众来电说“请问什么时候能建成”，我们都有回复。\n")) == []


def test_two_turns_of_one_speaker_are_warned_of_at_the_second():
    again = "市城管局局长刘小杰：明年新建10处停车场。\n"
    text = TEXT.format(again)
    (found,) = propose(text).warnings
    assert (found.code, found.start) == ("same_speaker", text.index(again))
    assert found.parameters == {"name": "刘小杰"}


def test_answers_of_two_bodies_to_one_question_are_not_warned_of():
    assert warnings(TEXT.format("市公安局副局长周大伟：我们加强执法。\n")) == []


def test_first_label_that_is_not_read_is_warned_of():
    text = TEXT.format("").replace("林树宏", "妫树宏")
    assert warnings(text) == [("label_in_words", "妫树宏委员"), ("no_question", "约3000个。")]


@pytest.mark.parametrize(
    ("counted", "told"),
    [
        ("2位常委会委员提出2个问题，2个部门负责人应询。", []),
        ("1位委员和1位代表提问，市城管局等2个单位到会应询。", []),
        ("会上，4位常委会委员提问。", [("askers_differ", "4位常委会委员")]),
        ("会上提出了5个问题。", [("questions_differ", "5个问题")]),
        ("大家就十一个重点问题开展询问。", [("questions_differ", "十一个重点问题")]),
        ("市城管局等九个部门负责人应询。", [("bodies_differ", "九个部门")]),
        ("近10位委员提问。45名委员出席。会前征集到57个问题。大家聚焦5个突出问题。", []),
    ],
)
def test_introduction_that_counts_otherwise_is_warned_of(counted, told):
    text = TEXT.format("").replace("开展专题询问。\n", f"开展专题询问。{counted}\n")
    assert warnings(text) == told


@pytest.mark.parametrize(("counted", "told"), [("三个", []), ("四个", [("bodies_differ", "四个部门")])])
def test_every_body_of_a_joint_answer_is_counted(counted, told):
    text = TEXT.format("").replace("开展专题询问。\n", f"开展专题询问。{counted}部门负责人应询。\n")
    text = text.replace("市教育局局长黄涌基：", "市教育局局长黄涌基、市财政局局长周大伟：")
    assert warnings(text, "bodies_differ") == told


@pytest.mark.parametrize("shape", SHAPES)
def test_plain_exchange_gives_no_warning(shape):
    assert propose(printed(shape)).warnings == []


def test_text_of_the_record_gives_no_warning():
    assert propose(record_text()).warnings == []


def test_wrapped_line_that_goes_on_with_a_sentence_is_no_label():
    lines = (
        "我们与各区一起排查了全市的停车泊位，这里要特别感谢\n市城管局局长刘小杰，感谢他和同事做了大量的工作，\n"
        "也感谢大家的支持。\n"
    )
    text = f"林树宏委员：停车泊位的缺口有多大，这些年来究竟有没有\n什么好的办法来解决？\n市公安局局长周大伟：{lines * 4}"
    assert warnings(text) == []


def test_warnings_are_bounded():
    found = propose(TEXT.format("妫海涛委员：医院周边怎么办，请谈谈打算。\n" * 500)).warnings
    assert len(found) == 201
    assert {each.code for each in found} == {"label_in_words", "more_like_these"}


def test_warning_has_code_and_parameters_and_is_told_in_the_language_of_the_editor():
    text = TEXT.format("请问市财政局，资金够不够？\n")
    (plain,) = json.loads(json.dumps(as_json(propose(text))))["warnings"]
    assert plain["code"] == "question_in_words"
    assert plain["parameters"] == {"words": "请问市财政局，资金够不够？"}
    assert plain["message"].startswith("“请问市财政局，资金够不够？” looks like a question")
    with translation.override("zh-hans"):
        assert str(propose(text).warnings[0]) == "“请问市财政局，资金够不够？”像是提问，但没有读作提问"


@pytest.mark.parametrize(
    "sent",
    [
        None,
        {},
        [1],
        [{"code": "no_answer", "start": 0, "end": 1}],
        [{"code": "hidden_left_out", "start": 0, "end": 1}],
        [{"code": "hidden_left_out", "start": 0, "end": 99, "words": "字"}],
        [{"code": "hidden_left_out", "start": 2, "end": 1, "words": "字"}],
        [{"code": "hidden_left_out", "start": None, "end": 1, "words": "字"}],
        [{"code": "hidden_left_out", "start": 0, "end": 1, "words": ["字"]}],
        [{"code": "hidden_left_out", "start": 0, "end": 1, "words": "字", "more": 1}],
        [{"code": [], "start": 0, "end": 1}],
    ],
)
def test_what_is_no_warning_of_a_file_is_not_taken_back_from_a_page(sent):
    assert from_data(sent, 9) == []


def test_warnings_of_a_file_are_sent_and_taken_back_whole():
    told = [warn("hidden_left_out", 0, 1, words="藏" * 99), warn("page_broken", count=3)]
    assert from_data(json.loads(json.dumps(as_data(told))), 9) == told
