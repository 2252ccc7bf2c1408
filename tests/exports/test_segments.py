from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from apps.exports.segments import runs_of, segments

TEXT = "零一二三四五六七八九"
EDGES = st.integers(0, len(TEXT) + 2)
SPANS = st.lists(st.tuples(EDGES, EDGES).filter(lambda span: span[0] < span[1]), max_size=6)


class Mark(NamedTuple):
    start: int
    end: int
    id: str


def parts_of(spans):
    return [{"id": f"h-a{n}", "start": start, "end": end} for n, (start, end) in enumerate(spans)]


def marks_of(spans):
    return [Mark(start, end, f"h-c{n}") for n, (start, end) in enumerate(spans)]


def spoken(start, end, role="市长", name="甲乙"):
    return {"id": "h-a1", "start": start, "end": end, "role": role, "person_name": name}


@given(SPANS, SPANS)
def test_each_character_part_and_mark_is_in_exactly_one_segment(parts, marks):
    found = segments(TEXT, parts_of(parts), marks_of(marks))
    assert "".join(TEXT[each.start : each.end] for each in found) == TEXT
    shown = [each.part["id"] for each in found if each.part]
    assert sorted(shown) == sorted(part["id"] for part in parts_of(parts))
    held = [mark.id for each in found for mark in each.marks]
    assert sorted(held) == sorted(mark.id for mark in marks_of(marks))


def test_the_text_between_parts_is_kept():
    found = segments(TEXT, [{"id": "h-q1", "start": 2, "end": 4}], [])
    assert [(TEXT[each.start : each.end], bool(each.part)) for each in found] == [
        ("零一", False),
        ("二三", True),
        ("四五六七八九", False),
    ]


def test_an_empty_text_is_one_segment():
    [found] = segments("", [], [])
    assert (found.start, found.end, found.part) == (0, 0, None)


def test_a_mark_is_in_the_segment_in_which_it_begins():
    found = segments(TEXT, [{"id": "h-a1", "start": 2, "end": 6}], marks_of([(0, 1), (2, 3), (6, 7)]))
    assert [[mark.start for mark in each.marks] for each in found] == [[0], [2], [6]]


def test_the_printed_name_of_the_speaker_is_the_label_of_the_words_after_it():
    text = "市长甲乙：一二三"
    [found] = segments(text, [spoken(5, 8)], [])
    assert (text[found.start : found.end], found.label) == ("一二三", "市长甲乙：")


def test_other_words_before_a_part_and_a_name_with_a_mark_are_no_label():
    text = "市长甲乙：一二三"
    for part, marks in [
        (spoken(5, 8, role="县长"), []),
        (spoken(5, 8), [(0, 2)]),
        (spoken(5, 8), [(0, 0)]),
        (spoken(5, 8), [(3, 7)]),
    ]:
        found = segments(text, [part], marks_of(marks))
        assert [each.label for each in found] == [None, None]


@given(SPANS, st.sets(st.integers(1, len(TEXT) - 1)))
def test_runs_hold_each_character_once_under_all_its_marks(spans, breaks):
    marks = marks_of(spans)
    runs = list(runs_of(marks, 0, len(TEXT), breaks))
    assert "".join(TEXT[run.start : run.end] for run in runs) == TEXT
    assert breaks <= {run.start for run in runs}
    for run in runs:
        for at in range(run.start, run.end):
            assert set(run.marks) == {mark for mark in marks if mark.start <= at < mark.end}


@given(SPANS, st.sets(st.integers(1, len(TEXT) - 1)))
def test_marks_that_are_kept_open_are_those_of_the_run_before_from_the_outermost_on(spans, breaks):
    before = []
    for run in runs_of(marks_of(spans), 0, len(TEXT), breaks):
        assert run.marks[: run.kept] == before[: run.kept]
        more = run.marks[run.kept : run.kept + 1]
        assert run.start in breaks or not more or more != before[run.kept : run.kept + 1]
        assert run.kept == 0 or run.start not in breaks
        before = run.marks


def test_a_mark_across_the_edge_of_another_is_opened_again_within_and_without_it():
    one, two = marks_of([(0, 4), (2, 6)])
    found = [(run.start, run.end, run.marks, run.kept) for run in runs_of([two, one], 0, 6)]
    assert found == [(0, 2, [one], 0), (2, 4, [one, two], 1), (4, 6, [two], 0)]
