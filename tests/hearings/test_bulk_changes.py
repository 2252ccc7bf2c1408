"""Many commitments are changed as one, and that is undone as one, or refused by name."""

import pytest
from django.core.exceptions import ValidationError

from apps.hearings.bulk_changes import Wanted, change_many, undo
from apps.hearings.labels import label
from apps.hearings.ledger import writing
from apps.hearings.merging import merge
from apps.hearings.models import BulkChange, Change, Commitment, Topic
from tests.make import WHY, correct, make_commitment, make_exchange, make_organization, make_topic


@pytest.fixture
def pair(request, db):
    made = make_exchange(state=getattr(request, "param", "draft"))
    return [made.commitment, make_commitment(made.answer, "我市已出台扶持政策", kind="reported")]


def ids(chosen):
    return [each.pk for each in chosen]


def stored():
    rows = Commitment.objects.order_by("number").prefetch_related("topics")
    return [(each.kind, each.lead_id, [topic.name for topic in each.topics.all()]) for each in rows]


def test_kind_lead_and_topics_change_and_come_back_as_one(pair):
    before, body, topic = stored(), make_organization("揭阳市财政局"), make_topic("人才", "Talent")
    done = change_many(ids(pair), Wanted("measure", body, frozenset([topic])), why=WHY)
    assert [row[:2] for row in stored()] == [("measure", body.pk)] * 2
    assert [set(row[2]) for row in stored()] == [{"产业集群", "人才"}, {"人才"}]
    assert done.number == 2
    undo(done, why=WHY)
    assert stored() == before
    assert BulkChange.objects.get().undone_at is not None


def test_what_is_like_that_already_is_not_written(pair):
    change_many(ids(pair), Wanted("reported"), why=WHY)
    assert BulkChange.objects.get().rows[0]["id"] == pair[0].pk
    assert BulkChange.objects.get().number == 1


def test_a_record_that_was_changed_since_refuses_the_undoing_by_name(pair):
    done = change_many(ids(pair), Wanted("measure"), why=WHY)
    changed = Commitment.objects.get(pk=pair[1].pk)
    correct(changed, lead=make_organization("揭阳市财政局"))
    before = stored()
    with pytest.raises(ValidationError) as refused:
        undo(done, why=WHY)
    assert any(label(changed) in each for each in refused.value.messages)
    assert not any(label(pair[0]) in each for each in refused.value.messages)
    assert stored() == before
    assert BulkChange.objects.get().undone_at is None


def test_a_record_that_was_deleted_since_refuses_the_undoing(pair):
    done = change_many(ids(pair), Wanted("measure"), why=WHY)
    pair[1].delete()
    with pytest.raises(ValidationError, match=pair[1].pk):
        undo(done, why=WHY)


def test_a_change_is_undone_once(pair):
    done = change_many(ids(pair), Wanted("measure"), why=WHY)
    undo(done, why=WHY)
    with pytest.raises(ValidationError):
        undo(done, why=WHY)


@pytest.mark.parametrize("pair", ["published"], indirect=True)
def test_both_ways_are_corrections_with_their_reasons(pair):
    done = change_many(ids(pair), Wanted("measure"), why="类别有误。")
    undo(done, why="撤销批量更改。")
    told = Change.objects.filter(record=pair[1].pk).order_by("release")
    assert [each.why for each in told][-2:] == ["类别有误。", "撤销批量更改。"]


@pytest.mark.parametrize("pair", ["published"], indirect=True)
def test_without_a_reason_nothing_public_is_changed_or_kept(pair):
    before = stored()
    with pytest.raises(ValidationError):
        change_many(ids(pair), Wanted("measure"))
    assert (stored(), BulkChange.objects.exists()) == (before, False)


def test_a_commitment_that_a_rule_refuses_is_named_and_nothing_changes(pair):
    before = stored()
    Commitment.objects.filter(pk=pair[1].pk).update(due_first_stated="不在引文里")
    with pytest.raises(ValidationError) as refused:
        change_many(ids(pair), Wanted("measure"), why=WHY)
    assert any(label(pair[1]) in each for each in refused.value.messages)
    assert stored() == before


@pytest.mark.parametrize("gone", ["merged", "deleted"])
def test_a_topic_that_was_merged_or_deleted_since_refuses_the_undoing_by_name(pair, gone):
    topic = Topic.objects.get()
    id = topic.pk
    done = change_many(ids(pair), Wanted(remove=frozenset([topic])), why=WHY)
    if gone == "merged":
        merge(topic, make_topic("人才", "Talent"), why=WHY)
    else:
        with writing(why=WHY):
            topic.delete()
    with pytest.raises(ValidationError) as refused:
        undo(done, why=WHY)
    assert any(label(pair[0]) in each and id in each for each in refused.value.messages)
    assert not any(topics for _kind, _lead, topics in stored())
    assert BulkChange.objects.get().undone_at is None
