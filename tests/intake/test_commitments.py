import pytest

from apps.intake.commitments import find_commitments
from apps.intake.proposals import Turn

from .finding import DAY, answer, kinds


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("我市将新建三座水厂", "pledge"),
        ("计划推动管网改造", "pledge"),
        ("计划2027年底建成水厂", "pledge"),
        ("我们还要新建3座水厂", "pledge"),
        ("节水计划共批出12宗申请", "reported"),
        ("正在起草供水条例", "pledge"),
        ("我们会密切监察水质", "pledge"),
        ("继续推进河道整治", "pledge"),
        ("积极推广节水器具", "pledge"),
        ("加快水库除险加固", "pledge"),
        ("年底前完成管网改造", "pledge"),
        ("三年内建成10座水厂", "pledge"),
        ("完成管网改造", "reported"),
        ("已出台节水办法", "reported"),
        ("印发《节水办法》", "reported"),
        ("我们开展了专项检查", "reported"),
        ("建成水厂12座", "reported"),
        ("今年共处理污水3亿吨", "reported"),
        ("搭建智慧水务平台", "measure"),
        ("完善用水定额制度", "measure"),
        ("制定《节水办法》", "measure"),
        ("严格控制在不超过5个片区", "measure"),
        ("将水质数据纳入统一平台", "measure"),
        ("围绕关于加快治水的部署,搭建平台", "measure"),
        ("推进“继续前行”行动", "measure"),
    ],
)
def test_kind_says_how_a_clause_puts_it(clause, kind):
    assert kinds(f"{clause}。") == [kind]


@pytest.mark.parametrize(
    "clause",
    [
        "政策保障",
        "我市供水工作面临水源单一的困难",
        "水质排名全省第9位,比上年提升6位,为群众营造良好环境",
        "用户应当按时缴纳水费",
        "谢谢各位委员",
        "水价不受限制",
        "播种面积1200万亩",
        "向委员报告,用水户约12万户",
    ],
)
def test_noun_state_ranking_duty_and_thanks_are_no_commitments(clause):
    assert answer(f"{clause}。") == []


def test_intention_of_a_preface_reaches_its_list_and_no_further():
    text = "我局将做好以下工作:一、完善制度。搭建平台。二、建设水厂。\n开展培训。"
    assert kinds(text) == ["pledge", "pledge", "pledge", "pledge", "measure"]


def test_intention_ends_at_a_marker_of_the_list_around_it():
    text = "一、健全机制。下一步将:一是建设水厂。二是整治河道。二、优化服务。"
    assert kinds(text) == ["measure", "pledge", "pledge", "measure"]


def test_preface_on_a_line_of_its_own_leads_the_list_below_it():
    assert kinds("下一步,我们将做好以下工作:\n(一)完善制度。\n(二)建设水厂。") == ["pledge"] * 3


def test_lead_is_the_speaker_unless_the_clause_names_another():
    assert [one.lead for one in answer("建设水厂。由市住建局牵头,开展排查。")] == ["市水务局", "市住建局"]
    assert answer("建设水厂。", organization=None)[0].lead is None


@pytest.mark.parametrize(
    ("text", "stated", "first", "last"),
    [
        ("年底前建成水厂", "年底前", None, "2025-12-31"),
        ("到2027年,实现全市供水一体化", "到2027年", None, "2027-12-31"),
        ("三年内完成管网改造", "三年内", "2025-10-30", "2028-10-30"),
        ("我市明年重点推进管网改造", "明年", "2026-01-01", "2026-12-31"),
        ("力争明年6月底前开工建设", "力争明年6月底前", None, "2026-06-30"),
    ],
)
def test_due_time_is_stated_in_the_words_of_the_clause(text, stated, first, last):
    due = answer(text)[0].due
    assert (due.stated, due.first and due.first.isoformat(), due.last.isoformat()) == (stated, first, last)


@pytest.mark.parametrize(
    "text", ["定期梳理情况", "推广2024年修订的办法", "去年推出了办法", "今年共建设水厂3座"]
)
def test_time_that_is_no_term_for_the_doing_is_not_due(text):
    assert answer(text)[0].due is None


def test_questions_hold_no_commitments():
    text = "我市将建设水厂。"
    assert find_commitments(text, [Turn("question", 0, len(text))], DAY) == []


def test_quote_is_the_whole_clause_without_marker_and_end_sign():
    text = "一、加强监管,规范用水。"
    one = answer(text)[0]
    assert (one.quote, text[one.start : one.end]) == ("加强监管,规范用水",) * 2


def test_english_promises_and_deeds_are_told_apart():
    assert kinds("We will build two plants. We have repaired the dam. Water is blue.") == [
        "pledge",
        "reported",
    ]
