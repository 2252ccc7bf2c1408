"""What is withdrawn takes the reasons and due times that tell of it along."""

import datetime

import pytest

from apps.hearings.ledger import writing
from apps.hearings.models import (
    Change,
    CommitmentEvent,
    Correction,
    Figure,
    Hearing,
    Organization,
    Person,
    Release,
)
from apps.hearings.models.releases import Reason
from apps.hearings.publishing import publish, withdraw, withdraw_event
from tests.make import (
    WHY,
    correct,
    make_exchange,
    make_person,
    make_postponement,
)

pytestmark = pytest.mark.django_db
HOSTILE = {
    "too long": "更" * 301,
    "Latin only": "corrected after the print",
    "digits only": "2025",
    "nul": "更正\0",
    "a control character": "更\x1b正",
    "two lines": "更正\n原文",
    "a mark of direction": "更正\u202e",
    "half a pair": "更正\ud800",
    "no width": "更\u200b正",
}


def whys():
    """Give the reason of each change of the newest release."""
    return dict(Change.objects.filter(release=Release.objects.current()).values_list("record", "why"))


def correct_with(why, record, **values):
    with writing(why=why):
        for name, value in values.items():
            setattr(record, name, value)
        record.save()


def shown():
    """Give what the public sees of reasons."""
    return {why for why in Change.objects.published().values_list("why", flat=True) if why}


def test_the_reason_of_a_withdrawn_record_is_shown_nowhere(exchange):
    other = make_exchange(canary="二", held_on=datetime.date(2025, 11, 1))
    with writing(why="误录了某人的话"):
        correct_with("", exchange.commitment, kind="measure")
        correct_with("", other.commitment, kind="measure")
    correct(other.figure, measures="总投资")
    assert shown() == {"误录了某人的话", WHY}
    withdraw(Hearing.objects.get(pk=exchange.hearing.pk))
    assert shown() == {WHY}
    publish(Hearing.objects.get(pk=exchange.hearing.pk))
    assert shown() == {WHY}


def test_a_reason_that_quotes_what_the_same_release_added_is_taken_back_with_it(exchange):
    draft = make_exchange(state="draft", canary="二", held_on=datetime.date(2025, 11, 1)).hearing
    with writing(Reason.LOADED, why="补录某人的发言"):
        draft.state = "published"
        draft.save()
        correct_with("", exchange.commitment, kind="measure")
    assert shown() == {"补录某人的发言"}
    withdraw(draft)
    assert shown() == set()


def test_the_reason_of_a_removal_is_taken_back_with_the_hearing(exchange):
    with writing(why="删去某人未说过的数"):
        Figure.objects.get().delete()
    assert shown() == {"删去某人未说过的数"}
    withdraw(Hearing.objects.get())
    assert shown() == set()
    assert Change.objects.published().filter(record=exchange.figure.pk, action="removed").exists()


def test_a_name_that_one_withdrawn_hearing_shows_keeps_its_reason_elsewhere(exchange):
    other = make_exchange(canary="二", held_on=datetime.date(2025, 11, 1), area=exchange.area)
    speaker = other.respondent
    correct(speaker, organization=exchange.organization)
    with writing(why="单位更名"):
        correct_with("", Organization.objects.get(pk=exchange.organization.pk), name="揭阳市发改局")
    withdraw(Hearing.objects.get(pk=other.hearing.pk))
    kept = Correction.objects.published().filter(why="单位更名")
    assert exchange.organization.pk in kept.values_list("record", flat=True)
    assert not kept.filter(hearing=other.hearing.pk).exists()


def test_the_key_of_who_goes_with_a_removed_record_stands_beside_no_reason(exchange):
    person = make_person("单田芳")
    correct(exchange.questioner, person=person)
    withdrawn = Person.objects.exclude(pk__in=Person.objects.published().values("pk")).get()
    assert whys()[withdrawn.pk] == WHY  # its name stays readable, and so does why it went
    with writing(why="删去误录的表决"):
        exchange.vote.delete()
    [gone] = Change.objects.filter(release=Release.objects.current(), record_type="organizations")
    assert (gone.action, gone.why) == ("removed", None)


@pytest.mark.parametrize("erase", [withdraw_event, CommitmentEvent.delete], ids=["withdrawn", "deleted"])
def test_the_due_time_of_a_withdrawn_postponement_is_shown_nowhere(client, exchange, erase):
    commitment = exchange.commitment
    event = make_postponement(
        commitment,
        quote="因资金未到位，经批准延期三个月。",
        due_stated="延期三个月",
        due_to=datetime.date(2027, 3, 31),
        due_basis="据内部口径推断。",
    )
    correct(event, due_basis="据内部口径再推断。")
    last = Release.objects.current().number
    with writing(why=WHY):
        erase(event)
    base = f"/api/v1/commitments/{commitment.pk}/"
    addresses = [f"{base}history/", base, f"/api/v1/changes/?record={commitment.pk}", "/api/v1/corrections/"]
    addresses += [f"{base}?as_of={number}" for number in range(1, last + 2)]
    addresses += [f"/api/v1/commitments/?as_of={number}" for number in range(1, last + 2)]
    for address in addresses:
        found = client.get(address).content.decode()
        assert "内部口径" not in found, address
        assert "延期三个月" not in found, address
    assert client.get(f"{base}?as_of=1").json()["due_stated"] == "2026年底前"
    assert client.get(f"{base}?as_of={last}").status_code in (404, 410)
    assert client.get(base).json()["due_stated"] == "2026年底前"
    assert client.get(f"{base}history/").json()["results"][-1]["action"] == "changed"


def test_a_due_time_that_still_counts_stays_when_an_earlier_postponement_is_withdrawn(client, exchange):
    first = make_postponement(exchange.commitment)
    later = datetime.date(2026, 9, 1)
    make_postponement(
        exchange.commitment,
        "再延至2028年3月底。",
        due_stated="延至2028年3月底",
        due_to=datetime.date(2028, 3, 31),
        happened_on=later,
    )
    withdraw_event(first)
    told = Change.objects.published().filter(record=exchange.commitment.pk).order_by("release")
    assert [row.after["due_stated"] for row in told] == ["2026年底前", "延至2028年3月底"]
    assert (
        client.get(f"/api/v1/commitments/{exchange.commitment.pk}/").json()["due_stated"] == "延至2028年3月底"
    )
