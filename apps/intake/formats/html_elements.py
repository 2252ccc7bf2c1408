"""The elements of HTML: which begin a line, which hold no words of the page, which set words aside."""

import re
from collections.abc import Mapping

from apps.hearings.wordlists import listed

BLOCKS = frozenset(
    listed(
        "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption "
        "figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup "
        "option p pre search section summary table tbody tfoot thead tr ul listing xmp plaintext"
    )
)
CELLS = frozenset(listed("td th"))
VOID = frozenset(listed("area base br col embed hr img input link meta source track wbr param frame"))
# Their text is code, or of another kind than the words of a page.
WORDLESS = frozenset(listed("script style title datalist rp"))
ASIDE = {
    **dict.fromkeys(listed("nav footer aside select textarea button"), "beside_left_out"),
    **dict.fromkeys(listed("template noscript"), "hidden_left_out"),
    **dict.fromkeys(listed("del s strike"), "deleted_left_out"),
    **dict.fromkeys(listed("svg math object canvas iframe noframes noembed audio video"), "object_left_out"),
    "rt": "note_left_out",
}
ROLES = frozenset(listed("navigation contentinfo complementary search banner"))
NAMED_ASIDE = frozenset(listed("footer foot copyright nav navbar sidebar breadcrumb breadcrumbs"))
HIDDEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|text-indent\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*0"
    r"|(?:left|right|top)\s*:\s*-\d{4,}|opacity\s*:\s*(?:0+(?:\.0*)?|\.0+)%?\s*(?=;|!|$))",
    re.IGNORECASE,
)
SIZE = re.compile(r"(?:^|;)\s*font-size\s*:\s*([^;!]*)", re.IGNORECASE)
COLOUR = re.compile(r"(?:^|;)\s*color\s*:\s*([^;!]*)", re.IGNORECASE)
NO_SIZE = re.compile(r"[0.]+[a-z%]*\s*", re.IGNORECASE)
RELATIVE = re.compile(r"[0-9.]+(?:em|%)\s*|inherit\s*|smaller\s*|larger\s*", re.IGNORECASE)
NO_COLOUR = re.compile(
    r"transparent\s*|(?:rgb|hsl)a?\([^()]*(?:,[^(),]*,[^(),]*,|/)\s*(?:0+(?:\.0*)?|\.0+)%?\s*\)\s*",
    re.IGNORECASE,
)
HIDDEN_CLASSES = frozenset(listed("sr-only visually-hidden visuallyhidden screen-reader-text"))
STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
BLOCK_STYLE = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)\b", re.IGNORECASE)
INLINE_STYLE = re.compile(r"(?:^|;)\s*display\s*:\s*inline", re.IGNORECASE)
NO_NUMBER = re.compile(r"list-style(?:-type)?\s*:[^;]*\b(?:none|disc|circle|square)\b", re.IGNORECASE)


def sets_aside(tag: str, attributes: Mapping[str, str]) -> str | None:
    """Give the code of the warning for an element whose words are left out; None for other elements."""
    if not attributes:
        return ASIDE.get(tag) or ("hidden_left_out" if tag == "dialog" else None)
    style = attributes.get("style") or ""
    if "hidden" in attributes or HIDDEN.search(style) or (tag == "dialog" and "open" not in attributes):
        return "hidden_left_out"
    if STRUCK.search(style):
        return "deleted_left_out"
    if tag in ("body", "html", "main", "article"):
        return None
    named = {attributes.get("id", "").lower(), *attributes.get("class", "").lower().split()}
    if named & HIDDEN_CLASSES:
        return "hidden_left_out"
    if attributes.get("role", "").lower() in ROLES or named & NAMED_ASIDE:
        return "beside_left_out"
    return ASIDE.get(tag)


def is_unseen(attributes: Mapping[str, str], around: tuple[bool, bool]) -> tuple[bool, bool]:
    """Tell whether the words of an element have no size, and no colour; both are inherited."""
    style = (attributes.get("style") or "") if attributes else ""
    size, colour = SIZE.search(style), COLOUR.search(style)
    small = around[0] if not size or RELATIVE.fullmatch(size[1]) else False
    return (
        small or bool(size and NO_SIZE.fullmatch(size[1])),
        bool(NO_COLOUR.fullmatch(colour[1])) if colour and "inherit" not in colour[1] else around[1],
    )


def is_block(tag: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether an element stands on lines of its own."""
    if not attributes:
        return tag in BLOCKS
    style = attributes.get("style") or ""
    if tag in BLOCKS:
        return tag in ("br", "hr", "li", "tr") or not INLINE_STYLE.search(style)
    return tag not in CELLS and bool(BLOCK_STYLE.search(style))
