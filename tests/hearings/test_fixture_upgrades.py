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


def upgraded(*rows):
    return {row["pk"]: row["fields"] for row in Upgrade([list(rows)]).rows(list(rows))}


def test_text_of_a_source_becomes_its_first_edition():
    found = upgraded(make_source())
    assert "text" not in found["paper-2025-10-31"]
    edition = found["paper-2025-10-31-edition-1"]
    assert (edition["text"], edition["sha256"], edition["number"]) == (TEXT, "0" * 64, 1)
    assert (edition["reason"], edition["valid_from"]) == ("as_printed", "2025-10-31")
    assert (edition["source"], edition["created_at"]) == ("paper-2025-10-31", STAMPS["created_at"])


def test_source_that_a_hearing_links_in_another_file_is_a_newspapers_record():
    source, hearing = make_source(), make_row("hearing", "h", sources=["paper-2025-10-31"])
    upgrade = Upgrade([[source], [hearing]])
    assert upgrade.rows([source])[0]["fields"]["kind"] == "newspaper_record"
    assert upgraded(source)["paper-2025-10-31"]["kind"] == "news"


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


def test_event_without_news_is_a_statement_of_the_publisher_of_its_source():
    source = make_source()
    source["fields"]["publisher"] = "paper"
    event = make_row("commitmentevent", "h-e1", status="stated", source=source["pk"], start=0, end=2)
    fields = upgraded(source, event)["h-e1"]
    assert (fields["kind"], fields["status"], fields["stated_by"]) == ("statement", None, "paper")
    with pytest.raises(NotUpgraded, match="h-e1: paper-2025-10-31 is not in these files"):
        upgraded(event)


def test_answer_lists_its_one_speaker():
    assert upgraded(make_row("answer", "h-a1", speaker="h-p2"))["h-a1"]["speakers"] == ["h-p2"]


def test_votes_on_the_same_words_name_one_new_agenda_item():
    found = upgraded(make_source(), make_vote(1), make_vote(2), make_vote(3, "2026年底前建成园区"))
    assert [found[f"h-v{number}"]["agenda_item"] for number in (1, 2, 3)] == ["h-i1", "h-i1", "h-i2"]
    item = found["h-i1"]
    assert TEXT[item["start"] : item["end"]] == item["quote"] == "加快产业集聚"
    assert (item["hearing"], item["number"]) == ("h", 1)


def test_vote_whose_source_is_in_no_file_is_refused():
    with pytest.raises(NotUpgraded, match="h-v1: the text of paper-2025-10-31 is not in these files"):
        upgraded(make_vote(1))


def test_rows_of_today_stay_as_they_are():
    rows = [
        make_source(),
        make_vote(1),
        make_row("commitment", "h-c1", due_to=None, source="paper-2025-10-31"),
    ]
    today = Upgrade([rows]).rows(rows)
    assert Upgrade([today]).rows(today) == today
