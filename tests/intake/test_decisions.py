import datetime
from decimal import Decimal

import pytest

from apps.intake.decisions import WrongDecisions, decide, numbered, reading_of
from apps.intake.propose import propose

TEXT = (
    "30日，市人大常委会开展专题询问。\n"
    "市人大常委会委员林树宏：我市重点产业项目的情况如何？\n"
    "市发改局局长刘小杰：我市将于2026年底前投入27.84亿元，建成3个产业园。\n"
    "市人大常委会委员姚佑雄：我市如何支持企业创新？\n"
    "市科技局局长林惠生：我们将继续推动创新平台建设，已建成5个实验室。\n"
)


@pytest.fixture(scope="module")
def found():
    return propose(TEXT, datetime.date(2025, 10, 30))


def id_of(found, kind, at=0):
    """Give the id of the turn of that kind at that place."""
    return [id for id, each in numbered(found).items() if id[0] == "t" and each.kind == kind][at]


def test_no_decisions_change_nothing(found):
    assert found.turns
    assert found.commitments
    assert found.figures
    assert decide(found, {}) == found


def test_a_rejected_figure_is_left_out_and_nothing_else(found):
    left = decide(found, {"rejected": ["f1"]})
    assert left.figures == found.figures[1:]
    assert (left.turns, left.commitments) == (found.turns, found.commitments)


def test_with_a_rejected_answer_goes_what_is_found_in_it(found):
    answer = id_of(found, "answer", 1)
    where = numbered(found)[answer]
    left = decide(found, {"rejected": [answer]})
    assert where not in left.turns
    for before, after in ((found.figures, left.figures), (found.commitments, left.commitments)):
        assert after == [each for each in before if each.end <= where.start]
        assert len(after) < len(before)


def test_with_a_rejected_question_goes_its_answer(found):
    left = decide(found, {"rejected": [id_of(found, "question")]})
    assert [turn.kind for turn in left.turns if turn.kind in ("question", "answer")] == ["question", "answer"]
    assert all(turn.label.name not in ("林树宏", "刘小杰") for turn in left.turns if turn.label)


def test_fields_are_changed(found):
    answer = id_of(found, "answer")
    edited = {
        "f1": {"stated_value": "27.85", "value": "2785000000", "qualifier": "about"},
        "c1": {"kind": "measure", "due_to": "2027-01-31", "lead": ""},
        answer: {"name": "刘大杰"},
    }
    left = decide(found, {"edited": edited})
    figure, commitment = left.figures[0], left.commitments[0]
    assert (figure.stated_value, figure.value) == (Decimal("27.85"), Decimal(2785000000))
    assert figure.qualifier == "about"
    assert commitment.kind == "measure"
    assert commitment.due.last == datetime.date(2027, 1, 31)
    assert commitment.due.stated == found.commitments[0].due.stated
    assert commitment.lead is None
    assert numbered(left)[answer].label.name == "刘大杰"
    assert numbered(left)[answer].label.organization == numbered(found)[answer].label.organization


def test_a_due_time_can_be_taken_away(found):
    edited = {"c1": {"due_stated": "", "due_from": "", "due_to": ""}}
    assert decide(found, {"edited": edited}).commitments[0].due is None


@pytest.mark.parametrize(
    ("decisions", "named"),
    [
        (None, ""),
        ([], ""),
        ({"accepted": []}, ""),
        ({"rejected": "f1"}, ""),
        ({"rejected": [1]}, ""),
        ({"rejected": [["f1"]]}, ""),
        ({"edited": {"f1": "value"}}, ""),
        ({"edited": {"f1": {"value": 3}}}, ""),
        ({"rejected": ["f99"]}, "f99"),
        ({"edited": {"x1": {}}}, "x1"),
        ({"edited": {"f1": {"start": "0"}}}, "start"),
        ({"edited": {"f1": {"value": "27,84"}}}, "27,84"),
        ({"edited": {"f1": {"value": "NaN"}}}, "NaN"),
        ({"edited": {"f1": {"value": "1e999999999"}}}, "1e999999999"),
        ({"edited": {"f1": {"unit": " "}}}, "27.84亿元"),
        ({"edited": {"f1": {"kind": "pledge"}}}, "pledge"),
        ({"edited": {"c1": {"due_to": "soon"}}}, "soon"),
        ({"edited": {"c1": {"due_stated": ""}}}, ""),
        ({"edited": {"t1": {"name": "长" * 201}}}, "t1"),
        ({"reading": "another"}, ""),
    ],
)
def test_wrong_decisions_are_refused_by_name(found, decisions, named):
    with pytest.raises(WrongDecisions) as refused:
        decide(found, decisions)
    assert named in str(refused.value)


def test_the_same_text_is_read_the_same(found):
    again = propose(TEXT, datetime.date(2025, 10, 30))
    assert reading_of(again) == reading_of(found)
    assert reading_of(propose(TEXT + "。")) != reading_of(found)
