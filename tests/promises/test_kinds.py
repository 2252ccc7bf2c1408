"""A kind of record is named once, by its class, and is found wherever kinds are listed."""

import pytest
from django.apps import apps
from django.contrib import admin

from apps.api.releases.public_rows import public_rows
from apps.api.resources import RECORDS as RESOURCES
from apps.api.resources.changes import KEYED, KINDS
from apps.hearings.admin_site import in_order_of_work
from apps.hearings.models import RECORDS, SPANNED, Amendment, Release
from apps.hearings.models.base import Record
from apps.hearings.models.hearings import HearingPart
from apps.hearings.spans import Span
from tests.hearings.admin.conftest import client_of


def test_every_kind_of_record_is_listed_after_those_it_refers_to():
    stored = apps.get_app_config("hearings").get_models()
    assert set(RECORDS) == {model for model in stored if issubclass(model, Record)}
    for model in RECORDS:
        there = [field.related_model for field in model._meta.get_fields() if not field.auto_created]
        assert all(RECORDS.index(each) <= RECORDS.index(model) for each in there if each in RECORDS), model


def test_every_kind_that_quotes_a_source_is_one_of_them():
    assert set(SPANNED) == set(Span.__subclasses__())


def test_every_kind_has_a_name_and_a_letter_of_its_own():
    parts = [model for model in RECORDS if issubclass(model, HearingPart)]
    for names in ([model.collection for model in RECORDS], [model.LETTER for model in parts]):
        assert len(set(names)) == len(names)


@pytest.mark.django_db
def test_what_a_public_record_refers_to_is_public(exchange):
    public = {model: set(model.objects.published().values_list("pk", flat=True)) for model in RECORDS}
    for model in RECORDS:
        for field in model._meta.fields:
            if field.related_model in RECORDS:
                named = model.objects.published().filter(**{f"{field.name}__isnull": False})
                assert set(named.values_list(field.name, flat=True)) <= public[field.related_model], field


def test_every_kind_is_published_under_its_name():
    assert [resource.serializer_class.Meta.model for resource in RESOURCES] == RECORDS
    names = [model.collection for model in RECORDS]
    assert [resource.collection for resource in RESOURCES] == KINDS == list(public_rows()) == names
    keyed = [rows for rows in public_rows().values() if "key" in [column.name for column in rows.columns]]
    assert [rows.collection for rows in keyed] == KEYED


def test_every_kind_has_its_place_in_the_admin():
    assert [model for model in RECORDS if not admin.site.is_registered(model)] == []
    assert sorted(map(str, in_order_of_work())) == sorted(map(str, RECORDS))


@pytest.mark.django_db
def test_a_model_without_a_place_is_last_in_the_menu():
    client = client_of("root", is_superuser=True)
    admin.site.register(Release)
    try:
        pages = [client.get(page) for page in ("/admin/", "/admin/hearings/")]
    finally:
        admin.site.unregister(Release)
    for page in pages:
        menu = [entry["model"] for entry in page.context["app_list"][0]["models"]]
        assert menu == [*in_order_of_work(), Amendment, Release]
