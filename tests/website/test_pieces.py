from hypothesis import given
from hypothesis import strategies as st

from apps.website.pieces import cut
from apps.website.words import Mark

TEXT = "零一二三四五六七八九"
EDGES = st.integers(0, len(TEXT) + 2)
SPANS = st.lists(st.tuples(EDGES, EDGES).filter(lambda span: span[0] < span[1]), max_size=6)


def parts_of(spans):
    return [{"id": f"h-a{n}", "start": start, "end": end} for n, (start, end) in enumerate(spans)]


def marks_of(spans):
    return [Mark(start, end, f"h-c{n}", "commitment") for n, (start, end) in enumerate(spans)]


@given(SPANS, SPANS)
def test_each_character_part_and_mark_is_in_exactly_one_piece(parts, marks):
    pieces = cut(TEXT, parts_of(parts), marks_of(marks))
    assert "".join(TEXT[piece.start : piece.end] for piece in pieces) == TEXT
    shown = [piece.part["id"] for piece in pieces if piece.part]
    assert sorted(shown) == sorted(part["id"] for part in parts_of(parts))
    held = [mark.id for piece in pieces for mark in piece.marks]
    assert sorted(held) == sorted(mark.id for mark in marks_of(marks))
    assert all(piece.paragraphs(TEXT) for piece in pieces)


def test_the_text_between_parts_is_kept():
    pieces = cut(TEXT, [{"id": "h-q1", "start": 2, "end": 4}], [])
    found = [(TEXT[piece.start : piece.end], bool(piece.part)) for piece in pieces]
    assert found == [("零一", False), ("二三", True), ("四五六七八九", False)]


def test_a_mark_stands_in_the_part_in_which_it_begins():
    pieces = cut(TEXT, [{"id": "h-a1", "start": 2, "end": 6}], marks_of([(0, 1), (2, 3), (6, 7)]))
    assert [[mark.start for mark in piece.marks] for piece in pieces] == [[0], [2], [6]]
