"""What the page of the import refuses."""

import json
import re

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from apps.hearings.models import Area, Hearing, Source
from tests.intake.test_decisions import TEXT
from tests.make import make_organization

from .importing import CONFIRM, START, confirm, hidden, known


def test_a_wrong_address_at_the_end_keeps_the_decisions(editor):
    page = confirm(editor, TEXT, {"rejected": ["f1"]}, url="javascript:alert(1)")
    assert page.status_code == 400
    assert page.context["faults"]
    assert json.loads(hidden(page, "decisions"))["rejected"] == ["f1"]
    assert not Source.objects.exists()


def test_a_name_that_several_bodies_go_by_is_refused_until_one_is_named(editor):
    papers = [
        make_organization("揭阳日报", area=Area.objects.get(pk="jieyang"), classification="media")
        for _ in range(2)
    ]
    page = editor.post(START, known(text=TEXT))
    assert page.status_code == 400
    assert all(paper.pk in page.content.decode() for paper in papers)
    confirm(editor, TEXT, publisher=papers[1].pk)
    assert Source.objects.get().publisher == papers[1]


@pytest.mark.parametrize(
    "edited",
    [
        {"f99": {}},
        {"f1": {"value": "much"}},
        {"f1": {"value": "3"}},
        {"f1": {"measures": "\0"}},
        {"c1": {"due_stated": "明天"}},
        {"f1": {"start": "0", "end": "3"}},
        {"c1": {"start": "0", "end": "3"}},
    ],
)
def test_wrong_decisions_store_nothing_and_stay_on_the_page(editor, edited):
    page = confirm(editor, TEXT, {"rejected": [], "edited": edited})
    assert page.status_code == 400
    assert page.context["faults"]
    assert json.loads(hidden(page, "decisions"))["edited"] == edited
    assert not Source.objects.exists()
    assert not Hearing.objects.exists()


def test_the_same_text_again_names_the_hearing_and_changes_nothing(editor):
    confirm(editor, TEXT)
    hearing = Hearing.objects.get()
    for page in (editor.post(START, known(text=TEXT)), confirm(editor, TEXT)):
        assert f"/admin/hearings/hearing/{hearing.pk}/change/" in page.content.decode()
    assert Hearing.objects.count() == 1


@pytest.mark.parametrize("left_out", ["", "{", "[[]]", '[{"code": "no_answer", "start": 0, "end": 1}]'])
def test_broken_warnings_of_a_file_are_none(editor, left_out):
    text = json.loads(hidden(editor.post(START, known(text=TEXT)), "exact"))
    confirm(editor, text, left_out=left_out)
    assert Hearing.objects.count() == 1


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"text": "   "},
        {"text": "没有人说话。"},
        {"text": TEXT, "area": "nowhere"},
        {"text": TEXT, "held_on": "soon"},
        {"text": TEXT, "url": "javascript:alert(1)"},
        {"text": TEXT, "file": SimpleUploadedFile("a.txt", b"a")},
        {"file": SimpleUploadedFile("a.docx", b"PK\x03\x04 broken")},
        {"file": SimpleUploadedFile("a.txt", b"\xff\xfe\x00")},
        {"file": SimpleUploadedFile("a.txt", b"a" * (10 * 1024 * 1024 + 1))},
        {"text": "长" * 700_000},
    ],
    ids=range(11),
)
def test_what_cannot_be_read_is_refused_with_a_reason(editor, given):
    page = editor.post(START, known(**given))
    assert page.status_code == 400
    assert page.context["form"].errors


def test_words_of_the_text_never_become_markup(editor):
    hostile = TEXT.replace(
        "情况如何", "</script><script>alert(1)</script><img src=x onerror=alert(1)>情况如何"
    )
    page = editor.post(START, known(text=hostile, title="<b>x</b>")).content.decode()
    assert "alert(1)" in page
    for markup in ("<script>alert", "<img src=x", "<b>x</b>", "</script><script>"):
        assert markup not in page


def test_no_script_or_style_stands_in_the_page(editor):
    for page in (editor.get(START), editor.post(START, known(text=TEXT))):
        scripts = re.findall(r"<script(?![^>]*(?:src=|application/json))[^>]*>", page.content.decode())
        assert scripts == []
        assert "<style" not in page.content.decode()


def test_a_page_that_was_not_sent_whole_stores_nothing(editor):
    for exact in ("", "{}", '"\\u0000"', "[" * 100_000):
        assert editor.post(CONFIRM, known(exact=exact)).status_code == 302
    assert confirm(editor, f"{TEXT}\ud800").redirect_chain
    assert not Source.objects.exists()


def test_only_who_may_add_hearings_sees_the_page(areas):
    client = Client()
    assert client.get(START).status_code == 302
    assert client.post(CONFIRM).status_code == 302
    client.force_login(User.objects.create_user("guest", password="right", is_staff=True))
    assert client.get(START).status_code == 403
    assert client.post(CONFIRM).status_code == 403
    assert START not in client.get("/admin/").content.decode()
