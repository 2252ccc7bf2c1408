import io
import zipfile
from contextlib import suppress

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.intake.formats.unreadable import Unreadable
from apps.intake.transcripts import MOST_BYTES, read_transcript, text_of
from apps.intake.turns import find_turns

from .exchanges import WORDS, printed

TEXT = printed("office and name")
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(body, name="word/document.xml", head=""):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            name,
            f'<?xml version="1.0"?>{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        )
    return packed.getvalue()


def paragraph(words):
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("suffix", [".txt", ".md", ""])
def test_plain_text_is_the_text_of_the_file_untouched(encoding, suffix):
    text = f"|   {TEXT}\r\n尾 \u2028"
    assert text_of(text.encode(encoding), suffix) == text


def test_byte_order_mark_stays_so_that_offsets_agree():
    assert text_of("\ufeff问：".encode(), ".txt") == "\ufeff问："


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_any_utf_8_text_is_read_as_it_is(text):
    if text.strip("\ufeff \t\r\n"):
        assert text_of(text.encode(), ".txt") == text


@settings(deadline=None)  # what begins like a PDF is read by a process of its own
@given(st.binary(max_size=200), st.sampled_from([".txt", ".html", ".docx", ""]))
def test_any_bytes_are_text_or_a_named_error(data, suffix):
    with suppress(Unreadable):
        assert text_of(data, suffix)


@pytest.mark.parametrize(
    ("data", "suffix", "named"),
    [
        ("問：多少？".encode("big5"), ".txt", "neither UTF-8"),
        (b"caf\xe9 ", ".txt", "neither UTF-8"),
        ("问".encode("utf-16"), ".txt", "UTF-16"),
        ("问".encode("utf-32"), ".txt", "UTF-32"),
        ("问\0".encode(), ".txt", "NUL"),
        (b" \n", ".txt", "no text"),
        (b"<meta charset=big5><p>a", ".html", "big5"),
        (b"x" * (MOST_BYTES + 1), ".txt", "larger than 10 MB"),
        (b"PK\x03\x04broken", ".docx", "broken"),
        (b"", ".docx", "broken"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"x", ".doc", "old or a protected"),
        (docx(paragraph("a"), name="other.xml"), ".docx", "no Word document"),
        (docx("<w:p>"), ".docx", "broken"),
        (docx("", head='<!DOCTYPE w [<!ENTITY a "b">]>'), ".docx", "declares entities"),
        (docx("<w:p>" * 600 + "</w:p>" * 600), ".docx", "nested"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_unreadable_file_is_named(data, suffix, named):
    with translation.override("en"), pytest.raises(Unreadable, match=named):
        text_of(data, suffix)


@pytest.mark.parametrize(
    ("body", "named"), [(paragraph("字" * 9000), "more text"), ("<w:x/>" * 30_000, "unfolds")]
)
def test_word_document_that_unfolds_to_more_than_a_transcript_is_named(monkeypatch, body, named):
    monkeypatch.setattr("apps.intake.formats.docx_parts.MOST_XML", 100_000)
    monkeypatch.setattr("apps.intake.formats.docx_words.MOST_TEXT", 5000)
    with translation.override("en"), pytest.raises(Unreadable, match=named):
        text_of(docx(body), ".docx")


def test_truncated_word_document_is_named():
    data = docx("".join(paragraph(f"问{n}：多少？") for n in range(300)))
    for size in range(10, len(data), len(data) // 20):
        with pytest.raises(Unreadable):
            text_of(data[:size], ".docx")


def test_file_that_is_not_there_is_named(tmp_path):
    with translation.override("en"), pytest.raises(Unreadable, match="cannot be read") as refused:
        read_transcript(str(tmp_path / "none.txt"))
    assert "No such file" in refused.value.parameters["reason"]
    with translation.override("en"), pytest.raises(Unreadable, match="cannot be read"):
        read_transcript(str(tmp_path))


@pytest.mark.parametrize("suffix", [".docx", ""])
def test_word_document_is_read_paragraph_by_paragraph(suffix):
    body = "".join(paragraph(line) for line in TEXT.splitlines())
    assert text_of(docx(body), suffix).split() == TEXT.split()


def test_word_breaks_tabs_and_alternatives_are_read():
    body = (
        "<w:p><w:r><w:t>问：</w:t><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>"
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{paragraph('丙')}</mc:Choice><mc:Fallback>{paragraph('丙')}</mc:Fallback></mc:AlternateContent>"
    )
    assert text_of(docx(body), ".docx") == "问：\t甲\n乙\n丙\n"


@pytest.mark.parametrize("suffix", [".html", ".htm", ""])
def test_page_is_read_block_by_block(suffix):
    page = (
        "<!DOCTYPE html><html><head><title>题</title><style>p{}</style></head><body><!-- 注 > --><h1>停车&amp;学校</h1>"
        "<p>问：<b>缺口</b>\n 多大？<br/>答：3000个&nbsp;。<script>if (a < b) {'</p>'}</script></p>"
        "<table><tr><td>甲</td><td>乙</td></tr></table><p title='a > b'>1 < 2</body></html>"
    )
    assert text_of(page.encode(), suffix) == "停车&学校\n问：缺口 多大？\n答：3000个\xa0。\n甲 乙\n1 < 2"


@pytest.mark.parametrize("wrap", ["<p>{}</p>", "<div><strong>{}</strong></div>", "<li>{}"])
def test_turns_are_found_on_a_page(wrap):
    page = "<html><body>" + "".join(wrap.format(line) for line in TEXT.splitlines()) + "</body></html>"
    text = text_of(page.encode("gb18030"), ".html")
    turns = [turn for turn in find_turns(text) if turn.kind in ("question", "answer")]
    assert [text[turn.start : turn.end] for turn in turns] == WORDS


@pytest.mark.parametrize(
    "unit", ["<", "<a ", "<a '", '<a "', "<!--", "<!", "</", "&", "<p", "<script>", "<a b='\">", "]]>"]
)
def test_hostile_page_is_read_in_linear_time(unit):
    text_of((f"<p>问{unit * 200_000}").encode(), ".html")
