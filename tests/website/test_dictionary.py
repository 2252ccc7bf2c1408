import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from apps.api.resources import RESOURCES
from apps.api.rows.columns import columns_of
from apps.hearings.models import Hearing
from apps.hearings.publishing import withdraw
from apps.website.dictionary import dictionary
from apps.website.management.commands import data_dictionary
from apps.website.tables import TABLES
from tests.make import make_commitment

from .page import Page, read


def test_the_committed_dictionary_is_current():
    call_command("data_dictionary", check=True)


def test_a_dictionary_that_is_not_current_fails_the_check(tmp_path, monkeypatch):
    file = tmp_path / "data-dictionary.md"
    monkeypatch.setattr(data_dictionary, "FILE", file)
    with pytest.raises(CommandError, match="not current"):
        call_command("data_dictionary", check=True)
    assert not file.exists()
    call_command("data_dictionary")
    call_command("data_dictionary", check=True)
    file.write_text(file.read_text() + " ")
    with pytest.raises(CommandError, match="not current"):
        call_command("data_dictionary", check=True)


def test_the_dictionary_is_written_in_english_whatever_the_site_speaks(tmp_path, monkeypatch):
    written = []
    for language in ("zh-hans", "en"):
        monkeypatch.setattr(data_dictionary, "FILE", tmp_path / f"{language}.md")
        with translation.override(language):
            call_command("data_dictionary")
        written.append((tmp_path / f"{language}.md").read_text())
    assert written[0] == written[1]


def test_examples_of_the_first_record_are_shown_only_while_it_is_public(client, record):
    assert "陈小东" in client.get("/data/dictionary/people/").content.decode()
    withdraw(Hearing.objects.get())
    assert "陈小东" not in client.get("/data/dictionary/people/").content.decode()


def test_every_column_filter_order_and_file_is_described():
    for resource, described in zip(RESOURCES, dictionary(), strict=True):
        names = [column["name"] for column in described["columns"]]
        assert names == [column.name for column in columns_of(resource.serializer_class)]
        assert {found["name"] for found in described["filters"]} == set(resource.filterset_class.base_filters)
        assert described["orderings"] == list(resource.orderings)
        assert [file["format"] for file in described["files"]] == list(resource.formats)
        for line in described["columns"] + described["filters"]:
            assert line["meaning"], (resource.collection, line)


def test_a_row_of_the_written_table_has_as_many_cells_as_its_head():
    lines = data_dictionary.FILE.read_text().splitlines()
    width = 0
    for before, line in zip(["", *lines], lines, strict=False):
        if line.startswith("|"):
            width = line.count("|") if not before.startswith("|") else width
            assert line.count("|") == width, line


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["", "/en"])
def test_every_list_has_a_page_that_explains_its_columns(client, language):
    for resource in RESOURCES:
        page = client.get(f"{language}/data/dictionary/{resource.collection}/").content.decode()
        for column in columns_of(resource.serializer_class):
            assert f"<code>{column.name}</code>" in page
        assert len(page) < 60_000
    assert client.get(f"{language}/data/dictionary/nothing/").status_code == 404


def test_what_a_list_holds_is_told_in_chinese():
    with translation.override("zh-hans"):
        texts = [text for described in dictionary(illustrated=False) for text in described["texts"]]
    assert not [text for text in texts if text.isascii()]


def offered_at(resource, name):
    """Say where a file is: the workbook of a table is in the language of the page, and holds all kinds."""
    table = next((table for table in TABLES if table.resource is resource), None)
    if name != "xlsx" or table is None:
        return f"/api/v1/{resource.collection}.{name}"
    return f"/{resource.collection}.xlsx{'?kind=all' if table.first else ''}"


@pytest.mark.django_db
def test_the_data_page_offers_every_list_in_every_format(client):
    links = read(client, "/data/").links
    for resource in RESOURCES:
        for name in resource.formats:
            assert offered_at(resource, name) in links


def test_a_table_leads_to_what_the_files_of_its_rows_hold(client, exchange):
    make_commitment(exchange.answer, kind="measure")
    [link] = [link for link in read(client, "/commitments/").links if link.endswith("#preview")]
    assert link == "/data/dictionary/commitments/?kind=pledge#preview"
    answer = client.get(link.partition("#")[0])
    page = Page(answer.content.decode())
    assert "每份文件都有1行" in answer.content.decode()
    assert '<th scope="col">原话</th>' in answer.content.decode()
    assert {"/commitments.xlsx?kind=pledge", "/api/v1/commitments.csv?kind=pledge"} <= set(page.links)
    refused = client.get("/data/dictionary/commitments/?kind=promise")
    assert refused.status_code == 400
    assert "<code>kind</code>" in refused.content.decode()


def preview(client, path):
    answer = client.get(path)
    return answer.status_code, answer.content.decode().partition('id="preview"')[2].partition("</section>")[0]


def test_only_the_filter_with_which_a_table_begins_can_be_all(client, exchange):
    make_commitment(exchange.answer, kind="measure")
    status, shown = preview(client, "/data/dictionary/commitments/?kind=all")
    assert (status, "每份文件都有2行" in shown) == (200, True)
    status, shown = preview(client, "/data/dictionary/commitments/?q=all")
    assert (status, "已选" in shown, "<td>" in shown) == (200, False, False)
    assert client.get("/data/dictionary/commitments/?kind__in=all").status_code == 400


def test_a_preview_keeps_the_order_and_the_words_of_its_table(client, exchange):
    measure = make_commitment(exchange.answer, kind="measure")
    chosen = f"ordering=kind&organization={exchange.organization.pk}"
    links = read(client, f"/commitments/?kind=all&{chosen}").links
    [path] = [link.partition("#")[0] for link in links if link.endswith("#preview")]
    status, shown = preview(client, path)
    assert status == 200
    for table in shown.split("</table>")[:2]:
        assert table.index(measure.pk) < table.index(exchange.commitment.pk)
    assert "部门：" in shown
    links = read(client, path).links
    assert f"/commitments.xlsx?{chosen}&kind=all" in links
    assert f"/api/v1/commitments.csv?{chosen}" in links
    csv = b"".join(client.get(f"/api/v1/commitments.csv?{chosen}")).decode()
    assert csv.index(measure.pk) < csv.index(exchange.commitment.pk)
    assert client.get("/data/dictionary/commitments/?ordering=-nothing").status_code == 400


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda each: each.collection)
def test_the_columns_of_a_list_stand_with_its_first_ten_rows(client, exchange, resource):
    page = client.get(f"/data/dictionary/{resource.collection}/").content.decode()
    model = resource.serializer_class.Meta.model
    preview = page.partition('id="preview"')[2].partition("</section>")[0]
    table = preview.split("</table>")[-2] if "</table>" in preview else ""
    rows = client.get(f"/api/v1/{resource.collection}/?page_size=10").json()["results"]
    assert table.count("<tr>") == (len(rows) + 1 if rows else 0), model
    for row in rows:
        assert "id" not in row or f"<td>{row['id']}</td>" in table
