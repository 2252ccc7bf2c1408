"""What cannot be written in time: a 503, nothing changed, and what was sent is kept to be sent again."""

import datetime
import json
import re
import sqlite3
from html import unescape

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from apps.api.http.errors import CONTENT_TYPE
from apps.api.releases.current_release import forget
from apps.hearings.labels import label
from apps.hearings.models import Commitment, Edition, Hearing, Release, Source, Topic
from apps.hearings.publishing import withdraw_event
from tests.hearings.admin.conftest import client_of
from tests.hearings.admin.pages import address, change, filled_in
from tests.intake.importing import CONFIRM, START, known
from tests.intake.test_decisions import TEXT
from tests.locking import failure, giving_up, somebody_writing
from tests.make import WHY, make_area, make_exchange, make_topic

TOKEN = "csrfmiddlewaretoken"
FIELD = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')
LISTS = address(Topic, "changelist"), address(Hearing, "changelist")


@pytest.fixture
def root(shared):
    return client_of("root", is_superuser=True)


def refused(client, url, data):
    """Send a form while somebody else writes, and give back the page that says so."""
    with somebody_writing():
        response = client.post(url, data)
    assert response.status_code == 503
    assert int(response["Retry-After"]) > 0
    assert response["Cache-Control"] == "no-store"
    page = response.content.decode()
    assert f'<form method="post" action="{url}">' in unescape(page)
    return page


def kept(page) -> dict:
    """Read what a page that could not save sends again."""
    found: dict = {}
    for name, value in FIELD.findall(page.partition('<form method="post" action=')[2]):
        found.setdefault(unescape(name), []).append(unescape(value))
    return found


def test_a_save_is_kept_whole_and_can_be_sent_again(root):
    topic = make_topic("农业")
    typed = filled_in(root, change(topic), name="“两端”\r\n <b>&amp;", name_en='Farming "&" more')
    page = refused(root, change(topic), typed)
    assert "没有保存任何内容" in page
    assert Topic.objects.get().name == "农业"
    again = kept(page)
    assert {name: again[name][0] for name in typed} == typed
    assert root.post(change(topic), again).status_code == 302
    assert Topic.objects.get().name_en == 'Farming "&" more'


def test_in_english_it_is_said_in_english(root):
    root.cookies["django_language"] = "en"
    topic = make_topic()
    page = refused(root, change(topic), filled_in(root, change(topic)))
    assert '<html lang="en' in page
    assert "nothing was saved" in page


def test_what_was_not_saved_is_not_told_as_saved(root, monkeypatch):
    topic = make_topic("农业")
    typed = filled_in(root, change(topic), name_en="Farming")
    monkeypatch.setattr("apps.api.releases.closing.Recording", giving_up)
    assert root.post(change(topic), typed).status_code == 503
    monkeypatch.undo()
    assert not list(root.get("/admin/").context["messages"])
    assert Topic.objects.get().name_en != "Farming"


def test_a_login_can_be_sent_again_and_its_password_is_on_no_page(shared):
    User.objects.create_user("lin", password="right-one", is_staff=True)
    client = Client(enforce_csrf_checks=True)
    token = re.search(rf'name="{TOKEN}" value="([^"]*)"', client.get("/admin/login/").content.decode())[1]
    sent = {TOKEN: token, "username": "lin", "password": "right-one", "next": "/admin/"}
    page = refused(client, "/admin/login/", sent)
    assert "right-one" not in page
    assert '<input type="password" name="password"' in page
    assert "_auth_user_id" not in client.session
    assert client.post("/admin/login/", {**kept(page), "password": "right-one"}).status_code == 302
    assert "_auth_user_id" in client.session


def test_a_wrong_password_that_cannot_be_counted_is_neither_taken_nor_a_failure(
    shared, settings, monkeypatch
):
    logins = {"BACKEND": "apps.hearings.logins.LoginCache", "LOCATION": "failed_logins"}
    settings.CACHES = {**settings.CACHES, "logins": logins}
    monkeypatch.setattr(
        "axes.handlers.proxy.AxesProxyHandler.implementation", None
    )  # which holds the cache of tests
    call_command("createcachetable")
    User.objects.create_user("lin", password="right-one", is_staff=True)
    sent = {"username": "lin", "password": "wrong-one"}
    refused(Client(), "/admin/login/", sent)
    assert Client().post("/admin/login/", sent).status_code == 200


def test_a_hearing_is_published_by_sending_again(root):
    hearing = make_exchange(state="draft").hearing
    before = Release.objects.count()
    sent = {"action": "publish", "_selected_action": [hearing.pk], "back": "1", "confirmed": "1"}
    again = kept(refused(root, address(Hearing, "changelist"), sent))
    assert Hearing.objects.get().state == "draft"
    assert Release.objects.count() == before
    assert root.post(address(Hearing, "changelist"), again).status_code == 302
    assert Hearing.objects.get().state == "published"
    assert Release.objects.count() == before + 1


def test_of_several_hearings_each_is_told_whether_it_moved(root, monkeypatch):
    days = [datetime.date(2025, 11, day) for day in (1, 2)]
    ids = [make_exchange(state="draft", held_on=day).hearing.pk for day in days]
    moved = []

    def submit(hearing, _request):
        giving_up() if moved else moved.append(hearing.pk)

    monkeypatch.setattr("apps.hearings.admin.hearings.HearingAdmin.moves", {"submit": submit})
    sent = {"action": "submit", "_selected_action": ids}
    page = root.post(address(Hearing, "changelist"), sent, follow=True)
    told = {message.level_tag: str(message) for message in page.context["messages"]}
    [busy] = {*ids} - {*moved}
    labels = {hearing.pk: label(hearing) for hearing in Hearing.objects.all()}
    assert labels[moved[0]] in told["success"]
    assert labels[busy] in told["error"]


def test_an_import_is_stored_by_sending_again(root):
    make_area()
    sent = {**known(area="jieyang"), "exact": json.dumps(TEXT), "decisions": '{"rejected": ["c1"]}'}
    again = kept(refused(root, CONFIRM, sent))
    assert not Source.objects.exists()
    assert again["decisions"] == ['{"rejected": ["c1"]}']
    assert root.post(CONFIRM, again).status_code == 302
    assert Edition.objects.get().text == TEXT


def test_a_deletion_is_done_by_sending_again(root):
    topic = make_topic()
    url = address(Topic, "delete", topic.pk)
    again = kept(refused(root, url, {"post": "yes", "why": WHY}))
    assert Topic.objects.exists()
    assert root.post(url, again).status_code == 302
    assert not Topic.objects.exists()


def test_what_was_selected_is_neither_deleted_nor_logged_as_deleted(root, monkeypatch):
    topic = make_topic()
    sent = {"action": "delete_selected", "_selected_action": [topic.pk], "post": "yes", "why": WHY}
    refused(root, address(Topic, "changelist"), sent)
    monkeypatch.setattr("apps.api.releases.closing.Recording", giving_up)
    assert root.post(address(Topic, "changelist"), sent).status_code == 503
    assert Topic.objects.exists()
    assert not LogEntry.objects.exists()


def test_files_are_named_because_they_cannot_be_kept(root, monkeypatch):
    monkeypatch.setattr("apps.intake.views.already_there", giving_up)
    sent = {**known(area=make_area().pk), "file": SimpleUploadedFile("实录.txt", TEXT.encode())}
    response = root.post(START, sent)
    assert response.status_code == 503
    assert "实录.txt" in response.content.decode()
    assert kept(response.content.decode())["publisher"] == ["揭阳日报"]


def test_where_the_view_had_ended_it_is_not_said_that_nothing_was_saved(root, monkeypatch):
    topic = make_topic("农业")
    typed = filled_in(root, change(topic), name_en="Farming")
    root.raise_request_exception = False
    monkeypatch.setattr("django.contrib.messages.middleware.MessageMiddleware.process_response", giving_up)
    response = root.post(change(topic), typed)
    assert response.status_code == 503
    assert "没有保存任何内容" not in response.content.decode()
    assert "是否已保存" in response.content.decode()


def test_no_page_of_the_admin_waits_for_who_writes(root):
    made = make_exchange()
    pages = [change(made.commitment), address(Commitment, "delete", made.commitment.pk), *LISTS]
    pages += [address(Topic, "add"), address(Commitment, "history", made.commitment.pk), START, "/admin/"]
    with somebody_writing():
        assert {url: root.get(url).status_code for url in pages} == dict.fromkeys(pages, 200)


def test_who_reads_is_answered_from_the_present_release_while_somebody_writes(root, monkeypatch):
    made = make_exchange()
    withdraw_event(made.event)
    present = Release.objects.current()
    day = made.commitment.due_to + datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda at=None: at.date() if at else day)
    forget()
    with somebody_writing():
        for url in ("/", "/api/v1/commitments/"):
            response = root.get(url)
            assert (response.status_code, response["Release"]) == (200, str(present))
    forget()
    assert root.get("/api/v1/commitments/")["Release"] == str(present.number + 1)


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ({"sqlite_errorcode": sqlite3.SQLITE_BUSY}, 503),
        ({"sqlite_errorcode": sqlite3.SQLITE_BUSY_SNAPSHOT}, 503),
        ({"sqlite_errorcode": sqlite3.SQLITE_CANTOPEN}, 503),
        ({"sqlite_errorcode": sqlite3.SQLITE_ERROR}, 500),  # no such table
        ({"sqlite_errorcode": sqlite3.SQLITE_READONLY}, 500),
        ({"sqlstate": "55P03"}, 503),  # a lock not had in time
        ({"sqlstate": "57014"}, 503),  # a statement that took too long
        ({"sqlstate": "40P01"}, 503),  # a deadlock
        ({"sqlstate": "40001"}, 503),
        ({"sqlstate": "53300"}, 503),  # too many connections
        ({"sqlstate": "57P03"}, 503),  # the server is starting
        ({"sqlstate": None}, 503),  # the connection was refused
        ({"sqlstate": "42P01"}, 500),  # no such table
        ({}, 500),
    ],
)
def test_only_what_passes_by_itself_is_a_503(db, client, monkeypatch, caplog, code, status):
    def fail(*_args, **_more):
        raise failure(**code)

    client.raise_request_exception = False
    monkeypatch.setattr("apps.api.resources.viewset.Resource.page", fail)
    response = client.get("/api/v1/topics/")
    assert response.status_code == response.json()["status"] == status
    assert response["Content-Type"] == CONTENT_TYPE
    assert ("Retry-After" in response) == (status == 503)
    assert any(record.exc_info for record in caplog.records)
    for url in ("/", "/admin/login/"):
        monkeypatch.setattr("apps.api.releases.caching.current_release", fail)
        monkeypatch.setattr("django.contrib.auth.views.LoginView.dispatch", fail)
        response = client.get(url)
        assert response.status_code == status
        assert response["Content-Type"].startswith("text/html")
        assert ("Retry-After" in response) == (status == 503)
        assert "secret" not in response.content.decode()


@pytest.mark.database
def test_a_statement_of_a_request_ends_and_one_of_a_command_does_not(settings):
    if connection.vendor == "sqlite":
        return
    assert "statement_timeout" in settings.DATABASES["default"]["OPTIONS"]["options"]
