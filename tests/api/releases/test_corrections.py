"""Who changes what is public says why, and nobody is told more of what was withdrawn."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from apps.api.releases.current_release import bring_up_to_date, forget
from apps.hearings.corrections import WithoutReason
from apps.hearings.labels import label
from apps.hearings.ledger import writing
from apps.hearings.models import (
    Change,
    Commitment,
    Correction,
    Figure,
    Release,
)
from apps.hearings.models.releases import Reason
from apps.hearings.publishing import publish, publish_event, withdraw, withdraw_event
from tests.make import (
    WHY,
    correct,
    make_area,
    make_edition,
    make_event,
    make_exchange,
    make_figure,
    make_organization,
    make_person,
    make_topic,
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


@pytest.mark.parametrize("why", ["", " ", "\n", "\u3000"], ids=ascii)
def test_a_correction_without_a_reason_is_refused_by_a_sentence_that_names_the_record(exchange, why):
    before = Release.objects.current()
    exchange.commitment.kind = "measure"
    with pytest.raises(WithoutReason) as refused, writing(why=why):
        exchange.commitment.save()
    [said] = refused.value.messages
    assert said.startswith(f"{label(exchange.commitment)}已公开")
    assert "300" in said
    assert Commitment.objects.get().kind == "pledge"
    assert Release.objects.current() == before


@pytest.mark.parametrize("why", HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_reason_is_refused_even_where_none_is_needed(exchange, why):
    for write in (lambda: correct_with(why, exchange.commitment, kind="measure"), lambda: add_topic(why)):
        before = Release.objects.current()
        with pytest.raises(ValidationError):
            write()
        assert Release.objects.current() == before


def correct_with(why, record, **values):
    with writing(why=why):
        for name, value in values.items():
            setattr(record, name, value)
        record.save()


def add_topic(why):
    with writing(why=why):
        make_topic("农业")


def test_a_reason_of_300_characters_is_stored_without_the_space_around_it(exchange):
    correct_with(f" {'更' * 300}\u3000", exchange.commitment, kind="measure")
    assert whys() == {exchange.commitment.pk: "更" * 300}


def test_each_record_that_differs_has_the_reason_and_what_is_new_has_none(exchange):
    bureau = make_organization("揭阳市新局")
    with writing(why=WHY):
        correct(exchange.organization, name="揭阳市发改局")
        correct(exchange.figure, measures="总投资")
        correct(exchange.commitment, lead=bureau)
    found = whys()
    assert found.pop(bureau.pk) is None
    assert {exchange.organization.pk, exchange.figure.pk, exchange.answer.pk} <= set(found)
    assert set(found.values()) == {WHY}
    written = Change.objects.filter(release=Release.objects.current(), written=True)
    own = {exchange.organization.pk, exchange.figure.pk, exchange.commitment.pk}
    assert set(written.values_list("record", flat=True)) == own


@pytest.mark.parametrize("name", ["area", "topic"])
def test_a_public_vocabulary_is_corrected_with_a_reason_too(exchange, name):
    record = getattr(exchange, name)
    record.name = "新名"
    with pytest.raises(WithoutReason):
        record.save()
    record.refresh_from_db()
    correct(record, name="新名")
    assert set(whys().values()) == {WHY}


def test_what_is_public_is_not_deleted_without_a_reason(exchange):
    with pytest.raises(WithoutReason, match=exchange.figure.pk):
        Figure.objects.get().delete()
    with writing(why=WHY):
        Figure.objects.get().delete()
    assert whys() == {exchange.figure.pk: WHY}


def test_several_corrections_at_once_are_all_refused_where_the_reason_is_missing(exchange):
    three = {
        "value": 3,
        "unit": "1",
        "stated_value": 3,
        "stated_unit": "个",
        "kind": "count",
        "measures": "产业园",
    }
    make_figure(exchange.answer, "3个产业园", **three)
    with pytest.raises(WithoutReason):
        delete_all_figures()
    assert Figure.objects.count() == 2


@writing()
def delete_all_figures():
    for figure in Figure.objects.all():
        figure.delete()


def test_what_is_no_correction_needs_no_reason(exchange):
    make_area("汕头市", "Shantou")
    make_person("单田芳")
    event = make_event(exchange.commitment, "fulfilled", state="draft")
    correct_with("", event, note="完成")
    publish_event(event)
    withdraw_event(event)
    draft = make_exchange(state="draft", canary="另一场").hearing
    correct_with("", draft, title="另题")
    publish(draft)
    withdraw(draft)
    exchange.commitment.refresh_from_db()
    exchange.commitment.touch()
    Change.objects.filter(record=exchange.figure.pk, until=None).update(after={"id": exchange.figure.pk})
    with writing(everything=True):
        pass  # as after an upgrade, by which rows have other columns
    assert Release.objects.current().changed == 1
    assert not Correction.objects.exclude(why=None).exists()


def test_a_record_that_is_written_beside_an_upgrade_needs_its_reason(exchange):
    exchange.commitment.kind = "measure"
    with pytest.raises(WithoutReason), writing(everything=True):
        exchange.commitment.save()


def test_the_passing_of_a_day_has_no_reason_even_beside_a_correction(exchange, monkeypatch):
    withdraw_event(exchange.event)
    today = exchange.commitment.due_to + datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda at=None: at.date() if at else today)
    forget()
    correct(exchange.topic, name="新名")
    found = whys()
    assert found.pop(exchange.commitment.pk) is None
    assert found == {exchange.topic.pk: WHY}
    bring_up_to_date()


def test_a_reason_joins_the_writing_around_it(exchange):
    with writing(), writing(why=WHY):
        correct_with("", exchange.commitment, kind="measure")
    with pytest.raises(WithoutReason), writing(Reason.LOADED):
        correct_with("", exchange.commitment, kind="pledge")


def test_what_was_written_past_the_application_needs_a_reason(exchange):
    Commitment.objects.update(kind="measure")
    before = Release.objects.current()
    with pytest.raises(WithoutReason, match=exchange.commitment.pk), writing(everything=True):
        pass
    assert Release.objects.current() == before
    with writing(why=WHY, everything=True):
        pass
    assert whys()[exchange.commitment.pk] == WHY
    Figure.objects.all().delete()
    with pytest.raises(WithoutReason, match=exchange.figure.pk), writing(everything=True):
        pass


def test_what_only_moves_to_a_new_edition_is_no_correction(exchange):
    make_edition(exchange.source)
    release = Release.objects.current()
    told = {change.record: change for change in Change.objects.filter(release=release)}
    for moved in (exchange.answer, exchange.commitment, exchange.figure):
        assert told[moved.pk].after["edition"] != told[moved.pk].previous.after["edition"]
        assert (told[moved.pk].why, told[moved.pk].written) == (None, False)
    assert told[exchange.source.pk].why == WHY
    assert set(Correction.objects.published().values_list("record", flat=True)) == {exchange.source.pk}
