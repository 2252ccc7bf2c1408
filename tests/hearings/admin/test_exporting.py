"""Staff take a hearing along as a file that loads again, and as a workbook; nobody else can."""

import io
import json

import openpyxl
import pytest

from apps.hearings.admin import exporting
from apps.hearings.discarding import discard
from apps.hearings.labels import label
from apps.hearings.loading import load
from apps.hearings.models import RECORDS, AgendaItem, Hearing
from tests import make

from .pages import address, change


@pytest.fixture
def draft(db):
    return make.make_exchange(state="draft")


def joint(draft):
    """Let two people give the answer."""
    other = make.make_speaker(
        draft.hearing, capacity="respondent", person=make.make_person("王五"), role="副局长"
    )
    draft.answer.name_speakers([draft.respondent, other])
    draft.answer.save()
    return other


def page_of(hearing, form):
    return address(Hearing, "export", hearing.pk, form)


def contents():
    return {
        (model.__name__, row.pk): (
            row.content(),
            [
                list(getattr(row, field.name).values_list("pk", flat=True))
                for field in model._meta.many_to_many
            ],
        )
        for model in RECORDS
        for row in model.objects.all()
    }


def test_a_draft_that_was_discarded_loads_again_from_its_file(editor, draft, tmp_path):
    joint(draft)
    assert page_of(draft.hearing, "json") in editor.get(change(draft.hearing)).content.decode()
    sent = editor.get(page_of(draft.hearing, "json"))
    file = tmp_path / "draft.json"
    file.write_bytes(sent.content)
    before = contents()
    load([file])
    assert contents() == before
    discard(draft.hearing)
    assert not AgendaItem.objects.exists()
    load([file], overwrite=True)
    assert contents() == before
    assert Hearing.objects.get().state == "draft"


def test_the_file_holds_nothing_of_another_hearing(editor, draft):
    make.make_exchange(state="draft", canary="别处")
    words = editor.get(page_of(draft.hearing, "json")).content.decode()
    assert "别处" not in words
    assert {"hearings.hearing", "hearings.source", "hearings.person"} <= {
        row["model"] for row in json.loads(words)
    }


def book_of(client, hearing):
    return openpyxl.load_workbook(io.BytesIO(client.get(page_of(hearing, "xlsx")).content))


def row_of(book, sheet):
    names, values = ([cell.value for cell in book[sheet][at]] for at in (1, 2))
    assert len(set(names)) == len(names)
    return dict(zip(names, values, strict=True))


def test_the_workbook_names_all_topics_speakers_and_sources(editor, draft):
    other = joint(draft)
    book = book_of(editor, draft.hearing)
    assert row_of(book, "答复")["发言人"] == "；".join(map(label, [draft.respondent, other]))
    assert row_of(book, "承诺与举措")["主题"] == label(draft.topic)
    assert row_of(book, "询问会")["出处"] == label(draft.source)


def test_a_text_that_no_cell_can_hold_ends_with_a_mark(monkeypatch, editor, draft):
    monkeypatch.setattr(exporting, "MOST_IN_A_CELL", 40)
    text = row_of(book_of(editor, draft.hearing), "版本")["文字"]
    assert len(text) == 40
    assert text.endswith("……（此处截断，全文见JSON）")
    assert exporting._fitting("字" * 40) == "字" * 40
    assert len(exporting._fitting("𠮷" * 21).encode("utf-16-le")) <= 80


def test_the_workbook_names_records_and_holds_no_formula(editor, draft):
    make.correct(draft.event, note="=1+1")
    book = book_of(editor, draft.hearing)
    row = row_of(book, "承诺与举措")
    assert (row["类别"], row["引文"]) == ("承诺", draft.commitment.quote)
    assert draft.organization.name in row["责任单位"]
    notes = [cell for line in book["后续进展"] for cell in line if cell.value == "=1+1"]
    assert [cell.data_type for cell in notes] == ["s"]


def test_only_staff_read_the_files_and_no_cache_keeps_them(client, editor, draft):
    for form in ("json", "xlsx"):
        assert client.get(page_of(draft.hearing, form)).status_code == 302
        assert "no-store" in editor.get(page_of(draft.hearing, form)).headers["Cache-Control"]
    assert editor.get(page_of(draft.hearing, "csv")).status_code == 302
    assert editor.get(address(Hearing, "export", "nowhere", "json")).status_code == 302
