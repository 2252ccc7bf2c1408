import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from apps.hearings.models import AgendaItem
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


def test_the_same_characters_are_one_agenda_item_of_a_hearing():
    hearing = make_hearing(text="一、审议工作报告。")
    item = make_agenda_item(hearing, "审议工作报告")
    with pytest.raises(ValidationError, match="议题"):
        make_agenda_item(hearing, item.quote)
    again = AgendaItem(
        hearing=hearing, quote=item.quote, edition=item.edition, start=item.start, end=item.end
    )
    again.pk, again.number = f"{hearing.pk}-i2", 2
    with pytest.raises(IntegrityError), transaction.atomic():
        AgendaItem.objects.bulk_create([again])
    assert make_agenda_item(hearing, "工作报告").number == 2
