"""The calendar of what falls due."""

import datetime

import icalendar
import pytest
from django.utils import timezone

from apps.api.files import calendars
from apps.hearings.ledger import writing
from tests.make import WHY, make_answer, make_commitment, make_hearing, make_question

PATH = "/api/v1/commitments.ics"
DAY = datetime.date(2026, 12, 31)
pytestmark = pytest.mark.django_db


def events(client, path=PATH):
    answer = client.get(path)
    assert answer.status_code == 200, answer.content
    return icalendar.Calendar.from_ical(answer.content).walk("VEVENT")


def make_due(words, day=DAY, **more):
    """Make a commitment in words of its own that falls due on a day."""
    answer = make_answer(make_question(more.pop("hearing", None) or make_hearing()), words)
    return make_commitment(
        answer,
        words,
        due_first_stated=words[:1],
        due_first_stated_to=day,
        due_first_stated_basis="议定的日子",
        **more,
    )


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
def test_the_first_and_the_last_day_there_is_are_days_like_others(client, exchange, day):
    type(exchange.commitment).objects.update(due_from=None, due_to=day)
    with writing(everything=True, why=WHY):
        pass
    [event] = events(client)
    assert event["dtstart"].dt == day
    assert ("dtend" in event) == (day == datetime.date.min)


def test_a_commitment_is_an_event_of_its_last_day_that_leads_to_its_words(client, exchange):
    [event] = events(client)
    assert (event["dtstart"].dt, event["dtend"].dt) == (DAY, DAY + datetime.timedelta(days=1))
    assert event["transp"] == "TRANSPARENT"
    assert event["uid"] == f"{exchange.commitment.pk}@testserver"
    assert event["url"] == f"http://testserver/hearings/{exchange.hearing.pk}/#{exchange.commitment.pk}"
    assert event["summary"].startswith("刘小杰（揭阳市发展和改革局）：我市将于2026年底前")
    assert event["description"].startswith(f"{exchange.commitment.quote}\n承诺与举措 · ")
    exchange.commitment.refresh_from_db()
    moment = exchange.commitment.modified_at.replace(microsecond=0)
    assert event["dtstamp"].dt == event["last-modified"].dt == moment


def test_a_calendar_says_in_its_language_under_which_terms_it_may_be_used(client, exchange):
    for language, maker, words in (("", "ZH", "引文的权利"), ("/en", "EN", "The words of a source")):
        calendar = icalendar.Calendar.from_ical(client.get(f"{language}/commitments.ics").content)
        assert calendar["prodid"].endswith(f"//{maker}")
        assert words in calendar["description"]


def test_the_same_record_gives_the_same_bytes(client, exchange):
    first = client.get(PATH)
    assert first.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert client.get(PATH).content == first.content
    assert client.get(PATH, headers={"if-none-match": first.headers["ETag"]}).status_code == 304
    assert client.head(PATH).headers["ETag"] == first.headers["ETag"]


def test_any_words_come_back_whole_from_lines_of_at_most_75_octets(client):
    words = "一,二;三\\四\n五" + "𠮷é字\u2028\x85\x0b" * 60
    make_due(words)
    content = client.get(PATH).content
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    [event] = events(client)
    assert event["description"].startswith(words.replace("\x0b", "\ufffd").replace("\x85", "\ufffd"))


def test_filters_choose_the_events_and_undated_commitments_have_none(client):
    hearing = make_hearing()
    answer = make_answer(make_question(hearing), "修路")
    make_commitment(answer, "修路")
    late = make_due("二期建桥", DAY + datetime.timedelta(days=365), hearing=hearing)
    soon = make_due("一期建桥", hearing=hearing)
    assert [event["uid"].split("@")[0] for event in events(client)] == [soon.pk, late.pk]
    assert len(events(client, f"{PATH}?due_to__lte={DAY}")) == 1
    assert events(client, f"{PATH}?kind=reported") == []


def test_a_calendar_without_events_has_the_component_that_the_format_demands(client, exchange):
    content = client.get(f"{PATH}?kind=reported").content
    assert [each.name for each in icalendar.Calendar.from_ical(content).subcomponents] == ["VTIMEZONE"]
    assert [each.name for each in icalendar.Calendar.from_ical(content).walk("STANDARD")] == ["STANDARD"]


def test_the_sequence_of_an_event_grows_when_its_row_changes(client, exchange, monkeypatch):
    [before] = events(client)
    again = timezone.now() + datetime.timedelta(seconds=2)
    monkeypatch.setattr(timezone, "now", lambda: again)
    exchange.commitment.kind = "measure"
    with writing(why=WHY):
        exchange.commitment.save()
    [after] = events(client)
    assert after["sequence"] > before["sequence"] > 0
    assert after["uid"] == before["uid"]


def test_what_it_does_not_understand_it_refuses_by_name(client):
    for name in ("cursor", "ordering", "fields", "as_of", "format", "kin"):
        refused = client.get(f"{PATH}?{name}=1")
        assert refused.status_code == 400
        assert refused.json()["errors"][0]["parameter"] == name
    assert client.get("/api/v1/figures.ics").status_code == 404


def test_too_many_days_are_refused_and_not_cut_off(client, monkeypatch):
    monkeypatch.setattr(calendars, "MOST", 1)
    hearing = make_hearing()
    make_due("一号工程", hearing=hearing)
    assert len(events(client)) == 1
    make_due("二号工程", hearing=hearing)
    assert client.get(PATH).status_code == 413


def test_the_number_of_queries_does_not_grow_with_the_days(client, django_assert_num_queries):
    hearing = make_hearing()
    events(client)  # the first answer of a day asks what became overdue
    make_due("一号工程", hearing=hearing)
    with django_assert_num_queries(3):
        events(client)
    for number in range(5):
        make_due(f"{number}号大桥", hearing=hearing)
    with django_assert_num_queries(3):
        events(client)
