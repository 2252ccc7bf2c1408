import pytest
from django.contrib.auth.models import Permission

from apps.hearings.models import RECORDS, Area, Commitment, Hearing, Person
from tests.make import make_exchange, make_person

from .conftest import client_of
from .pages import address, change, saved, send

FIELDS = [
    (model._meta.model_name, field.name, field.remote_field.model)
    for model in RECORDS
    for field in [*model._meta.fields, *model._meta.many_to_many]
    if field.is_relation
]


def suggestions(client, model, field, term="", **more):
    asked = {"app_label": "hearings", "model_name": model, "field_name": field, "term": term, **more}
    return client.get("/admin/autocomplete/", asked)


def with_permissions(name, *codenames):
    client = client_of(name)
    user = client.get("/admin/").context["user"]
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return client


@pytest.mark.parametrize(("model", "field", "target"), FIELDS)
def test_a_picker_suggests_only_to_those_who_may_see_the_records(exchange, editor, model, field, target):
    nobody = client_of("nobody")
    assert suggestions(nobody, model, field).status_code == 403
    found = suggestions(editor, model, field).json()["results"]
    assert {each["id"] for each in found} == set(target.objects.values_list("pk", flat=True)[:20])
    assert all(each["text"].endswith(each["id"]) for each in found)


def test_a_picker_suggests_only_parts_of_the_hearing(editor, exchange):
    other = make_exchange(canary="另一场")
    found = suggestions(editor, "answer", "question", hearing=other.hearing.pk).json()["results"]
    assert [each["id"] for each in found] == [other.question.pk]


def test_a_picker_finds_by_chinese_words_and_by_id(editor, exchange):
    for term in ("刘小", "xiaojie", exchange.person.pk):
        found = suggestions(editor, "speaker", "person", term).json()["results"]
        assert exchange.person.pk in [each["id"] for each in found], term


def test_who_may_see_only_commitments_sees_only_those(exchange):
    reader = with_permissions("reader", "view_commitment")
    for model in RECORDS:
        expected = 200 if model is Commitment else 403
        assert reader.get(address(model, "changelist")).status_code == expected, model
        assert reader.get(change(model.objects.first())).status_code == expected, model
    html = reader.get(change(exchange.commitment)).content.decode()
    assert address(type(exchange.figure), "changelist") not in html
    assert 'name="_save"' not in html
    assert reader.post(change(exchange.commitment), {}).status_code == 403


def test_who_may_only_see_finds_lists_without_links_to_add(exchange):
    names = [f"view_{model._meta.model_name}" for model in RECORDS]
    reader = with_permissions("reader", *names)
    for model in RECORDS:
        html = reader.get(change(model.objects.first())).content.decode()
        assert "/add/" not in html, model
        assert reader.get(address(model, "add")).status_code == 403
    assert exchange.question.text in reader.get(change(exchange.hearing)).content.decode()


def test_an_editor_writes_but_deletes_nothing_that_hearings_share(editor, exchange):
    draft = make_person("单田芳", area=exchange.area)
    assert saved(send(editor, change(draft), name="单大芳")) is True
    assert editor.post(address(Person, "delete", draft.pk), {"post": "yes"}).status_code == 403
    assert editor.post(address(Area, "delete", exchange.area.pk), {"post": "yes"}).status_code == 403
    assert editor.post(address(Hearing, "delete", exchange.hearing.pk), {"post": "yes"}).status_code == 403
    assert editor.get("/admin/auth/user/").status_code == 403


def test_a_publisher_administers_no_accounts(publisher, exchange):
    assert publisher.get("/admin/auth/user/").status_code == 403
    assert publisher.get(change(exchange.hearing)).status_code == 200
