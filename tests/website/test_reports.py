"""A reader reports a mistake in a record."""

import pytest
from django.test import Client

from apps.api.resources import RECORDS
from apps.hearings.merging import merge
from apps.hearings.publishing import withdraw
from apps.reports.models import Report
from tests.make import make_exchange, make_topic

from .marks import links, marked
from .page import Page, read

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
SAID = {"wrong": "金额应为27.84亿元，见《揭阳日报》。", "contact": "reader@example.org"}
CANARY = "金丝雀"
HOSTILE = {
    "nothing": {},
    "blanks": {"wrong": " \n\t　"},
    "nul": {"wrong": "a\x00b"},
    "only unseen": {"wrong": "\u202e\u2066\u200b\x00"},
    "long": {"wrong": "长" * 2001},
    "long contact": {"wrong": "错", "contact": "x" * 201},
    "a megabyte": {"wrong": "长" * 1_000_000},
    "scripts": {
        "wrong": "<script>alert(1)</script>{{ 7|add:7 }}",
        "contact": "\"'><img src=x onerror=alert(1)>",
    },
    "given twice": {"wrong": ["一", "二"]},
    "unknown": {"wrong": "错", "state": "corrected", "closed_at": "2020-01-01", "record": "other"},
}


def path_of(record, language=""):
    return f"{language}/report/{record.collection}/{record.pk}/"


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_reader_reports_a_mistake_and_is_thanked(client, language):
    made = make_exchange()
    path = path_of(made.commitment, language)
    form = client.get(path)
    assert made.commitment.quote in form.content.decode()
    assert made.person.name in form.content.decode()
    sent = client.post(path, SAID)
    assert (sent.status_code, sent.headers["Location"]) == (302, f"{path}sent/")
    thanks = client.get(sent.headers["Location"])
    assert thanks.status_code == 200
    assert (
        f"{language}/hearings/{made.hearing.pk}/#{made.commitment.pk}" in Page(thanks.content.decode()).links
    )
    report = Report.objects.get()
    assert (report.record_type, report.record) == ("commitments", made.commitment.pk)
    assert (report.words, report.state) == (made.commitment.quote, "open")
    assert (report.wrong, report.contact) == (SAID["wrong"], SAID["contact"])


def test_a_contact_is_optional(client):
    path = path_of(make_exchange().figure)
    assert client.post(path, {"wrong": SAID["wrong"]}).status_code == 302
    assert Report.objects.get().contact is None


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_a_mistake_can_be_reported_in_every_kind_of_record(client, resource):
    make_exchange()
    record = resource.serializer_class.Meta.model.objects.published().first()
    assert client.get(path_of(record)).status_code == 200
    assert client.post(path_of(record), SAID).status_code == 302
    assert Report.objects.get().words


def test_every_page_of_a_record_leads_to_the_form(client):
    made = make_exchange()
    for record in (made.commitment, made.figure, made.hearing, made.person, made.organization, made.topic):
        assert path_of(record) in read(client, f"/{record.collection}/{record.pk}/").links
        assert path_of(record, "/en") in read(client, f"/en/{record.collection}/{record.pk}/").links
    page = read(client, f"/hearings/{made.hearing.pk}/")
    assert {path_of(made.question), path_of(made.answer)} <= set(page.links)
    found = marked(client, f"/hearings/{made.hearing.pk}/")
    assert f"/commitments/{made.commitment.pk}/" in links(found[made.commitment.pk][1])  # which has the link
    for record in (made.vote, made.agenda_item):
        assert path_of(record) in links(found[record.pk][1])


@pytest.mark.parametrize(
    "path", ["commitments/nobody", "commitments/A_b", "nothing/x", "changes/1", "releases/1"]
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_record_that_is_not_public_has_no_form(client, path, method):
    make_exchange(state="draft")
    assert getattr(client, method)(f"/report/{path}/", SAID).status_code == 404
    assert not Report.objects.exists()


def test_drafts_and_unknown_records_are_answered_alike_and_withdrawn_ones_are_gone(client):
    draft, made = make_exchange(state="draft"), make_exchange()
    assert client.post(path_of(draft.commitment), SAID).status_code == 404
    withdraw(made.hearing)
    assert client.post(path_of(made.commitment), SAID).status_code == 410
    assert not Report.objects.exists()


def test_a_report_of_what_was_merged_meanwhile_is_stored_about_what_took_its_place(client):
    merged, kept = make_exchange().topic, make_topic("人才", "Talent")
    path = path_of(merged)
    merge(merged, kept, "重复")
    assert client.get(path).headers["Location"] == path_of(kept)
    refused = client.post(path, {**SAID, "wrong": ""})
    assert (refused.status_code, refused.context["send"]) == (422, path_of(kept))
    assert client.post(path, SAID).headers["Location"] == f"{path_of(kept)}sent/"
    report = Report.objects.get()
    assert (report.record, report.wrong, report.contact) == (kept.pk, SAID["wrong"], SAID["contact"])


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_hostile_input_is_refused_or_stored_as_text(client, typed):
    path = path_of(make_exchange().commitment)
    sent = client.post(path, typed)
    assert sent.status_code in (302, 422)
    if sent.status_code == 422:
        assert 'role="alert"' in sent.content.decode()
        assert not Report.objects.exists()
    else:
        assert Report.objects.get().state == "open"
        assert "\x00" not in Report.objects.get().wrong


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"wrong=%ff%fe\xff\xfe", "application/x-www-form-urlencoded", 302),
        (b"wrong=x", "multipart/form-data", 400),
        (
            b"--x\r\nContent-Disposition: form-data; name=\xff\r\n\r\n\xff\r\n--x--",
            "multipart/form-data; boundary=x",
            422,
        ),
        (b'{"wrong": "x"}', "application/json", 422),
        (b"wrong=" + b"x" * 13_000_000, "application/x-www-form-urlencoded", 400),
    ],
)
def test_bodies_that_are_no_form_never_fail_the_site(client, body, content_type, status):
    path = path_of(make_exchange().commitment)
    assert client.post(path, body, content_type=content_type).status_code == status


def test_characters_that_turn_others_round_are_left_out(client):
    client.post(path_of(make_exchange().commitment), {"wrong": "应为\u202e 41\u2066亿\r\n元"})
    assert Report.objects.get().wrong == "应为 41亿\n元"


def test_who_sends_many_is_told_when_to_send_again_and_keeps_the_words(client, settings, monkeypatch):
    monkeypatch.setattr("apps.website.pages.reports.ReportThrottle.rate", "2/hour", raising=False)
    path = path_of(make_exchange().commitment)
    assert [client.post(path, SAID).status_code for _ in range(2)] == [302, 302]
    refused = client.post(path, SAID)
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 3600
    assert SAID["wrong"] in refused.content.decode()
    assert "60分钟" in refused.content.decode()
    assert Report.objects.count() == 2
    assert client.get(path).status_code == 200
    assert client.post(path, SAID, REMOTE_ADDR="203.0.113.9").status_code == 302


def test_a_form_that_has_to_be_mended_says_what_to_write_where_and_is_not_counted(client, monkeypatch):
    monkeypatch.setattr("apps.website.pages.reports.ReportThrottle.rate", "1/hour", raising=False)
    path = path_of(make_exchange().commitment)
    assert "“哪里有误？”没有填写" in client.post(path, {"contact": "x"}).content.decode()
    assert "“哪里有误？”写了2001个字符" in client.post(path, {"wrong": "长" * 2001}).content.decode()
    assert (
        "“您的联系方式”写了201个字符"
        in client.post(path, {"wrong": "错", "contact": "x" * 201}).content.decode()
    )
    assert "“What is wrong?” is empty" in client.post(f"/en{path}", {}).content.decode()
    assert client.post(path, SAID).status_code == 302
    assert client.post(path, SAID).status_code == 429


def test_a_form_of_another_site_is_refused_kindly():
    path = path_of(make_exchange().commitment)
    client = Client(enforce_csrf_checks=True)
    refused = client.post(path, SAID)
    assert refused.status_code == 403
    assert "Cookie" in refused.content.decode()
    token = client.get(path).context["csrf_token"]
    assert client.post(path, {**SAID, "csrfmiddlewaretoken": str(token)}).status_code == 302


def test_the_form_is_kept_by_nobody_and_no_other_page_sets_a_cookie(client):
    path = path_of(make_exchange().commitment)
    form = client.get(path)
    for answer in (form, client.post(path, {}), client.post(path, SAID), client.get(f"{path}sent/")):
        assert {"no-store", "private"} <= set(answer.headers["Cache-Control"].split(", "))
        assert "ETag" not in answer.headers
    assert set(form.cookies) == {"csrftoken"}
    other = Client()
    for address in (f"{path}sent/", "/", f"/en{path}sent/"):
        assert not other.get(address).cookies


def test_the_form_is_labelled_and_its_faults_are_said_at_their_fields(client):
    path = path_of(make_exchange().commitment)
    page = Page(client.post(path, {"contact": "x" * 300}).content.decode())
    fields = {
        attrs["name"]: attrs for tag, attrs in page.tags if tag in ("textarea", "input") and "name" in attrs
    }
    labels = {attrs["for"] for tag, attrs in page.tags if tag == "label"}
    for name in ("wrong", "contact"):
        assert fields[name]["id"] in labels
        assert fields[name]["aria-invalid"] == "true"
        assert set(fields[name]["aria-describedby"].split()) <= set(page.ids)
    assert fields["wrong"]["maxlength"] == "2000"


def test_nothing_of_a_report_is_public(client):
    path = path_of(make_exchange().commitment)
    client.post(path, {"wrong": f"错{CANARY}", "contact": CANARY})
    for address in (path, f"{path}sent/", "/corrections/", "/api/v1/commitments/", "/api/v1/changes/", "/"):
        assert CANARY not in client.get(address).content.decode()
