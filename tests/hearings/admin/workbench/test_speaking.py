"""An editor names a speaker who is not on record yet, with a body and a role, and stores it with what is said."""

import pytest

from apps.hearings.models import Amendment, Answer, Organization, Person, Speaker
from tests.hearings.admin.pages import address
from tests.hearings.admin.workbench.bench import page_of, place, preview, save, whys
from tests.make import WHY, correct, make_area, make_exchange, make_organization, make_person

pytestmark = pytest.mark.database
NAMED = {"group": "speaker", "name": "吴晓东", "organization": "市公安局", "role": "市公安局局长"}


@pytest.fixture
def draft(db):
    return make_exchange(state="draft")


def split(draft, **fields):
    """Split the answer before its second point; the new one is given by whom the fields name."""
    head, tail = draft.answer.text.split("二、")
    given = {"speaker": draft.answer.speaker_id, "question": draft.question.pk, "others": "", **fields}
    return {
        "changed": {draft.answer.pk: place(draft.answer, head)},
        "added": {"n1": {"group": "answer", **given, **place(draft.answer, f"二、{tail}")}},
    }


def speaks(draft, *speakers, **fields):
    """Decide that the second part of the answer is given by new speakers."""
    decided = split(draft, **{"speaker": "n2", **fields})
    for number, speaker in enumerate(speakers, 2):
        decided["added"][f"n{number}"] = {"capacity": "respondent", **NAMED, **speaker}
    return decided


def test_a_new_speaker_is_stored_with_the_answer_of_which_it_is_named(editor, draft):
    told = preview(editor, draft.hearing, **speaks(draft, {}))
    (row,) = [row for row in told["rows"] if row["item"] == "n2"]
    assert (row["act"], row["kind"]) == ("added", "发言人")
    assert not Person.objects.filter(name="吴晓东").exists()
    assert "saved" in save(editor, draft.hearing, **speaks(draft, {}))
    second = Answer.objects.order_by("start").last()
    assert (second.speaker.person.name, second.speaker.role) == ("吴晓东", "市公安局局长")
    assert second.speaker.history.latest().history_user.username == "editor"


def test_a_new_body_gets_its_place_at_birth(editor, draft):
    save(editor, draft.hearing, **speaks(draft, {}))
    body = Organization.objects.get(name="市公安局")
    assert (body.area, body.pk) == (draft.area, f"{draft.area.pk}-gong-an-ju")
    assert Person.objects.get(name="吴晓东").area == draft.area


def test_the_commitments_of_the_new_answer_are_led_by_the_new_body(editor, draft):
    save(editor, draft.hearing, **speaks(draft, {}))
    draft.commitment.refresh_from_db()
    assert draft.commitment.lead.name == "市公安局"


@pytest.mark.parametrize("field", ["name", "organization"])
def test_a_joint_answer_makes_no_false_body_or_person(editor, draft, field):
    told = preview(editor, draft.hearing, **speaks(draft, {field: "市公安局、市商务局"}))
    assert "几位发言人请分别新增" in " ".join(whys(told))


def test_two_new_speakers_answer_together(editor, draft):
    other = {"name": "郑小明", "organization": "市商业局", "role": "市商业局局长", "namesakes": "new"}
    assert "saved" in save(editor, draft.hearing, **speaks(draft, {}, other, others="n3"))
    second = Answer.objects.order_by("start").last()
    assert [str(each) for each in second.stored_speakers()] == ["市公安局局长吴晓东", "市商业局局长郑小明"]


def test_namesakes_are_offered_before_somebody_new_is_made(editor, draft):
    known = make_person("吴晓冬")
    told = preview(editor, draft.hearing, **speaks(draft, {}))
    assert f"吴晓冬（{known.pk}）" in " ".join(whys(told))
    save(editor, draft.hearing, **speaks(draft, {"name": known.pk}))
    assert Answer.objects.order_by("start").last().speaker.person == known


def test_bodies_with_nearly_the_same_name_are_offered_before_one_is_made(editor, draft):
    known = make_organization("揭阳市公安消防局")
    told = preview(editor, draft.hearing, **speaks(draft, {}))
    assert known.pk in " ".join(whys(told))
    assert "saved" in save(editor, draft.hearing, **speaks(draft, {"namesakes": "new"}))
    assert Organization.objects.filter(name="市公安局").exists()


def listed(client, hearing):
    """List the bodies that the page offers."""
    return client.get(page_of(hearing)).context["known_bodies"]


def test_a_body_that_the_page_lists_is_the_one_of_another_area(editor, draft):
    elsewhere = make_organization("榕城区教育局", area=make_area("榕城区", "Rongcheng"))
    draft.commitment.lead = elsewhere
    correct(draft.commitment)
    assert elsewhere.name in listed(editor, draft.hearing)
    assert "saved" in save(editor, draft.hearing, **speaks(draft, {"organization": elsewhere.name}))
    assert Answer.objects.order_by("start").last().speaker.organization == elsewhere


@pytest.mark.parametrize("namesakes", ["", "new"])
def test_of_bodies_of_one_name_the_listed_one_is_meant(editor, draft, namesakes):
    mine, _other = make_organization("市公安局"), make_organization("市公安局")
    (name,) = [each for each in listed(editor, draft.hearing) if each.endswith(f" {mine.pk}")]
    fields = {"organization": name, "namesakes": namesakes}
    assert "saved" in save(editor, draft.hearing, **speaks(draft, fields))
    assert Answer.objects.order_by("start").last().speaker.organization == mine


@pytest.mark.parametrize("field", ["name", "organization"])
@pytest.mark.parametrize("namesakes", ["", "new"])
def test_an_id_that_no_record_has_makes_no_false_body_or_person(editor, draft, field, namesakes):
    told = preview(editor, draft.hearing, **speaks(draft, {field: "jieyang-wu", "namesakes": namesakes}))
    assert "没有编号为jieyang-wu的记录" in " ".join(whys(told))


def test_what_is_wrong_with_a_field_is_said_without_blanks(editor, draft):
    told = preview(editor, draft.hearing, **speaks(draft, {"role": ""}))
    assert "职务：" in " ".join(whys(told))


def test_who_is_on_record_for_certain_is_not_made_again(editor, draft):
    before = Speaker.objects.count(), Person.objects.count()
    mine = draft.answer.speaker
    named = {"name": mine.person.name, "organization": mine.organization.name, "role": mine.role}
    shown = preview(editor, draft.hearing, **speaks(draft, named))
    assert "n2" not in [row["item"] for row in shown["rows"]]
    assert "saved" in save(editor, draft.hearing, **speaks(draft, named))
    assert (Speaker.objects.count(), Person.objects.count()) == before


def test_only_who_is_made_is_told_as_added(editor, draft):
    mine = draft.answer.speaker
    named = {"name": mine.person.name, "organization": mine.organization.name, "role": mine.role}
    rows = preview(editor, draft.hearing, **speaks(draft, named))["rows"]
    assert "发言人" not in [row["kind"] for row in rows]


NAMES = ("吴晓东", "郑小明", "陈大文", "黄志强", "林少华", "许国荣")


def together(draft):
    """Decide that six new speakers answer together, in the order of their names here."""
    named = [{"name": name, "role": f"市公安局{name}", "namesakes": "new"} for name in NAMES]
    return speaks(draft, *named, others="、".join(f"n{number}" for number in range(3, 8)))


def test_new_speakers_are_numbered_in_the_order_in_which_they_are_named(editor, draft):
    assert "saved" in save(editor, draft.hearing, **together(draft))
    stored = Speaker.objects.filter(person__name__in=NAMES).order_by("number")
    assert [each.person.name for each in stored] == [*NAMES]


def test_an_amendment_with_several_new_speakers_is_accepted(editor, publisher, exchange):
    assert "saved" in save(editor, exchange.hearing, WHY, **together(exchange))
    amendment = Amendment.objects.get()
    answer = publisher.post(address(Amendment, "change", amendment.pk), {"decision": "accept"})
    assert answer.status_code == 302
    assert [each.person.name for each in Answer.objects.order_by("start").last().stored_speakers()] == [
        *NAMES
    ]


def test_who_says_nothing_is_not_stored(editor, draft):
    told = preview(editor, draft.hearing, **speaks(draft, {}, speaker=draft.answer.speaker_id))
    assert [each["item"] for each in told["troubles"]] == ["n2"]


@pytest.mark.parametrize("wrong", [{"role": ""}, {"capacity": "reader"}, {"name": "x" * 101}])
def test_what_a_speaker_lacks_is_told_and_nothing_is_stored(editor, draft, wrong):
    told = preview(editor, draft.hearing, **speaks(draft, wrong))
    assert "n2" in [each["item"] for each in told["troubles"]]
    assert not Person.objects.filter(name="吴晓东").exists()
