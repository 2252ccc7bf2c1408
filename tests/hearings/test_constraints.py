"""Every rule of a column is a named constraint that migrations see, and saving asks the database for none of them."""

import pytest
from django.apps import apps
from django.db import connection, models
from django.db.migrations.state import ModelState
from django.test.utils import CaptureQueriesContext, isolate_apps

from apps.hearings.fields import PublicId, Text
from apps.hearings.models import Topic

LONGEST_NAME = 63
"""What PostgreSQL keeps of a name; it cuts a longer one without an error."""


def names(model):
    return [each.name for each in ModelState.from_model(model).options["constraints"]]


@pytest.mark.parametrize(
    "model",
    [model for model in apps.get_app_config("hearings").get_models() if not model._meta.proxy],
    ids=lambda model: model.__name__,
)
def test_every_column_of_text_has_one_constraint_that_migrations_see(model):
    fields = [field for field in model._meta.concrete_fields if isinstance(field, (Text, PublicId))]
    for field in fields:
        name = f"{model._meta.model_name}_{field.name}_valid"
        assert names(model).count(name) == 1
        assert len(name) <= LONGEST_NAME


@isolate_apps("apps.hearings")
def test_models_of_one_abstract_model_share_no_constraint():
    class Noted(models.Model):
        note = Text()

        class Meta:
            app_label = "hearings"
            abstract = True
            constraints = [models.CheckConstraint(condition=models.Q(note="a"), name="%(class)s_is_a")]

    class One(Noted):  # noqa: DJ008
        class Meta(Noted.Meta):
            pass

    class Other(Noted):  # noqa: DJ008
        class Meta(Noted.Meta):
            pass

    assert names(One) == ["one_is_a", "one_note_valid"]
    assert names(Other) == ["other_is_a", "other_note_valid"]


def test_validation_asks_the_database_for_no_rule_of_a_column(db):
    topic = Topic(pk="water", name="水", name_en="Water")
    with CaptureQueriesContext(connection) as asked:
        topic.full_clean()
    assert [each["sql"] for each in asked if "_check" in each["sql"]] == []


def test_validation_asks_the_database_for_no_length_of_a_span(exchange):
    with CaptureQueriesContext(connection) as asked:
        exchange.question.full_clean()
    assert [each["sql"] for each in asked if "_check" in each["sql"]] == []
