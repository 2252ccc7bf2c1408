import pytest

from apps.hearings.fixture_upgrades import NotUpgraded, Upgrade

TEXT = "议题:加快产业集聚。局长刘小杰:2026年底前建成园区。"
STAMPS = {"created_at": "2025-11-01T00:00:00Z", "modified_at": "2025-11-01T00:00:00Z"}


def make_row(model, pk, **fields):
    return {"model": f"hearings.{model}", "pk": pk, "fields": {**STAMPS, **fields}}


def make_source(pk="paper-2025-10-31"):
    return make_row("source", pk, text=TEXT, sha256="0" * 64, published_on="2025-10-31")


def make_vote(number, words="加快产业集聚"):
    quote = {"source": "paper-2025-10-31", "start": 0, "end": 9, "quote": TEXT[:9]}
    return make_row("vote", f"h-v{number}", hearing="h", number=number, agenda_item=words, **quote)


def make_hearing(**fields):
    return make_row("hearing", "h", **{"sources": ["paper-2025-10-31"], **fields})


def upgraded(*rows):
    """Rewrite rows of one file, beside which there is the file of the hearing."""
    return {row["pk"]: row["fields"] for row in Upgrade([list(rows), [make_hearing()]]).rows(list(rows))}


def refusal(*rows):
    with pytest.raises(NotUpgraded) as refused:
        Upgrade([list(rows)]).rows(list(rows))
    return str(refused.value)


def test_text_of_a_source_becomes_its_first_edition():
    found = upgraded(make_source())
    assert "text" not in found["paper-2025-10-31"]
    edition = found["paper-2025-10-31-edition-1"]
    assert (edition["text"], edition["sha256"], edition["number"]) == (TEXT, "0" * 64, 1)
    assert (edition["reason"], edition["valid_from"]) == ("as_printed", "2025-10-31")
    assert (edition["source"], edition["created_at"]) == ("paper-2025-10-31", STAMPS["created_at"])


def test_kind_of_a_source_follows_from_the_hearing_or_the_event_that_has_it_in_any_file():
    source, event = make_source(), make_row("commitmentevent", "h-e1", source="paper-2025-10-31")
    for other, kind in ((make_hearing(), "newspaper_record"), (event, "news")):
        assert Upgrade([[source], [other]]).rows([source])[0]["fields"]["kind"] == kind
    assert "give the file of its hearing, too" in refusal(source)
    assert "paper-2025-10-31: no hearing" in refusal(source, make_hearing(sources=[]))
    source["fields"]["kind"] = "reply"
    assert Upgrade([[source]]).rows([source])[0]["fields"]["kind"] == "reply"


def without(row, name):
    return {**row, "fields": {key: value for key, value in row["fields"].items() if key != name}}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([without(make_source(), "sha256"), make_hearing()], "paper-2025-10-31: found None as sha256"),
        ([make_source(), make_hearing(sources=None)], "h: found None as sources, expected a list of ids"),
        ([make_source(), make_hearing(sources="paper")], "h: found 'paper' as sources"),
        ([make_source(), make_hearing(sources=[["a"]])], "h: found [['a']] as sources"),
        ([make_source(pk=["a"])], "found the pk ['a'], expected a text"),
        ([make_source(), make_hearing(), without(make_vote(1), "hearing")], "h-v1: found None as hearing"),
        ([make_source(), make_hearing(), make_vote(1, 5)], "h-v1: found 5 as agenda_item"),
        ([make_row("agendaitem", "h-i1", edition="e", quote="甲")], "h-i1: found None as hearing"),
        ([make_row("answer", "h-a1", source=["a"])], "h-a1: found ['a'] as edition"),
        ([make_row("commitmentevent", "h-e1", source=["a"])], "h-e1: found ['a'] as source"),
        ([make_row("source", "s", text=None)], "s: found None as text"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_rows_that_cannot_be_read_are_refused_by_a_sentence(rows, said):
    assert said in refusal(*rows)


@pytest.mark.parametrize(
    "model", ["section", "question", "answer", "commitment", "commitmentevent", "figure", "vote"]
)
def test_quoted_record_stands_on_the_first_edition(model):
    fields = upgraded(make_row(model, "h-x1", source="paper-2025-10-31", start=0, end=2))["h-x1"]
    assert (fields["edition"], "source" in fields) == ("paper-2025-10-31-edition-1", False)


def test_days_due_are_what_was_first_stated():
    due = {"due_stated": "2026年底前", "due_from": None, "due_to": "2026-12-31", "due_basis": None}
    fields = upgraded(make_row("commitment", "h-c1", status="broken", **due))["h-c1"]
    assert {name: fields[name] for name in due} == due
    assert (fields["due_first_stated"], fields["due_first_stated_to"]) == ("2026年底前", "2026-12-31")
    assert fields["status"] == "not_fulfilled"


def test_event_is_progress():
    fields = upgraded(make_row("commitmentevent", "h-e1", status="broken"))["h-e1"]
    assert (fields["kind"], fields["status"]) == ("progress", "not_fulfilled")


def test_event_after_which_it_was_stated_is_refused():
    with pytest.raises(
        NotUpgraded, match=r"h-e1: found the status stated, .* give it another status or delete it"
    ):
        upgraded(make_row("commitmentevent", "h-e1", status="stated"))


def test_answer_lists_its_one_speaker():
    assert upgraded(make_row("answer", "h-a1", speaker="h-p2"))["h-a1"]["speakers"] == ["h-p2"]


def test_votes_on_the_same_words_name_one_new_agenda_item():
    found = upgraded(make_source(), make_vote(1), make_vote(2), make_vote(3, "2026年底前建成园区"))
    assert [found[f"h-v{number}"]["agenda_item"] for number in (1, 2, 3)] == ["h-i1", "h-i1", "h-i2"]
    item = found["h-i1"]
    assert TEXT[item["start"] : item["end"]] == item["quote"] == "加快产业集聚"
    assert (item["hearing"], item["number"]) == ("h", 1)


def test_votes_on_the_same_words_of_two_sources_name_two_agenda_items():
    other = make_vote(2)
    other["fields"]["source"] = "late-2025-10-31"
    rows = [make_source(), make_source("late-2025-10-31"), make_vote(1), other]
    rows.append(make_hearing(sources=["paper-2025-10-31", "late-2025-10-31"]))
    found = {row["pk"]: row["fields"] for row in Upgrade([rows]).rows(rows)}
    for number, source in ((1, "paper-2025-10-31"), (2, "late-2025-10-31")):
        item = found[found[f"h-v{number}"]["agenda_item"]]
        assert item["edition"] == found[f"h-v{number}"]["edition"] == f"{source}-edition-1"


def test_vote_whose_source_is_in_no_file_is_refused():
    with pytest.raises(NotUpgraded, match="h-v1: the text of paper-2025-10-31 is not in these files"):
        upgraded(make_vote(1))


def test_rows_of_today_stay_as_they_are():
    rows = [
        make_hearing(),
        make_source(),
        make_vote(1),
        make_row("commitment", "h-c1", due_to=None, source="paper-2025-10-31"),
    ]
    today = Upgrade([rows]).rows(rows)
    assert Upgrade([today]).rows(today) == today
