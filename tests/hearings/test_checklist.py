"""What a hearing lacks is listed, each point with the page that mends it."""

import pytest

from apps.hearings.checklist import checklist, errors, parts_of
from apps.hearings.ledger import writing
from apps.hearings.models import Figure, Hearing, Organization, Source, Speaker
from tests import make

pytestmark = pytest.mark.django_db
ADMIN = "/admin/hearings/"


def addresses(hearing):
    return [point.url.removeprefix(ADMIN) for point in checklist(hearing)]


def of_list(kind, hearing, code):
    return f"{kind}/?hearing__id__exact={hearing.pk}&attention={code}"


@pytest.fixture
def draft(db):
    """A draft that lacks nothing."""
    made = make.make_exchange(state="draft")
    Source.objects.update(title="出处", url="https://example.org/", published_on="2025-10-31")
    return made


def test_a_hearing_that_lacks_nothing_has_no_points(draft):
    assert checklist(draft.hearing) == []


def test_an_answer_of_several_bodies_whose_pledges_count_for_one_alone_is_named(draft):
    with writing():
        other = make.make_speaker(
            draft.hearing,
            capacity="respondent",
            role="某局负责人",
            organization=make.an_organization("揭阳市财政局", "department"),
        )
        draft.answer.name_speakers([draft.respondent, other])
        draft.answer.save()
    (point,) = checklist(draft.hearing)
    assert str(draft.organization) in point.title
    assert point.url.startswith(f"{ADMIN}answer/{draft.answer.pk}/change/")
    with writing():
        draft.commitment.kind = "measure"
        draft.commitment.save()
    assert checklist(draft.hearing) == []


def lacking(draft):
    """Let something of every sort be missing."""
    hearing = draft.hearing
    with writing():
        speaker = make.make_speaker(hearing, capacity="respondent", role="某局负责人")
        Speaker.objects.filter(pk=speaker.pk).update(organization=None)
        answer = make.make_answer(draft.question, "尽快办理。", speaker=speaker)
        question = make.make_question(hearing, "何时办理？", speaker=draft.questioner)
        draft.commitment.topics.clear()
    Figure.objects.update(measures=draft.figure.quote)
    return speaker, answer, question


def test_what_a_few_parts_lack_leads_to_the_field_that_mends_each(draft):
    speaker, answer, question = lacking(draft)
    assert addresses(draft.hearing) == [
        f"commitment/{draft.commitment.pk}/change/#id_topics",
        f"question/{question.pk}/change/",
        f"answer/{answer.pk}/change/#id_speaker",
        f"speaker/{speaker.pk}/change/#id_organization",
        f"figure/{draft.figure.pk}/change/#id_measures",
    ]


def test_what_many_parts_lack_leads_to_the_list_of_them(monkeypatch, draft):
    monkeypatch.setattr("apps.hearings.checklist.FEW", 0)
    lacking(draft)
    found = [
        ("commitment", "topic"),
        ("question", "answer"),
        ("answer", "body"),
        ("speaker", "body"),
        ("figure", "measures"),
    ]
    assert addresses(draft.hearing) == [of_list(kind, draft.hearing, code) for kind, code in found]


def test_a_convener_that_is_a_publisher_is_an_error_and_one_of_another_area_a_hint(draft):
    field = f"hearing/{draft.hearing.pk}/change/#id_convened_by"
    convener = draft.hearing.convened_by
    Organization.objects.filter(pk=convener.pk).update(classification="media")
    assert [point.url for point in errors(Hearing.objects.get())] == [f"{ADMIN}{field}"]
    assert addresses(Hearing.objects.get()) == []
    other = make.make_area("榕城区", "Rongcheng")
    Organization.objects.filter(pk=convener.pk).update(area=other, classification="congress")
    assert errors(Hearing.objects.get()) == []
    [point] = checklist(Hearing.objects.get())
    assert "榕城区" in point.title
    assert point.url == f"{ADMIN}{field}"


def test_what_another_hearing_lacks_is_not_listed(draft):
    make.make_question(make.make_hearing(area=make.make_area("榕城区", "Rongcheng")), "何时？")
    assert checklist(draft.hearing) == []


@pytest.mark.parametrize(
    ("name", "right", "wrong"), [("members_stated", 1, 10), ("organizations_stated", 1, 9)]
)
def test_a_number_of_the_introduction_is_compared_with_the_record(draft, name, right, wrong):
    for number, expected in ((right, []), (wrong, [f"hearing/{draft.hearing.pk}/change/#id_{name}"])):
        Hearing.objects.update(**{name: number})
        assert addresses(Hearing.objects.get()) == expected


@pytest.mark.parametrize("name", ["title", "url", "published_on"])
def test_a_source_says_its_title_and_where_and_when_it_was_published(draft, name):
    Source.objects.filter(pk=draft.source.pk).update(**{name: None})
    assert addresses(draft.hearing) == [f"source/{draft.source.pk}/change/#id_{name}"]


def test_the_parts_of_a_hearing_are_counted_and_an_event_has_none(draft):
    assert sum(number for _name, number in parts_of(draft.hearing)) == 9
    assert parts_of(draft.event) == []
