import pytest

from tests.make import make_agenda_item, make_hearing

from ..wrong import wrong_fields

pytestmark = pytest.mark.django_db


def test_agenda_item_stands_at_its_characters():
    item = make_agenda_item(make_hearing(text="一、审议关于教育工作的报告。"), "审议关于教育工作的报告")
    assert (item.pk, item.start) == ("jieyang-2025-10-30-i1", 2)
    item.start, item.end = 3, 14
    assert wrong_fields(item) == {"quote"}


def test_agenda_items_come_in_the_order_of_their_numbers():
    hearing = make_hearing(text="甲乙")
    assert [make_agenda_item(hearing, quote) for quote in ("乙", "甲")] == list(hearing.agendaitems.all())
