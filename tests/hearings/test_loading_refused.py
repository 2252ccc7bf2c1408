"""Files are refused as a whole, with every fault in them named."""

import pytest

from apps.hearings.models import SPANNED, Commitment, CommitmentEvent, Edition, Hearing, Topic
from apps.hearings.models.base import LOADED

from .files import edit, fields, refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
QUOTING = {model._meta.model_name for model in SPANNED if model is not CommitmentEvent}
"""The kinds of records that quote a source of their hearing."""


def test_status_that_the_events_do_not_give_is_refused(loading, records):
    fields(records, "commitment")["status"] = "fulfilled"
    (fault,) = refused(loading)
    assert fault.startswith("hearings.commitment jieyang-2025-10-30-c1: status: ")


def test_words_from_a_source_of_another_hearing_are_refused(loading, records):
    hearing = fields(records, "hearing")
    evidence = fields(records, "commitmentevent")["edition"].removesuffix("-edition-1")
    hearing["sources"] = [evidence]
    faults = refused(loading)
    assert {fault.split()[0] for fault in faults} == {f"hearings.{kind}" for kind in QUOTING}


def test_hearing_without_a_source_is_refused(loading, records):
    fields(records, "hearing")["sources"] = []
    assert any(
        fault.startswith("hearings.hearing jieyang-2025-10-30: sources: ") for fault in refused(loading)
    )


@pytest.mark.parametrize(
    ("kind", "changed", "field"),
    [
        ("hearing", {"subject": "别的"}, "subject"),
        ("hearing", {"members_stated": 10}, "members_stated"),
        ("hearing", {"organizations_stated": 9}, "organizations_stated"),
        ("hearing", {"members_stated": -1}, "members_stated"),
        ("hearing", {"members_stated": 32768}, "members_stated"),
        ("source", {"kind": None}, "kind"),
        ("source", {"kind": "letter"}, "kind"),
    ],
)
def test_wrong_values_of_a_hearing_or_a_source_are_refused(loading, records, kind, changed, field):
    record = next(each for each in records if each["model"] == f"hearings.{kind}")
    record["fields"].update(changed)
    assert any(fault.startswith(f"hearings.{kind} {record['pk']}: {field}: ") for fault in refused(loading))


def test_document_of_another_kind_in_a_role_is_refused(loading, records):
    hearing = fields(records, "hearing")
    hearing["opinions"], hearing["reports"] = hearing["reports"], hearing["opinions"]
    assert {" ".join(fault.split(": ")[:2]) for fault in refused(loading)} >= {
        "hearings.hearing jieyang-2025-10-30 opinions",
        "hearings.hearing jieyang-2025-10-30 reports",
    }


def test_hearing_of_a_file_before_there_were_documents_is_loaded(loading, records):
    for name in ("subject", "members_stated", "organizations_stated", "opinions", "reports"):
        del fields(records, "hearing")[name]
    loading()
    hearing = Hearing.objects.get()
    assert (hearing.subject, hearing.opinions.count(), hearing.reports.count()) == (None, 0, 0)


def test_two_records_that_only_one_may_be_are_refused(loading, records):
    area = {"name": "另一市", "level": "prefecture", "code": "445200"}
    for pk in ("one", "two"):
        records.append({"model": "hearings.area", "pk": pk, "fields": dict(area)})
    (fault,) = refused(loading)
    assert fault.startswith("hearings.area two: code: ")


def test_days_that_only_the_database_compares_are_refused_in_words(loading, records):
    fields(records, "commitment")["due_first_stated_from"] = "2027-01-01"
    (fault,) = refused(loading)
    assert fault.startswith("hearings.commitment jieyang-2025-10-30-c1: ")
    assert "CHECK" not in fault


def test_a_file_says_which_due_time_counts_by_the_events_in_it(loading, records):
    postponed = {"kind": "postponement", "status": "postponed", "due_stated": "产业园"}
    fields(records, "commitmentevent").update(postponed)
    stale = {fault.split(": ")[1] for fault in refused(loading)}
    assert stale == {"status", "due_stated", "due_to"}
    counts = {"status": "postponed", "due_stated": "产业园", "due_to": None}
    fields(records, "commitment").update(counts)
    loading()
    commitment = Commitment.objects.get()
    assert (commitment.due_stated, commitment.due_first_stated) == ("产业园", "2026年底前")


def test_rows_without_kinds_and_first_due_times_are_refused_in_words(loading, records):
    del fields(records, "commitmentevent")["kind"]
    for name in ("due_first_stated", "due_first_stated_to"):
        del fields(records, "commitment")[name]
    [fault] = refused(loading)
    assert "commitmentevent" in fault
    assert "kind: found nothing, expected" in fault
    fields(records, "commitmentevent")["kind"] = "progress"
    assert {fault.split(": ")[1] for fault in refused(loading)} == {"due_stated", "due_to"}


def test_every_fault_is_named_whichever_stage_finds_it(loading, records):
    fields(records, "area")["colour"] = "red"
    fields(records, "topic")["name"] = "水" * 101
    fields(records, "question")["start"] += 1
    fields(records, "person", 1)["area"] = "nowhere"
    fields(records, "commitment")["due_first_stated_from"] = "2027-01-01"
    found = [fault.split(": ")[0].split()[0].removeprefix("hearings.") for fault in refused(loading)]
    assert sorted(found) == ["area", "commitment", "person", "question", "topic"]


def test_fault_among_changes_leaves_the_stored_record_alone(loading, records):
    loading()
    fields(records, "topic")["name"] = "另一主题"
    fields(records, "figure")["quote"] = "27.85亿元"
    assert len(refused(loading)) == 1


def test_mixture_with_an_edit_that_does_not_hold_together_is_refused(loading, records):
    loading()
    rest = next(row for row in records if row["model"] == "hearings.speaker" and row["fields"]["number"] == 1)
    edit(Topic, parent=Topic.objects.create(pk="wide", name="宽"))
    wide = {"model": "hearings.topic", "pk": "wide", "fields": {"name": "宽", "parent": "industry-clusters"}}
    Topic.history.filter(id="wide").update(history_change_reason=LOADED)
    faults = refused(loading, [wide, rest, *[row for row in records if row["model"] == "hearings.topic"]])
    assert faults
    assert faults[0].startswith("hearings.topic wide: parent: ")


def test_new_hearing_that_quotes_a_text_which_an_editor_changed_is_refused(loading, records):
    shared = {"area", "organization", "source", "edition", "topic", "person"}
    loading([row for row in records if row["model"].removeprefix("hearings.") in shared])
    quoted = fields(records, "question")["edition"]
    edition = Edition.objects.get(pk=quoted)
    edition.text = f"前{edition.text}"
    edition.save()
    faults = refused(loading)
    assert {fault.split()[0] for fault in faults} >= {f"hearings.{kind}" for kind in QUOTING}
