"""Who reaches which address of the admin by which method: one row for each address, for every role at once.

Roles stand in one order: whoever may more reaches it, too. So the least role that reaches an address is tried, the role
before it, and a reader without account. A refusal is a 403, 404 or 405, or leads to the login.
"""

import pytest
from django.contrib.admin import AdminSite
from django.contrib.auth.models import Group, User
from django.template.response import SimpleTemplateResponse
from django.test import Client
from django.urls import get_resolver

from apps.hearings.checking import PARTS
from apps.hearings.models import RECORDS, Area, CommitmentEvent, Topic
from apps.hearings.roles import EDITORS, PUBLISHERS
from tests.intake.made import make_import_warning
from tests.make import make_amendment, make_bulk_change
from tests.reports.made import make_report

from .conftest import client_of

ROLES = ["anonymous", "staff", "editor", "publisher", "root", "none"]
VOCABULARIES = [Area, Topic]
SENT = {"amendment_change": {"decision": "decline"}}
"""What is sent where nothing at all would be refused for everybody."""
ROWS = {
    "index": "staff staff",
    "guide": "staff staff",
    "token": "staff staff",
    "login": "anonymous anonymous",
    "logout": "none staff",
    "password_change": "staff staff",
    "password_change_done": "staff none",
    "autocomplete": "none none",  # without a field that it completes
    "jsi18n": "staff none",
    "view_on_site": "none none",  # no record has such an address
    "app_list": "editor editor",
    "(redirect)": "staff staff",  # from the id of a record to its page
    "(unknown)": "none none",
    "import_transcript": "editor editor",
    "import_transcript_confirm": "editor editor",
    "import_transcript_suggest": "none editor",
    "import_transcript_value": "none editor",
    "preview_hearing": "editor none",
    "hearing_export": "editor editor",
    "hearing_workbench": "editor editor",
    "source_text": "editor editor",
    "commitment_follow_up": "editor editor",
    "commitment_report": "editor editor",
    "bulkchange_list": "editor editor",
    "bulkchange_undo": "editor editor",
    "vote_table": "publisher publisher",
    "hearing_discard": "publisher publisher",  # of a public hearing; whoever began a draft discards it
    "amendment_changelist": "editor editor",
    "amendment_add": "none none",
    "amendment_change": "editor publisher",
    "amendment_history": "editor editor",
    "amendment_delete": "none none",
    "report_changelist": "editor editor",
    "report_add": "none none",
    "report_change": "editor editor",
    "report_history": "editor editor",
    "report_delete": "publisher publisher",
    "importwarning_changelist": "editor editor",
    "importwarning_add": "none none",
    "importwarning_change": "editor none",
    "importwarning_history": "editor editor",
    "importwarning_delete": "none none",
    **{
        f"{kind}_{page}": "root root"
        for kind in ("user", "group")
        for page in ("changelist", "add", "change", "history", "delete")
    },
    "user_password_change": "root root",
    "person_merge": "publisher publisher",
    "organization_merge": "publisher publisher",
    "topic_merge": "publisher publisher",
}


def rows_of(model):
    """Give the rows of the pages that every kind of record has, for a record that is public."""
    adds = "publisher" if model in VOCABULARIES else "editor"
    deletes = "editor" if model in PARTS else "publisher"
    pages = {
        "changelist": "editor editor",
        "add": f"{adds} {adds}",
        "change": "editor publisher",
        "history": "editor editor",
        "simple_history": "editor publisher",
        "delete": "publisher publisher",
        "amend": f"{adds} {adds}",
        "amend_delete": f"{deletes} {deletes}",
    }
    if model in PARTS or model in VOCABULARIES:
        pages["amend_add"] = "editor editor"
    return {f"{model._meta.model_name}_{page}": row for page, row in pages.items()}


for each in RECORDS:
    ROWS |= rows_of(each)


def addresses(made):
    """Give the name and the address of every page of the admin, filled in with records that are there."""
    for route, name in _routes(get_resolver().url_patterns):
        if not route.startswith("admin/"):
            continue
        kind = route.split("/")[2] if route.count("/") > 2 else ""
        record = made.get(kind)
        path = route.replace(r"^([^/]+)/history/([^/]+)/$", "<path:object_id>/history/<version>/")
        path = path.replace("^(?P<app_label>auth|hearings|reports|intake)/$", "hearings/")
        path = path.replace("^(?P<app_label>auth|hearings)/$", "hearings/").replace("(?P<url>.*)$", "x/")
        path = path.replace("<path:content_type_id>/<path:object_id>", "1/1").replace("<str:pk>", "<id>")
        if record is not None:
            path = path.replace("<path:object_id>", str(record.pk)).replace("<id>", str(record.pk))
            history = getattr(record, "history", None)
            path = path.replace("<version>", str(history.first().pk) if history else "")
        path = path.replace("<uuid:pk>", str(made["bulkchange"].pk)).replace("<str:form>", "json")
        path = path.replace("<path:hearing_id>", made["hearing"].pk)
        for app in ("hearings_", "auth_", "reports_", "intake_"):
            name = (name or ("(unknown)" if path.endswith("/x/") else "(redirect)")).removeprefix(app)
        yield name, f"/{path}"


def _routes(patterns, before=""):
    for pattern in patterns:
        route = f"{before}{pattern.pattern}"
        if hasattr(pattern, "url_patterns"):
            yield from _routes(pattern.url_patterns, route)
        else:
            yield route, pattern.name


def is_refused(answer):
    location = answer.headers.get("Location", "")
    return "/admin/login/" in location or location == "/admin/" or answer.status_code in (403, 404, 405)


@pytest.fixture
def made(exchange):
    """A public record of each kind, and what the other pages are about."""
    found = {model._meta.model_name: model.objects.first() for model in RECORDS}
    return found | {
        "amendment": make_amendment(exchange.figure),
        "bulkchange": make_bulk_change(exchange.commitment),
        "report": make_report(exchange.figure),
        "importwarning": make_import_warning(exchange.hearing),
        "user": User.objects.first(),
    }


def test_every_role_reaches_what_its_row_says_by_either_method_and_no_address_is_without_a_row(
    monkeypatch, made
):
    monkeypatch.setattr(
        SimpleTemplateResponse, "rendered_content", ""
    )  # who reaches a page, not what it shows
    listed = AdminSite.get_app_list
    monkeypatch.setattr(
        AdminSite,
        "get_app_list",
        lambda self, request, app=None: listed(self, request, app) if app else [],
    )
    clients = {
        "anonymous": Client(),
        "staff": client_of("nobody"),
        "editor": client_of("editor", EDITORS),
        "publisher": client_of("publisher", PUBLISHERS),
        "root": client_of("root", is_superuser=True),
    }
    users = {name: client.session.get("_auth_user_id") for name, client in clients.items()}
    made["group"] = Group.objects.first()
    found, wrong = dict.fromkeys(ROWS), []
    for name, url in addresses(made):
        assert name in ROWS, f"{url} has no row: say who reaches {name} by GET and by POST"
        assert "<" not in url, url
        found[name] = url
        for method, least in zip(("get", "post"), ROWS[name].split(), strict=True):
            place = ROLES.index(least)
            for role in dict.fromkeys([ROLES[0], ROLES[max(place - 1, 0)], least]):
                if (client := clients.get(role)) is None:
                    continue
                answer = getattr(client, method)(url, SENT.get(name, {}) if method == "post" else {})
                if is_refused(answer) == (role == least) or answer.status_code >= 500:
                    wrong.append((role, method, url, answer.status_code))
                if name == "logout" and users[role]:
                    client.force_login(User.objects.get(pk=users[role]))
    assert wrong == [], "\n".join(map(str, wrong))
    assert [name for name, url in found.items() if url is None] == []
    assert CommitmentEvent.objects.exists()
