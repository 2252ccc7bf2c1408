import html
import json
import re
from copy import copy

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from apps.hearings.models import Answer, Area, Commitment, Figure, Hearing, Question, Section, Source
from apps.hearings.roles import declare_roles
from apps.intake.propose import propose
from tests.conftest import recorded
from tests.intake.test_decisions import TEXT

START, CONFIRM = "/admin/import/", "/admin/import/confirm/"
STORED = [Section, Question, Answer, Commitment, Figure]


@pytest.fixture
def areas(db):
    Area.objects.bulk_create([copy(each.object) for each in recorded() if isinstance(each.object, Area)])


@pytest.fixture
def editor(areas):
    declare_roles()
    user = User.objects.create_user("editor", password="right", is_staff=True)
    user.groups.add(Group.objects.get(name="Editors"))
    client = Client()
    client.force_login(user)
    return client


def known(**more):
    given = {
        "area": "jieyang",
        "held_on": "2025-10-30",
        "publisher": "揭阳日报",
        "published_on": "2025-10-31",
    }
    return {**given, "title": "", "url": "", **more}


def record_text():
    return next(each.object.text for each in recorded() if isinstance(each.object, Source))


def confirm(client, text, decisions=None, **more):
    sent = {"exact": json.dumps(text), "decisions": json.dumps(decisions or {})}
    return client.post(CONFIRM, {**known(), **sent, **more}, follow=True)


def hidden(page, name):
    value = re.search(rf'name="{name}"(?: value="([^"]*)")?', page.content.decode())
    return html.unescape(value[1] or "")


def test_the_text_of_the_record_becomes_a_draft_with_all_that_was_found(editor):
    text = record_text()
    page = editor.post(START, known(text=text.replace("\n", "\r\n")))
    assert page.status_code == 200
    assert not Source.objects.exists()
    sent = {name: hidden(page, name) for name in ("exact", "decisions", *known())}
    done = editor.post(CONFIRM, sent, follow=True)
    hearing = Hearing.objects.get()
    assert done.redirect_chain[-1][0] == f"/admin/hearings/hearing/{hearing.pk}/change/"
    assert hearing.state == "draft"
    found = propose(text, hearing.held_on)
    kinds = [turn.kind for turn in found.turns]
    counts = [kinds.count(kind) for kind in ("heading", "question", "answer")]
    counts += [len(found.commitments), len(found.figures)]
    assert [model.objects.filter(hearing=hearing).count() for model in STORED] == counts
    told = [str(message) for message in done.context["messages"]]
    assert str(len(found.commitments)) in told[0]
    assert any("市发改局" in message for message in told)


def test_warnings_come_before_the_text_and_lead_into_it(editor):
    page = editor.post(START, known(text=TEXT))
    warnings = page.context["shown"]["warnings"]
    assert [TEXT[each["start"] : each["end"]] for each in warnings] == [
        "市人大常委会委员林树宏",
        "市发改局局长刘小杰",
        "市科技局局长林惠生",
    ]
    written = page.content.decode()
    assert 0 < written.index('data-jump="w1"') < written.index("<span-text")


def test_not_one_character_of_the_text_is_changed(editor):
    text = f"|   {TEXT}   |\n"
    page = editor.post(START, known(text=text.replace("\n", "\r\n")))
    assert json.loads(hidden(page, "exact")) == text
    confirm(editor, text)
    assert Source.objects.get().text == text


def test_what_was_rejected_and_changed_is_stored_so(editor):
    found = propose(TEXT)
    decisions = {"rejected": ["c1"], "edited": {"f1": {"measures": "总投资"}}}
    confirm(editor, TEXT, decisions)
    assert Commitment.objects.count() == len(found.commitments) - 1
    assert Figure.objects.order_by("number").first().measures == "总投资"


@pytest.mark.parametrize(
    "edited",
    [
        {"f99": {}},
        {"f1": {"value": "much"}},
        {"f1": {"value": "3"}},
        {"f1": {"measures": "\0"}},
        {"c1": {"due_stated": "明天"}},
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


def test_a_file_is_read_as_the_command_reads_it(editor):
    text = TEXT.replace("\n", "\r\n")
    file = SimpleUploadedFile("实录.txt", text.encode("gb18030"))
    page = editor.post(START, known(file=file))
    assert json.loads(hidden(page, "exact")) == text


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


def test_back_gives_the_same_text_to_work_on(editor):
    page = editor.post(START, known(back="1", exact=json.dumps(TEXT)))
    assert page.context["form"]["text"].value() == TEXT
    assert page.context["form"]["publisher"].value() == "揭阳日报"


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


def test_the_admin_leads_to_the_page(editor):
    for page in ("/admin/", "/admin/hearings/hearing/"):
        assert f'href="{START}"' in editor.get(page).content.decode()
