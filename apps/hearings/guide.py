"""The guide for editors, `docs/editors.md`, as HTML; only the marks that the guide uses are read."""

import re
from html import escape
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe

BLOCK = re.compile(r"\n\s*\n")
ITEM = re.compile(r"^(?:-|\d+\.) ", re.MULTILINE)
INLINE = [
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*([^*]+)\*\*"), r"<b>\1</b>"),
]
PICTURE = re.compile(r"!\[([^\]]+)\]\(\S*/static/(\S+)\)")
LINE_END = re.compile(r"\n\s*")


def guide() -> SafeString:
    """Return the guide as HTML."""
    text = (Path(settings.BASE_DIR) / "docs/editors.md").read_text(encoding="utf-8")
    return mark_safe(html_of(text))  # noqa: S308  # every character of the file is escaped


def html_of(text: str) -> str:
    """Write headings, paragraphs, pictures and lists of one level as HTML."""
    return "\n".join(_block(block.strip("\n")) for block in BLOCK.split(text.strip()) if block.strip())


def _block(block: str) -> str:
    if block.startswith("#"):
        marks, _blank, words = block.partition(" ")
        return f"<h{len(marks)}>{_inline(words)}</h{len(marks)}>"
    if ITEM.match(block):
        kind = "ul" if block.startswith("-") else "ol"
        items = "".join(f"<li>{_inline(each)}</li>" for each in ITEM.split(block) if each.strip())
        return f"<{kind}>{items}</{kind}>"
    if found := PICTURE.fullmatch(block):
        words, name = found.groups()
        return f'<p><img src="{escape(static(name))}" alt="{escape(words)}" loading="lazy"></p>'
    return f"<p>{_inline(block)}</p>"


def _inline(words: str) -> str:
    """Write one run of text; where a line of Chinese goes on in the next, no blank stands between."""
    joined = LINE_END.sub(lambda found: "" if _between_chinese(found) else " ", words.strip())
    found = escape(joined, quote=False)
    for mark, html in INLINE:
        found = mark.sub(html, found)
    return found


def _between_chinese(found: re.Match[str]) -> bool:
    text, before, after = found.string, found.start() - 1, found.end()
    return ord(text[before]) > 127 and after < len(text) and ord(text[after]) > 127
