from apps.intake.clauses import find_clauses


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
    assert cut("我们修了很长的一条\n路。架桥。", wrapped=True) == ["我们修了很长的一条\n路", "架桥"]


def test_english_sentences_are_parted_and_titles_are_not():
    assert cut("Mr. Smith came. We will build it.") == ["Mr. Smith came", "We will build it."]
