import pytest

from apps.intake.propose import as_json, propose
from apps.intake.turns import find_turns

from .exchanges import PEOPLE, SHAPES, TITLE, WORDS, printed

KINDS = ["question", "answer", "question", "answer"]


def spoken(text):
    return [turn for turn in find_turns(text) if turn.kind in ("question", "answer", "procedural")]


@pytest.mark.parametrize("shape", SHAPES)
def test_label_shape_is_read(shape):
    text = printed(shape)
    turns = spoken(text)
    assert [turn.kind for turn in turns] == KINDS
    assert [text[turn.start : turn.end] for turn in turns] == WORDS
    assert [(turn.label.name, turn.label.office) for turn in turns] == PEOPLE


@pytest.mark.parametrize("shape", SHAPES)
def test_title_and_introduction_stand_before_the_turns(shape):
    text = printed(shape)
    first, second = find_turns(text)[:2]
    assert (first.kind, text[first.start : first.end]) == ("heading", TITLE)
    assert second.kind == "intro"


@pytest.mark.parametrize(
    ("question", "answer", "names"),
    [
        ("问：", "答：", (None, None)),
        ("問︰", "答︰", (None, None)),
        ("【问】", "【答】", (None, None)),
        ("（问）", "（答）", (None, None)),
        ("Q：", "A：", (None, None)),
        ("Q1: ", "A1: ", (None, None)),
        ("**问：**", "**答：**", (None, None)),
        ("记者：", "刘小杰：", (None, "刘小杰")),
        ("问（林树宏）：", "答（刘小杰）：", ("林树宏", "刘小杰")),
        ("林树宏（问）：", "刘小杰（答）：", ("林树宏", "刘小杰")),
        ("林树宏委员问：", "市城管局党组书记、局长刘小杰：", ("林树宏", "刘小杰")),
        ("市人大代表林树宏提问：", "刘小杰局长回答：", ("林树宏", "刘小杰")),
        ("【问 林树宏】", "【答 市城管局·刘小杰】", ("林树宏", "刘小杰")),
        ("林樹宏議員：", "運輸及房屋局局長：", ("林樹宏", None)),
        ("林委員樹宏：", "劉次長小傑：", ("林樹宏", "劉小傑")),
        ("高金委員素梅：", "歐陽主任委員娜娜：", ("高金素梅", "歐陽娜娜")),
        ("市政协委员阿里·买买提：", "市城管局：", ("阿里·买买提", None)),
        ("市人大代表 阿依努尔：", "市金融办主任蒋为民答：", ("阿依努尔", "蒋为民")),
        ("孙力行代表问：", "市委编办主任 兰海涛：", ("孙力行", "兰海涛")),
        ("现场观众 周女士：", "市城管局局长刘小杰：", ("周女士", "刘小杰")),
        ("网友“江边柳”：", "市城管局局长刘小杰：", (None, "刘小杰")),
        ("一、问：", "答：", (None, None)),
        ("林委員樹宏：", "王主任檢察官大同：", ("林樹宏", "王大同")),
        ("林委員樹宏：", "吳專門委員小華：", ("林樹宏", "吳小華")),
    ],
)
def test_asker_and_answerer_are_told_apart(question, answer, names):
    text = "\n".join(
        [f"{question}{WORDS[0]}", f"{answer}{WORDS[1]}", f"{question}{WORDS[2]}", f"{answer}{WORDS[3]}"]
    )
    turns = spoken(text)
    assert [turn.kind for turn in turns] == KINDS
    assert [text[turn.start : turn.end] for turn in turns] == WORDS
    assert [turn.label.name for turn in turns] == [*names, *names]


@pytest.mark.parametrize(
    "line",
    [
        "针对上述堵点难点：我们加快建设。",
        "我市将围绕三个方面：加快建设。",
        "主要措施：加快建设。",
        "每天10:30：加快建设。",
        "一是：加快建设。",
        "方法：加快建设。",
        "责任单位：市城管局。",
        "会议指出：要加快建设。",
        "注：数字截至9月。",
        "——3000个",
    ],
)
def test_colon_inside_the_words_is_no_label(line):
    text = f"问：缺口多大？\n答：缺口3000个。\n{line}\n我们继续努力。"
    _, answer = spoken(text)
    assert text[answer.start : answer.end] == f"缺口3000个。\n{line}\n我们继续努力。"


@pytest.mark.parametrize(
    "article",
    [
        "“缺口有多大？”市人大常委会委员林树宏首先发问。\n市城管局副局长刘小杰回答：“缺口约3000个。”\n会议要求：要抓好落实。",
        "林树宏委员问：“缺口有多大？”市城管局副局长刘小杰答：“约3000个。”他说，会加快建设。",
        "本报讯 市人大常委会昨日召开会议。\n时间：9月12日\n地点：人民会堂\n记者：张三",
        "市人大常委会委员林树宏：停车泊位缺口有多大？",
        "",
        "：：：",
    ],
)
def test_article_without_turns_has_none(article):
    assert find_turns(article) == []


def test_chair_is_procedural_and_names_the_body_of_an_official():
    text = "林委員樹宏：次長，缺口多大？\n主席（王委員大明代）：請交通部劉次長說明。\n劉次長小傑：約3,000個。\n在場委員：好！"
    turns = [turn for turn in find_turns(text) if turn.label]
    assert [turn.kind for turn in turns] == ["question", "procedural", "answer", "interjection"]
    assert (turns[1].label.name, turns[1].label.office) == ("王大明", "主席")
    assert (turns[2].label.office, turns[2].label.organization) == ("交通部次長", "交通部")


def test_moderator_asks_in_an_interview_and_presides_at_a_hearing():
    text = "主持人：请林树宏委员提问。\n林树宏委员：缺口多大？\n刘小杰局长：3000个。\n主持人：何时解决？\n刘小杰局长：明年。"
    assert [turn.kind for turn in spoken(text)] == ["procedural", "question", "answer", "question", "answer"]


def test_short_label_takes_the_office_of_the_full_one():
    text = "市人大代表林树宏：缺口多大？\n市城管局局长刘小杰：3000个。\n林树宏：何时？\n刘局长：明年。"
    turns = spoken(text)
    assert [turn.label.name for turn in turns] == ["林树宏", "刘小杰"] * 2
    assert [turn.label.office for turn in turns] == ["市人大代表", "市城管局局长"] * 2


def test_sole_person_interviewed_gives_the_answers():
    text = "停车新规出台\n近日，记者采访了市城管局局长刘小杰。\n问：缺口多大？\n答：3000个。"
    assert [turn.label.name for turn in spoken(text)] == [None, "刘小杰"]


def test_two_offices_of_one_name_in_the_introduction_settle_nothing():
    intro = "市城管局局长刘小杰和市教育局局长刘小杰到场。"
    turns = spoken(f"{intro}\n问：缺口多大？\n刘小杰：3000个。\n问：何时？\n刘小杰：明年。")
    assert turns[1].label.office is None


def test_lines_of_those_present_are_no_turns():
    text = "出席人员\n市人大代表 林树宏\n市城管局局长 刘小杰\n\n林树宏：缺口多大？\n刘小杰：3000个。"
    assert len(spoken(text)) == 2


def test_fields_that_name_the_speaker_open_the_turn_below_them():
    text = "提问人：林树宏（市人大代表）\n缺口多大？\n答复人：刘小杰（市城管局局长）\n3000个。"
    turns = spoken(text)
    assert [(turn.kind, text[turn.start : turn.end]) for turn in turns] == [
        ("question", "缺口多大？"),
        ("answer", "3000个。"),
    ]
    assert [turn.label.office for turn in turns] == ["市人大代表", "市城管局局长"]


def test_surname_alone_is_the_one_person_whom_the_introduction_repeats():
    text = "专访钟海天\n城管专家钟海天谈停车。钟海天研究停车十年。\n问：缺口多大？\n钟：3000个。\n问：何时？\n钟：明年。"
    assert [turn.label.name for turn in spoken(text)] == [None, "钟海天"] * 2


@pytest.mark.parametrize("legend", ["问：记者；钟：钟海天", "**问：记者     钟：钟海天**"])
def test_legend_of_short_labels_is_no_turn(legend):
    text = (
        "停车访谈\n钟海天谈停车。\n问：记者；钟：钟海天\n问：缺口多大？\n钟：3000个。\n问：何时？\n钟：明年。"
    )
    assert [turn.kind for turn in spoken(text)] == KINDS


def test_surname_alone_without_a_person_is_no_label():
    text = "林樹宏議員：缺口多大？\n運輸及房屋局局長：約3,000個，分項如下：\n主\n任：3\n教\n師：5\n主\n任：4\n完畢。"
    assert len(spoken(text)) == 2


def test_moderator_named_in_the_introduction_presides():
    text = "发布会实录\n主持人：\n省新闻办处长 孟涛\n孟涛：\n现在提问。\n江北日报记者：\n缺口多大？\n刘小杰局长：\n3000个。"
    assert [(turn.kind, turn.label.name) for turn in spoken(text)] == [
        ("procedural", "孟涛"),
        ("question", None),
        ("answer", "刘小杰"),
    ]


def test_moderator_only_leads_over_where_somebody_else_asks_next():
    text = "主持人：大家满意吗？\n市民代表林树宏：缺口多大？\n刘小杰局长：3000个。"
    assert [turn.kind for turn in spoken(text)] == ["procedural", "question", "answer"]


def test_written_question_and_reply_take_the_names_of_the_introduction():
    text = (
        "立法會五題：停車\n以下是今日在立法會會議上林樹宏議員的提問和運輸及物流局局長陳小文的書面答覆：\n\n"
        "問題：\n\n停車位缺口有多大？\n\n答覆：\n\n主席：\n\n缺口約3 000個。\n\n完\n２０２４年５月８日（星期三）"
    )
    turns = spoken(text)
    assert [(turn.kind, turn.label.name) for turn in turns] == [("question", "林樹宏"), ("answer", "陳小文")]
    assert text[turns[1].start : turns[1].end].endswith("3 000個。")


def test_office_of_one_is_not_the_office_of_the_next_named():
    text = "记者采访了市城管局局长刘小杰、市教育局副局长黄涌基。\n问：缺口多大？\n黄涌基：3000个。\n问：何时？\n刘小杰：明年。"
    assert [turn.label.office for turn in spoken(text)][1::2] == ["市教育局副局长", "市城管局局长"]


def test_label_after_a_page_number_of_five_digits_is_read():
    page = "立法會 ─ 2013年 7月 17日  \n \n11167 \n"
    line = "林樹宏議員：主席，停車位的問題已經困擾市民很久，政府到底有\n甚麼具體的辦法可以解決呢？  \n"
    reply = "運輸局局長：主席，我們會繼續與各區商討，增加各區的停車位，\n並會適時檢討有關的安排，多謝。  \n"
    assert [turn.kind for turn in spoken((line + page + reply + page) * 3)] == ["question", "answer"] * 3


def test_member_of_a_council_answers_where_a_reporter_asks():
    text = "访谈\n市人大代表钟海天谈停车。\n记者：缺口多大？\n钟海天：3000个。\n记者：何时？\n钟海天：不知道。\n答：明年。"
    assert [turn.kind for turn in spoken(text)][:4] == KINDS


@pytest.mark.parametrize("signs", ["：：", "：:", "： ：", "：，", ":。"])
def test_sign_repeated_behind_a_label_is_no_part_of_the_words(signs):
    text = printed("office and name").replace("：", signs)
    assert [text[turn.start : turn.end] for turn in spoken(text)] == WORDS


HEADS = [("刘小杰", "市发改局局长"), ("王大明", "市工信局局长")]


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("市发改局局长刘小杰、市工信局局长王大明", HEADS),
        ("市发改局局长刘小杰和市工信局局长王大明", HEADS),
        ("市发改局局长刘小杰、市工信局局长王大明、市商务局局长陈小东", [*HEADS, ("陈小东", "市商务局局长")]),
        (
            "市发改局党组书记、局长刘小杰、市工信局局长王大明",
            [("刘小杰", "市发改局党组书记、局长"), HEADS[1]],
        ),
        ("市发改局局长刘小杰、副局长王大明", [HEADS[0], ("王大明", "副局长")]),
        ("市发展和改革局局长李和平", [("李和平", "市发展和改革局局长")]),
        ("市发改局党组书记、局长刘小杰", [("刘小杰", "市发改局党组书记、局长")]),
    ],
)
def test_all_speakers_of_a_label_are_read_in_printed_order(label, found):
    text = f"市人大常委会委员林树宏：进展如何？\n{label}：将建成3个产业园。\n"
    proposals = propose(text)
    answer = as_json(proposals)["turns"][-1]
    assert [(each["name"], each["role"]) for each in answer["speakers"]] == found
    assert answer["speaker"] == answer["speakers"][0]
    assert [each.lead for each in proposals.commitments] == [found[0][1].partition("局")[0] + "局"]


def test_a_name_behind_a_label_of_two_is_the_speaker_alone():
    text = (
        "市人大常委会委员林树宏：进展如何？\n市发改局局长刘小杰、市工信局局长王大明：将建成3个产业园。\n"
        "市人大常委会委员林树宏：还有呢？\n王大明：将修路。\n林树宏：路呢？\n刘小杰：将修桥。\n"
    )
    turns = [turn for turn in as_json(propose(text))["turns"] if turn["kind"] == "answer"]
    assert [len(turn["speakers"]) for turn in turns] == [2, 1, 1]
    assert [turn["speaker"]["role"] for turn in turns[1:]] == ["市工信局局长", "市发改局局长"]
