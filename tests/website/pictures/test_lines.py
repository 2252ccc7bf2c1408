from apps.website.pictures.lines import lines_of


def test_chinese_is_broken_anywhere_but_before_a_closing_sign():
    assert lines_of("建设三个码头，明年开工。", 6, 9) == ["建设三个码头，", "明年开工。"]


def test_words_of_english_are_kept_whole():
    assert lines_of("Open record of public hearings", 8, 9) == ["Open record of", "public", "hearings"]


def test_a_word_that_is_longer_than_a_line_is_broken():
    assert lines_of("https://example.org/charts/due/?kind=pledge CC BY", 12, 3)[0] == "https://example.org/c"


def test_what_does_not_fit_ends_in_an_ellipsis():
    assert lines_of("一二三四五六七八九", 3, 2) == ["一二三", "四五…"]
    assert lines_of("一二三", 3, 2) == ["一二三"]
