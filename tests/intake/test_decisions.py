import datetime
from decimal import Decimal

import pytest

from apps.hearings.models import Edition
from apps.intake.decisions import InvalidDecisions, decide, fingerprint, numbered
from apps.intake.propose import propose
from tests.conftest import recorded


def record_text():
    return next(each.object.text for each in recorded() if isinstance(each.object, Edition))


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
        "c1": {"kind": "measure", "due_to": "2027-01-31", "due_basis": "以方案为准", "lead": ""},
        answer: {"name": "刘大杰"},
    }
    left = decide(found, {"edited": edited})
    figure, commitment = left.figures[0], left.commitments[0]
    assert (figure.stated_value, figure.value) == (Decimal("27.85"), Decimal(2785000000))
    assert figure.qualifier == "about"
    assert commitment.kind == "measure"
    assert commitment.due.last == datetime.date(2027, 1, 31)
    assert commitment.due.basis == "以方案为准"
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
        ({"edited": {"f1": {"start": "0"}}}, "“起点”与“终点”"),
        ({"edited": {"f1": {"value": "27,84"}}}, "27,84"),
        ({"edited": {"f1": {"value": "NaN"}}}, "NaN"),
        ({"edited": {"f1": {"value": "1e999999999"}}}, "1e999999999"),
        ({"edited": {"f1": {"unit": " "}}}, "27.84亿元"),
        ({"edited": {"f1": {"kind": "pledge"}}}, "pledge"),
        ({"edited": {"c1": {"due_to": "soon"}}}, "soon"),
        ({"edited": {"c1": {"due_stated": ""}}}, ""),
        ({"edited": {"t1": {"name": "长" * 201}}}, "t1"),
        ({"edited": {"f1": {"start": "-1", "end": "3"}}}, "-1"),
        ({"edited": {"f1": {"start": "9", "end": "9"}}}, "27.84亿元"),
        ({"edited": {"f1": {"start": "0", "end": "999999"}}}, "27.84亿元"),
        ({"edited": {"f1": {"period_stated": "", "period_to": "2026-01-01"}}}, "27.84亿元"),
        ({"added": []}, ""),
        ({"added": {"f1": {"group": "figure"}}}, ""),
        ({"added": {"n1": {"group": "warning"}}}, ""),
        ({"added": {"n1": {"group": "figure"}}}, ""),
        (
            {
                "added": {
                    "n1": {
                        "group": "commitment",
                        "kind": "pledge",
                        "start": "0",
                        "end": "3",
                        "due_to": "soon",
                    }
                }
            },
            "soon",
        ),
        ({"added": {"n1": {"group": "commitment", "kind": "pledge", "start": "9" * 5000, "end": "1"}}}, "9"),
        ({"added": {"n1": {"group": "point", "marker": "二、", "start": "0", "end": "3"}}}, "30日"),
        ({"fingerprint": "another"}, ""),
    ],
)
def test_wrong_decisions_are_refused_by_name(found, decisions, named):
    with pytest.raises(InvalidDecisions) as refused:
        decide(found, decisions)
    assert named in str(refused.value)


def place_of(words, inside=TEXT):
    start = inside.index(words)
    return {"start": str(start), "end": str(start + len(words))}


def test_other_words_give_a_proposal_another_place(found):
    left = decide(found, {"edited": {"f1": place_of("投入27.84亿元"), "c1": place_of("建成3个产业园")}})
    assert (left.figures[0].quote, left.commitments[0].quote) == ("投入27.84亿元", "建成3个产业园")
    assert TEXT[left.figures[0].start : left.figures[0].end] == "投入27.84亿元"
    assert left.figures[0].value == found.figures[0].value


def test_the_time_of_a_figure_is_changed_and_taken_away(found):
    edited = {"period_stated": "2026年底前", "period_from": "2026-01-01", "period_to": "2026-12-31"}
    period = decide(found, {"edited": {"f1": edited}}).figures[0].period
    assert (period.stated, period.first, period.last) == (
        "2026年底前",
        datetime.date(2026, 1, 1),
        datetime.date(2026, 12, 31),
    )
    assert decide(found, {"edited": {"f1": dict.fromkeys(edited, "")}}).figures[0].period is None


def test_what_was_missed_is_added_in_its_place(found):
    figure = {
        "group": "figure",
        "stated_value": "30",
        "stated_unit": "日",
        "value": "30",
        "unit": "day",
        "kind": "duration",
        "qualifier": "exact",
        "measures": "会期",
        "period_stated": "会期",
        **place_of("30日"),
    }
    commitment = {
        "group": "commitment",
        "kind": "reported",
        "lead": "市科技局",
        **place_of("已建成5个实验室"),
    }
    left = decide(found, {"rejected": ["c2"], "added": {"n1": figure, "n2": commitment}})
    assert left.figures[0].quote == "30日"
    assert left.figures[0].period.stated == "会期"
    assert len(left.figures) == len(found.figures) + 1
    assert next(each for each in left.commitments if each.lead == "市科技局").kind == "reported"


def test_an_added_turn_has_its_speaker(found):
    answer = id_of(found, "answer", 1)
    turn = {"group": "turn", "kind": "answer", "name": "林惠生", **place_of("已建成5个实验室")}
    left = decide(found, {"edited": {answer: place_of("我们将继续推动创新平台建设")}, "added": {"n1": turn}})
    first, second = left.turns[-2:]
    assert (first.kind, first.label) == ("answer", numbered(found)[answer].label)
    assert (second.kind, second.label.name, second.label.office) == ("answer", "林惠生", None)


def test_an_added_proposal_that_is_rejected_again_leaves_nothing(found):
    decisions = {"rejected": ["n1"], "added": {"n1": {"group": "figure"}}}
    assert decide(found, decisions) == found


def test_one_commitment_holds_no_other(found):
    added = {"group": "commitment", "kind": "pledge", **place_of("建成3个产业园")}
    with pytest.raises(InvalidDecisions) as refused:
        decide(found, {"added": {"n1": added}})
    assert refused.value.place is not None


@pytest.mark.parametrize("group", ["commitment", "point"])
def test_what_stands_in_answers_is_not_added_elsewhere(found, group):
    added = {"group": group, "kind": "pledge", "marker": "30", **place_of("30日")}
    del added["marker" if group == "commitment" else "kind"]
    with pytest.raises(InvalidDecisions) as refused:
        decide(found, {"added": {"n1": added}})
    assert refused.value.place == (0, 3)


def test_two_parts_of_a_record_share_no_words(found):
    answer, question = id_of(found, "answer"), id_of(found, "question", 1)
    first, second = numbered(found)[answer], numbered(found)[question]
    edited = {answer: {"start": str(first.start), "end": str(second.end)}}
    with pytest.raises(InvalidDecisions) as refused:
        decide(found, {"edited": edited})
    assert refused.value.place == (second.start, second.end)


OUTLINED = (
    "市人大代表林树宏：缺口多大？\n"
    "市城管局局长刘小杰：一、缺口约3000个。一是新建车位。二是开放车位。二、明年建成2个停车场。\n"
)


@pytest.fixture(scope="module")
def outlined():
    return propose(OUTLINED)


def markers(points):
    return [(point.marker, point.level, markers(point.points)) for point in points]


def test_inner_points_of_a_rejected_point_stay(outlined):
    assert markers(outlined.turns[1].outline) == [
        ("一、", 1, [("一是", 2, []), ("二是", 2, [])]),
        ("二、", 1, []),
    ]
    left = decide(outlined, {"rejected": ["p1"]})
    assert markers(left.turns[1].outline) == [("一是", 1, []), ("二是", 1, []), ("二、", 1, [])]


def test_a_point_is_added_and_nested_by_its_place(outlined):
    point = {"group": "point", "marker": "一是", **place_of("一是新建车位。", OUTLINED)}
    left = decide(outlined, {"rejected": ["p2"], "added": {"n1": point}})
    assert markers(left.turns[1].outline) == markers(outlined.turns[1].outline)


def test_no_point_ends_behind_its_answer(outlined):
    answer = numbered(outlined)["t2"]
    edited = {"start": str(answer.start), "end": str(OUTLINED.index("2个停车场"))}
    points = decide(outlined, {"edited": {"t2": edited}}).turns[1].outline
    assert points[-1].end == OUTLINED.index("2个停车场")


def test_a_point_before_its_answer_is_left_out_with_a_warning(outlined):
    answer = numbered(outlined)["t2"]
    edited = {"start": str(OUTLINED.index("一是新建")), "end": str(answer.end)}
    left = decide(outlined, {"edited": {"t2": edited}})
    assert markers(left.turns[1].outline) == [("一是", 1, []), ("二是", 1, []), ("二、", 1, [])]
    assert [warning.code for warning in left.warnings] == ["point_not_stored"]


def test_the_points_of_the_record_are_the_same_without_decisions():
    found = propose(record_text())
    assert decide(found, {}) == found


def test_the_same_text_is_read_the_same(found):
    again = propose(TEXT, datetime.date(2025, 10, 30))
    assert fingerprint(again) == fingerprint(found)
    assert fingerprint(propose(TEXT + "。")) != fingerprint(found)


@pytest.mark.parametrize("field", ["name", "organization"])
def test_two_that_are_joined_do_not_become_one_who_does_not_exist(field):
    with pytest.raises(InvalidDecisions, match="几个名称"):
        decide(propose(TEXT), {"edited": {"t2": {field: "市教育局、市财政局"}}})
