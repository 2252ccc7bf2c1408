"""Word documents are read once or not at all; what Word does not print is left out, with a warning at its place."""

import io
import zipfile

import pytest

from apps.intake.transcripts import transcript_of

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:s="urn:shape" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'


def run(words, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


def paragraph(inside, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def related(**targets):
    links = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="urn:r">{links}</Relationships>'


def read(body, name="document", **parts):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", related(officeDocument=f"word/{name}.xml"))
        archive.writestr(f"word/{name}.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        archive.writestr(f"word/_rels/{name}.xml.rels", related(**{part: f"{part}.xml" for part in parts}))
        for part, inside in parts.items():
            archive.writestr(f"word/{part}.xml", f"<w:{part} {NAMES}>{inside}</w:{part}>")
    found = transcript_of(packed.getvalue(), ".docx")
    return found.text, [(each.code, found.text[each.start : each.end]) for each in found.warnings]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph("<w:ins>" + run("甲") + "</w:ins>" + run("乙")), "甲乙\n"),
        (paragraph(run("甲", '<w:vanish w:val="0"/>') + run("乙", '<w:strike w:val="false"/>')), "甲乙\n"),
        (
            paragraph(run("市城管局局长"), "<w:rPr><w:del/></w:rPr>") + paragraph(run("刘小杰：是。")),
            "市城管局局长刘小杰：是。\n",
        ),
        (
            paragraph(
                "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>",
                "<w:tabs><w:tab/></w:tabs>",
            ),
            "甲\t乙\n丙\n",
        ),
        (paragraph("<w:r><w:instrText>PAGE 甲</w:instrText></w:r>" + run("12")), "12\n"),
        (paragraph(run("甲")) + paragraph("") + paragraph(run("乙")), "甲\n\n乙\n"),
        (
            paragraph(
                run("前")
                + "<mc:AlternateContent><mc:Choice><s:txbx><w:txbxContent>"
                + paragraph(run("框"))
                + "</w:txbxContent></s:txbx></mc:Choice><mc:Fallback><w:txbxContent>"
                + paragraph(run("框"))
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent>"
                + run("后")
            ),
            "前后\n框\n",
        ),
        (
            f"<mc:AlternateContent><mc:Fallback>{paragraph(run('甲'))}</mc:Fallback></mc:AlternateContent>",
            "甲\n",
        ),
        (
            "<mc:AlternateContent>"
            + "".join(f"<mc:Choice>{paragraph(run(words))}</mc:Choice>" for words in "甲乙")
            + "</mc:AlternateContent>",
            "甲\n",
        ),
        (
            paragraph(run("3") + run("[1]", '<w:vertAlign w:val="superscript"/>') + run("个")),
            "3个\n",
        ),
        (
            f"<w:tbl><w:tr><w:tc>{paragraph(run('甲'))}</w:tc><w:tc>{paragraph(run('乙'))}</w:tc></w:tr></w:tbl>",
            "甲\n乙\n",
        ),
    ],
)
def test_words_are_read_once_as_word_prints_them(body, text):
    assert read(body) == (text, [])


@pytest.mark.parametrize(
    ("inside", "text", "code"),
    [
        ("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>" + run("新"), "建成新\n", "deleted_left_out"),
        (run("旧", "<w:strike/>") + run("新"), "建成新\n", "deleted_left_out"),
        (run("（内部）", "<w:vanish/>") + run("新"), "建成新\n", "hidden_left_out"),
        (
            f"<w:moveFrom>{run('移')}</w:moveFrom>{run('新')}<w:moveTo>{run('移')}</w:moveTo>",
            "建成新移\n",
            "moved_left_out",
        ),
        ("<m:oMath><m:r><m:t>3</m:t></m:r></m:oMath>" + run("个"), "建成个\n", "object_left_out"),
        ("<w:r><w:drawing><c:chart r:id='a'/></w:drawing></w:r>", "建成\n", "object_left_out"),
        ("<w:r><w:object/></w:r>", "建成\n", "object_left_out"),
    ],
)
def test_what_is_left_out_is_warned_of_at_its_place(inside, text, code):
    assert read(paragraph(run("建成") + inside)) == (text, [(code, "建成")])


def test_power_of_a_number_stands_raised_and_is_warned_of():
    body = paragraph(run("10") + run("8", '<w:vertAlign w:val="superscript"/>') + run("元"))
    assert read(body) == ("10⁸元\n", [("raised_number", "10⁸")])


@pytest.mark.parametrize(
    ("part", "note", "reference"),
    [
        ("footnotes", "footnote", "footnoteReference"),
        ("endnotes", "endnote", "endnoteReference"),
        ("comments", "comment", "commentReference"),
    ],
)
def test_note_is_left_out_and_warned_of_where_its_mark_stands(part, note, reference):
    body = paragraph(run("建成3个") + f'<w:r><w:{reference} w:id="2"/></w:r>' + run("。"))
    notes = {part: f'<w:{note} w:id="2">{paragraph(run("含在建1个"))}</w:{note}>'}
    assert read(body, **notes) == ("建成3个。\n", [("note_left_out", "建成3个")])


def test_words_of_headers_are_warned_of_and_page_numbers_are_not():
    parts = {"header": paragraph(run("内部资料")), "footer": paragraph(run("第1页"))}
    assert read(paragraph(run("甲")), **parts) == ("甲\n", [("beside_left_out", "甲")])


def test_embedded_document_is_warned_of():
    body = paragraph(run("前")) + '<w:altChunk r:id="a"/>' + paragraph(run("后"))
    assert read(body) == ("前\n后\n", [("object_left_out", "前")])


def test_numbers_that_word_shows_are_warned_of_once_and_bullets_are_not():
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:lvl w:ilvl="0"><w:numFmt w:val="{shape}"/></w:lvl></w:abstractNum>'
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n, shape in ((1, "bullet"), (2, "chineseCounting"))
    )
    lines = [
        paragraph(run(words), LIST.format(n)) for words, n in (("甲", 1), ("乙", 2), ("丙", 2), ("丁", 0))
    ]
    assert read("".join(lines), numbering=numbering) == ("甲\n乙\n丙\n丁\n", [("numbers_left_out", "甲")])


def test_style_hides_and_numbers_as_what_it_is_put_on_would():
    styles = (
        '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="N"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    )
    body = paragraph(run("甲") + run("藏", '<w:rStyle w:val="H"/>')) + paragraph(
        run("乙"), '<w:pStyle w:val="N"/>'
    )
    told = [("hidden_left_out", "甲"), ("numbers_left_out", "甲")]
    assert read(body, styles=styles) == ("甲\n乙\n", told)


def test_body_is_the_part_that_the_package_names():
    assert read(paragraph(run("甲")), name="document2") == ("甲\n", [])
