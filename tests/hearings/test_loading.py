import datetime
import random
from collections import Counter
from dataclasses import replace

import pytest

from apps.hearings.loading import Refused, load
from apps.hearings.models import (
    RECORDS,
    SPANNED,
    Area,
    Commitment,
    CommitmentEvent,
    Figure,
    Hearing,
    Organization,
    Person,
    Source,
    Speaker,
    Topic,
)
from apps.hearings.models.base import LOADED
from apps.hearings.models.sources import sha256_of

from .files import dumped, fields, one_exchange, write

pytestmark = pytest.mark.django_db
NEW_YEAR = datetime.datetime(2027, 1, 1, tzinfo=datetime.UTC)
QUOTING = {model._meta.model_name for model in SPANNED if model is not CommitmentEvent}
"""The kinds of records that quote a source of their hearing."""


@pytest.fixture
def records():
    return one_exchange()


@pytest.fixture
def loading(tmp_path, records):
    """Load the records, as they are or as a test has changed them."""

    def run(which=None, **options):
        return load([write(tmp_path / "one.json", records if which is None else which)], **options)

    return run


def outcomes(steps):
    return Counter(step.outcome for step in steps)


def done(steps, outcome):
    return {step.entry.name.split()[0].removeprefix("hearings.") for step in steps if step.outcome == outcome}


def everything():
    """Give all that is stored, the history included."""
    return dumped(), [list(model.history.order_by("history_id").values()) for model in RECORDS]


def refused(loading, *which, **options):
    """Give the faults for which files are refused, having made sure that nothing was changed."""
    before = everything()
    with pytest.raises(Refused) as error:
        loading(*which, **options)
    assert everything() == before
    return [str(replace(fault, file="")) for fault in error.value.faults]


def test_everything_is_stored_as_the_files_have_it(loading, records):
    assert outcomes(loading()) == {"created": len(records)}
    assert dumped() == records


def test_history_says_that_it_was_loaded(loading):
    loading()
    reasons = [set(model.history.values_list("history_change_reason", flat=True)) for model in RECORDS]
    assert reasons == [{LOADED}] * len(RECORDS)


def test_loading_twice_changes_nothing(loading):
    loading()
    before = everything()
    assert set(outcomes(loading())) == {"unchanged"}
    assert everything() == before


@pytest.mark.parametrize("seed", range(5))
def test_order_of_the_records_does_not_matter(loading, records, seed):
    parent = {"model": "hearings.area", "pk": "guangdong", "fields": {"name": "广东省", "level": "province"}}
    fields(records, "area")["parent"] = "guangdong"
    mixed = [*records, parent]
    random.Random(seed).shuffle(mixed)  # noqa: S311
    assert outcomes(loading(mixed)) == {"created": len(mixed)}
    assert Area.objects.get(pk="jieyang").parent_id == "guangdong"


def test_change_in_the_file_is_stored_and_dated_now(loading, records):
    loading()
    fields(records, "topic")["name"] = "另一主题"
    steps = loading(now=NEW_YEAR)
    assert done(steps, "changed") == {"topic"}
    assert not any(step.note for step in steps)
    assert (Topic.objects.get().name, Topic.objects.get().modified_at) == ("另一主题", NEW_YEAR)
    assert Topic.history.count() == 2


def test_change_is_dated_when_it_is_loaded_whatever_the_file_says(loading, records):
    loading()
    fields(records, "topic").update(name="另一主题", modified_at="2026-12-24T08:00:00Z")
    loading(now=NEW_YEAR)
    assert Topic.objects.get().modified_at == NEW_YEAR


def test_date_alone_is_no_change(loading, records):
    loading()
    fields(records, "topic").update(
        created_at="2020-01-01T00:00:00Z", modified_at=NEW_YEAR.isoformat().replace("+00:00", "Z")
    )
    assert set(outcomes(loading())) == {"unchanged"}
    assert Topic.objects.get().modified_at < NEW_YEAR


def test_first_date_of_a_record_stays_when_it_changes(loading, records):
    loading()
    before = Topic.objects.get().created_at
    fields(records, "topic").update(name="另一主题", created_at="2020-01-01T00:00:00Z")
    loading()
    assert Topic.objects.get().created_at == before


def test_change_of_links_alone_is_a_change(loading, records):
    loading()
    fields(records, "commitment")["topics"] = []
    assert done(loading(now=NEW_YEAR), "changed") == {"commitment"}
    commitment = Commitment.objects.get()
    assert (commitment.topics.count(), commitment.modified_at) == (0, NEW_YEAR)
    newest = commitment.history.first()
    assert (newest.topics.count(), newest.history_change_reason) == (0, LOADED)
    assert set(outcomes(loading())) == {"unchanged"}


def test_text_of_a_source_moves_together_with_all_that_quotes_it(loading, records):
    loading()
    source = next(
        row for row in records if row["model"] == "hearings.source" and "委员" in row["fields"]["text"]
    )
    text = "前言。" + source["fields"]["text"]
    source["fields"].update(text=text, sha256=sha256_of(text))
    for row in records:
        if row["fields"].get("source") == source["pk"]:
            row["fields"]["start"] += 3
            row["fields"]["end"] += 3
        for point in row["fields"].get("outline", []):
            point.update(start=point["start"] + 3, end=point["end"] + 3)
    assert done(loading(), "changed") == {"source", *QUOTING}


def test_text_of_a_source_cannot_move_under_what_no_file_holds(loading, records):
    loading()
    source = next(
        row for row in records if row["model"] == "hearings.source" and "委员" in row["fields"]["text"]
    )
    text = "前言。" + source["fields"]["text"]
    source["fields"].update(text=text, sha256=sha256_of(text))
    assert {fault.split()[0] for fault in refused(loading, [source])} == {
        f"hearings.{kind}" for kind in QUOTING
    }


def edit(model, **values):
    """Change the first record of a kind as an editor does."""
    row = model.objects.order_by("pk").first()
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    return row


def test_change_by_an_editor_is_kept(loading, records):
    loading()
    edit(Topic, name="编辑的主题")
    fields(records, "topic")["name_en"] = "Something Else"
    before = everything()
    steps = loading()
    assert [(step.entry.name, step.note) for step in steps if step.outcome == "kept"] == [
        ("hearings.topic industry-clusters", "changed by an editor")
    ]
    assert everything() == before


def test_links_that_an_editor_changed_are_kept(loading):
    loading()
    Commitment.objects.get().topics.clear()
    assert done(loading(), "kept") == {"commitment"}
    assert not Commitment.objects.get().topics.exists()


def test_record_that_an_editor_made_under_the_same_id_is_kept(loading):
    Topic(name="编辑的主题", name_en="Industry Clusters").save()
    assert done(loading(), "kept") == {"topic"}
    assert Topic.objects.get().name == "编辑的主题"


def test_edit_is_kept_for_ever_though_a_load_came_between(loading, records):
    loading()
    edit(Topic, name="编辑的主题")
    for name in ("一", "二"):
        fields(records, "topic")["name"] = name
        assert done(loading(), "kept") == {"topic"}
    assert Topic.objects.get().name == "编辑的主题"


def test_edit_that_says_what_the_file_says_is_no_conflict(loading, records):
    loading()
    edit(Topic, name="编辑的主题")
    fields(records, "topic")["name"] = "编辑的主题"
    assert set(outcomes(loading())) == {"unchanged"}


def test_record_that_an_editor_deleted_stays_deleted(loading):
    loading()
    Figure.objects.get().delete()
    steps = loading()
    assert [(step.entry.name.split()[0], step.note) for step in steps if step.outcome == "kept"] == [
        ("hearings.figure", "deleted by an editor")
    ]
    assert not Figure.objects.exists()


def test_link_to_what_an_editor_deleted_is_not_brought_back(loading, records):
    loading()
    Topic.objects.get().delete()
    assert done(loading(), "kept") == {"topic"}
    fields(records, "commitment")["kind"] = "measure"
    assert done(loading(), "changed") == {"commitment"}
    assert (Commitment.objects.get().kind, Commitment.objects.get().topics.count()) == ("measure", 0)


def test_new_record_that_refers_to_a_deleted_one_stays_away_too(loading, records):
    loading([row for row in records if row["model"] != "hearings.figure"])
    CommitmentEvent.objects.get().delete()
    Commitment.objects.get().delete()
    steps = loading()
    assert {step.entry.name.split()[0]: step.note for step in steps if step.outcome == "kept"} == {
        "hearings.commitment": "deleted by an editor",
        "hearings.commitmentevent": "deleted by an editor",
        "hearings.figure": "it refers to jieyang-2025-10-30-c1, which is kept deleted",
    }


def test_overwriting_replaces_what_editors_changed_or_deleted(loading, records):
    loading()
    edit(Topic, name="编辑的主题")
    Figure.objects.get().delete()
    steps = loading(overwrite=True, now=NEW_YEAR)
    assert {step.entry.name.split()[0]: step.outcome for step in steps if step.note} == {
        "hearings.topic": "changed",
        "hearings.figure": "created",
    }
    assert Topic.objects.get().name == fields(records, "topic")["name"]
    assert Figure.objects.get().modified_at == NEW_YEAR
    assert set(outcomes(loading())) == {"unchanged"}


def test_dry_run_says_the_same_and_does_nothing(loading, records):
    before = everything()
    assert outcomes(loading(dry_run=True)) == {"created": len(records)}
    assert everything() == before
    assert outcomes(loading()) == {"created": len(records)}


def test_dry_run_refuses_what_a_run_would_refuse(loading, records):
    fields(records, "topic")["name"] = ""
    assert len(refused(loading, dry_run=True)) == 1


def test_status_that_the_events_do_not_give_is_refused(loading, records):
    fields(records, "commitment")["status"] = "fulfilled"
    (fault,) = refused(loading)
    assert fault.startswith("hearings.commitment jieyang-2025-10-30-c1: status: ")


def test_words_from_a_source_of_another_hearing_are_refused(loading, records):
    hearing = fields(records, "hearing")
    evidence = fields(records, "commitmentevent")["source"]
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


def test_text_that_loses_the_subject_of_a_hearing_is_refused(loading, records):
    record = next(each for each in records if each["model"] == "hearings.source")
    words = "（补：围绕产业集聚。）"
    with_words = record["fields"]["text"] + words
    record["fields"] |= {"text": with_words, "sha256": sha256_of(with_words)}
    fields(records, "hearing")["subject"] = "围绕产业集聚"
    loading()
    without = with_words.removesuffix(words)
    record["fields"] |= {"text": without, "sha256": sha256_of(without)}
    (fault,) = refused(loading, [record])
    assert fault.startswith("hearings.hearing jieyang-2025-10-30: subject: ")


def test_two_records_that_only_one_may_be_are_refused(loading, records):
    area = {"name": "另一市", "level": "prefecture", "code": "445200"}
    for pk in ("one", "two"):
        records.append({"model": "hearings.area", "pk": pk, "fields": dict(area)})
    (fault,) = refused(loading)
    assert fault.startswith("hearings.area two: code: ")


def test_days_that_only_the_database_compares_are_refused_in_words(loading, records):
    fields(records, "commitment")["due_from"] = "2027-01-01"
    (fault,) = refused(loading)
    assert fault.startswith("hearings.commitment jieyang-2025-10-30-c1: ")
    assert "CHECK" not in fault


def test_every_fault_is_named_whichever_stage_finds_it(loading, records):
    fields(records, "area")["colour"] = "red"
    fields(records, "topic")["name"] = "水" * 101
    fields(records, "question")["start"] += 1
    fields(records, "person", 1)["area"] = "nowhere"
    fields(records, "commitment")["due_from"] = "2027-01-01"
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


def test_commitment_follows_new_events_where_no_file_states_its_status(loading, records):
    loading([row for row in records if row["model"] != "hearings.figure"])
    event = next(row for row in records if row["model"] == "hearings.commitmentevent")
    event["pk"] = "jieyang-2025-10-30-e2"
    event["fields"].update(number=2, status="fulfilled", happened_on="2026-06-01")
    loading([event])
    assert Commitment.objects.get().status == "fulfilled"
    assert Commitment.history.first().history_change_reason == LOADED


def test_commitment_without_a_history_follows_new_events_as_loaded(loading, records):
    loading()
    Commitment.history.all().delete()
    event = next(row for row in records if row["model"] == "hearings.commitmentevent")
    event["fields"]["status"] = "fulfilled"
    loading([event])
    assert Commitment.objects.get().status == "fulfilled"
    assert [row.history_change_reason for row in Commitment.history.all()] == [LOADED]


def test_commitment_that_an_editor_changed_follows_new_events_and_stays_the_editors(loading, records):
    loading()
    edit(Commitment, kind="measure")
    event = dict(next(row for row in records if row["model"] == "hearings.commitmentevent"))
    event["pk"] = "jieyang-2025-10-30-e2"
    event["fields"] = {**event["fields"], "number": 2, "status": "fulfilled", "happened_on": "2026-06-01"}
    assert done(loading([*records, event]), "kept") == {"commitment"}
    assert (Commitment.objects.get().status, Commitment.objects.get().kind) == ("fulfilled", "measure")
    assert done(loading([*records, event]), "kept") == {"commitment"}


def test_pinyin_that_the_file_leaves_out_is_spelled_and_then_unchanged(loading, records):
    fields(records, "person")["name_pinyin"] = None
    loading()
    assert set(outcomes(loading())) == {"unchanged"}


def test_part_of_the_record_can_be_loaded_alone_where_the_rest_is_stored(loading, records):
    loading()
    speakers = [row for row in records if row["model"] == "hearings.speaker"]
    speakers[0]["fields"]["role"] = "市人大常委会副主任"
    assert outcomes(loading(speakers)) == {"changed": 1, "unchanged": 1}
    assert Speaker.objects.filter(role="市人大常委会副主任").exists()
    assert Source.objects.count() == 4


def test_a_file_without_keys_keeps_the_stored_ones_and_else_makes_some(loading, records):
    for kind in ("person", "organization", "source"):
        for record in [each for each in records if each["model"] == f"hearings.{kind}"]:
            del record["fields"]["key"]
    loading()
    keys = {model: dict(model.objects.values_list("pk", "key")) for model in (Person, Organization, Source)}
    assert set(outcomes(loading())) == {"unchanged"}
    fields(records, "person")["name"] = "新名"
    assert outcomes(loading())["changed"] == 1
    for model, stored in keys.items():
        assert dict(model.objects.values_list("pk", "key")) == stored
        assert len(set(stored.values())) == len(stored)


def test_a_key_that_says_something_is_refused(loading, records):
    fields(records, "person")["key"] = "lin-shuhong"
    assert "32 位十六进制数字" in refused(loading)[0]
