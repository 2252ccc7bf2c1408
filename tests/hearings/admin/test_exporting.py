"""Staff take a hearing along as a file that loads again, and as a workbook; nobody else can."""

import io
import json

import openpyxl
import pytest

from apps.hearings.discarding import discard
from apps.hearings.loading import load
from apps.hearings.models import RECORDS, AgendaItem, Hearing
from tests import make

from .pages import address, change


@pytest.fixture
def draft(db):
    return make.make_exchange(state="draft")


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
    other = make.make_speaker(
        draft.hearing, capacity="respondent", person=make.make_person("王五"), role="副局长"
    )
    answer = draft.answer
    answer.name_speakers([draft.respondent, other])
    answer.save()
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


def test_the_workbook_names_records_and_holds_no_formula(editor, draft):
    make.correct(draft.event, note="=1+1")
    book = openpyxl.load_workbook(io.BytesIO(editor.get(page_of(draft.hearing, "xlsx")).content))
    sheet = book["承诺与举措"]
    row = dict(zip([cell.value for cell in sheet[1]], [cell.value for cell in sheet[2]], strict=True))
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
