import re
from html import escape, unescape

from hypothesis import given
from hypothesis import strategies as st

from apps.website.words import Mark, marked_html

TEXTS = st.text(st.sampled_from("一二。<&>\"' \n|a\u00a0😀"), max_size=40)


@st.composite
def texts_with_marks(draw):
    text = draw(TEXTS)
    edge = st.integers(-3, len(text) + 3)
    spans = draw(st.lists(st.tuples(edge, edge), max_size=8))
    return text, [Mark(start, end, f"h-c{n}", "commitment", '<b>"&') for n, (start, end) in enumerate(spans)]


def without_tags(html):
    return unescape(re.sub("<[^>]*>", "", html))


@given(texts_with_marks())
def test_the_text_is_unchanged_whatever_is_marked(case):
    text, marks = case
    assert without_tags("".join(marked_html(text, marks))) == text


@given(texts_with_marks())
def test_every_id_appears_exactly_once(case):
    text, marks = case
    ids = re.findall(r'id="([^"]*)"', "".join(marked_html(text, marks)))
    assert sorted(ids) == sorted(mark.id for mark in marks)


@given(texts_with_marks())
def test_elements_are_closed_in_every_paragraph_and_everything_else_is_escaped(case):
    text, marks = case
    for paragraph in marked_html(text, marks):
        depth = 0
        for tag in re.findall("<[^>]*>", paragraph):
            assert re.fullmatch(
                r'<span( id="h-c\d")? class="commitment" title="[^<>"]*">|</span>|</a>'
                r'|<a class="link" href="#(h-c\d)" aria-label="\2">',
                tag,
            )
            depth += -1 if tag.startswith("</") else 1
            assert depth >= 0
        assert depth == 0


@given(texts_with_marks())
def test_an_element_with_an_id_begins_at_the_first_word_of_its_mark(case):
    text, marks = case
    html = "".join(marked_html(text, marks))
    for mark in marks:
        before = html.split(f'id="{mark.id}"')[0]
        before = before[: before.rindex("<span")]
        assert len(without_tags(before)) == min(max(mark.start, 0), len(text))


def test_a_figure_inside_a_commitment_is_an_element_inside_its_element():
    text = "投入27.84亿元建园"
    marks = [Mark(2, 9, "f1", "figure"), Mark(0, 11, "c1", "commitment")]
    [html] = marked_html(text, marks)
    link = '<a class="link" href="#{0}" aria-label="{0}"></a>'.format
    assert html == (
        '<span id="c1" class="commitment" title="">投入<span id="f1" class="figure" title="">27.84亿元'
        f"{link('f1')}</span>建园{link('c1')}</span>"
    )


def test_overlapping_marks_are_split_and_the_rest_keeps_its_style_but_not_its_id():
    [html] = marked_html("甲乙丙", [Mark(0, 2, "c1", "one"), Mark(1, 3, "c2", "two")])
    assert html.count('id="c2"') == 1
    assert html.count('class="two"') == 2


def test_runs_of_spaces_part_paragraphs_and_stay_in_the_text():
    paragraphs = marked_html("|   甲。   乙。 \n 丙。   |", [])
    assert paragraphs == ["|   甲。   ", "乙。 \n ", "丙。   |"]


def test_hostile_words_are_escaped():
    text = "<script>alert('x')</script>"
    assert marked_html(text, []) == [escape(text)]
