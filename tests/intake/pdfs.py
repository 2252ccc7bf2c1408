"""Small PDF files: their objects written by hand, so that a test shows what a file holds."""

import zlib

TO_UNICODE = b"""/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap"""
FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>"
)
SIGNS = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>/DW 1000>>"


def stream(data, extra=b""):
    return b"<</Length %d %s>>stream\n" % (len(data), extra) + data + b"\nendstream"


def document(objects):
    """Join objects, of which the first is the catalogue, with the table of their places."""
    out, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + head + table + tail


def with_contents(contents):
    """Make a document of one page for each content stream."""
    kids = b" ".join(b"%d 0 R" % (6 + 2 * at) for at in range(len(contents)))
    fixed = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(contents), kids),
        FONT,
        SIGNS,
        stream(TO_UNICODE),
    ]
    pages = []
    for at, content in enumerate(contents):
        inner = b"/Resources<</Font<</F 3 0 R>>>>/MediaBox[0 0 600 800]/Contents %d 0 R" % (7 + 2 * at)
        pages += [b"<</Type/Page/Parent 2 0 R%s>>" % inner, content]
    return document([*fixed, *pages])


def printed(*pages):
    """Make a document whose pages print these lines."""
    return with_contents([stream(_shown(lines)) for lines in pages])


def unfolding(size):
    """Make a document of one page that unfolds to so many bytes."""
    return with_contents([stream(zlib.compress(b"BT ET\n" * (size // 6), 1), b"/Filter/FlateDecode")])


def _shown(lines):
    shown = b"".join(
        b"1 0 0 1 50 %d Tm <%s> Tj\n" % (750 - 20 * at, line.encode("utf-16-be").hex().encode())
        for at, line in enumerate(lines)
    )
    return b"BT /F 12 Tf\n" + shown + b"ET"
