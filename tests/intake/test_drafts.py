"""A draft of a text in which two heads of departments answer together."""

import datetime
from dataclasses import replace

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from apps.hearings.checking import faults_of_hearing
from apps.hearings.inserting import insert_new
from apps.hearings.models import RECORDS, Answer, Commitment, Hearing, Person
from apps.intake.details import Details, find_publisher
from apps.intake.drafts import NotStored, store_draft
from apps.intake.participants import new_record_warnings
from apps.intake.propose import propose
from tests.make import an_area

pytestmark = pytest.mark.django_db
TEXT = (
    "市人大常委会委员林树宏：进展如何？\n"
    "市发改局局长刘小杰、市工信局局长王大明：将建成3个产业园。由市商务局牵头，将建设2个市场。\n"
)


@pytest.fixture
def hearing():
    area = an_area()
    proposals = propose(TEXT, datetime.date(2025, 10, 30))
    known = Details(
        publisher=find_publisher("揭阳日报", area),
        area=area,
        held_on=datetime.date(2025, 10, 30),
        title="专题询问",
    )
    bodies = [
        each.parameters["name"] for each in new_record_warnings(proposals, area) if "name" in each.parameters
    ]
    assert {"市发改局", "市工信局"} <= set(bodies)
    return store_draft(proposals, known).hearing


def test_all_who_are_printed_before_an_answer_are_its_speakers_in_order(hearing):
    answer = Answer.objects.get()
    assert [str(each) for each in answer.stored_speakers()] == ["市发改局局长刘小杰", "市工信局局长王大明"]
    assert answer.speaker.person == Person.objects.get(name="刘小杰")
    assert faults_of_hearing(hearing) == []


def test_the_first_body_leads_unless_the_words_name_another(hearing):
    assert [each.lead.name for each in Commitment.objects.order_by("start")] == ["市发改局", "市商务局"]


def refuse(*_given):
    raise IntegrityError


def stored():
    """Give all that is stored and its history, but for the instants and the keys."""
    rows = [each.content() for model in RECORDS for each in model.objects.order_by("pk")]
    told = [
        each.instance.content() | {"why": each.history_change_reason, "type": each.history_type}
        for model in RECORDS
        for each in model.history.order_by("history_id")
    ]
    return [{name: value for name, value in row.items() if name != "key"} for row in rows + told]


def store(proposals):
    area = an_area()
    known = Details(
        publisher=find_publisher("揭阳日报", area),
        area=area,
        held_on=datetime.date(2025, 10, 30),
        title="专题询问",
    )
    return store_draft(proposals, known)


def test_parts_are_stored_together_as_they_are_one_by_one(monkeypatch):
    proposals, found = propose(TEXT, datetime.date(2025, 10, 30)), []
    for insert in (insert_new, refuse):
        monkeypatch.setattr("apps.intake.drafts.insert_new", insert)
        with transaction.atomic():
            store(proposals)
            found.append(stored())
            transaction.set_rollback(True)
    assert found[0] == found[1]


def test_first_part_that_is_refused_is_named_with_its_place():
    proposals = propose(TEXT, datetime.date(2025, 10, 30))
    proposals.figures[:] = [replace(each, value=each.value + 1) for each in proposals.figures]
    with pytest.raises(NotStored) as refused:
        store(proposals)
    assert refused.value.place == (proposals.figures[0].start, proposals.figures[0].end)
    assert not Hearing.objects.exists()


def test_statements_do_not_grow_with_what_an_answer_says():
    counts = []
    for more in ("", "将建成7个公园。将建成8个码头。"):
        with transaction.atomic():
            an_area()
            proposals = propose(TEXT + more, datetime.date(2025, 10, 30))
            with CaptureQueriesContext(connection) as queries:
                store(proposals)
            counts.append(len(queries))
            transaction.set_rollback(True)
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("introduction", "stated"),
    [
        ("会上，3位常委会委员提问，2个部门负责人应询。", (3, 2)),
        ("近10位委员提问。45名委员出席。", (None, None)),
        ("3位常委会委员提问，随后又有4位代表提问。", (None, None)),
    ],
)
def test_numbers_of_the_introduction_are_stored_as_stated(introduction, stated):
    hearing = store(propose(f"{introduction}\n{TEXT}", datetime.date(2025, 10, 30))).hearing
    assert (hearing.members_stated, hearing.organizations_stated) == stated
    assert faults_of_hearing(hearing) == []
