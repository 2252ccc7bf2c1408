"""Several speakers of one answer: lists in printed order beside the first, and filters that find each of them."""

import pytest
from django.core.management import call_command

from apps.hearings.ledger import writing
from apps.hearings.models import Change, Release
from tests.make import WHY, correct, make_organization, make_person, make_speaker
from tests.views import is_unknown

pytestmark = pytest.mark.django_db
LISTS = ("answers", "commitments", "figures")


@pytest.fixture
def several(exchange):
    """An answer of three speakers in the second release: one more body with its head, and a deputy of it who is not named."""
    with writing(why=WHY):
        body = make_organization("揭阳市工业和信息化局", name_en="Industry Bureau")
        head = make_speaker(
            exchange.hearing,
            capacity="respondent",
            person=make_person("安大明"),
            organization=body,
            role="市工信局局长",
        )
        deputy = make_speaker(
            exchange.hearing,
            capacity="respondent",
            person=make_person("王小明"),
            organization=body,
            role="市工信局副局长",
        )
        deputy.person = None
        deputy.save()
        exchange.answer.name_speakers([exchange.respondent, deputy, head])
        exchange.answer.save()
    return exchange, head, deputy


def ids(client, query):
    answer = client.get(f"/api/v1/{query}")
    assert answer.status_code == 200, answer.content
    return [row["id"].rpartition("-")[2] for row in answer.json()["results"]]


def test_lists_are_in_printed_order_and_the_first_stands_beside_them(client, several):
    exchange, head, deputy = several
    row = client.get(f"/api/v1/answers/{exchange.answer.pk}/").json()
    assert row["speakers"] == [exchange.respondent.pk, deputy.pk, head.pk]
    assert row["people"] == [exchange.person.pk, head.person_id]
    assert row["organizations"] == [exchange.organization.pk, head.organization_id]
    assert (row["speaker"], row["person"]) == (exchange.respondent.pk, exchange.person.pk)
    assert row["organization"] == exchange.organization.pk
    figure = client.get(f"/api/v1/figures/{exchange.figure.pk}/").json()
    assert (figure["people"], figure["organizations"]) == (row["people"], row["organizations"])
    commitment = client.get(f"/api/v1/commitments/{exchange.commitment.pk}/").json()
    assert commitment["people"] == row["people"]
    assert commitment["organization"] == exchange.organization.pk


@pytest.mark.parametrize("moment", ["", "&as_of=2"])
@pytest.mark.parametrize("name", LISTS)
def test_every_speaker_is_found(client, several, name, moment):
    exchange, head, _deputy = several
    [found] = ids(client, f"{name}/?person={exchange.person.pk}{moment}")
    assert ids(client, f"{name}/?person={head.person_id}{moment}") == [found]
    assert is_unknown(client, f"/api/v1/{name}/?person__in=jieyang-nobody,{head.person_id}{moment}")
    assert ids(client, f"{name}/?person__in={exchange.person.pk},{head.person_id}{moment}") == [found]
    assert is_unknown(client, f"/api/v1/{name}/?person=jieyang-an-da{moment}")
    if name != "commitments":  # it is filtered by its lead
        assert ids(client, f"{name}/?organization={head.organization_id}{moment}") == [found]
        assert ids(client, f"{name}/?organization__in={head.organization_id}{moment}") == [found]


def test_an_earlier_release_knows_one_speaker(client, several):
    _exchange, head, _deputy = several
    assert is_unknown(client, f"/api/v1/answers/?person={head.person_id}&as_of=1")


def test_questions_are_found_by_each_body_that_answered(client, several):
    exchange, head, _deputy = several
    for body in (exchange.organization.pk, head.organization_id):
        assert ids(client, f"questions/?answered_by={body}") == ["q1"]


def test_whoever_speaks_beside_another_is_public_and_a_change_of_it_is_released(client, several):
    _exchange, head, _deputy = several
    assert client.get(f"/api/v1/people/{head.person_id}/").status_code == 200
    assert client.get(f"/api/v1/organizations/{head.organization_id}/").status_code == 200
    correct(head, person=make_person("陈小东"))
    last = Release.objects.current()
    told = Change.objects.filter(release=last).values_list("record_type", flat=True)
    assert set(told) == {"people", "speakers", *LISTS}
    row = client.get("/api/v1/answers/").json()["results"][0]
    assert row["people"][1] == head.person_id


def test_files_and_the_history_hold_the_lists(client, several):
    exchange, head, _deputy = several
    csv = b"".join(client.get("/api/v1/answers.csv?fields=people,organizations").streaming_content).decode(
        "utf-8-sig"
    )
    people = f"{exchange.person.pk};{head.person_id},"
    assert csv.splitlines()[1].replace('"', "").startswith(people)
    told = client.get(f"/api/v1/answers/{exchange.answer.pk}/history/").json()["results"]
    assert {len(each["after"]["speakers"]) for each in told} == {1, 3}


def test_rows_of_a_release_before_there_were_lists_tell_of_the_first(client, several):
    exchange, head, _deputy = several
    for change in Change.objects.filter(record_type__in=LISTS):
        after = {
            name: value
            for name, value in change.after.items()
            if name not in ("speakers", "people", "organizations")
        }
        Change.objects.filter(pk=change.pk).update(after=after, listed=None)
    Release.objects.update(shape=None)
    call_command("restate", verbosity=0)
    for name in LISTS:
        rows = client.get(f"/api/v1/{name}/?person={exchange.person.pk}&as_of=1").json()["results"]
        assert [row["people"] for row in rows] == [[exchange.person.pk]]
        assert is_unknown(client, f"/api/v1/{name}/?person={head.person_id}&as_of=1")
    row = client.get(f"/api/v1/answers/{exchange.answer.pk}/?as_of=1").json()
    assert (row["speakers"], row["organizations"]) == ([exchange.respondent.pk], [exchange.organization.pk])
    with writing(why=WHY):
        exchange.answer.name_speakers([exchange.respondent, head])
        exchange.answer.save()
    assert Release.objects.current().number == 3


def test_the_page_and_the_document_of_the_hearing_name_all(client, several):
    exchange, head, _deputy = several
    page = client.get(f"/hearings/{exchange.hearing.pk}/").content.decode()
    assert f'href="/people/{head.person_id}/"' in page
    assert "安大明" in page
    assert "市工信局副局长" in page
    entry = client.get("/api/v1/answers.feed.json").json()["items"][0]
    assert "等" in entry["title"]
