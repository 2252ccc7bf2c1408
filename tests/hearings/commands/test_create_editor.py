import io

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.core.management import CommandError, call_command
from django.db import OperationalError

from apps.hearings.roles import EDITORS, PUBLISHERS

pytestmark = pytest.mark.django_db


def run(**options):
    out = io.StringIO()
    call_command("create_editor", stdout=out, **options)
    return out.getvalue().strip()


def test_user_can_do_everything_and_log_in_with_the_password_shown(rf):
    password = run().rpartition(" ")[2]
    user = authenticate(rf.post("/"), username="editor", password=password)
    assert user is not None
    assert user.is_staff
    assert user.is_superuser
    validate_password(password, user)
    assert len(password) >= 20


def test_groups_are_made():
    run()
    assert set(Group.objects.values_list("name", flat=True)) == {EDITORS, PUBLISHERS}


def test_second_run_says_so_and_changes_nothing():
    run()
    before = list(get_user_model().objects.values())
    assert run() == "The user editor exists; nothing was changed."
    assert list(get_user_model().objects.values()) == before


def test_each_user_gets_a_password_of_its_own():
    assert run(username="first").rpartition(" ")[2] != run(username="second").rpartition(" ")[2]


@pytest.mark.parametrize("name", ["", "a b", "a" * 151])
def test_name_that_no_user_can_have_is_refused_and_nothing_is_made(name):
    with pytest.raises(CommandError):
        run(username=name)
    assert not get_user_model().objects.exists()
    assert not Group.objects.exists()


def test_database_that_cannot_be_used_is_told_kindly(monkeypatch):
    def gone():
        raise OperationalError("no such table: auth_group")

    monkeypatch.setattr("apps.hearings.management.commands.create_editor.declare_roles", gone)
    with pytest.raises(CommandError, match="migrate"):
        run()
