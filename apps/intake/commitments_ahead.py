"""Whether a clause states an intention or a time ahead: 将 as future, 计划, 力争, 预计, 下一步 and the like."""

import re

from apps.hearings.wordlists import longest_first

from .commitments_words import CAUSING, DOING, MANNER, NOUN_TOO, SUBJECTS

VERB = f"(?:{longest_first(DOING)})"
SUBJECT = longest_first(SUBJECTS)
ADVERBS = f"(?:{longest_first(MANNER)})*"
NUMBER = "[\\d一二两三四五六七八九十几]"
TIME = f"(?:[今明后来]年|年[底末内]|[上下]半年|第?[一二三四]季度|“?十[四五六]五|{NUMBER}+(?:年|个?月|季度|天|日|周))"
TOWARDS = "(?:从(?!业|事)|向|对(?![外口象])|为(?!民)|用(?=[\\d一二两三半几])|[把按由给到至于]|在(?![建校册编岗职线场库外籍]))"
ACT = f"(?:{ADVERBS}(?:全[部市省县区])?(?:[再新][\u4e00-\u9fff]|{VERB}|{TIME}|总投资|{TOWARDS}))"
START = '(?:^|[,，、:：])\\s{0,3}[“"]?'
HEAD = f"(?:{START}(?:同时|此外|另外|因此|所以|为此|对此|但|而|那么|并|且|在|到|至|从|自)?(?:{SUBJECT})?)"
INTENDS = "力争(?!上游)|有望|打算(?=[\u4e00-\u9fff])|预计|届时|还要(?!求)|我们要(?!求)"
PROPOSES = f"(?<![虚模草研比])拟(?![定订制人态])(?={ACT}|将)"
PLANS = (
    "(?<![比较动作度施生资设展训养才助造治升坚项点进地让法督业按照原有入本此该”》])(?<![一二三四五两]年)"
    f"计划(?!执行|落实)(?={ACT}|将)"
)
"""计划 as a verb; after the words before it, it is part of a name: 行动计划, 三年计划."""
STRIVES = f"争取(?!支持|补[助贴]|投资|奖励|资助|配套)(?=早日|获[批评得]|{ACT})"
PREPARES = f"(?<!做好)(?<!申报)(?<!各项)准备(?={ACT})"
NEXT = (
    f"{HEAD}(?:下一?步|下一?阶段|接下来|今后|[明后来]年|下个?月|下周|下一?(?:年度?|季度)|未来(?=[,，]|{NUMBER}+年|我|将))"
    "(?![^,，]{0,5}的)"
)
PROMISES = "(?:我|们|[局府院市县区省]|此|郑重|公开)承诺(?![制书办件事])|(?:我|我们)(?:向[^,，]{1,8})?保证"
SHALL = (
    "(?<=[我们局府部署院委办厅市省区县])(?<![管常村居组政]委)会(?![议上展计员场同谈见诊商晤务党后前])"
    "|(?:^|(?<=[题门处方我也还仍都就定,，]))会(?=逐步|得到|定期|及时|立即|第一时间|继续|进一步|尽快|尽力|积极|密切|全力|认真|适时|持续|研究|考虑|加强|加快)"
)
"""会 as future; elsewhere it is a meeting or the end of the name of a body."""
AHEAD = re.compile("|".join([INTENDS, PROPOSES, PLANS, STRIVES, PREPARES, NEXT, PROMISES, SHALL]))
WILL = re.compile("(?<![主大干健闯名麻老猛强])将(?![近军领士官帅相]|心比心|错就错|计就计|信将)")
DONE_BEFORE = re.compile("(?:已经?|先后|现|分别|并)$")
GOES_ON = re.compile(
    f"将(?:[会要能可不是达呈让使被再更又还也都均需来迎]|一如既往|一定|以[^,，]{{1,30}}为|有(?!利于|助于|关|效|意|责|限|机|害|偿|条件)|{TIME}|{TOWARDS}|通过(?!率)|依[托据]|根据|按照|会同|面向|借助|$|[,，:：])"
)
ACTS = re.compile(f"将{ADVERBS}(?P<verb>{VERB})")
ANY_VERB = re.compile(VERB)
DOES_SO_MUCH = re.compile("将[\u4e00-\u9fff]{2,3}\\d")
GIVES = re.compile(
    "(?:"
    "[纳列导引并编写计归转融嵌加录]入|投入到|[化转变作改整定设升分划列视评认][为成]|[高升低降缩短延长增大展广实用送移解][至到]|[造设建育展]成|[放摆][在到]"
    "|(?:进行|贯彻|坚持|[做抓落])到(?:底|位|实处|极致)"
    "|(?:公[开示布]|通报|上报|报送|反馈|移送|下发|备案|归档|分解|量化|细化)$|用于|应用于|[移转]交|转[办给]|抄送|(?:反馈|通报|告知)(?:给|各|代表|委员|群众)|交[由给]|下放|推向|向[^,，]{1,12}(?:倾斜|延伸|覆盖|开放)"
    ")(?!的)"
)
"""What is done with the object that 将 in the sense of 把 names: it is made into, moved to, or put into something."""
HOLDS = re.compile("把(?![握关控手脉])")
OF_WHAT = re.compile(f"(?:[约近超]?[\\d.]+[余多]?[万亿]*元(?:{VERB})?)?的")
ATTRIBUTE = re.compile(f"{VERB}的")
END = re.compile("[,，]|$")


def says_ahead(bare: str) -> bool:
    """Tell whether a clause, its names set aside, states an intention or a time ahead; words of effort such as 加快 do not."""
    return bool(AHEAD.search(bare)) or any(is_future(bare, found.start()) for found in WILL.finditer(bare))


def is_future(bare: str, at: int) -> bool:
    """Tell whether the 将 at a place means what will be; in the sense of 把 an object follows, and what is done with it."""
    before = re.split("[,，]", bare[:at])[-1]
    ends = END.search(bare, at)
    tail = bare[at : ends.start() if ends else len(bare)]
    if DONE_BEFORE.search(before):
        return False
    if GOES_ON.match(tail) or HOLDS.search(tail) or before.endswith("即"):
        return True
    acts = ACTS.match(tail)
    if not acts:
        gives = GIVES.search(tail)
        return not (gives or ANY_VERB.search(tail, 2)) or bool(
            DOES_SO_MUCH.match(tail) and (before or not gives)
        )
    if OF_WHAT.match(tail, acts.end()):
        return False
    gives = GIVES.search(tail, acts.end())
    if not gives:
        return True
    if acts["verb"] not in CAUSING and ATTRIBUTE.search(tail, acts.end(), gives.start()):
        return False
    counts = bool(re.match(NUMBER, tail[acts.end() :]))
    return counts or acts["verb"] in CAUSING or (bool(before) and acts["verb"] not in NOUN_TOO)
