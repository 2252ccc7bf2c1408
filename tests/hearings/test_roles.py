import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission

from apps.hearings.models import RECORDS
from apps.hearings.roles import EDITORS, PUBLISHERS, VOCABULARIES, declare_roles, permissions_of

pytestmark = pytest.mark.django_db
SHARED = ["area", "topic", "organization", "person", "source", "edition", "hearing"]


def user(group, name="somebody"):
    declare_roles()
    made = get_user_model().objects.create_user(name)
    made.groups.add(Group.objects.get(name=group))
    return made


@pytest.mark.parametrize("group", [EDITORS, PUBLISHERS])
def test_both_groups_read_all_and_write_all_that_is_not_public_at_once(group):
    somebody = user(group)
    for model in RECORDS:
        assert somebody.has_perm(f"hearings.view_{model._meta.model_name}")
        for act in ("add", "change"):
            writes = somebody.has_perm(f"hearings.{act}_{model._meta.model_name}")
            assert writes == (group == PUBLISHERS or model not in VOCABULARIES), model


def test_editors_delete_parts_of_hearings_and_nothing_that_hearings_share():
    editor = user(EDITORS)
    kept = {
        model._meta.model_name
        for model in RECORDS
        if not editor.has_perm(f"hearings.delete_{model._meta.model_name}")
    }
    assert kept == set(SHARED)


def test_publishers_delete_every_kind_of_record():
    publisher = user(PUBLISHERS)
    assert all(publisher.has_perm(f"hearings.delete_{model._meta.model_name}") for model in RECORDS)


def test_only_publishers_publish():
    assert user(PUBLISHERS).has_perm("hearings.publish_hearing")
    assert "publish_hearing" not in permissions_of(EDITORS)


@pytest.mark.parametrize("group", [EDITORS, PUBLISHERS])
def test_neither_group_reaches_users_or_anything_but_the_record_and_the_reports(group):
    assert all(
        name.startswith(("hearings.", "reports.", "intake.")) for name in user(group).get_all_permissions()
    )


def test_both_groups_close_reports_and_only_publishers_delete_them():
    editor, publisher = user(EDITORS), user(PUBLISHERS, "another")
    for somebody in (editor, publisher):
        assert somebody.has_perms(["reports.view_report", "reports.change_report"])
        assert not somebody.has_perm("reports.add_report")
    assert publisher.has_perm("reports.delete_report")
    assert not editor.has_perm("reports.delete_report")


@pytest.mark.parametrize("group", [EDITORS, PUBLISHERS])
def test_every_declared_permission_exists(group):
    declare_roles()
    assert Group.objects.get(name=group).permissions.count() == len(permissions_of(group))


def test_declaring_twice_changes_nothing_and_mends_what_was_changed_by_hand():
    declare_roles()
    before = set(Group.objects.values_list("pk", "name", "permissions"))
    declare_roles()
    assert set(Group.objects.values_list("pk", "name", "permissions")) == before
    editors = Group.objects.get(name=EDITORS)
    editors.permissions.add(Permission.objects.get(codename="publish_hearing"))
    declare_roles()
    assert set(Group.objects.values_list("pk", "name", "permissions")) == before


def test_a_group_named_in_english_is_renamed_and_keeps_its_members():
    old = Group.objects.create(name="Editors")
    somebody = get_user_model().objects.create_user("somebody")
    somebody.groups.add(old)
    declare_roles()
    assert [group.name for group in somebody.groups.all()] == [EDITORS]
    assert set(Group.objects.values_list("name", flat=True)) == {"编辑", "审核发布"}


def test_a_group_is_not_renamed_to_a_name_that_is_taken():
    for name in ("Editors", "编辑"):
        Group.objects.create(name=name)
    declare_roles()
    assert set(Group.objects.values_list("name", flat=True)) == {"Editors", "编辑", "审核发布"}
