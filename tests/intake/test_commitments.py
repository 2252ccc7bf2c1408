import pytest

from apps.intake.commitments import find_commitments
from apps.intake.proposals import Turn

from .finding import DAY, answer, kinds


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
        "监管力量薄弱",
        "节水培训流于形式",
        "供水服务没有终点",
        "保护水源才是根本",
        "改造资金缺口较大",
        "申请人可在10日内申请复核",
        "供水单位应当公开水质",
        "《供水条例》规定用户须安装水表",
        "全市共有水厂12座",
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


def test_intention_of_a_preface_that_counts_its_list_reaches_that_list():
    text = "下一步，我们将抓好以下两方面工作。一是建设水厂。二是整治河道。"
    assert kinds(text) == ["pledge", "pledge", "pledge"]


def test_intention_of_a_preface_reaches_a_list_between_semicolons_and_ends_with_its_sentence():
    assert kinds("下一步，我们将做好以下工作：完善制度；建设水厂；开展培训。搭建平台。") == [
        *["pledge"] * 3,
        "measure",
    ]
    assert kinds("我们将完善制度；建设水厂。") == ["pledge", "measure"]


def test_time_ahead_of_a_preface_reaches_its_list():
    assert kinds("明年重点做好以下工作:一是建设水厂。二是整治河道。") == ["pledge"] * 3
    assert kinds("今年重点做好以下工作:一是建设水厂。二是整治河道。") == ["measure"] * 3


def test_word_of_completion_in_a_list_of_intentions_says_done_and_a_total_does_not():
    text = "我局将做好以下工作:一是实施治水工程,共投资3亿元。二是出台《节水办法》。三是巩固已建成的成果,已接管水厂5座。"
    assert kinds(text) == ["pledge", "pledge", "pledge", "reported"]


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
        ("今年将安排3200万元,确保2025年12月31日前完成改造", "2025年12月31日前", None, "2025-12-31"),
        ("明年将改造管网,6月30日前完成一期", "6月30日前", None, "2026-06-30"),
        ("年底前完成一期,2026年6月30日前完成二期", "年底前", None, "2025-12-31"),
    ],
)
def test_due_time_is_stated_in_the_words_of_the_clause(text, stated, first, last):
    due = answer(text)[0].due
    assert (due.stated, due.first and due.first.isoformat(), due.last.isoformat()) == (stated, first, last)


@pytest.mark.parametrize(
    "text",
    [
        "定期梳理情况",
        "推广2024年修订的办法",
        "去年推出了办法",
        "今年共建设水厂3座",
        "今年重点推进管网改造",
        "推荐水厂参加2026年评选",
        "对三年内新建的水厂给予补助",
        "按照年底前完成的要求,推进管网改造",
        "收到投诉后10日内答复用户",
    ],
)
def test_time_that_is_no_term_for_the_doing_is_not_due(text):
    assert answer(text)[0].due is None


def test_running_year_is_due_only_where_an_intention_is_stated():
    assert answer("今年计划新建水厂4座")[0].due.stated == "今年"
    assert answer("今年新建水厂4座")[0].due is None


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("主汛期前完成清淤", "主汛期前"),
        ("五个工作日内答复用户", "五个工作日内"),
        ("端午前完成检修", "端午前"),
        ("劳动节前完成检修", "劳动节前"),
        ("开学前完成检测", "开学前"),
        ("2026年春节前通水", "2026年春节前"),
    ],
)
def test_time_without_a_day_is_due_as_stated(text, stated):
    one = answer(text)[0]
    assert (one.kind, one.due.last) == ("pledge", None)
    assert one.due.stated == stated


def test_term_that_only_begins_ahead_is_due_from_its_first_day():
    due = answer("自2027年起每年改造管网50公里")[0].due
    assert (str(due.first), due.last) == ("2027-01-01", None)


def test_questions_hold_no_commitments():
    text = "我市将建设水厂。"
    assert find_commitments(text, [Turn("question", 0, len(text))], DAY) == []


def test_quote_is_the_whole_clause_without_marker_and_end_sign():
    text = "一、加强监管,规范用水。"
    one = answer(text)[0]
    assert (one.quote, text[one.start : one.end]) == ("加强监管,规范用水",) * 2


def test_english_words_are_no_commitment():
    assert kinds("我们将修建水厂。We will build two plants.") == ["pledge"]
