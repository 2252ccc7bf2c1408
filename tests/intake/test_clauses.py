import pytest

from apps.intake.clauses import Lines, find_clauses


def cut(text: str, **options) -> list[str]:
    """Cut a whole text."""
    return [text[one.start : one.end] for one in find_clauses(text, 0, len(text), **options)]


def test_clauses_end_at_stops_semicolons_and_breaks():
    assert cut("修路。架桥；治水;种树\n养鱼   放牧") == ["修路", "架桥", "治水", "种树", "养鱼", "放牧"]


def test_markers_are_left_out():
    assert cut("一、修路。(二)架桥。一是治水。二是种树。") == ["修路", "架桥", "治水", "种树"]


def test_colon_before_a_list_ends_a_clause_and_any_other_does_not():
    text = "我们将做好以下工作:一、修路。问题在于:缺钱。"
    assert cut(text) == ["我们将做好以下工作", "修路", "问题在于:缺钱"]
    assert [one.leads for one in find_clauses(text, 0, len(text))] == [True, False, False]


def test_end_of_a_wrapped_line_is_no_end_of_a_clause():
    assert cut("我们修了很长的一条\n路。架桥。", lines=Lines(wrapped=True)) == [
        "我们修了很长的一条\n路",
        "架桥",
    ]


def test_stop_of_an_english_abbreviation_does_not_cut():
    assert cut("引进ABC Co. Ltd的项目。修路。") == ["引进ABC Co. Ltd的项目", "修路"]


@pytest.mark.parametrize(
    "clause",
    [
        "用好免租三年;水电减半;人才住房优先等政策,吸引企业落户",
        "充分利用荒坡复垦;旧厂腾退不限面积等措施,盘活土地",
        "对闲置的厂房;对低效的用地,列入改造范围",
        "新建的小区;改造的小区,一律安装水表",
        "以学校为重点;以社区为补充,建设托育点",
        "构建“一核;两带;多点”格局",
    ],
)
def test_semicolon_between_halves_that_one_verb_governs_does_not_cut(clause):
    assert cut(f"{clause}。修路。") == [clause, "修路"]


def test_semicolon_between_doings_cuts_also_where_the_last_names_an_example():
    text = "落实减税政策;推进招商;完善担保等措施。"
    assert cut(text) == ["落实减税政策", "推进招商", "完善担保等措施"]


def test_semicolon_in_direct_speech_cuts():
    assert cut("局长答:“我们修路;架桥。”治水。") == ["局长答:“我们修路", "架桥", "治水"]


def test_clause_that_counts_its_list_leads_it_without_a_colon():
    text = "抓好以下两方面工作。一是修路。二是架桥。"
    assert [one.leads for one in find_clauses(text, 0, len(text))] == [True, False, False]
