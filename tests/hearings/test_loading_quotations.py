"""The texts of sources and what quotes them, and the speakers of answers, as files have them."""

import datetime

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from apps.hearings.checking import faults_of
from apps.hearings.models import (
    SPANNED,
    Answer,
    AnswerSpeaker,
    Commitment,
    CommitmentEvent,
    Edition,
    Figure,
    Speaker,
    Vote,
)
from apps.hearings.models.editions import sha256_of

from .files import done, dumped, fields, outcomes, refused, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
NEW_YEAR = datetime.datetime(2027, 1, 1, tzinfo=datetime.UTC)
QUOTING = {model._meta.model_name for model in SPANNED if model is not CommitmentEvent}
"""The kinds of records that quote a source of their hearing."""


def with_other_text(records):
    """Put a preface before the text of the hearing's source in the files."""
    edition = next(
        row for row in records if row["model"] == "hearings.edition" and "委员" in row["fields"]["text"]
    )
    text = "前言。" + edition["fields"]["text"]
    edition["fields"].update(text=text, sha256=sha256_of(text))
    return edition


def test_text_of_a_source_that_was_never_public_moves_together_with_all_that_quotes_it(loading, records):
    fields(records, "hearing")["state"] = "draft"
    loading()
    edition = with_other_text(records)
    for row in records:
        if row["fields"].get("edition") == edition["pk"]:
            row["fields"]["start"] += 3
            row["fields"]["end"] += 3
        for point in row["fields"].get("outline", []):
            point.update(start=point["start"] + 3, end=point["end"] + 3)
    assert done(loading(), "changed") == {"edition", *QUOTING}


def test_text_of_a_source_cannot_move_under_what_no_file_holds(loading, records):
    fields(records, "hearing")["state"] = "draft"
    loading()
    edition = with_other_text(records)
    assert {fault.split()[0] for fault in refused(loading, [edition])} == {
        f"hearings.{kind}" for kind in QUOTING
    }


def test_text_that_was_public_is_not_replaced_even_where_the_files_say_so(loading, records):
    loading()
    edition, before = with_other_text(records), Edition.objects.in_bulk()
    (fault,) = refused(loading, [edition], overwrite=True)
    assert fault.startswith(f"hearings.edition {edition['pk']}: text: ")
    assert edition["fields"]["sha256"] in fault
    assert before[edition["pk"]].sha256 in fault
    assert Edition.objects.in_bulk() == before


def test_text_that_loses_the_subject_of_a_hearing_is_refused(loading, records):
    fields(records, "hearing").update(state="draft", subject="围绕产业集聚")
    edition = next(row for row in records if row["fields"].get("text", "").startswith("30日"))
    without = edition["fields"]["text"]
    with_words = f"{without}（补：围绕产业集聚。）"
    edition["fields"] |= {"text": with_words, "sha256": sha256_of(with_words)}
    loading()
    edition["fields"] |= {"text": without, "sha256": sha256_of(without)}
    (fault,) = refused(loading, [edition])
    assert fault.startswith("hearings.hearing jieyang-2025-10-30: subject: ")


def test_first_edition_that_is_no_print_is_refused(loading, records):
    fields(records, "edition")["reason"] = "erratum"
    (fault,) = refused(loading)
    (edition,) = [row["pk"] for row in records if row["fields"].get("reason") == "erratum"]
    assert fault.startswith(f"hearings.edition {edition}: ")


def test_a_later_edition_is_loaded_with_what_quotes_it(loading, records):
    loading()
    first = with_other_text(records)
    text, edition = first["fields"]["text"], first["pk"].replace("edition-1", "edition-2")
    later = {"pk": edition, "model": first["model"], "fields": dict(first["fields"])}
    later["fields"].update(number=2, reason="erratum", note="加前言")
    del later["fields"]["key"]
    question = next(row for row in records if row["model"] == "hearings.question")
    start = question["fields"]["start"] + 3
    question["fields"].update(edition=edition, start=start, end=question["fields"]["end"] + 3)
    steps = loading([later, question])
    assert outcomes(steps) == {"created": 1, "changed": 1}
    assert Edition.objects.current().get(source=later["fields"]["source"]).text == text


@pytest.fixture
def two(records):
    """The records with a second speaker of the answer."""
    first = next(row for row in records if row["model"] == "hearings.speaker" and row["pk"].endswith("-p2"))
    second = {
        **first,
        "pk": first["pk"][:-1] + "3",
        "fields": {**first["fields"], "number": 3, "role": "市工信局局长"},
    }
    records.append(second)
    fields(records, "answer")["speakers"] = [first["pk"], second["pk"]]
    return first["pk"], second["pk"]


def test_speakers_are_loaded_in_order_and_another_order_is_a_change(loading, records, two):
    loading()
    assert fields(dumped(), "answer")["speakers"] == list(two)
    assert outcomes(loading()) == {"unchanged": len(records)}
    fields(records, "answer").update(speaker=two[1], speakers=[two[1], two[0]])
    steps = loading(now=NEW_YEAR)
    assert done(steps, "changed") == {"answer"}
    assert fields(dumped(), "answer")["speakers"] == [two[1], two[0]]
    assert outcomes(loading()) == {"unchanged": len(records)}


def test_speakers_that_are_left_out_are_the_one_speaker(loading, records, two):
    del fields(records, "answer")["speakers"]
    loading()
    assert fields(dumped(), "answer")["speakers"] == [two[0]]


@pytest.mark.parametrize(
    ("which", "why"),
    [
        ([1, 0], "is named first; expected"),
        ([], "nobody is named first; expected"),
        ([0, 0], "which names one twice"),
        ([0, "jieyang-2025-10-30-p99"], "which is neither in the files nor stored"),
        ([0, "jieyang-2025-10-30-p1"], "is a questioner"),
        ([0, None], "found null among the ids"),
        ("p1", "expected a list of ids of hearings.speaker, each once"),
    ],
)
def test_wrong_speakers_are_refused(loading, records, two, which, why):
    wrong = [two[each] if isinstance(each, int) else each for each in which] if which != "p1" else which
    fields(records, "answer")["speakers"] = wrong
    with translation.override("en"):
        [fault] = refused(loading)
    assert "speakers" in fault
    assert why in fault


def test_an_answer_of_which_a_speaker_stays_deleted_is_not_loaded(loading, records, two):
    loading()
    for model in (Figure, CommitmentEvent, Commitment, Vote, Answer):
        for row in model.objects.all():
            row.delete()
    Speaker.objects.get(pk=two[1]).delete()
    assert "answer" in done(loading(), "kept")


def test_speakers_that_loaddata_left_out_are_named_and_can_be_loaded(loading, records, two):
    loading()
    AnswerSpeaker.objects.all().delete()
    with translation.override("en"):
        [fault] = faults_of(Answer.objects.get())
    assert (fault.field, fault.why) == ("speakers", f"nobody is named first; expected {two[0]}, the speaker.")
    assert done(loading(), "changed") == {"answer"}
    assert faults_of(Answer.objects.get()) == []


def test_one_speaker_is_loaded_by_loaddata_and_an_order_it_cannot_keep_is_refused(tmp_path, records, two):
    with pytest.raises(CommandError, match="load_records"):
        call_command("loaddata", write(tmp_path / "two.json", records), verbosity=0)
    fields(records, "answer")["speakers"] = [two[0]]
    call_command("loaddata", write(tmp_path / "one.json", records), verbosity=0)
    assert faults_of(Answer.objects.get()) == []
