from django.core.exceptions import ValidationError

from apps.hearings.faults import Fault, faults_in, name_of
from apps.hearings.models import Topic


def test_fault_is_told_with_all_that_is_known_of_its_place():
    assert str(Fault("hearings.topic water", "too long", "name", "a.json")) == (
        "a.json: hearings.topic water: name: too long"
    )
    assert str(Fault("hearings.topic water", "too long")) == "hearings.topic water: too long"


def test_record_is_named_as_in_a_fixture():
    assert name_of(Topic(pk="water")) == "hearings.topic water"


def test_every_message_of_a_refusal_is_a_fault_of_its_field():
    error = ValidationError({"name": ["too long", "too short"], "__all__": ["odd"]})
    assert faults_in(error, "r", "f") == [
        Fault("r", "too long", "name", "f"),
        Fault("r", "too short", "name", "f"),
        Fault("r", "odd", "", "f"),
    ]
    assert faults_in(ValidationError("odd"), "r") == [Fault("r", "odd")]
