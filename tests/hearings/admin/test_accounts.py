"""Who did what in the record is known for good: an account that worked on it is closed, not deleted."""

import pytest
from django.contrib.auth.models import User
from django.db.models import ProtectedError

from apps.hearings.labels import name_of_user
from apps.hearings.models import Topic
from apps.hearings.roles import PUBLISHERS
from tests.make import make_topic

from .conftest import client_of
from .pages import address, filled_in


@pytest.fixture
def busy(db):
    """The account of somebody who has added a topic."""
    publisher = client_of("busy", PUBLISHERS)
    make_topic("水利")
    url = address(Topic, "add")
    publisher.post(url, filled_in(publisher, url, name="农业"))
    return User.objects.get(username="busy")


def history():
    return Topic.history.get(name="农业")


def test_an_account_in_the_history_cannot_be_deleted(busy):
    with pytest.raises(ProtectedError):
        busy.delete()
    assert history().history_user == busy


def test_the_admin_says_so_and_what_to_do_instead(root, busy):
    url = f"/admin/auth/user/{busy.pk}/delete/"
    assert "有效" in root.get(url).content.decode()
    root.post(url, {"post": "yes"})
    chosen = {"action": "delete_selected", "_selected_action": [busy.pk]}
    assert "有效" in root.post("/admin/auth/user/", chosen).content.decode()
    root.post("/admin/auth/user/", {**chosen, "post": "yes"})
    assert history().history_user == busy


def test_an_account_that_did_nothing_can_be_deleted(root):
    idle = User.objects.create_user("idle")
    root.post(f"/admin/auth/user/{idle.pk}/delete/", {"post": "yes"})
    assert not User.objects.filter(username="idle").exists()


def test_the_form_of_a_new_account_names_no_way_to_log_in_that_this_site_lacks(root):
    html = root.get("/admin/auth/user/add/").content.decode()
    assert "LDAP" not in html
    assert "本站没有别的登录方式" in html


@pytest.mark.parametrize(
    ("last", "first", "named"), [("周", "敏", "周敏"), ("Smith", "Ann", "Ann Smith"), ("", "", "zhou")]
)
def test_a_chinese_name_is_written_as_chinese_names_are(last, first, named):
    assert name_of_user(User(username="zhou", last_name=last, first_name=first)) == named


def test_the_family_name_is_asked_first_and_greets(root):
    user = User.objects.get(username="root")
    user.last_name, user.first_name = "李", "编"
    user.save()
    html = root.get(f"/admin/auth/user/{user.pk}/change/").content.decode()
    assert html.index('name="last_name"') < html.index('name="first_name"')
    assert "<strong>李编</strong>" in html
