"""Tells whether words may name a speaker: an office with a name, a title, an organization, a verb of speaking."""

import re

from apps.hearings.wordlists import listed

from .folding import folded
from .offices import NO_OFFICE, POSTS, longest_post
from .persons import Who, is_body, parse_label
from .surnames import NO_NAMES, is_name

HAN = re.compile("[\u3400-\u9fff·•‧]+")
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


def may_name_somebody(words: str) -> bool:
    """Tell whether words before a colon may name somebody at all."""
    return not NOBODY.search(folded(words))


def says_who_speaks(words: str) -> bool:
    """Tell whether words say that somebody speaks: 李明代表追问."""
    plain = folded("".join(words.split()))
    said = SAYS.search(plain)
    before = plain[: said.start()] if said else ""
    return bool(before) and (
        names_somebody(parse_label(before)) or bool(longest_post(before)) or ends_in_name(before)
    )


def names_somebody(who: Who | None) -> bool:
    """Tell whether a label names somebody by more than a surname."""
    return bool(who and who.role not in ("chair", "moderates") and (who.certain or len(who.name or "") > 1))


def names_speaker(words: str) -> bool:
    """Tell whether words are an office with a name, or a member's title with an unusual name."""
    who = parse_label(words)
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
    if (
        not post
        or behind[0] in "会长"
        or behind[-1] in "日责制箱线号"
        or not is_body(plain[: post.start()].removesuffix("副"))
    ):
        return False
    return 2 <= len(behind) <= 3 or (len(behind) <= 5 and any(is_name(behind[:size]) for size in (3, 2)))


def may_name_speaker(words: str) -> bool:
    """Tell whether words before a sentence may be a speaker: a body, a name, a title, or a name behind a title."""
    who = parse_label(words)
    if who and who.name and not who.certain:
        return (
            len(who.name) > 1
            and not UNLIKELY.search(folded(who.name))
            and folded(who.name)[:2] not in NO_NAMES
        )
    if names_somebody(who) or (who and who.organization):
        return True
    plain = folded("".join(words.split()))
    if NO_OFFICE.search(plain) or not HAN.fullmatch(plain) or len(plain) > LONGEST_OFFICE:
        return bool(re.fullmatch("[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}", words))
    named = OF_BODY.match(plain) and any(is_name(plain[-size:]) for size in (3, 2))
    return bool(longest_post(plain) or TITLE.search(plain) or named or ends_in_name(plain))


def ends_in_name(plain: str) -> bool:
    """Tell whether folded words end with a name behind a title."""
    return any(
        len(plain) > size and is_name(plain[-size:]) and TITLED.search(plain[:-size]) for size in (3, 2)
    )
