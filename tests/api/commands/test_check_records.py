import io

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from apps.hearings.models import RECORDS, SPANNED, Figure, SearchEntry
from apps.search import index
from apps.search.entries import Entry
from tests.make import WHY

pytestmark = pytest.mark.django_db


def run():
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("check_records", stdout=out, stderr=err)
    except CommandError as error:
        return out.getvalue().splitlines(), err.getvalue().splitlines(), str(error)
    return out.getvalue().splitlines(), err.getvalue().splitlines(), None


def test_each_kind_of_record_is_counted(exchange):
    out, err, error = run()
    assert len(out) == len(RECORDS) + 2
    assert out[-2:] == ["release 1: compared, 0 faults", "search index: compared, 0 faults"]
    assert "speakers: 2 checked, 0 faults" in out
    assert (err, error) == ([], None)


def test_each_fault_is_named_and_the_command_fails(exchange):
    Figure.objects.update(value=7)
    out, err, error = run()
    assert len(out) == len(RECORDS)
    assert out[RECORDS.index(Figure)] == "figures: 1 checked, 1 faults"
    assert err == [
        f"hearings.figure {exchange.figure.pk}: value: “27.84亿元” makes the value 2784000000 in the unit “yuan”; "
        "found the value 7 in the unit “yuan”."
    ]
    assert error == "1 fault found"


def test_what_was_written_past_the_releases_is_named(exchange):
    Figure.objects.update(measures="他物")
    _out, err, error = run()
    assert err == [
        f"figures {exchange.figure.pk}: differs from the last release; run `manage.py make_release`"
    ]
    assert error == "1 fault found"
    call_command("make_release", why=WHY, stdout=io.StringIO())
    assert run()[2] is None


def test_faults_of_several_records_are_added_up(exchange):
    Figure.objects.update(value=7)
    exchange.hearing.sources.clear()
    _out, err, error = run()
    assert error == f"{len(err)} faults found"
    quoting = len(SPANNED) - 1  # the evidence of the event is from another source
    assert len(err) == quoting + 2


def test_database_that_cannot_be_used_is_told_kindly(monkeypatch):
    def gone(model):
        raise OperationalError("no such table: hearings_area")

    monkeypatch.setattr("apps.api.management.commands.check_records.check", gone)
    assert "migrate" in run()[2]


def differing(exchange):
    """Name what the command says that differs from the search index."""
    out, err, error = run()
    assert out[-1].startswith("search index: compared, ")
    assert error
    return [
        line.removesuffix(": differs from the search index; run `manage.py rebuild_search`") for line in err
    ]


def test_entry_that_says_something_else_is_named(exchange):
    SearchEntry.objects.filter(record=exchange.figure.pk).update(text="别的")
    assert f"figures {exchange.figure.pk}" in differing(exchange)


def test_entry_of_what_is_not_public_is_named(exchange):
    index.write([Entry("figures", "nobody-f1", None, ("别的",))])
    assert differing(exchange) == ["figures nobody-f1"]


def test_missing_entry_is_named(exchange):
    index.write([], [("figures", exchange.figure.pk)])
    assert differing(exchange) == [f"figures {exchange.figure.pk}"]


def test_entry_of_another_day_is_named(exchange):
    index.write(
        [Entry("figures", exchange.figure.pk, None, (exchange.figure.quote, exchange.figure.measures))]
    )
    assert differing(exchange) == [f"figures {exchange.figure.pk}"]


def test_tokens_that_are_not_those_of_the_text_are_named(exchange):
    entry = SearchEntry.objects.get(record=exchange.figure.pk)
    index.remove([index.Stored(entry.pk, entry.record, entry.text)])
    index.add([index.Stored(entry.pk, entry.record, f"{entry.text}别的")])
    SearchEntry.objects.filter(record=exchange.figure.pk).update(text=entry.text)
    assert differing(exchange) == [f"figures {exchange.figure.pk}"]


def test_index_that_was_never_built_is_named_and_is_built_by_a_command(exchange):
    index.clear()
    assert f"figures {exchange.figure.pk}" in differing(exchange)
    out = io.StringIO()
    call_command("rebuild_search", stdout=out)
    assert out.getvalue() == f"search index: {SearchEntry.objects.count()} records\n"
    assert run()[2] is None
