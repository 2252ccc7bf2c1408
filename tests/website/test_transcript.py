import re
from html import unescape

import pytest

from apps.api.resources.sources import SourceDetail
from apps.api.rows.details import published_details
from apps.hearings.models import Edition, Hearing
from apps.website.transcript import Transcript
from tests.make import (
    add_source,
    make_answer,
    make_exchange,
    make_figure,
    make_hearing,
    make_question,
    make_source,
)

from .marks import without_cards

HEARING = "jieyang-2025-10-30"


def laid_out(pk=HEARING):
    return Transcript(pk, published_details(SourceDetail, hearings=pk)).documents


def words_of(block):
    html = without_cards("".join(paragraph.html for paragraph in block["paragraphs"]))
    return (block["label"] or "") + unescape(re.sub("<[^>]*>", "", html))


def ids_of(block):
    return re.findall(r' id="(?!x-)([^"]*)"', "".join(paragraph.html for paragraph in block["paragraphs"]))


@pytest.mark.usefixtures("record")
class TestTheRealRecord:
    def test_the_blocks_together_are_the_whole_source_to_the_character(self):
        [document] = laid_out()
        assert "".join(map(words_of, document["blocks"])) == Edition.objects.get().text

    def test_headings_questions_and_answers_stand_in_printed_order(self):
        [document] = laid_out()
        types = [block["type"] for block in document["blocks"] if block["type"] != "between"]
        assert "".join(each[0] for each in types) == "sqasqaqa" + "sqa" * 8

    def test_printed_names_become_the_heads_of_what_they_introduce(self):
        [document] = laid_out()
        heads = [block for block in document["blocks"] if block["type"] in ("question", "answer")]
        assert len(heads) == 22
        assert all(block["label"] for block in heads)

    def test_a_figure_of_the_introduction_stands_in_the_introduction(self):
        [document] = laid_out()
        [first] = [block for block in document["blocks"] if f"{HEARING}-f1" in ids_of(block)]
        assert first["type"] == "between"

    def test_every_commitment_and_figure_is_marked_once(self):
        [document] = laid_out()
        hearing = Hearing.objects.get()
        stored = [
            *hearing.commitments.values_list("pk", flat=True),
            *hearing.figures.values_list("pk", flat=True),
        ]
        assert sorted(id for block in document["blocks"] for id in ids_of(block)) == sorted(stored)


@pytest.mark.django_db
class TestMadeUpRecords:
    def test_a_supporting_source_without_words_of_the_hearing_is_not_laid_out(self):
        made = make_exchange()
        add_source(made.hearing, make_source("另一份文件。"))
        assert [document["source"]["id"] for document in laid_out(made.hearing.pk)] == [made.source.pk]

    def test_an_answer_in_another_source_stands_in_that_source(self):
        made = make_exchange()
        other = make_source("续报：我市将继续推进。")
        add_source(made.hearing, other)
        where = {"edition": other.current_edition, "start": 3, "end": 11}
        answer = made.hearing.answers.model(
            hearing=made.hearing,
            question=made.question,
            speaker=made.respondent,
            text="我市将继续推进。",
            **where,
        )
        answer.save()
        shown = {
            d["source"]["id"]: [b["part"]["id"] for b in d["blocks"] if b["part"]]
            for d in laid_out(made.hearing.pk)
        }
        assert shown[other.pk] == [answer.pk]

    def test_a_name_that_is_not_printed_so_is_given_beside_the_words(self):
        hearing = make_hearing()
        question = make_question(hearing, "情况如何？")
        [document] = laid_out(hearing.pk)
        [block] = [block for block in document["blocks"] if block["part"]]
        assert block["part"]["id"] == question.pk
        assert block["label"] is None

    def test_overlapping_parts_break_no_page(self, client):
        hearing = make_hearing(text="甲乙丙丁戊己庚27.84")
        question = make_question(hearing, "乙丙丁戊")
        answer = make_answer(question, "丙丁戊己庚")
        figure = make_figure(hearing=hearing, quote="戊己庚27.84", basis="数字")
        page = client.get(f"/hearings/{hearing.pk}/").content.decode()
        for part in (question, answer, figure):
            assert page.count(f'id="{part.pk}"') == 1
        [document] = laid_out(hearing.pk)
        assert "".join(map(words_of, document["blocks"])) == hearing.sources.get().current_edition.text
