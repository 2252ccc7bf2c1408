import pytest

from apps.api.rows.statements import Statement
from tests.make import make_commitment, make_exchange, make_organization

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
