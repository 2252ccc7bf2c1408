import pytest
from django.core.exceptions import ValidationError

from apps.hearings.models import RECORDS, Commitment, Hearing, Question
from apps.hearings.models.hearings import HearingPart
from tests.make import make_answer, make_commitment, make_exchange, make_hearing, make_question

from ..wrong import wrong_fields

pytestmark = pytest.mark.django_db
PARTS = ["section", "questioner", "question", "answer", "commitment", "event", "figure"]


def test_second_hearing_of_a_day_gets_a_number():
    assert [make_hearing().pk for _each in range(2)] == ["jieyang-2025-10-30", "jieyang-2025-10-30-2"]


def test_parts_are_named_by_their_letter_and_number(exchange):
    assert [getattr(exchange, name).pk.removeprefix(exchange.hearing.pk) for name in PARTS] == [
        "-s1",
        "-p1",
        "-q1",
        "-a1",
        "-c1",
        "-e1",
        "-f1",
    ]


def test_number_of_a_deleted_part_is_never_given_again():
    hearing = make_hearing()
    make_question(hearing)
    make_question(hearing).delete()
    assert make_question(hearing).pk == f"{hearing.pk}-q3"


def test_each_hearing_numbers_its_own_parts():
    assert [make_question(make_hearing()).number for _each in range(2)] == [1, 1]


@pytest.mark.parametrize("values", [{"number": 2}, {"pk": "jieyang-2025-10-30-c1"}, {"pk": "q1"}])
def test_id_that_is_not_of_the_hearing_and_number_is_refused(values):
    question = make_question(make_hearing())
    for name, value in values.items():
        setattr(question, name, value)
    assert wrong_fields(question) == {"__all__"}


REFERENCES = [
    field
    for model in RECORDS
    if issubclass(model, HearingPart)
    for field in model._meta.fields
    if field.is_relation and issubclass(field.related_model, HearingPart)
]


@pytest.mark.parametrize("field", REFERENCES, ids=str)
def test_part_of_another_hearing_is_refused(exchange, field):
    record, other = field.model.objects.get(), make_exchange()
    same = getattr(field.model.objects.get(hearing=other.hearing), field.name)
    setattr(record, field.name, same or field.related_model.objects.get(hearing=other.hearing))
    assert field.name in wrong_fields(record)


@pytest.mark.parametrize(
    ("state", "public"), [("draft", 0), ("in_review", 0), ("published", 1), ("withdrawn", 0)]
)
def test_hearing_and_all_its_parts_are_public_when_it_is_published(state, public):
    make_exchange(state=state)
    for model in RECORDS:
        if model is Hearing or issubclass(model, HearingPart):
            assert bool(model.objects.published().exists()) == bool(public), model


def test_hearing_that_is_not_yet_stored_has_no_state_but_draft():
    assert Hearing().state == "draft"


def test_hearing_with_questions_cannot_be_deleted_by_mistake(exchange):
    with pytest.raises(Exception, match="protected"):
        exchange.hearing.delete()
    assert Question.objects.exists()


@pytest.mark.parametrize(
    ("role", "name"), [("sources", "source"), ("opinions", "opinion"), ("reports", "report")]
)
def test_history_of_a_hearing_remembers_its_sources(exchange, role, name):
    told = getattr(exchange.hearing.history.first(), role).values_list("source", flat=True)
    assert list(told) == [getattr(exchange, name).pk]


@pytest.mark.parametrize("subject", ["", " ", "\u3000\n"])
def test_blank_subject_is_refused(subject):
    hearing = make_hearing()
    hearing.subject = subject
    assert wrong_fields(hearing) == {"subject"}


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"subject": "加快产业集聚", "members_stated": 10, "organizations_stated": 9}, set()),
        ({"subject": None, "members_stated": None, "organizations_stated": None}, set()),
        ({"subject": "加快产业 集聚"}, {"subject"}),
        ({"members_stated": 9, "organizations_stated": 10}, {"members_stated", "organizations_stated"}),
        ({"members_stated": 0}, {"members_stated"}),
        ({"organizations_stated": 0}, {"organizations_stated"}),
    ],
)
def test_subject_and_numbers_stand_in_one_of_the_texts(values, wrong):
    texts = ["围绕加快产业集聚开展专题询问。10位委员提出询问。", "九家单位负责人应询。"]
    hearing, found = Hearing(**values), set()
    try:
        hearing.refuse_unstated(texts)
    except ValidationError as error:
        found = set(error.error_dict)
    assert found == wrong


def test_history_of_a_commitment_remembers_its_topics(exchange):
    commitment = make_commitment(make_answer(exchange.question), topics=[exchange.topic])
    commitment.topics.clear()
    newest, before = Commitment.history.filter(id=commitment.pk)[:2]
    assert (newest.topics.count(), before.topics.count()) == (0, 1)


@pytest.mark.parametrize("name", ["term", "session", "members_stated", "organizations_stated"])
def test_number_that_no_database_column_holds_is_refused_on_all(name):
    hearing = make_hearing()
    setattr(hearing, name, 32_767)
    assert wrong_fields(hearing) == set()
    setattr(hearing, name, 32_768)
    assert wrong_fields(hearing) == {name}
