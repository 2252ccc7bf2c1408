import json
from pathlib import Path

import pytest

from apps.hearings.outline import count_points
from apps.intake.propose import as_json, propose

FIXTURE = Path(__file__).parents[2] / "fixtures" / "jieyang-2025-10-30.json"


@pytest.fixture(scope="module")
def curated():
    records: dict[str, list] = {}
    for entry in json.loads(FIXTURE.read_text(encoding="utf-8")):
        records.setdefault(entry["model"].split(".")[1], []).append({**entry["fields"], "id": entry["pk"]})
    return records


@pytest.fixture(scope="module")
def found(curated):
    return propose(curated["edition"][0]["text"])


def spans(records):
    return [(record["start"], record["end"]) for record in records]


def turns(found, kind):
    return [turn for turn in found.turns if turn.kind == kind]


@pytest.mark.parametrize(
    ("kind", "model"), [("question", "question"), ("answer", "answer"), ("heading", "section")]
)
def test_turns_of_the_record_are_exactly_the_curated_ones(curated, found, kind, model):
    assert [(turn.start, turn.end) for turn in turns(found, kind)] == spans(curated[model])


@pytest.mark.parametrize("kind", ["question", "answer"])
def test_speakers_of_the_record_are_split_as_curated(curated, found, kind):
    speakers = {speaker["id"]: speaker for speaker in curated["speaker"]}
    roles = [speakers[record["speaker"]]["role"] for record in curated[kind]]
    labels = [turn.label for turn in turns(found, kind)]
    assert [label.office for label in labels] == roles
    assert [f"{label.organization}{label.post}" for label in labels] == roles
    assert [found.text[label.start : label.end] for label in labels] == [
        f"{label.office}{label.name}" for label in labels
    ]


def test_outline_of_the_record_is_exactly_the_curated_one(curated, found):
    def plain(points):
        return [(p["marker"], p["level"], p["start"], p["end"], plain(p["points"])) for p in points]

    outlines = [turn["outline"] for turn in as_json(found)["turns"] if turn["kind"] == "answer"]
    assert [plain(outline) for outline in outlines] == [plain(a["outline"]) for a in curated["answer"]]
    assert [sum(n) for n in zip(*(([*count_points(o), 0, 0])[:2] for o in outlines), strict=True)] == [34, 19]


def test_introduction_caption_and_credits_are_told_apart(curated, found):
    words = {turn.kind: found.text[turn.start : turn.end] for turn in found.turns}
    assert words["intro"].startswith("30日,市七届人大常委会")
    assert words["intro"].endswith("敬请垂注。")
    assert words["caption"] == "一座现代化的石化新城正在崛起。"
    assert words["credit"] == curated["source"][0]["credits"]


def test_counts_of_the_introduction_agree_with_what_was_found(found):
    assert found.warnings == []


def test_asker_of_two_questions_is_one_person(found):
    assert len({turn.label.name for turn in turns(found, "question")}) == 10
    assert len({turn.label.organization for turn in turns(found, "answer")}) == 9
