"""A list and a picker look at no more records than a bound, and say so; an index leads to them."""

import re

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.hearings.admin.lists import ListAdmin
from apps.hearings.admin.paging import changed_last
from apps.hearings.models import RECORDS, Commitment, Organization
from tests import make

from .pages import address, change

LIST = address(Commitment, "changelist")
SAID = "只看最近改动的1条"


@pytest.fixture
def pair(exchange, monkeypatch):
    """Two commitments, of which lists look at the newer one."""
    other = make.make_organization("揭阳市财政局")
    newer = make.make_commitment(exchange.answer, "我市已出台扶持政策", kind="reported", lead=other)
    monkeypatch.setattr(ListAdmin, "most", 1)
    return exchange.commitment, newer


def listed(client, **query):
    page = client.get(LIST, query)
    assert page.status_code == 200
    return list(page.context["cl"].result_list), SAID in page.content.decode()


def test_a_long_list_shows_the_records_that_changed_last_and_says_so(root, pair):
    older, newer = pair
    assert listed(root) == ([newer], True)
    assert listed(root, q="产业园") == ([], True)
    assert listed(root, o="3") == ([newer], True)
    make.correct(older, kind="measure")
    assert listed(root) == ([older], True)


@pytest.mark.parametrize("name", ["lead__id__exact", "kind__exact"])
def test_a_filter_to_which_an_index_leads_finds_the_others(root, pair, name):
    older, _newer = pair
    value = older.lead_id if name.startswith("lead") else older.kind
    assert listed(root, **{name: value}) == ([older], False)


def test_a_filter_that_makes_no_sense_is_refused_as_before(root, pair):
    for query in (
        {"kind__exact": "junk"},
        {"lead__id__exact": "nobody"},
        {"due_to__gte": "junk"},
        {"due_to__isnull": "True"},
    ):
        assert root.get(LIST, query).status_code in (200, 302)


def test_a_short_list_says_nothing(root, exchange):
    assert listed(root) == ([exchange.commitment], False)


def test_a_picker_looks_at_the_records_that_changed_last_and_says_so(root, pair, monkeypatch):
    older, newer = pair
    query = "/admin/autocomplete/?app_label=hearings&model_name=commitmentevent&field_name=commitment&term="
    for term, expected in (("", [newer.pk]), ("产业园", [])):
        *found, said = root.get(f"{query}{term}").json()["results"]
        assert [each["id"] for each in found] == expected
        assert (SAID in said["text"], said["disabled"]) == (True, True)
    monkeypatch.setattr(ListAdmin, "most", 2)
    assert [each["id"] for each in root.get(f"{query}产业园").json()["results"]] == [older.pk]


def test_names_are_looked_for_in_far_more_records(root):
    assert admin.site.get_model_admin(Organization).most > admin.site.get_model_admin(Commitment).most


def test_no_statement_of_a_list_reads_more_than_the_bound(root, pair):
    for query in ({}, {"q": "园"}, {"o": "6"}, {"hearing__state__exact": "published"}):
        with CaptureQueriesContext(connection) as context:
            root.get(LIST, query)
        read = [each["sql"] for each in context if re.search('FROM "hearings_commitment" ', each["sql"])]
        assert read
        assert all("LIMIT" in sql for sql in read), (query, read)


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_an_index_leads_to_the_records_that_changed_last(db, model):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # it would rather read a table of one page
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_sort = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
    plan = changed_last(model.objects.all(), 1).explain()
    assert f"{model._meta.model_name}_modified" in plan
    assert "Sort" not in plan
    assert "TEMP B-TREE" not in plan


def test_the_actions_of_a_long_list_reach_what_it_shows(root, pair):
    older, newer = pair
    sent = {"action": "enter_report", "_selected_action": [newer.pk], "select_across": "1"}
    opened = root.post(LIST, sent)
    assert newer.pk in opened.headers["Location"]
    assert older.pk not in opened.headers["Location"]
    assert root.get(change(older)).status_code == 200
