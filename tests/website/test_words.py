import re
from html import escape, unescape
from xml.etree.ElementTree import fromstring

from hypothesis import given
from hypothesis import strategies as st

from apps.website.words import Mark, marked_html, paragraphs

TEXTS = st.text(st.sampled_from("一二。<&>\"' \n|a\u00a0😀"), max_size=40)
CARD = '<i class="card">{}</i>'
TAG = (
    r'<(span|a)( id="h-c\d")? class="commitment"( href="#h-c\d")? title="[^<>"]*">'
    r'|</span>|</a>|<span class="gap">|<i class="card">|</i>'
)


@st.composite
def texts_with_marks(draw):
    text = draw(TEXTS)
    edge = st.integers(-3, len(text) + 3)
    spans = draw(st.lists(st.tuples(edge, edge, st.booleans()), max_size=8))
    marks = [
        Mark(start, end, f"h-c{n}", "commitment", '<b>"&', *((f"#h-c{n}", CARD.format(n)) if linked else ()))
        for n, (start, end, linked) in enumerate(spans)
    ]
    return text, marks, draw(st.dictionaries(edge, st.integers(0, 3), max_size=4))


def written(case):
    text, marks, levels = case
    return [paragraph.html for paragraph in paragraphs(text, marks, levels=levels)]


def without_tags(html):
    return unescape(re.sub(r'<i class="card">\d</i>|<[^>]*>', "", html))


def elements(html):
    return fromstring(f"<p>{html}</p>").iter()  # noqa: S314


@given(texts_with_marks())
def test_the_text_is_unchanged_whatever_is_marked(case):
    assert without_tags("".join(written(case))) == case[0]


@given(texts_with_marks())
def test_every_id_appears_exactly_once(case):
    ids = re.findall(r'id="([^"]*)"', "".join(written(case)))
    assert sorted(ids) == sorted(mark.id for mark in case[1])


@given(texts_with_marks())
def test_elements_are_closed_in_every_paragraph_and_everything_else_is_escaped(case):
    for paragraph in written(case):
        depth = 0
        for tag in re.findall("<[^>]*>", paragraph):
            assert re.fullmatch(TAG, tag)
            depth += -1 if tag.startswith("</") else 1
            assert depth >= 0
        assert depth == 0


@given(texts_with_marks())
def test_an_element_with_an_id_begins_at_the_first_word_of_its_mark(case):
    html = "".join(written(case))
    for mark in case[1]:
        before = html.split(f'id="{mark.id}"')[0]
        before = before[: before.rindex("<")]
        assert len(without_tags(before)) == min(max(mark.start, 0), len(case[0]))


@given(texts_with_marks())
def test_no_link_is_within_a_link_and_none_holds_a_card(case):
    for paragraph in written(case):
        for element in elements(paragraph):
            if element.tag == "a":
                assert not [each for each in element.iter() if each is not element and each.tag in ("a", "i")]


@given(texts_with_marks())
def test_a_card_is_the_next_element_after_that_with_the_id_of_its_mark(case):
    """The style sheet opens the card that way."""
    cards = {mark.id: mark.card for mark in case[1]}
    found = []
    for paragraph in written(case):
        for parent in elements(paragraph):
            for at, element in enumerate(parent):
                if card := cards.get(element.get("id")):
                    assert CARD.format(parent[at + 1].text) == card
                    found.append(card)
    assert sorted(found) == sorted(card for card in cards.values() if card)
    assert sum(paragraph.count('<i class="card">') for paragraph in written(case)) == len(found)


def test_a_figure_inside_a_commitment_is_an_element_inside_its_element():
    text = "投入27.84亿元建园"
    marks = [Mark(2, 9, "f1", "figure"), Mark(0, 11, "c1", "commitment", href="#c1")]
    [html] = marked_html(text, marks)
    assert html == (
        '<a id="c1" class="commitment" href="#c1">投入<span id="f1" class="figure">27.84亿元</span>建园</a>'
    )


def test_overlapping_marks_are_split_and_the_rest_keeps_its_style_but_not_its_id():
    [html] = marked_html("甲乙丙", [Mark(0, 2, "c1", "one"), Mark(1, 3, "c2", "two")])
    assert html.count('id="c2"') == 1
    assert html.count('class="two"') == 2


def test_the_signs_of_a_clause_come_before_its_card():
    mark = Mark(0, 2, "c1", "one", href="#c1", card="<i>1</i>")
    assert marked_html("甲乙”。丙", [mark]) == ['<a id="c1" class="one" href="#c1">甲乙</a>”。<i>1</i>丙']
    assert marked_html("甲乙", [mark]) == ['<a id="c1" class="one" href="#c1">甲乙</a><i>1</i>']


def test_runs_of_spaces_part_paragraphs_and_stay_in_the_text_but_bars_are_hidden():
    first, *others = marked_html("|   甲。   乙。 \n 丙。   |", [])
    assert first == '<span class="gap">|   </span>甲。   '
    assert others == ["乙。 \n ", '丙。<span class="gap">   |</span>']
    assert marked_html("甲|乙", []) == ["甲|乙"]


def test_the_points_of_an_outline_part_paragraphs_and_say_how_deep_they_stand():
    found = paragraphs("甲。一、乙。一是丙。丁。   戊。", [], levels={2: 1, 6: 2})
    assert found == [("甲。", 0), ("一、乙。", 1), ("一是丙。丁。   ", 2), ("戊。", 2)]


def test_hostile_words_are_escaped():
    text = "<script>alert('x')</script>"
    assert marked_html(text, []) == [escape(text)]
