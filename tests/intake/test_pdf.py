"""The text layer of a PDF is read; a scan and hostile files are refused with a sentence, within bounds."""

import time

import pytest

from apps.intake.formats import pdf
from apps.intake.formats.unreadable import Unreadable
from apps.intake.transcripts import text_of, transcript_of

from .pdfs import document, printed, stream, unfolding, with_contents

ONE = "市人大常委会委员林树宏：请问市发改局，产业园的情况如何"
TWO = "？"


def read(data):
    return transcript_of(data, ".pdf")


def refusal(data):
    with pytest.raises(Unreadable) as refused:
        read(data)
    return refused.value.code


def test_lines_that_the_page_wraps_are_joined_and_others_are_not():
    full = ["专题询问会上的问答实录", *["一二三四五六七八九十"] * 3, "结束。", "下一段"]
    assert (
        read(printed(full)).text == "专题询问会上的问答实录" + "一二三四五六七八九十" * 3 + "结束。\n下一段"
    )


def test_latin_words_across_a_line_end_keep_their_space():
    lines = ["一二三四五六七八 open", "data 二三四五六七八九", "一二三四五六七八九十", "完。"]
    assert "open data" in read(printed(lines)).text


def test_characters_that_a_font_writes_as_radicals_are_the_characters_that_are_meant():
    assert read(printed(["⼯业⽤地，市⻓、⻋、⻔、⻰"])).text == "工业用地，市长、车、门、龙"


def test_numbers_and_heads_of_pages_are_left_out_with_a_warning():
    pages = [
        ["揭阳日报", f"第{word}页的正文在这里。", "还有一行。", "又一行。", f"- {at} -"]
        for at, word in enumerate("甲乙丙丁", 1)
    ]
    found = read(printed(*pages))
    assert "揭阳日报" not in found.text
    assert "- 1 -" not in found.text
    assert "第乙页的正文在这里。" in found.text
    assert {each.code for each in found.warnings} == {"beside_left_out"}


def test_a_page_without_text_among_others_is_a_warning():
    found = transcript_of(with_contents([stream(b""), *[printed_content("正文。")]]), ".pdf")
    assert [each.code for each in found.warnings] == ["page_scanned"]
    assert "第1页" in str(found.warnings[0]) or "page 1" in str(found.warnings[0])


def printed_content(line):
    return stream(b"BT /F 12 Tf 1 0 0 1 50 750 Tm <%s> Tj ET" % line.encode("utf-16-be").hex().encode())


def test_a_pdf_is_told_by_its_first_bytes():
    assert text_of(printed(["正文。"])) == "正文。"


def test_a_scan_is_told_from_a_text():
    assert refusal(printed([])) == "pdf_scan"
    assert "OCR" in str(Unreadable("pdf_scan"))


def test_signs_that_mean_no_character_are_refused():
    assert refusal(printed(["\ue001\ue002\ue003正文"])) == "pdf_unmapped"


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b"%PDF-1.4", {"pdf_broken"}),
        (b"%PDF-1.7\n" + bytes(range(256)) * 400, {"pdf_broken"}),
        (
            document([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R 2 0 R]>>"]),
            {"pdf_broken"},
        ),
        (with_contents([stream(b"[" * 200_000)]), {"pdf_scan", "pdf_broken", "pdf_too_much"}),
        (unfolding(100_000_000), {"pdf_scan", "pdf_broken", "pdf_too_much"}),
        (
            document([b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 50_000 + b"]" * 50_000 + b">>"]),
            {"pdf_broken", "pdf_too_much"},
        ),
    ],
    ids=["begun", "garbage", "circle", "deep words", "bomb", "deep object"],
)
def test_hostile_files_are_refused_with_a_sentence(data, codes):
    assert refusal(data) in codes


def test_what_takes_too_long_or_too_much_is_stopped(monkeypatch):
    monkeypatch.setattr(pdf, "WAIT", 0.01)
    before = time.monotonic()
    assert refusal(printed(["正文。"])) == "pdf_too_much"
    assert time.monotonic() - before < 5


def test_more_pages_than_a_transcript_has_are_refused(monkeypatch):
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    assert refusal(printed(["甲。"], ["乙。"])) == "pdf_too_long"
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    monkeypatch.setattr(pdf, "MOST_CHARACTERS", 1)
    assert refusal(printed(["甲乙丙。"])) == "pdf_too_long"


def test_the_reader_gets_no_secret_and_imports_nothing_from_its_folder(monkeypatch, tmp_path):
    child = tmp_path / "child.py"
    told = "json.dumps({'pages': [' '.join(os.environ), str(sys.path)]})"
    child.write_text(f"import json, os, sys\nprint({told})\n")
    monkeypatch.setattr(pdf, "CHILD", child)
    monkeypatch.setenv("SECRET_KEY", "x")
    environment, path = pdf._pages(b"")
    assert "SECRET_KEY" not in environment
    assert str(tmp_path) not in path
