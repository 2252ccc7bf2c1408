import pytest

from apps.hearings.models import AgendaItem
from tests import make

from .pages import address, errors, saved

pytestmark = pytest.mark.django_db


def add(client, hearing, quote):
    typed = {"version": "", "start": "", "hearing": hearing.pk, "quote": quote}
    return client.post(address(AgendaItem, "add"), typed)


def test_an_agenda_item_may_wrap_over_a_line_end(root):
    hearing = make.make_hearing(text="审议关于教育\n工作的报告。")
    assert saved(add(root, hearing, "关于教育\r\n工作的报告")) is True
    assert AgendaItem.objects.get().quote == "关于教育\n工作的报告"


@pytest.mark.parametrize("quote", ["另一项议题", "", " "])
def test_words_that_the_source_does_not_print_are_refused(root, quote):
    assert errors(add(root, make.make_hearing(), quote))
    assert not AgendaItem.objects.exists()
