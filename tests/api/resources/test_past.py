"""Lists and records as they were in a release."""

import datetime
from urllib.parse import quote

import pytest
from django.db.models import F

from apps.api.query.as_of import ordered_then_by
from apps.api.resources import RECORDS
from apps.hearings.models import Organization, Release
from tests.make import correct as change
from tests.make import make_area, make_organization

from .asking import correct, every, get, refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_the_past_of_today_is_today(client, two_hearings, resource):
    now = Release.objects.current().number
    collection = resource.collection
    listed = every(client, f"{collection}/?page_size=100")
    for ordering in (sign + name for name in ordered_then_by(resource) for sign in ("", "-")):
        today = every(client, f"{collection}/?ordering={ordering}&page_size=23")
        assert every(client, f"{collection}/?ordering={ordering}&page_size=23&as_of={now}") == today, ordering
    for row in listed[:: max(1, len(listed) // 5)]:
        then = get(client, f"{collection}/{row['id']}/?as_of={now}")
        assert then == get(client, f"{collection}/{row['id']}/")


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_a_filter_chooses_in_the_past_what_it_chooses_today_or_is_refused(client, two_hearings, resource):
    now, tried = Release.objects.current().number, 0
    [row, *_more] = every(client, f"{resource.collection}/")
    for name in resource.filterset_class.base_filters:
        value = row.get(name.removesuffix("__in").removesuffix("__gte").removesuffix("__lte"))
        if not isinstance(value, str | int | float) or name == "modified_since":
            continue
        path = f"{resource.collection}/?{name}={value}&page_size=100"
        answer = client.get(f"/api/v1/{path}&as_of={now}")
        if answer.status_code == 200:
            tried += 1
            assert answer.json()["results"] == get(client, path)["results"], name
        else:
            assert refused(client, f"{path}&as_of={now}", name) == "Cannot be combined with as_of."
    assert tried or resource.collection in ("sources", "areas", "topics", "people", "hearings")


def ids(client, path):
    return [row["id"] for row in every(client, path)]


@pytest.mark.parametrize("resource", RECORDS, ids=lambda resource: resource.collection)
def test_a_filter_chooses_in_the_past_what_it_chose_then(client, exchange, resource):
    """Whatever changed since, in the record itself, in its hearing or in a record that it names."""
    then, values = Release.objects.current().number, {"area": exchange.hearing.area_id}
    for row in every(client, f"{resource.collection}/"):
        values |= {name: told for name, told in row.items() if isinstance(told, str | int | float)}
    asked = []
    for name in resource.filterset_class.base_filters:
        column, _two, lookup = name.partition("__")
        value = "true" if lookup == "isnull" else values.get(column)
        path = f"{resource.collection}/?{name}={quote(str(value))}"
        if value is not None and client.get(f"/api/v1/{path}&as_of={then}").status_code == 200:
            asked.append((path, ids(client, path)))
    assert asked
    change(exchange.hearing, area=make_area("揭西县", "Jiexi", level="county"), title="专题询问")
    change(exchange.commitment, kind="measure", lead=make_organization("揭阳市财政局"))
    change(exchange.respondent, organization=make_organization("揭阳市商务局"), role="市商务局局长")
    change(exchange.figure, measures="资金")
    change(exchange.person, name="刘杰")
    for path, chosen in asked:
        assert ids(client, f"{path}&as_of={then}") == chosen, path


def test_the_past_says_what_was_said_then(client, exchange):
    commitment = correct()
    name = exchange.organization.name
    bureau = Organization.objects.get(pk=exchange.organization.pk)
    bureau.name = "揭阳市新局"
    bureau.save()
    path = f"commitments/{commitment.pk}/"
    told = [get(client, f"{path}?as_of={number}") for number in (1, 2, 3)]
    assert [each["kind"] for each in told] == ["pledge", "measure", "measure"]
    assert [each["organization_name"] for each in told] == [name, name, "揭阳市新局"]
    assert [row["id"] for row in get(client, "commitments/?kind=pledge&as_of=1")["results"]] == [
        commitment.pk
    ]
    assert get(client, "commitments/?kind=pledge&as_of=2")["results"] == []
    whole = get(client, f"hearings/{exchange.hearing.pk}/?as_of=1")
    [answer] = whole["questions"][0]["answers"]
    assert answer["organization_name"] == name


def test_a_day_means_its_last_release(client, exchange):
    Release.objects.update(at=F("at") - datetime.timedelta(days=3))
    commitment = correct()
    day = (Release.objects.get(number=1).at + datetime.timedelta(days=1)).date()
    assert get(client, f"commitments/{commitment.pk}/?as_of={day}")["kind"] == "pledge"
    assert get(client, f"commitments/{commitment.pk}/")["kind"] == "measure"


@pytest.mark.parametrize(
    "value",
    ["", "0", "7", "2020-01-01", "2999-01-01", "2025-02-30", "x", "-1", "1.0", "2025-10-30T00:00:00Z"],
)
@pytest.mark.parametrize("path", ["commitments/", "commitments/{id}/", "areas/"])
def test_a_time_without_a_release_is_refused(client, exchange, path, value):
    path = path.format(id=exchange.commitment.pk)
    assert refused(client, f"{path}?as_of={value}", "as_of")


@pytest.mark.parametrize(
    "path",
    ["commitments.csv?", "commitments.atom?", "commitments.ics?"],
)
def test_a_file_of_the_past_is_refused(client, exchange, path):
    assert "hold the present" in refused(client, f"{path}as_of=1", "as_of")
