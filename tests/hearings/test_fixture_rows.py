"""Files that are read well may still contradict themselves: each case is one small hearing with one thing wrong."""

import pytest

from apps.hearings.fixture_files import read
from apps.hearings.fixture_rows import judge, tie
from apps.hearings.models import Area, Topic

from .files import fields, one_exchange, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def records():
    return one_exchange()


def taken(reading):
    """Give all rows of files in order, and the faults of each together with those before it."""
    rows, faults = {}, []
    for group in reading.groups():
        faults += tie(group, rows, reading.find) + judge(group, rows)
        rows |= group
    return rows, faults


def faults(path, records):
    reading = read([write(path / "one.json", records)])
    _rows, found = taken(reading)
    assert reading.faults == []
    return {(fault.record.split()[0], fault.field) for fault in found}


def test_sound_files_have_no_faults(tmp_path, records):
    assert faults(tmp_path, records) == set()


@pytest.mark.parametrize(
    ("kind", "changes", "found"),
    [
        ("area", {"level": "planet"}, "level"),
        ("area", {"code": "12"}, "code"),
        ("topic", {"name": "水" * 101}, "name"),
        ("topic", {"parent": "nowhere"}, "parent"),
        ("topic", {"parent": "industry-clusters"}, "parent"),
        ("edition", {"sha256": "0" * 64}, "sha256"),
        ("edition", {"reason": "other"}, "reason"),
        ("edition", {"number": 2}, ""),
        ("edition", {"note": "错" * 301}, "note"),
        ("source", {"url": "javascript:alert(1)"}, "url"),
        ("hearing", {"area": "nowhere"}, "area"),
        ("hearing", {"sources": ["nowhere"]}, "sources"),
        ("hearing", {"state": "secret"}, "state"),
        ("section", {"start": 0}, "title"),
        ("section", {"number": 2}, ""),
        ("speaker", {"capacity": "listener"}, "capacity"),
        ("question", {"text": "别的问题？"}, "text"),
        ("question", {"end": 9_999_999}, "text"),
        ("question", {"speaker": "jieyang-2025-10-30-p2"}, "speaker"),
        ("question", {"section": "jieyang-2025-10-30-a1"}, "section"),
        ("answer", {"outline": [5]}, "outline"),
        ("answer", {"question": "jieyang-2025-10-30-q2"}, "question"),
        ("commitment", {"due_first_stated": "明年"}, "due_first_stated"),
        ("commitment", {"topics": ["nowhere"]}, "topics"),
        ("commitment", {"status": "overdue"}, "status"),
        ("commitmentevent", {"status": "done"}, "status"),
        ("commitmentevent", {"status": "stated"}, "status"),
        ("commitmentevent", {"kind": "news"}, "kind"),
        ("commitmentevent", {"kind": "statement"}, "status"),
        ("commitmentevent", {"stated_by": "nowhere"}, "stated_by"),
        ("commitmentevent", {"due_stated": "产业园"}, "due_stated"),
        ("commitmentevent", {"link": "https://news.example/"}, "link"),
        ("commitmentevent", {"edition": None}, "edition"),
        ("commitmentevent", {"state": "secret"}, "state"),
        ("commitmentevent", {"start": 1}, "quote"),
        ("figure", {"value": "7"}, "value"),
        ("figure", {"value": "1234567890.123456"}, "value"),
        ("figure", {"commitment": "nowhere"}, "commitment"),
    ],
)
def test_fault_is_found_in_its_record_and_field_and_nowhere_else(tmp_path, records, kind, changes, found):
    fields(records, kind).update(changes)
    assert faults(tmp_path, records) == {(f"hearings.{kind}", found)}


def test_two_faults_far_apart_are_both_found(tmp_path, records):
    fields(records, "area")["name"] = "揭" * 101
    fields(records, "figure")["quote"] = "27.85亿元"
    assert faults(tmp_path, records) == {("hearings.area", "name"), ("hearings.figure", "quote")}


def test_reference_may_be_to_what_is_stored_already(tmp_path, records, exchange):
    assert faults(tmp_path, [row for row in records if row["model"] == "hearings.figure"]) == set()


def test_each_entry_comes_after_those_that_it_refers_to(tmp_path):
    topics = [
        {"model": "hearings.topic", "pk": pk, "fields": {"name": pk, "parent": parent}}
        for pk, parent in [("c", "b"), ("b", "a"), ("a", None)]
    ]
    area = {"model": "hearings.area", "pk": "jieyang", "fields": {"name": "揭阳市", "level": "county"}}
    entries, _faults = taken(read([write(tmp_path / "one.json", [*topics, area])]))
    assert list(entries) == [(Area, "jieyang"), (Topic, "a"), (Topic, "b"), (Topic, "c")]


def test_cycle_in_the_files_is_refused(tmp_path):
    topics = [
        {"model": "hearings.topic", "pk": pk, "fields": {"name": pk, "parent": parent}}
        for pk, parent in [("a", "c"), ("b", "a"), ("c", "b"), ("d", "c")]
    ]
    assert faults(tmp_path, topics) == {("hearings.topic", "parent")}


def test_what_quotes_an_unreadable_source_is_not_blamed(tmp_path, records):
    del fields(records, "edition")["text"]
    reading = read([write(tmp_path / "one.json", records)])
    _rows, found = taken(reading)
    assert [fault.field for fault in reading.faults] == ["text"]
    assert found == []
