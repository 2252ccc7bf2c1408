"""Parts of a sentence that a semicolon separates although they are one clause, because one verb governs both."""

import re
from collections.abc import Iterator

from apps.hearings.quantities.closing import close

from .commitments_doing import HEAD, LED, VERB, set_aside

OPENS = re.compile(
    "(?:要|将|会|可以?|应)?(?:充分|切实|认真|全面|严格|积极|依法|综合)*(?:利用|运用|落实|用好|用足|用活|享受|采取|采用|通过|依托|执行|按照|围绕|针对|抓住|发挥|借助|包括|涵盖)"
)
SUMS_UP = re.compile(
    "等(?:[一二两三四五六七八九十\\d]+[项条种个]|多[项条种个]|各[类项种]|一系列)?[\u4e00-\u9fff]{0,8}?(?:政策|措施|举措|办法|方式|手段|机制|途径|制度|做法|要求|渠道|平台|优势|条件|规定|内容|作用)"
)
ALL_OF_THEM = re.compile("(?:^|[,，])(?:均|都|一律|一并|统一|分别|逐一|全部|同样)")
GOVERNS = re.compile(f"{VERB}(?!的)")
LEFT_OPEN = (("“", "”"), ("《", "》"), ("(", ")"))
MOST = 12


def joined_groups(pieces: list[str]) -> Iterator[tuple[int, int]]:
    """Group the pieces between the semicolons of a sentence into clauses, each as its first and its last piece."""
    words = [set_aside(close(piece).words) for piece in pieces] if len(pieces) > 1 else pieces
    at = 0
    while at < len(words):
        last = at + last_joined(words[at : at + MOST])
        yield at, last
        at = last + 1


def last_joined(words: list[str]) -> int:
    """Give the index of the last piece that belongs to the same clause as the first."""
    ends = max(summed_up(words), where_closed(words))
    while ends + 1 < len(words) and depends_on_next(words[ends], words[ends + 1]):
        ends += 1
    return ends


def where_closed(words: list[str]) -> int:
    """Give the index of the piece that closes the quotation marks and brackets of the first."""
    said = ""
    for place, piece in enumerate(words):
        said += piece
        if not is_open(said):
            return place
    return 0


def summed_up(words: list[str]) -> int:
    """Give the index of the piece that sums up a list which the first opens, as in 利用甲;乙;丙等政策."""
    if OPENS.match(words[0]) and not SUMS_UP.search(words[0]):
        for place, piece in enumerate(words[1:], 1):
            if HEAD.match(piece):
                return 0
            if SUMS_UP.search(piece):
                return place
    return 0


def is_open(words: str) -> bool:
    """Tell whether a quotation mark or a bracket is still open at the end of some words."""
    return any(words.count(one) > words.count(other) for one, other in LEFT_OPEN)


def depends_on_next(piece: str, after: str) -> bool:
    """Tell whether the verb of a piece stands in the next one."""
    led = LED.match(piece)
    governs = GOVERNS.search(piece, led.end() if led else 0)
    return not governs and bool(led or ALL_OF_THEM.search(after))
