"""Every page of the admin in Chinese: no English word on it, and no jargon but below a line to open."""

import datetime
import json
import re
from pathlib import Path

import django
import polib
import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.test import Client

from apps.hearings.admin.merging import merge_url
from apps.hearings.bulk_changes import Wanted, change_many, undo
from apps.hearings.models import RECORDS, Amendment, Figure
from apps.hearings.models.mergeable import Mergeable
from apps.hearings.publishing import send_back
from tests import make
from tests.intake.made import make_import_warning
from tests.make import make_amendment, make_exchange

from .pages import address, change
from .reading import Texts, english

FORMATS = {
    "Excel",
    "PDF",
    "OCR",
    "UTF",
    "SHA",
    "JSON",
    "HTML",
    "Markdown",
    "docx",
    "MB",
    "GB",
    "JavaScript",
}
KEYS = {"Control", "Command", "Mac", "Enter", "Esc"}
LANGUAGE = {"English"}
TYPED = {
    "root",
    "editor",
    "publisher",
    "jieyang",
    "Jieyang",
    "Industry",
    "Clusters",
    "Lin",
    "Shuhong",
    "Liu",
    "Xiaojie",
}
ALLOWED = FORMATS | KEYS | LANGUAGE | TYPED
JARGON = re.compile("码点|SHA-256|JSON|Unicode")
SCRIPTS = Path(django.__file__).parent / "contrib/admin/static/admin/js"
MESSAGE = re.compile(r"""(?<![a-z])n?gettext\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)")""")
PACKAGES = Path(settings.LOCALE_PATHS[1]) / "zh_Hans/LC_MESSAGES"


def assert_chinese(response, *, status=200):
    """Refuse a page with English or with jargon."""
    assert response.status_code == status
    html = response.content.decode()
    assert english(html, ALLOWED) == []
    assert [text for text in Texts(html).plain if JARGON.search(text)] == []


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_the_pages_of_a_kind_of_record_are_chinese(root, editor, exchange, model):
    record = model.objects.first()
    add, changed, listed = (
        address(model, "add"),
        address(model, "change", record.pk),
        address(model, "changelist"),
    )
    history = address(model, "history", record.pk)
    opened = [add, changed, listed, f"{listed}?q=x", history, f"{history}{record.history.last().history_id}/"]
    for page in [*opened, address(model, "delete", record.pk)]:
        assert_chinese(root.get(page))
    for page in (add, changed):
        assert_chinese(root.post(page, {"version": "other"}))
    chosen = {"action": "delete_selected", "_selected_action": [record.pk]}
    assert_chinese(root.post(listed, chosen))
    for page in (changed, listed):
        assert_chinese(editor.get(page))
    if issubclass(model, Mergeable):
        assert_chinese(root.get(merge_url(record)))


def test_the_pages_of_users_and_groups_are_chinese(root, editor, publisher):
    user, group = User.objects.get(username="editor"), Group.objects.first()
    for kind, pk in (("user", user.pk), ("group", group.pk)):
        for page in ("", "add/", f"{pk}/change/", f"{pk}/delete/", f"{pk}/history/"):
            assert_chinese(root.get(f"/admin/auth/{kind}/{page}"))
        assert_chinese(root.post(f"/admin/auth/{kind}/add/", {}))
        chosen = {"action": "delete_selected", "_selected_action": [pk]}
        assert_chinese(root.post(f"/admin/auth/{kind}/", chosen))
    short = {"usable_password": "true", "password1": "ab", "password2": "ab"}
    assert_chinese(root.post("/admin/auth/user/add/", {"username": "editor", **short}))
    assert_chinese(root.get(f"/admin/auth/user/{user.pk}/password/"))
    assert_chinese(root.post(f"/admin/auth/user/{user.pk}/password/", short))
    assert_chinese(root.get("/admin/password_change/"))
    assert_chinese(root.post("/admin/password_change/", {}))
    assert_chinese(root.get("/admin/password_change/done/"))


def test_the_pages_of_amendments_reviews_and_warnings_are_chinese(root, editor, publisher, exchange):
    figure = exchange.figure
    form, deletion = address(Figure, "amend", figure.pk), address(Figure, "amend_delete", figure.pk)
    for page in (form, deletion, f"{address(Figure, 'amend_add')}?answer={exchange.answer.pk}"):
        assert_chinese(editor.get(page))
    assert_chinese(editor.post(form, {"version": "other"}))
    assert_chinese(editor.post(deletion, {"post": "yes"}))
    for kind in Amendment.Kind.values:
        amendment = make_amendment(figure, kind=kind, proposed_by=User.objects.get(username="editor"))
        assert_chinese(publisher.get(address(Amendment, "change", amendment.pk)))
    assert_chinese(editor.get(change(figure)))
    assert_chinese(
        publisher.post(address(Amendment, "change", amendment.pk), {"decision": "accept"}), status=409
    )
    assert_chinese(
        publisher.post(address(Amendment, "change", amendment.pk), {"decision": "decline"}), status=409
    )
    draft = make_exchange(state="in_review", held_on=datetime.date(2025, 11, 3)).hearing
    make_import_warning(draft)
    chosen = {"action": "send_back", "_selected_action": [draft.pk]}
    assert_chinese(publisher.post(address(type(draft), "changelist"), chosen))
    send_back(draft, "请补主题。")
    assert_chinese(editor.get(change(draft)))
    for page in (
        address(Amendment, "changelist"),
        "/admin/intake/importwarning/",
        "/admin/",
    ):
        assert_chinese(editor.get(page))


def test_the_index_the_login_and_what_is_refused_are_chinese(root, editor, exchange):
    for page in ("/admin/", "/admin/hearings/", "/admin/auth/"):
        assert_chinese(root.get(page))
    assert_chinese(editor.get("/admin/"))
    assert_chinese(Client().get("/admin/login/"))
    refused = editor.post(address(type(exchange.figure), "change", exchange.figure.pk), {"measures": "x"})
    assert_chinese(refused, status=403)
    for _time in range(9):
        assert_chinese(Client().post("/admin/login/", {"username": "root", "password": "wrong"}))
    locked = Client().post("/admin/login/", {"username": "root", "password": "wrong"})
    assert_chinese(locked, status=429)
    assert_chinese(root.post("/admin/logout/"))


def test_the_pages_that_ask_before_they_change_much_are_chinese(root, exchange):
    draft = make_exchange(state="draft", held_on=datetime.date(2025, 11, 3))
    draft.hearing.sources.clear()
    draft.commitment.topics.clear()
    for record, action in (
        (draft.hearing, "publish"),
        (exchange.hearing, "withdraw"),
        (draft.event, "publish"),
    ):
        chosen = {"action": action, "_selected_action": [record.pk]}
        assert_chinese(root.post(address(type(record), "changelist"), chosen))
    assert_chinese(root.get(address(type(draft.hearing), "change", draft.hearing.pk)))
    assert_chinese(root.get(address(type(draft.hearing), "discard", draft.hearing.pk)))
    assert_chinese(root.get("/admin/"))
    chosen = {"action": "change_many", "_selected_action": [draft.commitment.pk]}
    for typed in ({}, {"asked": "1"}, {"asked": "1", "add": [draft.topic.pk]}):
        assert_chinese(root.post(address(type(draft.commitment), "changelist"), {**chosen, **typed}))


def test_the_pages_of_follow_up_and_of_bulk_changes_are_chinese(root, exchange):
    commitment = exchange.commitment
    follow_up = address(type(commitment), "follow_up", commitment.pk)
    report = f"{address(type(commitment), 'report')}?id={commitment.pk}"
    votes = address(type(exchange.vote), "table", exchange.hearing.pk)
    row = {f"{commitment.pk}-outcome": "fulfilled", f"{commitment.pk}-quote": make.EVIDENCE}
    sent = {"happened_on": "2026-03-01", "edition": exchange.event.edition.pk}
    for page in (follow_up, report, votes):
        assert_chinese(root.get(page))
        assert_chinese(root.post(page, {"outcome": "别的", **row}))
    assert_chinese(root.post(report, {**sent, **row}))
    done = change_many([commitment.pk], Wanted("measure"), why=make.WHY)
    bulk = f"{address(type(commitment), 'changelist')}bulk/"
    for page in (bulk, f"{bulk}{done.pk}/"):
        assert_chinese(root.get(page))
    undo(done, why=make.WHY)
    for page in (bulk, f"{bulk}{done.pk}/"):
        assert_chinese(root.get(page))


def test_the_pages_of_the_import_are_chinese(root, exchange):
    assert_chinese(root.get("/admin/import/"))
    assert_chinese(root.post("/admin/import/", {"text": "x"}), status=400)
    text = "委员林树宏：多少？\n局长刘小杰：投入3亿元。\n"
    sent = {"area": exchange.area.pk, "held_on": "2025-11-02", "publisher": "揭阳日报", "text": text}
    assert_chinese(root.post("/admin/import/", sent))


def test_the_scripts_of_the_admin_speak_chinese(root):
    page = root.get("/admin/jsi18n/").content.decode()
    spoken = json.loads(re.search(r"const newcatalog = (\{.*?\n  \});", page, re.DOTALL)[1])
    found = {
        (single or double).replace("\\'", "'").replace('\\"', '"')
        for path in SCRIPTS.rglob("*.js")
        for single, double in MESSAGE.findall(path.read_text())
    }
    assert len(found) > 20
    assert sorted(message for message in found if spoken.get(message, message) == message) == []


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_the_catalogue_of_packages_is_compiled_and_complete(domain):
    written = polib.pofile(str(PACKAGES / f"{domain}.po"))
    compiled = {
        entry.msgid: entry.msgstr or entry.msgstr_plural
        for entry in polib.mofile(str(PACKAGES / f"{domain}.mo"))
    }
    assert compiled == {entry.msgid: entry.msgstr or entry.msgstr_plural for entry in written}
    assert written.percent_translated() == 100
