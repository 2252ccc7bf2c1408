"""The words for times in a folded text, as one pattern; a word that goes on is never read from its middle."""

import re

from .days import RELATIVE, RELATIVE_SPANS

NUMERALS = "一二三四五六七八九十百两"
N = f"(?:\\d{{1,3}}(?:\\.\\d)?|[{NUMERALS}]{{1,5}}(?:点[一二三四五六七八九])?)"
FOUR = "(?:(?:19|20)\\d\\d|[一二][〇零九一二三四五六七八]{3})"
MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
TO = "(?:-|—{1,2}|–|~|至|到)"
OR = f"(?:{TO}|、|或者?)"
INNER = "内(?![部容需涵地陆外环资心设置])"
IN = f"(?:之内|以内|{INNER})"
BEFORE = "(?:之前|以前|前(?![景沿提期后列三端往来述海詹置夕瞻程线去])(?!进[驻场]))"
SINCE = "(?:起|开始|以后|之后|以来|后(?![年半续者备勤]))"

YEAR = (
    f"(?:(?P<relative>{'|'.join(RELATIVE)})度?|民国 ?(?P<republic>{N}) ?年|(?P<year>{FOUR}) ?年度?"
    "|(?P<bare>(?<!\\d)\\d{2,3})年度?(?![之以]?内|[半零又多余来])|(?P<other_year>次年|翌年))"
)
PART = (
    "(?P<part>上半年|下半年|年?[底末初中](?![小心国期央])|(?:第?[一二三四1-4]|首)季度[末底]?|前[一二三]季度"
    f"|(?P<within>年?{INNER}))"
)
DAY = (
    f"(?:(?P<from>{MONTH}) ?(?:月份?)? ?{TO} ?)?(?P<month>{MONTH}) ?月(?:份)?"
    "(?:(?P<third>上旬|中旬|下旬|[底末初中](?![小心国期央]))|(?: ?(?P<day>\\d{1,2}|[一二三十]{1,3}) ?[日号]))?"
)
SPANS = "|".join(sorted(RELATIVE_SPANS, key=len, reverse=True))
NEAR = (
    f"(?P<near>(?:{SPANS})(?![一二三四五六日天末期产均报]))"
    "(?P<near_part>[底末初](?!期)|上旬|中旬|下旬)?(?P<near_within>内)?"
)
NO_YEAR = f"[{NUMERALS}\\d〇零千万半几数干多余来近同次翌当往历连每整周届逾学财青少壮中老童]"
IN_YEAR = f"年(?:底|末|初|{INNER})(?<!{NO_YEAR}年[底末初内])"
NO_MONTH = f"[{NUMERALS}\\d个几数干多余来近每周逾整半明蜜满岁]"
IN_MONTH = f"月(?:底|末|{INNER})(?<!{NO_MONTH}月[底末内])"
ALONE = f"(?P<alone>{IN_YEAR}|(?<![一二])上半年|下半年|(?:第?[一二三四]|首)季度[末底]?|前三季度|{IN_MONTH})"
PLAN = "“?(?P<plan>十[一二三四五六]五)”?(?P<plan_part>期间|时期|末|规划期|以来)"
DATE = (
    f"(?P<span>{FOUR} ?年?{TO}{FOUR} ?年)|{YEAR}(?:{PART})?(?:的? ?{DAY})?(?! ?[\\d{NUMERALS}]{{1,3}}(?: ?[月日号]|\n\\d))"
    f"|(?<![\\d.])(?P<iso>(?:19|20)\\d\\d(?P<dash>[-./])\\d{{1,2}}(?P=dash)\\d{{1,2}})(?!\\d)"
    f"|(?<![\\d个])(?<!\\d[\n、或]){DAY.replace('<', '<lone_')}|{NEAR}|{ALONE}|(?P<now>目前|现在)|{PLAN}"
)

SEASON = (
    "[春夏秋冬](?:[季天]|(?=之?前|[，。；、,]))|主?汛期|汛(?=之?前)|雨季|台风季|寒假|暑[假期]|"
    "春节|元旦|清明|五一|端午|国庆|中秋|新年|两会|高考|开学|春耕|秋收|春运"
    "|[供采]暖[期季]|旺季|淡季|上?下?学[期年]|财年|任期"
)
"""Seasons, feasts and terms whose days no rule tells."""
EVENT = (
    f'(?P<event>[的之]?[“‘"]?(?:{SEASON})[节]?[”’"]?(?:期间|{BEFORE}|{SINCE}|{IN})?'
    f"|的? ?(?:{MONTH})? ?(?:、|或者?|和|及) ?{MONTH} ?月份?(?:{BEFORE})?"
    "|[的之]?[^\\W\\da-zA-Z年月日号周季旬底末内将拟力]{1,8}?(?:之前|以前|(?<![目当日此空提超])前(?=$|[，。、；,;]|完成|建成|全[部面])))"
)
"""What an event or a season adds to a year or a month: its days are not those of the year."""

EACH_TIME = (
    f"(?P<each_time>每[隔个]?{N}?个?(?:年度?|季度?|半年|月份?|周|星期|天|日)"
    f"(?:的?[上下]半年|的?第?[一二三四1-4]季度|的?(?:{MONTH}{TO})?{MONTH}月(?:份|\\d{{1,2}}[日号]|[底末初]|[上中下]旬)?|[底末初中])?"
    f"{BEFORE}?)"
)
COUNT = (
    f"(?<!\\d\n)(?<![\\d.点{NUMERALS}千万亿零〇几数多余来第每近前去上干半])"
    f"(?:(?P<low>{N})(?:年|个?月|天|日|周)?{OR})?"
    f"(?:(?P<count>{N})(?P<half>个?半)?|(?P<only>半))"
    "(?P<each>年|个月|(?<=半)月|个季度|季度|个?(?:星期|礼拜)|周|天|日)(?P<over>半)?"
    f"(?:[零又]?(?P<months>{N})个月)?{IN}"
)
TIME = re.compile(
    f"{EACH_TIME}|(?P<lead>截至|截止到?|到|至|力争)? ?(?:{DATE})(?:(?P<before>{BEFORE})|{EVENT}|(?P<since>{SINCE}))?"
    f"|{COUNT}"
    f"|(?P<open>未来|今后|近|过去|最近|接下来)的?{N}(?:年|个月)(?:{IN})?"
)
FILLER = re.compile(
    "(?:[在于从自到至我市县区局们将拟要力争取计划预计确保最迟晚不于，, ]|顺?延[期长]?|推迟|调整)*"
)
"""Words beside a time that say no other time."""
