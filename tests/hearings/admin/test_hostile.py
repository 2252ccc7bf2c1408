"""Hostile and mistaken requests to the admin: a page that says so, and nothing stored."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from apps.hearings.models import RECORDS, Hearing
from tests.make import make_hearing

from .hostile import ADDRESSES, COOKIES, HEADERS, KNOWN_COOKIES, KNOWN_HEADERS, TYPED
from .pages import address, change, filled_in

pytestmark = pytest.mark.django_db
PAGES = {"/": 200, "/admin/": 302, "/api/v1/figures.csv": 200}
UNDERSTOOD = {200, 206, 302, 304, 400, 403, 404, 406, 410, 412, 416}


def body(answer):
    """Read an answer whole."""
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


_FIELDS: dict[str, list[str]] = {}


def fields(client, page):
    """Name the fields of the form on a page, which is opened once in a process."""
    if page not in _FIELDS:
        _FIELDS[page] = list(client.get(page).context["adminform"].form.fields)
    return _FIELDS[page]


def versions():
    """Name every stored version of every record."""
    return {(model, row) for model in RECORDS for row in model.history.values_list("history_id", flat=True)}


@pytest.mark.parametrize(("path", "status"), ADDRESSES.values(), ids=ADDRESSES)
def test_a_hostile_address_has_a_plain_answer(root, exchange, path, status):
    assert root.get(f"/admin/hearings/{path}").status_code == status


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_nothing_that_is_typed_into_forms_fails(root, exchange, typed):
    before = versions()
    for model in RECORDS:
        for page in (address(model, "add"), change(model.objects.first())):
            sent = dict.fromkeys(fields(root, page), typed)
            assert root.post(page, sent).status_code == 200, page
    assert versions() == before


def test_nul_is_refused_in_every_field_and_the_form_is_shown_again(root, exchange):
    before = versions()
    for model in RECORDS:
        page = change(model.objects.first())
        sent = filled_in(root, page)
        for name in set(fields(root, page)) - {"start"}:
            answer = root.post(page, {**sent, name: "a\0b"})
            assert answer.status_code == 200, (page, name)
            assert name in answer.context["adminform"].form.errors, (page, name)
    assert versions() == before


@pytest.mark.parametrize("chosen", ["\0", "a\0b", "9" * 30, "\x1b", ""], ids=ascii)
@pytest.mark.parametrize("action", ["\0", "delete_selected", "submit", "publish", "withdraw"], ids=ascii)
def test_an_action_on_what_cannot_be_does_nothing(root, exchange, action, chosen):
    sent = {"action": action, "_selected_action": chosen, "confirmed": "\0", "post": "yes", "index": "\0"}
    assert root.post(address(Hearing, "changelist"), sent).status_code in (200, 302)
    assert Hearing.objects.get().state == "published"


@pytest.mark.parametrize("name", KNOWN_COOKIES)
@pytest.mark.parametrize("value", COOKIES.values(), ids=COOKIES)
def test_an_odd_cookie_is_as_good_as_none(exchange, name, value):
    cookie = {"cookie": f"{name}={value}"}
    for page, status in PAGES.items():
        assert Client().get(page, headers=cookie).status_code == status, page
    login = {"username": "nobody", "password": "x"}
    assert Client(enforce_csrf_checks=True).post("/admin/login/", login, headers=cookie).status_code == 403
    assert Client().post("/admin/login/", login, headers=cookie).status_code == 200
    spoken = Client().post("/i18n/setlang/", {"language": "en", "next": "/"}, headers=cookie)
    assert spoken.status_code == 302


@pytest.mark.parametrize("name", KNOWN_HEADERS)
def test_an_odd_header_is_answered(root, exchange, name):
    for value in HEADERS.values():
        for page in PAGES:
            answer = root.get(page, headers={name: value})
            assert answer.status_code in UNDERSTOOD, (page, value)
            body(answer)


@pytest.mark.parametrize(
    "odd", ["\0", "a\0b", "\x1b", "𠮷", "\uffff", "x" * 5000], ids=lambda odd: ascii(odd)[:20]
)
def test_a_login_or_a_language_of_odd_characters_is_refused(root, odd):
    for sent in (
        {"username": odd, "password": "x"},
        {"username": "root", "password": odd, "next": f"/{odd}"},
    ):
        assert Client().post("/admin/login/", sent).status_code == 200
    sent = {"username": odd, "password1": odd, "password2": odd}
    assert root.post("/admin/auth/user/add/", sent).status_code in (200, 302)
    assert root.post("/admin/password_change/", {"old_password": odd}).status_code == 200
    for sent in (
        {"language": odd},
        {"language": "en", "next": f"/{odd}"},
        {"language": "en", "next": f"//{odd}"},
    ):
        answer = Client().post("/i18n/setlang/", sent, headers={"referer": "http://testserver/%00"})
        assert answer.status_code == 302
        assert answer.headers["Location"].isprintable()


@pytest.mark.parametrize("odd", ["a%00b", "%ff", "9" * 30])
def test_suggestions_for_what_cannot_be_are_refused(root, exchange, odd):
    asked = {
        "app_label": "hearings",
        "model_name": "figure",
        "field_name": "answer",
        "term": "",
        "hearing": "x",
    }
    for name in [*asked, "page"]:
        query = "&".join(f"{key}={value}" for key, value in {**asked, name: odd}.items())
        assert root.get(f"/admin/autocomplete/?{query}").status_code in (200, 400, 403, 404), name


@pytest.mark.parametrize(
    "name", ["\0.txt", "a\0.docx", "../../x.html", "x" * 3000, "𠮷.TXT\u202e"], ids=ascii
)
def test_a_file_of_an_odd_name_or_content_is_refused(root, name):
    area = make_hearing().area
    known = {
        "area": area.pk,
        "held_on": "9999-12-31",
        "publisher": "报\0",
        "title": "\0",
        "url": "http://\0/",
    }
    for content in (b"\0", b"\xff\xfe", b"", b"\xed\xa0\x80", b"PK\x03\x04"):
        sent = {**known, "file": SimpleUploadedFile(name, content)}
        assert root.post("/admin/import/", sent).status_code == 400
    for sent in (
        {**known, "text": "\0"},
        {**known, "area": "\0"},
        {"back": "\0", "exact": '"\\u0000"', "area": "\0"},
    ):
        assert root.post("/admin/import/", sent).status_code in (200, 400)
    for exact in ('"\\u0000"', '"\\ud800"', "[" * 5000, "\0"):
        assert root.post("/admin/import/confirm/", {**known, "exact": exact}).status_code == 302
