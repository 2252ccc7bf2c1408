"""The page on which one record is merged into another."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from apps.hearings.admin.conflicts import version_of
from apps.hearings.admin.merging import merge_url
from apps.hearings.merging import merge
from apps.hearings.models import Change, Commitment, Organization, Person, Release, Speaker, Topic
from tests.make import WHY, correct, make_organization, make_person, make_topic

from .pages import address, change, send

ACTION = "merge"


def confirmed(old, new):
    """Give what the page sends that asks whether to merge two records."""
    versions = [version_of(type(each).objects.get(pk=each.pk)) for each in (old, new)]
    return {"into": new.pk, "confirmed": "1", "version": versions}


def pairs(exchange):
    return [
        (exchange.person, make_person("刘小洁")),
        (exchange.organization, make_organization("揭阳市发改局")),
        (exchange.topic, make_topic("人才", "Talent")),
    ]


def test_the_page_shows_both_records_and_what_refers_to_them_and_merges_when_told(publisher, exchange):
    for old, new in pairs(exchange):
        chosen = {"action": ACTION, "_selected_action": [old.pk]}
        opened = publisher.post(address(type(old), "changelist"), chosen)
        assert opened.headers["Location"] == merge_url(old)
        page = publisher.get(merge_url(old)).content.decode()
        assert old.name in page
        assert 'name="confirmed"' not in page
        page = publisher.post(merge_url(old), {"into": new.pk}).content.decode()
        assert old.name in page
        assert new.name in page
        assert 'name="confirmed"' in page
        assert type(old).objects.get(pk=old.pk).merged_into is None
        for version in confirmed(old, new)["version"]:
            assert f'name="version" value="{version}"' in page
        sent = confirmed(old, new)
        refused = publisher.post(merge_url(old), sent | {"why": "merged"})
        assert refused.context["form"]["why"].errors
        assert type(old).objects.get(pk=old.pk).merged_into is None
        done = publisher.post(merge_url(old), sent | {"why": WHY}, follow=True)
        assert done.redirect_chain == [(change(new), 302)]
        assert type(old).objects.get(pk=old.pk).merged_into_id == new.pk
    assert Speaker.objects.get(pk=exchange.respondent.pk).person.name == "刘小洁"
    assert Commitment.objects.get().topics.get().name == "人才"


def test_the_reason_is_asked_for_where_what_is_merged_is_public(publisher, exchange):
    sent = confirmed(exchange.person, make_person("刘小洁"))
    page = publisher.post(merge_url(exchange.person), sent)
    assert page.context["form"]["why"].errors
    assert Person.objects.get(pk=exchange.person.pk).merged_into is None
    publisher.post(merge_url(exchange.person), sent | {"why": WHY})
    assert Change.objects.get(record=exchange.person.pk, action="removed").why == WHY


def test_what_refers_to_a_record_is_counted(publisher, exchange):
    response = publisher.get(merge_url(exchange.organization))
    assert dict(response.context["referring"]) == {
        Speaker._meta.verbose_name_plural: 1,
        Commitment._meta.verbose_name_plural: 1,
    }


def test_a_refusal_is_an_error_of_the_form(publisher, exchange):
    root, person = make_topic("根", "Root"), exchange.person
    leaf = make_topic("叶", "Leaf", parent=root)
    for sent in ({"into": leaf.pk}, {"into": leaf.pk, "confirmed": "1"}):
        response = publisher.post(merge_url(root), sent)
        assert response.status_code == 200
        assert response.context["form"].non_field_errors()
        assert 'name="confirmed"' not in response.content.decode()
    for into in ("", "nobody", "a\x00b", person.pk, "x" * 500, ["a", "b"]):
        response = publisher.post(merge_url(person), {"into": into, "confirmed": "1"})
        assert response.status_code == 200
        assert response.context["form"].errors
    other = make_person("刘小洁")
    merge(other, person, WHY)
    response = publisher.post(merge_url(make_person("刘小界")), {"into": other.pk, "confirmed": "1"})
    assert response.context["form"].errors
    assert not Topic.objects.filter(merged_into__isnull=False).exists()


@pytest.mark.parametrize("count", [0, 3])
def test_one_record_or_two_are_selected(publisher, exchange, count):
    ids = [make_person(f"刘{word}").pk for word in "甲乙丙"[:count]]
    answer = publisher.post(
        address(Person, "changelist"), {"action": ACTION, "_selected_action": ids}, follow=True
    )
    assert answer.status_code == 200
    assert not Person.objects.filter(merged_into__isnull=False).exists()


def test_who_may_not_publish_merges_nothing(editor, exchange):
    old, new = make_person("刘小洁"), make_person("刘小界")
    assert 'value="merge"' not in editor.get(address(Person, "changelist")).content.decode()
    assert 'value="merge"' not in editor.get(change(old)).content.decode()
    assert editor.get(merge_url(old)).status_code == 403
    assert editor.post(merge_url(old), confirmed(old, new)).status_code == 403
    assert Person.objects.get(pk=old.pk).merged_into is None


def test_who_may_only_view_merges_nothing_even_with_the_permission_to_publish(client, db):
    user = get_user_model().objects.create_user("viewer", password="x", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_person", "publish_hearing"]))
    client.force_login(user)
    old, new = make_person("刘小洁"), make_person("刘小界")
    assert client.get(change(old)).status_code == 200
    assert 'value="merge"' not in client.get(change(old)).content.decode()
    assert client.get(merge_url(old)).status_code == 403
    assert client.post(merge_url(old), confirmed(old, new) | {"why": WHY}).status_code == 403
    assert Person.objects.get(pk=old.pk).merged_into is None


@pytest.mark.parametrize("which", [0, 1])
def test_two_records_are_merged_as_they_were_shown(publisher, exchange, which):
    pair = exchange.person, make_person("刘小洁")
    sent = confirmed(*pair) | {"why": WHY}
    correct(pair[which], name="刘小婕")
    page = publisher.post(merge_url(pair[0]), sent)
    assert "已有他人保存过它" in page.content.decode()
    assert "刘小婕" in page.content.decode()
    assert Person.objects.get(pk=pair[0].pk).merged_into is None
    assert publisher.post(merge_url(pair[0]), confirmed(*pair) | {"why": WHY}).status_code == 302


def test_the_page_says_where_names_are_not_added(publisher, exchange):
    secret, public = make_organization("揭阳市秘密局"), exchange.organization
    said = "名称未公开"
    assert said in publisher.post(merge_url(secret), {"into": public.pk}).content.decode()
    assert said not in publisher.post(merge_url(public), {"into": secret.pk}).content.decode()


def test_the_page_of_a_record_that_is_not_there_is_no_error(publisher, client, db):
    missing = address(Person, "merge", "nobody")
    assert publisher.get(missing).status_code == 302
    assert publisher.get(address(Person, "merge", "a_0b")).status_code == 302
    assert client.get(missing).status_code == 302
    assert publisher.put(merge_url(make_person("刘小洁"))).status_code in (200, 405)


def test_what_was_merged_is_listed_by_a_filter_only(publisher, exchange):
    for old, new in pairs(exchange):
        merge(old, new, WHY)
        listed = address(type(old), "changelist")
        assert change(old) not in publisher.get(listed).content.decode()
        page = publisher.get(f"{listed}?merged=yes").content.decode()
        assert change(old) in page
        assert change(new) not in page
        assert publisher.get(f"{listed}?merged=other").status_code == 200


def test_what_was_merged_is_read_only(root, exchange):
    for old, new in pairs(exchange):
        merge(old, new, WHY)
        page = root.get(change(old)).content.decode()
        assert new.name in page
        assert 'name="_save"' not in page
        assert 'value="merge"' not in page
        before = Release.objects.count()
        assert root.post(change(old), {"name": "别名"}).status_code == 403
        assert root.post(address(type(old), "delete", old.pk), {"post": "yes"}).status_code == 403
        chosen = {"action": "delete_selected", "_selected_action": [old.pk], "post": "yes"}
        listed = address(type(old), "changelist")
        assert root.post(f"{listed}?merged=yes", chosen).status_code == 403
        assert root.post(listed, chosen).status_code == 302
        chosen = {"action": "renew_id", "_selected_action": [old.pk]}
        assert root.post(f"{listed}?merged=yes", chosen).status_code == 302
        assert root.get(merge_url(old)).status_code == 403
        assert root.get(address(type(old), "history", old.pk)).status_code == 200
        oldest = old.history.last().history_id
        assert root.get(f"{address(type(old), 'history', old.pk)}{oldest}/").status_code == 200
        assert type(old).objects.get(pk=old.pk).name != "别名"
        assert Release.objects.count() == before


def test_no_form_offers_or_takes_an_alias(root, exchange):
    old, new = exchange.organization, make_organization("揭阳市发改局")
    merge(old, new, WHY)
    query = "app_label=hearings&model_name=commitment&field_name=lead&term="
    offered = [each["id"] for each in root.get(f"/admin/autocomplete/?{query}").json()["results"]]
    assert new.pk in offered
    assert old.pk not in offered
    commitment = Commitment.objects.get()
    response = send(root, change(commitment), lead=old.pk)
    assert response.context["adminform"].form.errors["lead"]
    merge(exchange.topic, make_topic("人才", "Talent"), WHY)
    response = send(root, change(commitment), topics=[exchange.topic.pk])
    assert response.context["adminform"].form.errors["topics"]
    assert Commitment.objects.get().lead_id == new.pk
    assert Organization.objects.filter(merged_into__isnull=False).get() == old


def test_two_selected_records_are_shown_at_once_and_merged_either_way(publisher, exchange):
    old, new = exchange.person, make_person("刘小洁")
    chosen = {"action": ACTION, "_selected_action": [old.pk, new.pk]}
    opened = publisher.post(address(Person, "changelist"), chosen)
    page = publisher.get(opened.headers["Location"])
    merged, into = page.context["record"], page.context["into"]
    assert {merged.pk, into.pk} == {old.pk, new.pk}
    assert page.context["other_way"] == f"{merge_url(into)}?into={merged.pk}"
    assert 'name="confirmed"' in page.content.decode()
    publisher.post(opened.headers["Location"], confirmed(merged, into) | {"why": WHY})
    assert Person.objects.get(pk=merged.pk).merged_into == into
