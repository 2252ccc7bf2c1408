"""What editors changed or deleted stays when files are loaded, unless it is to be overwritten."""

import datetime

import pytest

from apps.hearings.models import Commitment, CommitmentEvent, Figure, Topic

from .files import done, edit, everything, fields, outcomes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
NEW_YEAR = datetime.datetime(2027, 1, 1, tzinfo=datetime.UTC)


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
