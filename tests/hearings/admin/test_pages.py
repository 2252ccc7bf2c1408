import re

import pytest
from django.contrib.auth.models import User

from apps.hearings.ledger import writing
from apps.hearings.models import RECORDS
from tests.make import WHY

from .pages import address

TITLES = {"zh-hans": "公开询问记录", "en": "Open record of public hearings"}


def pages(client, model):
    """Open every page of a kind of record, each with its address."""
    record = model.objects.first()
    for page in ("changelist", "add"):
        yield client.get(address(model, page))
    for page in ("change", "history", "delete"):
        yield client.get(address(model, page, record.pk))


@pytest.mark.parametrize("language", TITLES)
@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_every_page_opens_in_both_languages(root, exchange, model, language):
    root.cookies["django_language"] = language
    for response in pages(root, model):
        assert response.status_code == 200
        html = response.content.decode()
        assert f'<html lang="{language}"' in html
        assert TITLES[language] in html
        assert_needs_nothing_else(html)


def assert_needs_nothing_else(html):
    """Refuse scripts and styles that stand in the page, and whatever comes from another host."""
    assert not re.findall(r"<script(?![^>]*\bsrc=)", html)
    assert not re.findall(r"<[^>]*\s(?:on\w+|style)=", html)
    assert not re.findall(r'(?:src|action)="(?:https?:)?//', html)
    assert not re.findall(r'<link[^>]*href="(?:https?:)?//', html)


@pytest.mark.parametrize("page", ["history", "old version", "deleted"])
def test_pages_about_the_past_open(root, exchange, page):
    record = exchange.figure
    oldest = record.history.last().history_id
    url = address(type(record), "history", record.pk)
    if page == "deleted":
        with writing(why=WHY):
            record.delete()
    response = root.get(f"{url}{oldest}/" if page == "old version" else url)
    assert response.status_code == 200
    assert "27.84亿元" in response.content.decode()
    assert_needs_nothing_else(response.content.decode())


def test_the_front_page_lists_records_in_the_order_of_work(root, exchange):
    html = root.get("/admin/").content.decode()
    names = [html.index(f'/admin/hearings/{name}/"') for name in ("hearing", "source", "question", "area")]
    assert names == sorted(names)
    assert html.index("公开询问") < html.index("认证和授权")
    assert_needs_nothing_else(html)


def test_each_change_page_shows_the_id_which_nobody_can_edit(root, exchange):
    never_typed = {"id", "state", "created_at", "modified_at", "saved_at", "sha256", "number"}
    for model in RECORDS:
        record = model.objects.first()
        response = root.get(address(model, "change", record.pk))
        assert f'<div class="readonly">{record.pk}</div>' in response.content.decode(), model
        assert never_typed.isdisjoint(response.context["adminform"].form.fields), model


def test_the_account_pages_open(root):
    for page in ("auth/user/", f"auth/user/{User.objects.get().pk}/change/", "password_change/"):
        assert root.get(f"/admin/{page}").status_code == 200


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_every_column_stands_on_the_page_of_its_record(root, exchange, model):
    form = root.get(address(model, "change", model.objects.first().pk)).context["adminform"]
    standing = {
        field.field["name"] if field.is_readonly else field.field.name
        for line in lines(form)
        for field in line
    }
    # The number stands in the id, the end in the context, and the last saving in the hidden version.
    behind = {"number", "end", "history", "saved_at"}
    columns = {field.name for field in [*model._meta.concrete_fields, *model._meta.many_to_many]}
    assert columns - standing - behind <= ({"edition", "start"} if "context" in standing else set())


def lines(form):
    return [line for fieldset in form for line in fieldset]
