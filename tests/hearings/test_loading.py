"""Files are stored as they are, and what changed in them since."""

import datetime
import random

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from apps.hearings.inserting import insert_new
from apps.hearings.models import (
    RECORDS,
    Area,
    Commitment,
    Edition,
    Organization,
    Person,
    Source,
    Speaker,
    Topic,
)
from apps.hearings.models.base import LOADED

from .files import done, dumped, edit, everything, fields, outcomes, refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
NEW_YEAR = datetime.datetime(2027, 1, 1, tzinfo=datetime.UTC)


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


def test_dry_run_says_the_same_and_does_nothing(loading, records):
    before = everything()
    assert outcomes(loading(dry_run=True)) == {"created": len(records)}
    assert everything() == before
    assert outcomes(loading()) == {"created": len(records)}


def test_dry_run_refuses_what_a_run_would_refuse(loading, records):
    fields(records, "topic")["name"] = ""
    assert len(refused(loading, dry_run=True)) == 1


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


KEYED = (Person, Organization, Source, Edition)


def test_a_file_without_keys_keeps_the_stored_ones_and_else_makes_some(loading, records):
    for kind in ("person", "organization", "source", "edition"):
        for record in [each for each in records if each["model"] == f"hearings.{kind}"]:
            del record["fields"]["key"]
    loading()
    keys = {model: dict(model.objects.values_list("pk", "key")) for model in KEYED}
    assert set(outcomes(loading())) == {"unchanged"}
    fields(records, "person")["name"] = "新名"
    assert outcomes(loading())["changed"] == 1
    for model, stored in keys.items():
        assert dict(model.objects.values_list("pk", "key")) == stored
        assert len(set(stored.values())) == len(stored)


def test_a_key_that_says_something_is_refused(loading, records):
    fields(records, "person")["key"] = "lin-shuhong"
    assert "32位十六进制数字" in refused(loading)[0]


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


def test_a_due_time_follows_an_event_that_is_loaded_without_its_commitment(loading, records):
    loading()
    postponed = {"kind": "postponement", "status": "postponed", "due_stated": "产业园"}
    fields(records, "commitmentevent").update(postponed)
    loading([row for row in records if row["model"] == "hearings.commitmentevent"])
    commitment = Commitment.objects.get()
    assert (commitment.status, commitment.due_stated, commitment.due_to) == ("postponed", "产业园", None)


def linked_in_history():
    """Give the links that each row of history shows."""
    found = []
    for model in RECORDS:
        for field in getattr(model, "history_m2m", []):
            links = getattr(model.history.model, field.name).model.objects.order_by("m2m_history_id")
            here, there = field.m2m_column_name(), field.m2m_reverse_name()
            found += sorted(links.values_list("history__history_type", "history__id", here, there))
    return found


def stored_in_full():
    """Give all that is stored with its history, but for the instants and numbers of the rows of history."""
    own = {"history_id", "history_date"}
    told = [
        {name: value for name, value in row.items() if name not in own}
        for model in RECORDS
        for row in model.history.order_by("history_id").values()
    ]
    return dumped(), told, linked_in_history()


def refuse(*_given):
    raise IntegrityError


def test_new_rows_are_stored_together_as_they_are_one_by_one(loading, monkeypatch):
    found = []
    for insert in (insert_new, refuse):
        monkeypatch.setattr("apps.hearings.load_writing.insert_new", insert)
        with transaction.atomic():
            loading()
            found.append(stored_in_full())
            transaction.set_rollback(True)
    assert found[0] == found[1]


def test_many_groups_of_rows_are_stored_as_one(loading, records, monkeypatch):
    monkeypatch.setattr("apps.hearings.fixture_store.MOST", 1)
    monkeypatch.setattr("apps.hearings.fixture_files.CHUNK", 7)
    assert outcomes(loading()) == {"created": len(records)}
    assert dumped() == records
    assert set(outcomes(loading())) == {"unchanged"}


def test_statements_do_not_grow_with_the_parts_of_a_new_hearing(loading, records):
    counts = []
    for more in (0, 5):
        commitment = next(row for row in records if row["model"] == "hearings.commitment")
        for number in range(2, 2 + more):
            pk = f"jieyang-2025-10-30-c{number}"
            same = {**commitment["fields"], "number": number, "status": "stated"}
            records.append({**commitment, "pk": pk, "fields": same})
        with transaction.atomic(), CaptureQueriesContext(connection) as queries:
            loading()
            transaction.set_rollback(True)
        counts.append(len(queries))
    assert counts[0] == counts[1]
