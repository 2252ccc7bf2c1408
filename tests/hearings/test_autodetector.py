"""A new choice or length makes a migration, which both databases can run; new wording makes none."""

import io

import pytest
from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, connection, models
from django.db.migrations.state import ModelState, ProjectState
from django.test.utils import isolate_apps

from apps.hearings.autodetector import Autodetector
from apps.hearings.fields import PublicId, Text
from apps.hearings.models import Topic


def make_ballot(
    choices=("yes", "no"),
    longest=10,
    longest_id=10,
    label="",
    help_text="",
    name="ballot",
    message="a",
    permissions=(("count_ballot", "a"),),
    least=1,
):
    """Make a model in a registry of its own."""
    permissions_given = list(permissions)
    counting = models.CheckConstraint(
        condition=models.Q(counted__gte=least), name="ballot_counted", violation_error_message=message
    )
    labelled = [(value, f"{label}{value}") for value in choices]
    with isolate_apps("apps.hearings"):

        class Ballot(models.Model):  # noqa: DJ008
            id = PublicId(primary_key=True, max_length=longest_id)
            result = Text(label, choices=labelled, help_text=help_text)
            note = Text(label, max_length=longest, null=True, help_text=help_text)
            counted = models.IntegerField(
                label,
                null=True,
                choices=[(1, label)],
                help_text=help_text,
                error_messages={"invalid": message},
            )

            class Meta:
                app_label = "hearings"
                verbose_name = name
                verbose_name_plural = name
                permissions = permissions_given
                constraints = (counting,)

    return Ballot


def detected(before, after):
    """List the migrations that lead from one version of a model to another; None stands for no such model."""
    states = []
    for model in (before, after):
        state = ProjectState()
        if model is not None:
            state.add_model(ModelState.from_model(model))
        states.append(state)
    return states[0], Autodetector(*states)._detect_changes().get("hearings", [])


def operations(before, after):
    return [
        operation.describe() for migration in detected(before, after)[1] for operation in migration.operations
    ]


def migrate(before, after):
    state, migrations = detected(before, after)
    for migration in migrations:
        with connection.schema_editor() as editor:
            state = migration.apply(state, editor)


def test_new_choice_changes_the_constraint():
    told = operations(make_ballot(), make_ballot(choices=("yes", "no", "abstained")))
    assert "Remove constraint ballot_result_valid from model ballot" in told
    assert "Create constraint ballot_result_valid on model ballot" in told


def test_new_length_changes_the_constraint():
    told = operations(make_ballot(), make_ballot(longest=20))
    assert "Remove constraint ballot_note_valid from model ballot" in told
    assert "Create constraint ballot_note_valid on model ballot" in told


def test_new_length_of_ids_changes_the_column_and_the_constraint():
    told = operations(make_ballot(), make_ballot(longest_id=20))
    assert "Alter field id on ballot" in told
    assert "Create constraint ballot_id_valid on model ballot" in told


def test_new_table_is_created_with_the_constraints_of_its_columns():
    assert operations(None, make_ballot()) == ["Create model Ballot"]


def test_new_condition_changes_the_constraint():
    assert operations(make_ballot(), make_ballot(least=2)) == [
        "Remove constraint ballot_counted from model ballot",
        "Create constraint ballot_counted on model ballot",
    ]


def test_new_permission_changes_the_options():
    more = (("count_ballot", "a"), ("burn_ballot", "a"))
    assert operations(make_ballot(), make_ballot(permissions=more)) == ["Change Meta options on ballot"]


def test_same_choices_in_another_order_make_no_migration():
    assert operations(make_ballot(), make_ballot(choices=("no", "yes"))) == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("change", "row"),
    [
        ({"choices": ("yes", "no", "abstained")}, {"id": "a", "result": "abstained"}),
        ({"longest": 20}, {"id": "a", "result": "yes", "note": "长" * 20}),
        ({"longest_id": 20}, {"id": "a" * 20, "result": "yes"}),
    ],
    ids=["choice", "length", "length of ids"],
)
def test_migration_lets_the_database_take_what_is_new(change, row):
    before, after = make_ballot(), make_ballot(**change)
    migrate(None, before)
    try:
        before.objects.create(id="b", result="no")
        with pytest.raises(DatabaseError):
            after.objects.create(**row)
        migrate(before, after)
        after.objects.create(**row)
        assert after.objects.filter(pk="b").exists()
        with pytest.raises(IntegrityError):
            after.objects.create(id="c", result="else")
    finally:
        with connection.schema_editor() as editor:
            editor.delete_model(after)


@pytest.mark.parametrize(
    "wording",
    [
        {"label": "b"},
        {"help_text": "b"},
        {"name": "vote"},
        {"message": "b"},
        {"permissions": (("count_ballot", "b"),)},
    ],
    ids=str,
)
def test_wording_makes_no_migration(wording):
    assert operations(make_ballot(), make_ballot(**wording)) == []


def test_commands_see_a_new_length(db, monkeypatch):
    monkeypatch.setattr(Topic._meta.get_field("name"), "max_length", 101)
    with pytest.raises(SystemExit):
        call_command("makemigrations", check=True, dry_run=True, verbosity=0)
    assert "changes that are not yet reflected" in noticed()


def test_commands_see_no_new_wording(db, monkeypatch):
    monkeypatch.setattr(Topic._meta.get_field("name"), "help_text", "else")
    monkeypatch.setattr(Topic._meta.get_field("name"), "_verbose_name", "else")
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
    assert "changes that are not yet reflected" not in noticed()


def noticed():
    """Run `migrate`, which has nothing to do, and give what it says."""
    said = io.StringIO()
    call_command("migrate", stdout=said)
    return said.getvalue()
