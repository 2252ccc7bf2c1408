"""The record that comes with the project, tied character by character to the text that was printed."""

import json
import re
from pathlib import Path

import pytest
from django.core.management import call_command

from apps.hearings.loading import load
from apps.hearings.models import (
    RECORDS,
    SPANNED,
    Answer,
    Commitment,
    Edition,
    Figure,
    Hearing,
    Question,
    Section,
)
from apps.hearings.outline import count_points
from tests.make import WHY

from .files import dumped, loaded

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").glob("*.json"))
SETS = ("topics", "sources", "opinions", "reports")
SHA256 = "5ac545cf9bf1ba724b99d53b03f70624ebec3182201fbe78192d3859e1d04510"

pytestmark = pytest.mark.django_db


def by_id(records):
    return {
        (row["model"], row["pk"]): {
            name: sorted(value) if name in SETS else value
            for name, value in row["fields"].items()
            if value is not None  # files may leave out what is null
        }
        for row in records
    }


def in_files():
    return by_id(row for path in FIXTURES for row in json.loads(path.read_text("utf-8")))


def test_counts_are_those_of_the_printed_page(record):
    counted = [model.objects.count() for model in (Section, Question, Answer, Commitment, Figure)]
    assert counted == [10, 11, 11, 126, 30]
    points = [count_points(answer.outline) for answer in Answer.objects.all()]
    assert [sum(levels[depth] for levels in points if depth < len(levels)) for depth in range(3)] == [
        34,
        19,
        0,
    ]
    assert sum(bool(re.search("[0-9]", figure.quote)) for figure in Figure.objects.all()) == 22


def test_source_is_the_text_as_received(record):
    edition = Edition.objects.get()
    assert (len(edition.text), edition.sha256) == (6341, SHA256)
    assert edition.text.startswith("|   30日,市七届人大常委会")
    assert edition.text.endswith("   |")


@pytest.mark.parametrize("model", SPANNED)
def test_every_statement_is_found_at_its_characters(record, model):
    text = Edition.objects.get().text
    assert [row.pk for row in model.objects.all() if text[row.start : row.end] != row.words] == []


def test_every_point_is_found_at_its_characters(record):
    text = Edition.objects.get().text
    waiting = [point for answer in Answer.objects.all() for point in answer.outline]
    while waiting:
        point = waiting.pop()
        assert text[point["start"] : point["end"]] == point["text"]
        waiting += point["points"]


def test_the_hearing_is_published_and_says_where_its_day_comes_from(record):
    hearing = Hearing.objects.published().get()
    assert hearing.held_on_note


def test_loaddata_twice_stores_exactly_what_the_files_say(record):
    assert by_id(dumped()) == in_files()
    call_command("loaddata", *FIXTURES, verbosity=0)
    assert by_id(dumped()) == in_files()


def test_loading_stores_exactly_what_the_files_say_and_loaddata_changes_nothing_after(db):
    load(FIXTURES)
    assert by_id(dumped()) == in_files()
    told = [model.history.count() for model in RECORDS]
    call_command("loaddata", *FIXTURES, verbosity=0)
    assert by_id(dumped()) == in_files()
    assert [model.history.count() for model in RECORDS] == told


def test_loading_after_loaddata_changes_nothing(record):
    told = [model.history.count() for model in RECORDS]
    assert {step.outcome for step in loaded(FIXTURES)} == {"unchanged"}
    assert by_id(dumped()) == in_files()
    assert [model.history.count() for model in RECORDS] == told


def test_what_loaddata_stored_can_be_brought_up_to_date_by_loading(record, tmp_path):
    rows = json.loads(
        FIXTURES[[path.stem for path in FIXTURES].index("jieyang-2025-10-30")].read_text("utf-8")
    )
    commitment = next(row for row in rows if row["model"] == "hearings.commitment")
    commitment["fields"].update(topics=[], kind="reported")
    (tmp_path / "new.json").write_text(json.dumps(rows), "utf-8")
    assert [step.entry.name for step in loaded([tmp_path], why=WHY) if step.outcome == "changed"] == [
        f"hearings.commitment {commitment['pk']}"
    ]
