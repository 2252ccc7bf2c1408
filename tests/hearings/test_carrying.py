"""Words move to a later text with their unchanged sentence, or not at all: never to others that look the same."""

import random

import pytest

from apps.hearings.carrying import Carrier

POOL = [
    "甲说好。",
    "乙说好。",
    "办结10件。",
    "未办结10件。",
    "\n",
    "我市将建成3个产业园；",
    "推进办结10件工作。",
]


def edited(chance, text):
    """Edit a text once; give the new one, and for each of its characters the place in the old one that it came from."""
    came, new = list(range(len(text))), list(text)
    start = chance.randrange(len(text))
    end = min(len(text), start + chance.choice([0, 1, 2, 5, 12]))
    put = chance.choice(["", "未", "不", "13", chance.choice(POOL), chance.choice(POOL) * 2])
    came[start:end], new[start:end] = [None] * len(put), list(put)
    return "".join(new), came


@pytest.mark.parametrize("seed", range(5))
def test_an_edit_never_moves_a_span_to_other_words(seed):
    chance = random.Random(seed)  # noqa: S311
    for _ in range(200):
        text = "".join(chance.choices(POOL, k=chance.randint(2, 14)))
        new, came = edited(chance, text)
        carrier = Carrier(text, new)
        for _ in range(20):
            start = chance.randrange(len(text))
            end = chance.randint(start + 1, len(text))
            place = carrier.place(start, end)
            if place is not None:
                assert new[slice(*place)] == text[start:end]
                # What was typed anew may be the same words again; what is old must be the very words.
                found = [(at, old) for at, old in enumerate(came[slice(*place)]) if old is not None]
                assert all(old == start + at for at, old in found), (text, new, start, end)


def test_what_repeats_does_not_move_where_one_of_it_was_taken_away():
    carrier = Carrier("好。好。甲。", "好。甲。")
    assert [carrier.place(at, at + 2) for at in (0, 2, 4)] == [None, None, (2, 4)]


def test_a_changed_sentence_is_carried_only_where_that_is_asked_for():
    carrier = Carrier("前言。全市建没12所学校。后记。", "前言。\n全市建设12所学校。后记。")
    assert carrier.place(5, 12) is None
    assert carrier.place(5, 12, probably=True) == (6, 13)
    assert carrier.place(0, 3) == (0, 3)
    assert carrier.place(13, 16) == (14, 17)


def test_words_that_are_gone_have_no_place():
    carrier = Carrier("一。办结10件。二。未办结10件。", "一。二。未办结10件。")
    assert carrier.place(2, 8, probably=True) is None
