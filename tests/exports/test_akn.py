from hypothesis import given, settings
from hypothesis import strategies as st

from apps.exports.akn import Debate, Mark, Printed, element, write

from .akn_schema import AKN, text_of, valid

TEXT = "零一\n二<三&四\r\n五\x0b六 seven 𠮷八"
SPAN = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).map(
    lambda found: (found[0], min(found[0] + found[1], len(TEXT)))
)
TYPES = st.sampled_from(["section", "question", "answer"])
SECTION = st.sampled_from([None, "h-s0", "h-s1"])


def meta():
    """Make the least that the schema asks for."""

    def level(name, *more):
        return element(
            name,
            {},
            "",
            element("FRBRthis", {"value": "/akn/x/!main"}),
            element("FRBRuri", {"value": "/akn/x"}),
            element("FRBRdate", {"date": "2025-10-30", "name": "day"}),
            element("FRBRauthor", {"href": "#x"}),
            *more,
        )

    country, language = element("FRBRcountry", {"value": "cn"}), element("FRBRlanguage", {"language": "zho"})
    levels = level("FRBRWork", country), level("FRBRExpression", language), level("FRBRManifestation")
    return [element("identification", {"source": "#x"}, "", *levels)]


def printed(parts, marks):
    speech = {"by": "#person.x", "as": "#role.x"}
    made = []
    for n, ((start, end), kind, section) in enumerate(parts):
        part = {"type": kind, "id": f"h-{kind[0]}{n}", "start": start, "end": end}
        made.append(part if kind == "section" else part | {"section": section, "speech": speech})
    refers = {"refersTo": "#record.x"}
    kinds = [("inline", {"name": "commitment", **refers}), ("quantity", {"normalized": "1 m2", **refers})]
    marked = [Mark(start, end, f"h-m{n}", *kinds[n % 2]) for n, (start, end) in enumerate(marks)]
    return Printed("a-source", TEXT, made, marked)


@settings(deadline=None)  # the first one reads the schema
@given(st.lists(st.tuples(SPAN, TYPES, SECTION), max_size=6), st.lists(SPAN, max_size=6))
def test_any_parts_and_any_marks_give_a_valid_document_with_every_word_once_and_in_order(parts, marks):
    source = printed(parts, marks)
    document = valid(write(Debate("special_inquiry", "题目\x01", "zh-hans", meta(), [source])))
    body = document.find(f"{AKN}debate/{AKN}debateBody")
    assert "".join(text_of(body).split()) == "".join(TEXT.replace("\x0b", "\ufffd").split())
    ids = [found.get("eId") for found in body.iter() if found.get("eId")]
    assert sorted(ids) == sorted(
        [*(part["id"] for part in source.parts), *(mark.id for mark in source.marks)]
    )


def test_a_mark_across_the_edge_of_another_is_written_in_two_pieces_of_which_the_first_is_named():
    source = printed([((0, len(TEXT)), "answer", None)], [(4, 8), (6, 10)])
    document = valid(write(Debate("special_inquiry", "题目", "zh-hans", meta(), [source])))
    pieces = list(document.iter(f"{AKN}quantity"))
    assert [piece.get("eId") for piece in pieces] == ["h-m1", None]
    assert "".join(map(text_of, pieces)) == TEXT[6:10]
    [commitment] = document.iter(f"{AKN}inline")
    assert text_of(commitment) == TEXT[4:8]
    assert pieces[0].getparent() is commitment


def test_carriage_returns_come_back_and_what_xml_forbids_is_replaced_one_for_one():
    source = printed([((0, len(TEXT)), "question", None)], [])
    document = valid(write(Debate("special_inquiry", "题目", "zh-hans", meta(), [source])))
    assert text_of(next(document.iter(f"{AKN}question"))) == TEXT.replace("\x0b", "\ufffd")


def test_what_xml_forbids_is_replaced_in_attributes_as_well():
    mark = Mark(0, 1, "h-m0", "quantity", {"normalized": "1 \x0b\uffff", "refersTo": "#record.x"})
    source = Printed("a-source", TEXT, [], [mark])
    document = valid(write(Debate("special_inquiry", "题", "zh-hans", meta(), [source])))
    [found] = document.iter(f"{AKN}quantity")
    assert found.get("normalized") == "1 \ufffd\ufffd"


def test_a_hearing_without_sources_is_still_a_valid_document():
    valid(write(Debate("special_inquiry", "题目", "zh-hans", meta(), [])))
