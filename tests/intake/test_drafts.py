"""A draft of a text in which two heads of departments answer together."""

import datetime

import pytest

from apps.hearings.checking import faults_of_hearing
from apps.hearings.models import Answer, Commitment, Person
from apps.intake.details import Details, find_publisher
from apps.intake.drafts import store_draft
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
