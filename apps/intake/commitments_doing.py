"""Whether a clause says an action, or only names a thing, a state, a ranking or a difficulty."""

import re

from apps.hearings.wordlists import longest_first

from .commitments_terms import DURING, FEAST, NO_DAY
from .commitments_words import DOING, LEADING_IN, MANNER, MENDING, NOUN_TOO, RESULTS, SUBJECTS

TITLE = re.compile("《[^《》\n]{0,80}+》")
NAME = re.compile("“[^“”\n]{0,80}+”")
A_TIME = re.compile(f"“十[一二三四五六]五”|{FEAST}")
ABOUT = re.compile("关于[^,，\n]{0,60}?的")
WAS = re.compile("(?<![们市局委办省县区目均都也还就现府])已[^,，\\d最]{1,8}?的(?!\\d)")
COMMA = re.compile("[,，]")
NOUN = re.compile(longest_first(NOUN_TOO))
VERB = f"(?:{longest_first(DOING)})(?!面积|规模|[率额])"
YEAR = "(?:(?:今年|本年|去年|明年|前年|全年|每(?:年|月|季度?|周|天|学期)|\\d{4}年|\\d{2,3}年度?)(?:以来)?)"
TERM = (
    "(?:上半年|下半年|第?[一二三四]季度|前[一二三]季度|年?[底初末内中]|(?:\\d{1,2}(?:-|—{1,2}|–|~|至|到))?\\d{1,2}月(?:份|底|初|末)?"
    "|近?[一二两三四五六七八九十\\d]{1,3}(?:多?年多?|个多?月|天|周|日)(?:之?内|来))"
)
OPENING = (
    f"(?:到|至|自|于)?{YEAR}?{TERM}{{0,2}}(?:之前|以前|前|起)?"
    "(?:目前|现在|现阶段|近年来|近期|近日|接下来|下一步|下阶段|同时|此外|另外|首先|其次|再次|最后|其中|因此|所以|并且?|而且?|且|一方面|另一方面|截至目前|为此|对此|我们还|随后)?(?:,|，)?"
)
WHEN = re.compile(
    f"^(?:[^,，]{{1,14}}?以来|(?:在|于)?(?:(?:“”|十[一二三四五六]五)(?:期间|时期)|“”[之以]?[前后])|(?:在|于)?{YEAR}?(?:{NO_DAY.pattern}|{DURING}))"
)
"""A time at the head of a part that hangs on an event or a plan: 换届以来, “十四五”期间, 国庆前."""
SUBJECT = longest_first(SUBJECTS)
ADVERB = longest_first(MANNER)
HEAD = re.compile(f"{OPENING}?(?:{SUBJECT})?(?:{ADVERB})?{OPENING}?(?:{ADVERB}){{0,4}}(?:地)?(?:{VERB})")
INSIDE = re.compile(f"(?:{SUBJECT}|{ADVERB})(?:地)?(?:{VERB})")
LED = re.compile(f"{OPENING}?(?:{SUBJECT})?(?:{ADVERB})?(?:{longest_first(LEADING_IN)})")
ANY_VERB = re.compile(VERB)
IS_NOUN = re.compile(f"(?:{NOUN.pattern})(?:[人者户]|机构|单位|主体|对象|部门)")
REACHES = re.compile(
    f"{VERB}|达到?|到位|超过|不[低少超]于?|降[至到]|[增升]至|控制在|清零|退出|到账|见效|回[电话音]|给[您你]|做[好\\d一二两三四五几]"
)
INTENDED = re.compile(
    "(?:计划|拟|力争|争取|准备|打算|预计|将|不再|全部)(?=[\u4e00-\u9fff][\u4e00-\u9fff\\d]|\\d)"
)
FORECAST = re.compile("增[长速]|回升|面临|可能|成为|是(?!否)|有[利助]|更加?|需要|影响|带来|挑战|机遇")
HEADLINE = re.compile("(?:工作|的)?(?:安排|打算|计划|思路|重点|措施|举措|目标|任务|方向|考虑)$")
GROWS = re.compile(
    f"(?:明显|显[著着]|大幅|{ADVERB})(?:提升|提高|增强|改善|优化|完善|健全|增加|减少|降低|改进|巩固)$"
)
ASPECT = re.compile(
    "(?:[难力进速]度|[成实]?效|成本|任务|压力|水平|能力|质量|力量|队伍|人员|资金|体系|机制|意识|设施)"
)
MENDS = re.compile(f"(?:{longest_first(MENDING)})(?!{ASPECT.pattern})")
STATE = re.compile(
    "存在[^,，]{0,20}(?:问题|困难|难点|堵点|不足|短板|差距|矛盾|瓶颈|风险|盲区|漏洞|隐患|空白|乱象|现象|缺陷)"
    "|(?:[向跟](?:各位)?委员会?|^)报告委员|[向跟](?:各位)?委员会?报告|面临|排名|位列|名列|位居|无须|无需|不受|不得|主要原因|(?:尚未|还没有|暂未)(?![^,，]{1,8}的)"
    "|(?:我|我们|本席|本人)(?:认为|觉得|相信|理解|同意|感谢|想)|谢谢|感谢|是指|(?:^|《》)[^,，]{0,8}规定$|^违反|处以?[^,，]{0,12}罚款"
)
WEAK = re.compile(
    "(?:不(?:[足够强高大多全均畅优顺严实力清齐牢细深快好佳]|到位|彻底|理想|规范|完善|健全|平衡|充分|合理|明[显确]|及时|配套|匹配|协调|统一|稳定)"
    "|欠[缺佳]|缺[失乏少位口]|短缺|紧[缺张]|滞后|薄弱|淡薄|落后|困难|偏[高低大小多少弱慢长短重轻]|(?:[较很太]|过于?)[大小高低多少长短慢快重弱差难]|艰巨|复杂|严[峻重]|缓慢|有限|老化"
    "|单一|粗放|散乱|混杂|突出|不一|[频多高]发|屡禁不止|参差不齐|流于形式|走过场|良好|显[著着]|明显|普遍|难度大|压力大|任务重|时间紧)$"
)
"""What ends the words about a state, good or bad."""
STATES = re.compile(
    f"(?:{NOUN.pattern})[^,，]{{0,14}}(?:没有|缺[乏少]|不是|[是才](?!否)|离不开|关[乎系]|事关|需要|亟[需待]|有待|不容|重于)"
)
OUGHT = re.compile(
    "(?:应当|应该|必须|(?<![一顺相理对适响])应(?![对用急届邀聘变付承])|须(?!知)|不能|没有|未能|无法|不会|不得|可以|方可|可(?=[在依向按凭享申通])|有权)"
)
DONE_COUNT = re.compile("(?:已|累计|先后|共)(?:经|共|累计)?(?![有需含分占达涉])[\u4e00-\u9fff]{2,20}\\d")
HAVE_DONE = re.compile(f"已有[^,，]{{1,16}}?(?:{VERB})|超额[^,，]{{1,8}}?完成")
LONGEST = 300


def set_aside(words: str) -> str:
    """Take out names and slogans, attributes with 关于…的, and the words inside titles."""
    bare = NAME.sub("“”", TITLE.sub("《》", words))
    return WAS.sub("", ABOUT.sub("", bare))


def mask(words: str) -> str:
    """Replace names, slogans and titles by as many blanks."""
    return NAME.sub(blank, TITLE.sub(blank, words))


def blank(found: re.Match) -> str:
    """Replace words by as many blanks; keep those of a five-year plan or a feast, which are a time."""
    return found[0] if A_TIME.fullmatch(found[0]) else " " * len(found[0])


def does(segment: str) -> bool:
    """Tell whether one part of a clause says an action: at its head, after a subject, an adverb or a word such as 在."""
    part = WHEN.sub("", segment.strip()[:LONGEST], count=1)
    found = HEAD.match(part)
    of_what = NOUN.match(part)
    named = bool(of_what and ASPECT.match(part, of_what.end()))
    if STATES.match(part) or ((named or not found) and GROWS.search(part)):
        return False
    found = found or INSIDE.search(part)
    if not found and (led := LED.match(part)):
        found = ANY_VERB.search(part, led.end())
    if not found:
        return bool(DONE_COUNT.search(part) or HAVE_DONE.search(part))
    if WEAK.search(part) and not MENDS.search(part):
        return False
    return not OUGHT.search(part, 0, len(part) if IS_NOUN.match(part) else found.end())


def reaches(part: str) -> bool:
    """Tell whether one part of a clause about a time ahead has any verb of action, or a mark to be reached."""
    if OUGHT.search(part) or WEAK.search(part):
        return False
    return bool(REACHES.search(part) or (INTENDED.search(part) and not FORECAST.search(part)))


def is_doing(bare: str, *, ahead: bool = False) -> bool:
    """Tell whether a clause without its names says an action; a result beside a mere state does not count.

    If it speaks of a time ahead, any verb of action and any mark to be reached counts, whoever is the subject.
    """
    segments = [segment.strip() for segment in COMMA.split(bare)]
    stated = [segment for segment in segments if STATE.search(segment)]
    doings = [segment for segment in segments if segment not in stated and does(segment)]
    if ahead and not stated and not doings:
        return any(reaches(HEADLINE.sub("", part)) for part in segments)
    if not stated:
        return bool(doings)
    return any(not segment.startswith(RESULTS) for segment in doings)
