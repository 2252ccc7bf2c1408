"""Rows that were stored with other columns get those of today, and nothing else changes."""

import hashlib
import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from apps.api.releases import restating
from apps.api.releases.current_release import forget
from apps.api.releases.public_rows import public_rows
from apps.api.releases.shape import shape
from apps.hearings.models import RECORDS, Answer, Change, Figure, Release
from apps.hearings.publishing import withdraw
from apps.hearings.waiting import NotReleased
from tests.make import correct

from .following import public, replayed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
TEXTS = "SELECT id, after, listed, modified_at, area, hearing, key FROM hearings_change ORDER BY id"


def restate():
    out = io.StringIO()
    call_command("restate", stdout=out)
    return out.getvalue().strip()


def stored():
    with connection.cursor() as cursor:
        cursor.execute(TEXTS)
        return cursor.fetchall()


def reshape(changes, edit):
    """Store rows as another version of the software did."""
    for change in changes:
        change.after = edit(dict(change.after))
        change.listed = None
        change.save()
    Release.objects.update(shape="0" * 64)
    forget()


def without(*names):
    return lambda row: {name: value for name, value in row.items() if name not in names}


def shown():
    return Change.objects.filter(after__isnull=False)


def digest_of(rows):
    """Compute the digest of a release as its help text says."""
    total = 0
    for (kind, _id), row in rows.items():
        told = {name: value for name, value in row.items() if name != "html_url"}
        line = f"{kind} {json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(',', ':'))}"
        total += int(hashlib.sha256(line.encode()).hexdigest(), 16)
    return f"{total % 2**256:064x}"


@pytest.mark.parametrize("size", [1, 500])
def test_current_rows_get_their_new_columns_from_the_tables(two_hearings, monkeypatch, size):
    monkeypatch.setattr(restating, "BATCH", size)
    some = Change.objects.filter(release=Release.objects.current())
    before, releases = stored(), list(Release.objects.values())
    reshape(some, without("created_at", "person_name"))
    Release.objects.update(digest="1" * 64)
    assert restate() == "rows rewritten: 1 figures"
    assert stored() == before
    assert replayed() == public()
    last, newest = releases[-1], Release.objects.current()
    assert newest.digest == last["digest"] == digest_of(public())
    assert newest.shape == shape()
    kept = [{**row, "digest": "1" * 64, "shape": "0" * 64} for row in releases[:-1]]
    assert list(Release.objects.exclude(pk=newest.pk).values()) == kept


def test_rows_stored_before_there_were_rows_of_lists_get_them(two_hearings):
    before = stored()
    Change.objects.update(listed=None)
    Release.objects.update(shape=None)
    digest = Release.objects.current().digest
    assert restate().startswith("rows rewritten: ")
    assert stored() == before
    assert Release.objects.current().digest == digest


@pytest.mark.parametrize(
    "edit",
    [
        lambda row: dict(sorted(row.items(), reverse=True)),
        lambda row: {**row, "gone": 1},
        lambda row: {"gone": None, **row},
    ],
    ids=["other order", "one more", "one more in front"],
)
def test_columns_that_are_gone_or_moved_are_mended_in_every_row(exchange, edit):
    correct(exchange.figure, measures="他物")
    correct(exchange.answer.speaker.person, name="他人")
    before, digest = stored(), Release.objects.current().digest
    assert shown().filter(until__isnull=False).exists()
    reshape(shown(), edit)
    restate()
    assert stored() == before
    assert Release.objects.current().digest == digest


def test_earlier_rows_are_null_in_new_columns_and_name_one_speaker(exchange):
    correct(exchange.answer.speaker, role="副局长")
    past = Change.objects.get(record=exchange.answer.pk, until__isnull=False)
    correct_row = dict(past.after)
    reshape([past], without("speakers", "people", "organizations", "role"))
    restate()
    past.refresh_from_db()
    assert past.after == {**correct_row, "role": None}
    assert list(past.after) == list(correct_row)
    assert list(past.listed) == public_rows()["answers"].listed


def test_every_row_gets_the_page_that_its_other_columns_say_without_a_look_at_the_tables(
    exchange, monkeypatch
):
    correct(exchange.answer.speaker, role="副局长")
    before = stored()
    reshape(shown(), without("html_url"))
    monkeypatch.setattr("apps.api.releases.public_rows.PublicRows.read", lambda *_: pytest.fail("read"))
    restate()
    assert stored() == before


def test_an_answer_without_a_speaker_on_record_has_none(exchange):
    correct(exchange.answer.speaker, role="副局长")
    past = Change.objects.get(record=exchange.answer.pk, until__isnull=False)
    reshape([past], without("speakers", "speaker", "people"))
    restate()
    past.refresh_from_db()
    assert (past.after["speakers"], past.after["speaker"]) == ([], None)
    assert past.after["people"] == [exchange.answer.speaker.person_id]


def test_what_was_edited_past_the_application_stays_for_make_release(exchange):
    change = Change.objects.get(record=exchange.figure.pk)
    Figure.objects.update(measures="他物")
    reshape([change], without("qualifier"))
    restate()
    change.refresh_from_db()
    assert (change.after["measures"], change.after["qualifier"]) == (
        exchange.figure.measures,
        exchange.figure.qualifier,
    )
    call_command("make_release", why="据原文更正。", stdout=io.StringIO())
    assert Change.objects.get(record=exchange.figure.pk, until=None).after["measures"] == "他物"


def test_a_record_deleted_past_the_application_keeps_its_row(exchange):
    change = Change.objects.get(record=exchange.figure.pk)
    reshape([change], without("unit"))
    Figure.objects.all()._raw_delete("default")
    restate()
    change.refresh_from_db()
    assert change.after["unit"] is None


def test_no_record_and_no_release_changes(exchange):
    moments = {model: list(model.objects.order_by("pk").values()) for model in RECORDS}
    reshape(shown(), without("modified_at_of_yesterday", "created_at"))
    numbers = list(Release.objects.values_list("pk", "at", "added", "changed", "removed"))
    restate()
    assert {model: list(model.objects.order_by("pk").values()) for model in RECORDS} == moments
    assert list(Release.objects.values_list("pk", "at", "added", "changed", "removed")) == numbers
    assert Answer.objects.get().modified_at == exchange.answer.modified_at


def test_rows_of_what_was_withdrawn_stay_hidden(exchange):
    withdraw(exchange.hearing)
    before = stored()
    reshape(shown(), lambda row: {**row, "gone": 1})
    restate()
    assert stored() == before
    assert Change.objects.filter(hidden=True, after__isnull=False, listed=None).exists()


def test_where_the_shape_is_that_of_today_nothing_is_read(exchange, django_assert_max_num_queries):
    with django_assert_max_num_queries(5):
        assert restate() == "the stored rows have the columns of this version"


def test_an_empty_record_has_nothing_to_restate():
    assert restate() == "the stored rows have the columns of this version"


def test_all_is_rewritten_or_nothing(exchange, monkeypatch):
    reshape(shown(), lambda row: {**row, "gone": 1})
    before = stored()
    monkeypatch.setattr(restating, "BATCH", 1)
    real = restating._rewrite

    def fail(texts):
        real(texts)
        if len([row for row in stored() if "gone" not in row[1]]) == 2:
            raise RuntimeError

    monkeypatch.setattr(restating, "_rewrite", fail)
    with pytest.raises(RuntimeError):
        restate()
    assert stored() == before
    assert Release.objects.current().shape != shape()


def test_rows_of_another_shape_are_not_served(client, exchange, caplog):
    assert client.get("/api/v1/figures/").status_code == 200
    reshape(shown()[:1], lambda row: {**row, "gone": 1})
    client.raise_request_exception = False
    for path in ("", "figures/", f"figures/{exchange.figure.pk}/", "figures.csv", "figures.atom", "changes/"):
        answer = client.get(f"/api/v1/{path}")
        assert (answer.status_code, answer["Content-Type"]) == (503, "application/problem+json")
        assert "run `manage.py restate`" in answer.json()["detail"]
    caplog.clear()
    for path in ("/", f"/hearings/{exchange.hearing.pk}/", "/sitemap.xml"):
        assert client.get(path).status_code == 503
        assert "manage.py restate" in caplog.text
    restate()
    forget()
    assert client.get("/api/v1/figures/").status_code == client.get("/").status_code == 200


def test_nothing_is_written_beside_rows_of_another_shape(exchange, tmp_path):
    reshape(shown()[:1], lambda row: {**row, "gone": 1})
    before = stored()
    with pytest.raises(NotReleased, match=r"manage\.py restate"):
        correct(exchange.figure, measures="他物")
    assert stored() == before
    assert not Figure.objects.filter(measures="他物").exists()
    for command, *arguments in (["make_release"], ["build_downloads", tmp_path], ["check_records"]):
        with pytest.raises(CommandError, match=r"run `manage\.py restate`"):
            call_command(command, *arguments, stdout=io.StringIO(), stderr=io.StringIO())
    restate()
    correct(Figure.objects.get(), measures="他物")
    assert Release.objects.current().shape == shape()
