"""Each way in which stored rows may be damaged behind the models is found, and named once."""

from decimal import DecimalException

import pytest
from django.db import DatabaseError, connection
from django.db.models import F, Value
from django.db.models.functions import Concat, Replace
from django.test.utils import CaptureQueriesContext

from apps.hearings.checking import broken_links, check, faults_of, faults_of_hearing
from apps.hearings.faults import Fault
from apps.hearings.models import (
    RECORDS,
    SPANNED,
    Answer,
    AnswerSpeaker,
    Area,
    Commitment,
    CommitmentEvent,
    Edition,
    Figure,
    Hearing,
    Organization,
    Question,
    Source,
    Speaker,
    Topic,
)
from apps.hearings.proving import refused
from tests.make import (
    make_answer,
    make_commitment,
    make_exchange,
    make_organization,
    make_question,
    make_source,
    stored,
)

pytestmark = pytest.mark.django_db
QUOTING = {model._meta.model_name for model in SPANNED if model is not CommitmentEvent}
"""The kinds of records that quote a source of their hearing."""


def one_by_one(model):
    """Check every stored record of a model by itself."""
    for pk in model._base_manager.order_by("pk").values_list("pk", flat=True):
        try:
            record = model._base_manager.get(pk=pk)
        except (ValueError, TypeError, DecimalException) as error:
            why = f"cannot be read ({type(error).__name__}: {error})"
            yield [Fault(f"{model._meta.label_lower} {pk}", why)]
        else:
            yield faults_of(record)


def found():
    """Name the kind and field of every fault in the database, the same together as one by one."""
    together = {model: list(check(model)) for model in RECORDS}
    assert together == {model: list(one_by_one(model)) for model in RECORDS}
    faults = {fault for model in RECORDS for one in together[model] for fault in one}
    faults |= {fault for model in RECORDS for fault in broken_links(model)}
    return {(fault.record.split()[0].removeprefix("hearings."), fault.field) for fault in faults}


def test_sound_records_have_no_faults(exchange):
    make_exchange(state="draft", canary="二")
    assert found() == set()


def test_the_record_itself_has_no_faults(record):
    assert found() == set()


@pytest.mark.parametrize(
    ("model", "values", "faults"),
    [
        (Question, {"start": F("start") + 1, "end": F("end") + 1}, {("question", "text")}),
        (Question, {"text": Replace("text", Value("产业"), Value("行业"))}, {("question", "text")}),
        (Question, {"number": 7}, {("question", "")}),
        (Speaker, {"capacity": "respondent"}, {("question", "speaker"), ("speaker", "capacity")}),
        (Answer, {"outline": [5]}, {("answer", "outline")}),
        (Answer, {"outline": {}}, {("answer", "outline")}),
        (Commitment, {"status": "fulfilled"}, {("commitment", "status")}),
        (Commitment, {"due_to": None}, {("commitment", "due_to")}),
        (CommitmentEvent, {"state": "draft"}, {("commitment", "status")}),
        (CommitmentEvent, {"status": "not_fulfilled"}, {("commitment", "status")}),
        (Figure, {"value": 7}, {("figure", "value")}),
        (Figure, {"answer": None}, {("figure", "commitment")}),
        (Source, {"url": "javascript:alert(1)"}, {("source", "url")}),
        (Source, {"kind": "news"}, {("source", "kind"), ("hearing", "opinions"), ("hearing", "reports")}),
        (Hearing, {"subject": "别的"}, {("hearing", "subject")}),
        (Hearing, {"members_stated": 10}, {("hearing", "members_stated")}),
        (Hearing, {"organizations_stated": 9}, {("hearing", "organizations_stated")}),
        (Edition, {"number": F("number") * 100, "reason": "erratum"}, {("edition", "")}),
        (Area, {"code": "12"}, {("area", "code")}),
        (Area, {"parent": F("id")}, {("area", "parent")}),
    ],
)
def test_damage_is_found(exchange, model, values, faults):
    assert model.objects.update(**values)
    assert found() == faults


def test_text_that_lost_a_character_is_found_with_all_that_it_breaks(exchange):
    Edition.objects.filter(pk=exchange.edition.pk).update(text=Concat(Value("前"), F("text")))
    kinds = {kind for kind, _field in found()}
    assert kinds == {"edition", *QUOTING}


def test_words_from_a_source_that_is_not_the_hearings_are_found(exchange):
    exchange.hearing.sources.set([make_source("别的文字")])
    assert found() == {(kind, "edition") for kind in QUOTING}


def test_references_to_a_record_that_was_merged_into_another_are_found(exchange):
    body, wide = make_organization("新的单位"), Topic.objects.create(pk="wide", name="宽")
    Organization.objects.exclude(pk=body.pk).update(merged_into=body)
    Topic.objects.exclude(pk=wide.pk).update(merged_into=wide)
    assert found() >= {
        ("organization", "merged_into"),
        ("topic", "merged_into"),
        ("commitment", "topics"),
        ("commitment", "lead"),
        ("speaker", "organization"),
        ("hearing", "convened_by"),
        ("source", "publisher"),
    }


def test_speakers_that_do_not_fit_an_answer_are_found(exchange):
    AnswerSpeaker.objects.update(speaker=exchange.questioner)
    assert found() == {("answer", "speakers"), ("speaker", "capacity")}


def test_answer_whose_speakers_are_gone_is_found(exchange):
    AnswerSpeaker.objects.all().delete()
    assert found() == {("answer", "speakers")}


def test_tree_of_bodies_that_has_a_cycle_is_found(exchange):
    upper = make_organization("揭阳市人民政府", parent=exchange.organization)
    Organization.objects.filter(pk=exchange.organization.pk).update(parent=upper)
    assert found() == {("organization", "parent")}


def test_source_without_a_text_is_found(exchange):
    bare = stored(Source(publisher=exchange.source.publisher, kind="news"))
    exchange.hearing.sources.add(bare)
    assert found() == {("source", "")}
    assert [fault.record for fault in faults_of_hearing(exchange.hearing)] == [f"hearings.source {bare.pk}"]


def test_hearing_without_a_source_is_found(exchange):
    exchange.hearing.sources.clear()
    assert ("hearing", "sources") in found()


def test_part_of_another_hearing_is_found(exchange):
    other = make_exchange(canary="二")
    Question.objects.filter(pk=other.question.pk).update(section=exchange.section)
    assert found() == {("question", "section")}


def test_figure_outside_its_commitment_is_found(exchange):
    other = make_commitment(exchange.answer, "我市已出台扶持政策")
    Figure.objects.update(commitment=other)
    assert found() == {("figure", "commitment")}


def test_figure_outside_its_answer_is_found(exchange):
    other = make_answer(make_question(exchange.hearing, "第二问？"), "另一个答复。")
    Figure.objects.update(commitment=None, answer=other)
    assert found() == {("figure", "quote")}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("另一个答复，很长。", "答复，很长。"),
        ("另一个答复，很长。", "另一个答复"),
        ("另一个答复", "另一个答复"),
    ],
)
def test_answers_that_share_words_are_found(exchange, first, second):
    assert make_answer(exchange.question, first)
    assert faults_of_hearing(exchange.hearing) == []
    make_answer(exchange.question, second)
    assert found() == {("answer", "text")}


def test_a_question_within_an_answer_is_found(exchange):
    make_answer(exchange.question, "我反问一句：何时建成？")
    make_question(exchange.hearing, "何时建成？")
    assert found() == {("answer", "text"), ("question", "text")}


@pytest.fixture
def shell(transactional_db):
    """Give what damages the database as somebody with a shell on it can, and tells whether it let itself be."""

    def run(sql):
        try:
            with connection.cursor() as cursor:
                cursor.execute(sql)
        except DatabaseError:
            return False
        return True

    if connection.vendor == "sqlite":
        run("PRAGMA foreign_keys = OFF")
        run("PRAGMA ignore_check_constraints = ON")
    yield run
    if connection.vendor == "sqlite":
        for model in RECORDS:
            for field in model._meta.many_to_many:
                run(f"DELETE FROM {field.m2m_db_table()}")
            run(f"DELETE FROM {model._meta.db_table}")
        run("PRAGMA ignore_check_constraints = OFF")
        run("PRAGMA foreign_keys = ON")


@pytest.mark.parametrize(
    ("sql", "fault"),
    [
        ("UPDATE hearings_hearing SET held_on = '2025-13-45'", ("hearing", "")),
        ("UPDATE hearings_hearing SET area_id = 'nowhere'", ("hearing", "area")),
        ("UPDATE hearings_question SET start = 'abc'", ("question", "start")),
        ("UPDATE hearings_question SET edition_id = 'nowhere'", ("question", "edition")),
        ("UPDATE hearings_question SET speaker_id = 'nowhere'", ("question", "speaker")),
        ("UPDATE hearings_answer SET outline = '{'", ("answer", "outline")),
        ("UPDATE hearings_answer SET text = ''", ("answer", "text")),
        ("UPDATE hearings_commitment SET kind = 'promise'", ("commitment", "kind")),
        ("UPDATE hearings_commitment SET modified_at = 'some day'", ("commitment", "modified_at")),
        ("UPDATE hearings_commitment SET due_from = '2027-01-01'", ("commitment", "due_from")),
        ("UPDATE hearings_figure SET value = 'many'", ("figure", "")),
        ("UPDATE hearings_source SET published_on = '2025-13-45'", ("source", "")),
        ("UPDATE hearings_topic SET name = 'a' || char(0)", ("topic", "name")),
        ("UPDATE hearings_area SET parent_id = 'nowhere'", ("area", "parent")),
        ("UPDATE hearings_commitment_topics SET topic_id = 'nowhere'", ("commitment", "topics")),
        ("UPDATE hearings_hearing_sources SET hearing_id = 'nowhere'", ("hearing", "sources")),
        ("UPDATE hearings_commitmentevent SET happened_on = '2025-13-45'", ("commitmentevent", "")),
        ("UPDATE hearings_commitment SET due_stated = NULL", ("commitment", "")),
        ("UPDATE hearings_speaker SET person_id = 'nobody'", ("speaker", "person")),
        ("UPDATE hearings_answerspeaker SET speaker_id = 'nobody'", ("answer", "speakers")),
        ("DELETE FROM hearings_answer", ("commitment", "answer")),
        ("DELETE FROM hearings_source", ("edition", "source")),
        ("DELETE FROM hearings_edition", ("question", "edition")),
    ],
)
def test_damage_from_a_shell_is_refused_by_the_database_or_else_found_and_hides_no_other(shell, sql, fault):
    make_exchange()
    Area.objects.update(code="12")
    wanted = {fault, ("area", "code")} if shell(sql) else {("area", "code")}
    faults = found()
    assert wanted <= faults
    assert (fault in faults) == (connection.vendor == "sqlite")


def test_faults_of_a_hearing_are_those_of_its_sources_and_parts_and_of_no_other(exchange):
    other = make_exchange(canary="二")
    Figure.objects.filter(pk=other.figure.pk).update(value=7)
    assert faults_of_hearing(exchange.hearing) == []
    (fault,) = faults_of_hearing(other.hearing)
    assert (fault.record, fault.field) == (f"hearings.figure {other.figure.pk}", "value")


def test_record_with_two_kinds_of_faults_shows_both(exchange):
    Commitment.objects.update(status="fulfilled", due_stated="明年")
    assert {fault.field for fault in faults_of(Commitment.objects.get())} == {"status", "due_stated"}


def test_text_of_a_source_is_fetched_once_for_many_statements(exchange, django_assert_max_num_queries):
    for _each in range(5):
        make_commitment(exchange.answer)
    with django_assert_max_num_queries(1000) as queries:
        assert sum(len(faults) for faults in check(Commitment)) == 0
    long = [query for query in queries if '"hearings_edition"."text"' in query["sql"]]
    assert len(long) == 1


def statements(work) -> int:
    """Count the statements that some work takes."""
    with CaptureQueriesContext(connection) as queries:
        work()
    return len(queries)


def test_statements_do_not_grow_with_the_parts_of_a_hearing(exchange):
    few = statements(lambda: faults_of_hearing(Hearing.objects.get()))
    for _each in range(5):
        make_commitment(exchange.answer)
    assert statements(lambda: faults_of_hearing(Hearing.objects.get())) == few


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.collection)
def test_every_constraint_is_one_that_rows_are_proved_by_together(exchange, model):
    assert not refused(model).exists()
