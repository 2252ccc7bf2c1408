import datetime
import re

import pytest

from apps.api.rows.statements import Statement
from tests.make import HELD_ON, make_commitment, make_exchange, make_organization

from .page import read

pytestmark = pytest.mark.django_db


def test_the_lists_on_the_pages_of_two_bodies_are_read_by_the_same_statements(client, monkeypatch):
    made, second = make_exchange(), make_organization("第二局")
    make_commitment(made.answer, lead=second)
    read(client, f"/organizations/{made.organization.pk}/")
    compiled = []
    compiling = Statement.__init__

    def noted(statement, rows):
        compiled.append(str(rows.query))
        compiling(statement, rows)

    monkeypatch.setattr(Statement, "__init__", noted)
    read(client, f"/organizations/{second.pk}/")
    assert compiled == []


def test_the_page_of_a_record_does_not_list_the_record_itself(client):
    area = make_exchange().area
    assert f"/api/v1/areas/?area={area.pk}" not in read(client, f"/areas/{area.pk}/").links


def test_hearings_come_before_what_was_said_there_and_every_list_has_its_files_in_one_place(client):
    made = make_exchange()
    page = client.get(f"/areas/{made.area.pk}/").content.decode()
    [files] = re.findall('<ul class="files">.*?</ul>', page)
    names = re.findall("<li><span>([^<]*)</span>", files)
    assert names[:4] == ["询问会", "承诺与举措", "数字", "提问"]
    for format in ("XLSX", "CSV", "JSON", "Atom"):
        assert page.count(f">{format}</a>") == len(names), format


def test_a_long_list_leads_to_its_table_with_all_of_it(client):
    made = make_exchange()
    path, table = f"/areas/{made.area.pk}/", f"/hearings/?area={made.area.pk}"
    assert table not in read(client, path).links
    for days in range(1, 7):
        make_exchange(area=made.area, held_on=HELD_ON + datetime.timedelta(days=days))
    assert table in read(client, path).links
    assert "在表格中看全部7条" in client.get(path).content.decode()
    assert client.get(table).status_code == 200
