"""A strange record breaks no page of the admin."""

import html
import re

import pytest

from apps.hearings.models import RECORDS, Hearing
from tests.extremes import LAST_DAY, WORLDS, make_extremes
from tests.make import make_hearing

from .pages import address


@pytest.mark.parametrize("world", [WORLDS["strange"], WORLDS["first"]])
def test_every_page_opens(root, world):
    make_extremes(**world)
    for model in RECORDS:
        record = model.objects.first()
        listed = address(model, "changelist")
        history = address(model, "history", record.pk)
        pages = [address(model, page, record.pk) for page in ("change", "delete")]
        pages += [listed, f"{listed}?q=a", history, f"{history}{record.history.last().history_id}/"]
        for page in [*pages, *(f"{listed}{way}" for way in ways(root, listed))]:
            assert root.get(page).status_code == 200, page


def ways(client, listed):
    """List the filters that a list offers."""
    found = re.findall(r'href="(\?[^"]+)"', client.get(listed).content.decode())
    return {html.unescape(way) for way in found if not way.startswith("?o=")}


def test_the_hierarchy_of_days_leads_to_the_last_day_there_is(root, db):
    make_hearing(held_on=LAST_DAY)
    make_hearing(area=Hearing.objects.get().area)
    listed, asked = address(Hearing, "changelist"), {}
    for name, value in (("year", 9999), ("month", 12), ("day", 31)):
        asked[f"held_on__{name}"] = value
        answer = root.get(listed, asked)
        assert [each.held_on for each in answer.context["cl"].result_list] == [LAST_DAY]
