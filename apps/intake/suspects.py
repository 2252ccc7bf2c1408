"""What looks like the label of a speaker, or like a question, among the words of a turn."""

import re
from collections.abc import Iterator

from apps.hearings.wordlists import listed

from .cautions import caution
from .offices import NO_OFFICE, POSTS, longest_post
from .persons import Who, is_body, person
from .proposals import Turn, Warning
from .scripts import folded
from .segments import LINE, Segment, ends_sentence, segments
from .shapes import COLON, FORBIDDEN, LEAD
from .surnames import NO_NAMES, is_name

HAN = re.compile("[\u3400-\u9fff·•‧]+")
ENDS = "。！？!?”』」"
SENTENCE = re.compile(rf"[{ENDS}][ \u3000\xa0]?")
COLONED = re.compile(rf"([^{FORBIDDEN}]{{1,30}}+){COLON}")
BRACKETED = re.compile(
    r"[【〔［〖\[(（]([^【】\[\]〔〕［］〖〗()（）\n。？！]{2,24}+)[】\]〕］〗)）](?![(（])"
)
# A label that something else than a colon ends, or nothing.
MISPRINTED = re.compile(
    r"[“‘「『《〈<\"'（(【\[]?([\u3400-\u9fff·•‧]{3,24}?)(?:(?![\u3400-\u9fff·•‧])|(?=我|感谢|谢谢|各位|尊敬|您|目前|今年|近年))"
)
ATTRIBUTED = re.compile(rf"(?<=[”」])([^{FORBIDDEN}、]{{3,20}}+)(?=[。，,；])")
SAYS = re.compile(
    "(?:接着|随后|随即|继续|补充|当场|又|再)?(?:提问|追问|询问|发问|质询|反问|接着问|又问|再问|问道|回答|答复|回应|作答|答道|答|问|补充|表示|介绍|坦言|解释|说明|发言|插话|说)(?:道|说)?$"
)
NOBODY = re.compile("[我你您他她它这那]|会议|大家|以上|如下|上述|首先|其次|最后|同时|此外|答案|询问|问题")
POST = re.compile("|".join(sorted(POSTS, key=len, reverse=True)))
TITLED = re.compile("[长员师官手家户民哥姐妈爸叔婶工总板书记人者局委办厅院会站所队]$")
TITLE = re.compile(
    "(?:书记|支书|先生|女士|同志|(?<![增延成特专时全总见生拉周部校伸身狭])长|业主|店主|[店商]户|[村居市网股]民|院士|教师|医生|律师)$"
)
UNLIKELY = re.compile("[一二三四五六七八九十类型区县市镇省年月期上中下里内外面表图书关化性率度量费款]$")
OF_BODY = re.compile(r"[\u4e00-\u9fff]{0,3}[市县区省州镇].{0,8}[局委办厅院]")
ADDRESSED = frozenset(listed("委员 代表 议员 局长 主任 市长 县长 区长"))
COMMON = re.compile(
    "^(?:.{0,6}(?:联系人|负责人|责任人|主持人|召集人|牵头人|经办人|发言人|单位|部门|成员|人员|机构|对象|队伍|名单|记者|编辑|校对|来源|作者|审核|摄影))$"
)
LONGEST_OFFICE = 24
SENTENCE_AT_LEAST = 8
ASKS = re.compile(
    r"请问|请教一下|想请教|想问|请.{2,12}(?:局长|主任|部长|市长|县长|区长|负责人|同志)(?:来)?(?:回答|答复|说明|介绍|谈谈|回应)"
)
ASKED = re.compile("[？?][”』」）)*_\\s]*$")
OPENINGS = "“‘「『（(《"
CLOSINGS = "”’」』）)》"


def label_like(text: str, turn: Turn, *, said: bool, wrapped: bool) -> Iterator[Warning]:
    """Find what stands where a label stands, and reads like one, among the words of a turn.

    In words that somebody says less is enough than in an introduction; where lines are wrapped, each begins no sentence.
    """
    for piece in segments(text, turn.start, turn.end):
        if not (wrapped and _runs_on(text, turn, piece)):
            yield from _at_line(text, turn, piece, said)
        for gap in SENTENCE.finditer(text, piece.start, piece.end):
            found = COLONED.match(text, gap.end(), piece.end) or ATTRIBUTED.match(text, gap.end(), piece.end)
            if (
                found
                and _inside(found[1])
                and (_speaks(found[1]) or (found.re is COLONED and _is_somebody(found[1])))
            ):
                yield _caution(found.start(1), found.end(1), found[1])


def _at_line(text: str, turn: Turn, piece: Segment, said: bool) -> Iterator[Warning]:
    opening = LEAD.match(text, piece.start, min(piece.end, piece.start + 40))
    at = opening.end() if opening else piece.start
    for shape in (COLONED, BRACKETED):
        found = shape.match(text, at, piece.end)
        if found and _may_open(text, found, piece, said):
            yield _caution(found.start(1), found.end(1), found[1])
            return
    alone = piece.before >= LINE and piece.after >= LINE and piece.end - at <= LONGEST_OFFICE
    if alone and piece.start > turn.start and piece.end < turn.end and _is_somebody(text[at : piece.end]):
        yield _caution(at, piece.end, text[at : piece.end])
        return
    found = MISPRINTED.match(text, at, piece.end)
    if found and (piece.start > turn.start or turn.kind == "heading") and said and _is_somebody(found[1]):
        yield _caution(found.start(1), found.end(1), found[1])


def _runs_on(text: str, turn: Turn, piece: Segment) -> bool:
    return piece.start > turn.start and piece.before == LINE and not ends_sentence(text, piece.start)


def _caution(start: int, end: int, words: str) -> Warning:
    return caution("label_in_words", start, end, words=words)


def _may_open(text: str, found: re.Match, piece: Segment, said: bool) -> bool:
    """Tell whether words at the beginning of a line may name who speaks what follows them."""
    words = found[1].strip(" \t\u3000\xa0*_#")
    if COMMON.match(folded(words)) or not _inside(words):
        return False
    if _speaks(words) or _is_somebody(words):
        return True
    if not said or len(text[found.end() : piece.end].strip()) < SENTENCE_AT_LEAST:
        return False
    return _perhaps(words)


def _inside(words: str) -> bool:
    return not NOBODY.search(folded(words))


def _speaks(words: str) -> bool:
    """Tell whether words say that somebody speaks: 李明代表追问."""
    plain = folded("".join(words.split()))
    said = SAYS.search(plain)
    before = plain[: said.start()] if said else ""
    return bool(before) and (_names(person(before)) or bool(longest_post(before)) or _ends_in_name(before))


def _names(who: Who | None) -> bool:
    return bool(who and who.role not in ("chair", "moderates") and (who.certain or len(who.name or "") > 1))


def _is_somebody(words: str) -> bool:
    """Tell whether words are an office with a name, or a member's title with what is no common name."""
    who = person(words)
    if who and who.certain and (len(who.name or "") > 1 or who.organization):
        return True
    plain = folded("".join(words.split()))
    if NO_OFFICE.search(plain) or not HAN.fullmatch(plain) or len(plain) > LONGEST_OFFICE:
        return False
    core = longest_post(plain)
    if plain[len(plain) - core :] in ADDRESSED and 2 <= len(plain) - core <= 4:
        return True
    post = next((found for found in POST.finditer(plain) if found.end() < len(plain)), None)
    behind = plain[post.end() :] if post else ""
    if not post or behind[0] in "会长" or not is_body(plain[: post.start()].removesuffix("副")):
        return False
    return 2 <= len(behind) <= 3 or (len(behind) <= 5 and any(is_name(behind[:size]) for size in (3, 2)))


def _perhaps(words: str) -> bool:
    """Tell whether words before a sentence may be a speaker: a body, a name, a title, or a name behind a title."""
    who = person(words)
    if who and who.name and not who.certain:
        return (
            len(who.name) > 1
            and not UNLIKELY.search(folded(who.name))
            and folded(who.name)[:2] not in NO_NAMES
        )
    if _names(who) or (who and who.organization):
        return True
    plain = folded("".join(words.split()))
    if NO_OFFICE.search(plain) or not HAN.fullmatch(plain) or len(plain) > LONGEST_OFFICE:
        return bool(re.fullmatch("[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}", words))
    named = OF_BODY.match(plain) and any(is_name(plain[-size:]) for size in (3, 2))
    return bool(longest_post(plain) or TITLE.search(plain) or named or _ends_in_name(plain))


def _ends_in_name(plain: str) -> bool:
    return any(
        len(plain) > size and is_name(plain[-size:]) and TITLED.search(plain[:-size]) for size in (3, 2)
    )


def question_like(text: str, turn: Turn, *, wrapped: bool) -> Iterator[Warning]:
    """Find sentences of an answer that ask for one, and paragraphs that are a question."""
    for piece in segments(text, turn.start, turn.end):
        asked = None
        for start, end in _sentences(text, piece.start, piece.end):
            words = text[start:end]
            if ASKS.search(folded(words)) and not _quoted(text, start, end):
                asked = (start, end)
                break
        if asked is None and not wrapped and piece.start > turn.start and _is_question(text, piece):
            asked = (piece.start, piece.end)
        if asked:
            yield caution("question_in_words", *asked, words=text[slice(*asked)])


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in re.finditer("[。！？!?]", text[start:end]):
        yield at, start + stop.end()
        at = start + stop.end()
    if at < end:
        yield at, end


def _is_question(text: str, piece: Segment) -> bool:
    words = text[piece.start : piece.end]
    return piece.before >= LINE and len(words) > SENTENCE_AT_LEAST and bool(ASKED.search(words))


def _quoted(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    asks = ASKS.search(folded(words))
    before = text[max(0, start - 200) : start + (asks.start() if asks else 0)]
    return sum(before.count(sign) for sign in OPENINGS[:4]) > sum(before.count(sign) for sign in CLOSINGS[:4])
