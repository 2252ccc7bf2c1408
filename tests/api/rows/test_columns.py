import pytest
from rest_framework.serializers import ChoiceField

from apps.api.resources import RESOURCES
from apps.api.resources.answers import AnswerRow
from apps.api.resources.commitments import CommitmentRow
from apps.api.resources.hearings import HearingDetail
from apps.api.rows.columns import columns_of, nested_in
from apps.hearings.models import Commitment, Person, Speaker, Topic
from tests.make import make_topic
from tests.slow_path import read_records


def column(row_class, name):
    return next(each for each in columns_of(row_class) if each.name == name)


def test_a_column_knows_the_field_at_the_end_of_its_path_and_the_models_on_the_way():
    found = column(AnswerRow, "person_name")
    assert found.path == "speaker__person__name"
    assert found.model_field is Person._meta.get_field("name")
    assert found.models == {"speaker": Speaker, "speaker__person": Person}
    assert found.related_model is None


def test_a_column_of_ids_knows_whose_they_are_and_how_they_are_stored():
    found = column(AnswerRow, "person")
    assert (found.related_model, found.stored, found.many) == (Person, Person._meta.pk, False)
    assert found.models == {"speaker": Speaker}
    found = column(CommitmentRow, "topics")
    assert (found.related_model, found.many) == (Topic, True)


def test_a_column_can_be_null_where_a_relation_on_its_way_can():
    assert not Person._meta.get_field("name").null
    assert column(AnswerRow, "person_name").nullable
    assert not column(AnswerRow, "held_on").nullable


def test_a_column_that_is_annotated_has_no_model_field():
    found = column(CommitmentRow, "status")
    assert (found.path, found.model_field, found.related_model) == ("current_status", None, None)
    assert isinstance(found.field, ChoiceField)


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda each: each.collection)
def test_a_column_and_its_serializer_field_agree_on_null(resource):
    for each in columns_of(resource.detail_class):
        assert each.field.allow_null == each.nullable, each.name


def test_a_nested_field_knows_the_column_that_binds_its_records_to_the_outer_one():
    found = {each.name: (each.column.name, each.lists_ids) for each in nested_in(HearingDetail)}
    assert found == {
        "documents": ("sources", True),
        "opinion_documents": ("opinions", True),
        "report_documents": ("reports", True),
        "sections": ("hearing", False),
        "speakers": ("hearing", False),
        "questions": ("hearing", False),
        "agenda_items": ("hearing", False),
        "votes": ("hearing", False),
    }


@pytest.mark.django_db
def test_linked_ids_are_read_in_order_with_their_row(exchange, django_assert_num_queries):
    topics = [exchange.topic, *(make_topic(name, name[0]) for name in ("Bb", "Aa"))]
    Commitment.objects.get().topics.set(topics)
    with django_assert_num_queries(1):
        [row] = read_records(CommitmentRow.rows(), columns_of(CommitmentRow), CommitmentRow)
    assert row["topics"] == sorted(topic.pk for topic in topics)
    Commitment.objects.get().topics.clear()
    [row] = read_records(CommitmentRow.rows(), columns_of(CommitmentRow), CommitmentRow)
    assert row["topics"] == []
