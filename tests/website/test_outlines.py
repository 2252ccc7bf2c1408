"""The points of an answer part its paragraphs, and never a sentence."""

from apps.website.outlines import levels_of


def point(text, words, level=1, points=()):
    """Make a point of an outline as far as the page reads it."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "level": level, "points": list(points)}


def test_the_rest_of_a_sentence_in_which_a_point_ends_stays_in_its_paragraph():
    text = "一是建校。三是推动集团化办学,扩大优质资源覆盖面。谢谢。"
    outline = [point(text, "一是建校。"), point(text, "三是推动集团化办学")]
    assert levels_of(outline, text, len(text)) == {0: 1, text.index("三是"): 1}


def test_what_follows_the_last_sentence_of_a_point_is_a_paragraph():
    text = "一是建校。二是办学；谢谢。"
    outline = [point(text, "一是建校。"), point(text, "二是办学；")]
    assert levels_of(outline, text, len(text)) == {0: 1, 5: 1, 10: 0}


def test_a_point_that_ends_at_a_gap_of_the_text_ends_its_paragraph():
    text = "一、办学   谢谢。"
    assert levels_of([point(text, "一、办学")], text, len(text)) == {0: 1, 7: 0}
