"""Plain text and Markdown: the file's characters, untouched, in UTF-8 or GB18030."""

import codecs
import re
import unicodedata

from .unreadable import Unreadable

SUFFIXES = {".txt", ".text", ".md", ".markdown"}
OTHER_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x7f-\x84\x86-\x9f]")
FOREIGN = {"Co", "Cn", "Cs"}
GB18030 = {"gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936"}


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode UTF-8 or GB18030, and refuse bytes that are neither."""
    for mark, name in OTHER_MARKS.items():
        if data.startswith(mark):
            raise Unreadable("encoding_named", encoding=name)
    if declared and declared.lower() not in GB18030 | {"utf-8", "utf8"}:
        raise Unreadable("encoding_declared", encoding=declared)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        where = error.start
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        raise Unreadable("encoding_unknown", byte=where) from None
    if CONTROL.search(text) or any(unicodedata.category(sign) in FOREIGN for sign in set(text)):
        raise Unreadable("encoding_unknown", byte=where)
    return text
