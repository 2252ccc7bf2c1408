"""One save stores what the page said would change, all of it or nothing."""

import random

import pytest

from apps.hearings.checking import faults_of_hearing
from apps.hearings.models import Answer, Commitment, Figure, Question, Section
from tests.hearings.admin.workbench.bench import decisions, page_of, place, preview, save, send, whys
from tests.make import PLEDGE, WHY, make_exchange, make_speaker, make_topic

pytestmark = pytest.mark.database


@pytest.fixture
def draft(db):
    return make_exchange(state="draft")


def test_the_page_shows_every_part_and_every_point_at_its_place(editor, draft):
    shown = editor.get(page_of(draft.hearing)).context["shown"]
    found = {item["sort"]: shown["text"][item["start"] : item["end"]] for item in shown["items"]}
    assert found["commitment"] == PLEDGE
    assert found["heading"] == draft.section.title
    assert found["point"] == f"二、{PLEDGE}。"
    assert set(found) == {"heading", "question", "answer", "commitment", "figure", "point"}


def test_nothing_is_stored_before_it_was_shown(editor, draft):
    changed = {draft.commitment.pk: {"kind": "measure"}}
    told = preview(editor, draft.hearing, changed=changed)
    assert told["rows"][0]["fields"] == [["类别", "承诺", "举措"]]
    assert Commitment.objects.get().kind == "pledge"
    assert save(editor, draft.hearing, WHY, changed=changed) == {"saved": 1}
    assert Commitment.objects.get().kind == "measure"
    assert Commitment.history.latest().history_user.username == "editor"


def test_what_was_not_shown_is_not_stored(editor, draft):
    decided = decisions(editor, draft.hearing, changed={draft.commitment.pk: {"kind": "measure"}})
    shown = send(editor, draft.hearing, decided).json()
    decided["edited"] = {draft.commitment.pk: {"kind": "reported"}}
    assert "rows" in send(editor, draft.hearing, decided, confirmed=shown["digest"]).json()
    assert Commitment.objects.get().kind == "pledge"


def test_what_somebody_saved_meanwhile_stays(editor, draft):
    decided = decisions(editor, draft.hearing, changed={draft.commitment.pk: {"kind": "measure"}})
    draft.figure.measures = "总投资"
    draft.figure.save()
    answer = send(editor, draft.hearing, decided)
    assert answer.status_code == 409
    assert "有人保存了这场询问会" in answer.json()["stale"][0]
    assert Commitment.objects.get().kind == "pledge"


def test_one_fault_keeps_everything_from_being_stored(editor, draft):
    changed = {draft.commitment.pk: {"kind": "measure"}, draft.figure.pk: {"measures": "", "value": "2"}}
    refused = save(editor, draft.hearing, changed=changed)
    assert {each["item"] for each in refused["troubles"]} == {draft.figure.pk}
    assert Commitment.objects.get().kind == "pledge"


def test_selected_words_become_a_commitment_of_the_answer_and_the_body_around_them(editor, draft):
    words = "我市已出台扶持政策"
    save(
        editor,
        draft.hearing,
        added={"n1": {"group": "commitment", "kind": "reported", **place(draft.answer, words)}},
    )
    found = Commitment.objects.get(quote=words)
    assert (found.answer, found.lead, found.kind) == (draft.answer, draft.organization, "reported")


def test_a_removed_answer_takes_along_what_is_in_it_and_the_preview_says_so(editor, draft):
    draft.vote.delete()
    draft.event.delete()
    told = preview(editor, draft.hearing, removed=[draft.answer.pk])
    assert sorted(
        row["item"] for row in told["rows"] if row["act"] == "removed" and row["item"][0] != "o"
    ) == sorted([draft.answer.pk, draft.commitment.pk, draft.figure.pk])
    save(editor, draft.hearing, removed=[draft.answer.pk])
    assert not Answer.objects.exists()
    assert not Figure.objects.exists()


def test_what_others_refer_to_is_not_removed(editor, draft):
    refused = save(editor, draft.hearing, removed=[draft.answer.pk])
    assert any(draft.event.pk in why for why in whys(refused))
    assert Answer.objects.exists()


def test_an_answer_is_split_and_its_parts_follow_their_words(editor, draft):
    first, rest = draft.answer.text.split("二、")
    cut = {draft.answer.pk: place(draft.answer, first)}
    more = {
        "group": "answer",
        "question": draft.question.pk,
        "speaker": draft.respondent.pk,
        **place(draft.answer, f"二、{rest}"),
    }
    draft.vote.delete()
    assert "saved" in save(editor, draft.hearing, changed=cut, added={"n1": more})
    one, other = Answer.objects.order_by("number")
    assert (one.text, other.text) == (first, f"二、{rest}")
    assert Commitment.objects.get().answer == other
    assert Figure.objects.get().answer == other
    assert [len(each.outline) for each in (one, other)] == [1, 1]


def test_answers_are_joined(editor, draft):
    first, rest = draft.answer.text.split("二、")
    more = {
        "group": "answer",
        "question": draft.question.pk,
        "speaker": draft.respondent.pk,
        **place(draft.answer, f"二、{rest}"),
    }
    save(editor, draft.hearing, changed={draft.answer.pk: place(draft.answer, first)}, added={"n1": more})
    second = Answer.objects.get(number=2)
    whole = {draft.answer.pk: place(draft.answer, draft.answer.text)}
    assert "saved" in save(editor, draft.hearing, changed=whole, removed=[second.pk])
    assert Answer.objects.get().text == draft.answer.text
    assert Commitment.objects.get().answer == Answer.objects.get()
    assert len(Answer.objects.get().outline) == 2


def test_a_second_answer_inside_the_first_is_refused(editor, draft):
    more = {
        "group": "answer",
        "question": draft.question.pk,
        "speaker": draft.respondent.pk,
        **place(draft.answer, PLEDGE),
    }
    assert "有重叠的文字" in whys(save(editor, draft.hearing, added={"n1": more}))[0]
    assert Answer.objects.count() == 1


def test_a_corrected_speaker_of_an_answer_corrects_who_leads_its_commitments(editor, draft):
    other = make_speaker(
        draft.hearing, capacity="respondent", organization=draft.hearing.convened_by, role="主任"
    )
    changed = {draft.answer.pk: {"speaker": other.pk}}
    assert [row["item"] for row in preview(editor, draft.hearing, changed=changed)["rows"]] == [
        draft.answer.pk,
        draft.commitment.pk,
    ]
    save(editor, draft.hearing, changed=changed)
    assert Commitment.objects.get().lead == draft.hearing.convened_by
    assert Answer.objects.get().stored_speakers() == [other]


def test_a_question_moves_to_another_speaker_and_a_new_heading_begins(editor, draft):
    other = make_speaker(draft.hearing, role="市人大代表")
    words = "开展专题询问"
    added = {"n1": {"group": "heading", **place(draft.answer, words)}}
    save(editor, draft.hearing, changed={draft.question.pk: {"speaker": other.pk}}, added=added)
    assert Question.objects.get().speaker == other
    assert Section.objects.filter(title=words).exists()


def test_points_are_changed_by_their_places(editor, draft):
    text = draft.answer.edition.text
    second = text.index(f"二、{PLEDGE}")
    save(editor, draft.hearing, removed=[f"o{second}"])
    assert [point["marker"] for point in Answer.objects.get().outline] == ["一、"]
    added = {"n1": {"group": "point", "marker": "二、", **place(draft.answer, f"二、{PLEDGE}。")}}
    save(editor, draft.hearing, added=added)
    assert [point["marker"] for point in Answer.objects.get().outline] == ["一、", "二、"]
    wrong = {"n1": {"group": "point", "marker": "三、", **place(draft.answer, PLEDGE)}}
    assert "须以其序号开头" in whys(save(editor, draft.hearing, added=wrong))[0]


def test_a_published_hearing_is_changed_by_publishers_with_a_public_reason(publisher, db):
    public = make_exchange()
    changed = {public.commitment.pk: {"kind": "measure"}}
    assert [each["item"] for each in save(publisher, public.hearing, changed=changed)["troubles"]] == ["why"]
    assert Commitment.objects.get().kind == "pledge"
    assert save(publisher, public.hearing, why=WHY, changed=changed) == {"saved": 1}
    assert Commitment.objects.get().kind == "measure"


def test_another_kind_needs_a_reason_also_where_nothing_is_public_and_the_history_keeps_it(editor, draft):
    changed = {draft.commitment.pk: {"kind": "measure"}}
    assert preview(editor, draft.hearing, changed=changed)["asks_why"]
    refused = save(editor, draft.hearing, changed=changed)
    assert [each["item"] for each in refused["troubles"]] == ["why"]
    assert Commitment.objects.get().kind == "pledge"
    assert save(editor, draft.hearing, WHY, changed=changed) == {"saved": 1}
    assert Commitment.history.latest().history_change_reason == WHY


def test_nothing_else_of_a_draft_needs_a_reason(editor, draft):
    changed = {draft.figure.pk: {"measures": "总投资"}}
    assert not preview(editor, draft.hearing, changed=changed)["asks_why"]
    assert save(editor, draft.hearing, changed=changed) == {"saved": 1}


def test_a_reason_that_the_history_cannot_keep_is_refused(editor, draft):
    changed = {draft.commitment.pk: {"kind": "measure"}}
    refused = save(editor, draft.hearing, "长" * 101, changed=changed)
    assert [each["item"] for each in refused["troubles"]] == ["why"]
    assert Commitment.objects.get().kind == "pledge"


@pytest.mark.parametrize("group", ["speaker", "figure", "point"])
def test_what_is_added_is_not_changed_beside(editor, draft, group):
    added = {"n1": {"group": group, **place(draft.answer, PLEDGE)}}
    told = preview(editor, draft.hearing, added=added, changed={"n1": {"marker": "一、"}})
    assert "没有完整送出" in whys(told)[0]


@pytest.mark.parametrize(
    "sent",
    [
        "",
        "[]",
        "{}",
        '{"rejected": [1], "edited": {}, "added": {}}',
        '{"rejected": [], "edited": {"x": 1}, "added": {}}',
        "[" * 100_000,
        '{"rejected": [], "edited": {}, "added": {"n1": {"group": "vote"}}}',
        '"\\ud800"',
    ],
)
def test_what_no_page_sends_is_refused(editor, draft, sent):
    answer = editor.post(page_of(draft.hearing), {"decisions": sent})
    assert answer.status_code == 400
    assert "没有完整送出" in whys(answer.json())[0]


@pytest.mark.parametrize(
    "place",
    [
        {"start": "5"},
        {"start": "9", "end": "9"},
        {"start": "0", "end": "999999999"},
        {"start": "x", "end": "y"},
    ],
)
def test_a_place_outside_the_text_is_refused(editor, draft, place):
    assert whys(save(editor, draft.hearing, changed={draft.commitment.pk: place}))
    assert Commitment.objects.get().quote == PLEDGE


def test_a_commitment_outside_every_answer_is_refused(editor, draft):
    added = {"n1": {"group": "commitment", "kind": "measure", **place(draft.answer, "开展专题询问")}}
    assert whys(save(editor, draft.hearing, added=added)) == [
        "承诺与举措须在某条答复之内，这一项不在任何答复之内。"
    ]


def test_whatever_is_decided_what_is_stored_keeps_every_rule(editor, draft):
    chance = random.Random(1)  # noqa: S311
    saved = 0
    for _ in range(5):
        items = editor.get(page_of(draft.hearing)).context["shown"]["items"]
        some = [chance.choice(items)]
        moved = {
            each["id"]: {
                "start": str(max(0, each["start"] + chance.randint(-2, 2))),
                "end": str(max(1, each["end"] + chance.randint(-3, 3))),
            }
            for each in some
        }
        removed = [chance.choice(items)["id"]] if chance.random() < 0.2 else []
        saved += "saved" in save(editor, draft.hearing, changed=moved, removed=removed)
        assert faults_of_hearing(draft.hearing) == []
    assert saved


def test_an_answer_of_two_speakers_keeps_both(editor, draft):
    other = make_speaker(draft.hearing, capacity="respondent", role="局长")
    save(editor, draft.hearing, changed={draft.answer.pk: {"others": f"p{other.number}"}})
    assert Answer.objects.get().stored_speakers() == [draft.respondent, other]
    assert whys(save(editor, draft.hearing, changed={draft.answer.pk: {"others": "p99"}}))


def test_topics_are_chosen_and_seen_before_they_are_stored(editor, draft):
    other = make_topic("人才", "Talent")
    changed = {draft.commitment.pk: {"topics": f"{draft.topic.pk} {other.pk}"}}
    assert preview(editor, draft.hearing, changed=changed)["rows"][0]["fields"] == [
        ["主题", "产业集群", "产业集群、人才"]
    ]
    assert list(Commitment.objects.get().topics.all()) == [draft.topic]
    save(editor, draft.hearing, changed=changed)
    assert set(Commitment.objects.get().topics.all()) == {draft.topic, other}
    assert whys(save(editor, draft.hearing, changed={draft.commitment.pk: {"topics": "nothing"}}))
