"""Numbers that are no figures: dates, times, ordinals, names, titles, addresses, and the rows of tables."""

import re

HAN = "[零〇一二三四五六七八九十百两]"
YEAR = "(?:1[5-9]|2[01])\\d\\d"
TO = " ?[-—–~至到、] ?"
DAY = "(?:3[01]|[12]?\\d|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"

# Words in quotes are a name unless they are long, end a sentence, or state money or a percentage.
TITLE = "《[^《》\n]{0,80}+》"
NAME = "(?:“(?![^”\n]{0,30}?\\d[万亿]{0,2}(?:%|元|美元))[^“”。！？\n]{0,30}+”|‘[^‘’。！？\n]{0,30}+’)"
ADDRESS = '(?:https?://|www\\.)[^\\s<>"”》（），。]{1,2000}+'
MODEL = "(?<![A-Za-z0-9])(?!(?:RMB|HKD|USD|EUR)\\d)[A-Za-z]{1,20}+[-.]?\\d[A-Za-z0-9.-]{0,30}+"
ISO = f"(?<!\\d){YEAR}[-/.]\\d{{1,2}}[-/.]\\d{{1,2}}(?!\\d)"
CLOCK = "(?<!\\d)[012]?\\d:[0-5]\\d(?!\\d)(?::[0-5]\\d)?"
HOUR = f"(?:上午|下午|晚上|凌晨|早上|中午|晚) ?(?:\\d{{1,2}}|{HAN}{{1,3}}) ?[时点](?: ?\\d{{1,2}} ?分|半)?"
CLOCK_IN_WORDS = "(?<!\\d)[012]?\\d ?点 ?(?:[0-5]\\d ?分?(?![\\d.万亿个家元%])|半|整|钟|[前后](?!两|三))"
HOURS = "(?<!\\d)[012]?\\d ?[时](?!间|代|段|期|速|有|候) ?(?:[0-5]\\d ?分)?"
YEARS = f"(?<!\\d)(?:公元)?{YEAR}(?: ?年?{TO}(?:{YEAR}|\\d\\d(?=年)))?[ \n]{{0,3}}年(?![多余])(?:度|代|底|末|初|中)?"
HAN_YEAR = "[一二][〇零九一二三四五六七八]{3} ?年"
MINGUO = f"民国 ?(?:\\d{{1,3}}|{HAN}{{1,5}}) ?年(?:度|底|初)?"
SCHOOL_YEAR = (
    f"(?:\\d{{2,4}}|{HAN}{{1,5}})(?:{TO}(?:\\d{{2,4}}|{HAN}{{1,5}}))? ?(?:学年度?|年度|会计年度|财政年度)"
)
MONTHS = (
    f"(?<![\\d个]){MONTH}(?:{TO}{MONTH})?[ \n]{{0,3}}月(?:份|底|初|末|中旬|上旬|下旬)?"
    f"(?: ?{DAY}(?:{TO}(?:{MONTH} ?月)? ?{DAY})?[ \n]{{0,3}}[日号])?(?![\\d%])"
)
DAYS = f"(?<![\\d.]){DAY} ?(?:日(?![内以之前后元圆])|号)"
QUARTER = "(?:第?[一二三四1-4]|前[一二三两23]个?) ?季度?"
DECADE = f"(?:\\d{{1,2}}|{HAN}{{1,4}}) ?(?:世纪|年代)"
PLAN = f"[一二三四五十]年(?:规划|行动|计划(?!单列))|(?<=未来|今后|过去)(?:\\d{{1,2}}|{HAN}{{1,3}})年(?!内)"
ORDINAL = f"第 ?(?:\\d{{1,6}}+|{HAN}{{1,8}}+)(?!\\d)[个大次届条款项期批章节篇页号级代类种轮名位场步卷版段]?"
WEEKDAY = "(?:周|星期|礼拜)[一二三四五六](?!个)|初[一二三四五六七八九十]{1,2}"
BODY = f"(?<![\\d个])(?:\\d{{1,2}}|{HAN}{{1,4}}) ?(?:届|年级|中全会|大会堂|号楼|号线)|{HAN}{{1,3}}次(?:全会|全体|会议|大会)"
CONGRESS = (
    f"党的{HAN}{{1,3}}大(?:[至和、]{HAN}{{1,3}}大)?"
    f"|(?<![\\d]){HAN}{{2,3}}大(?=以来|报告|精神|代表|召开|通过|[对都关至、，。])"
)
RULES = "(?<=[新老旧国])(?:\\d{1,3}|[一二三四五六七八九十]{1,3})条"
SIGN_OF_POINT = (
    f"(?:[(（] ?(?:\\d{{1,2}}|{HAN}{{1,3}}) ?[)）]|{HAN}{{1,3}}、|{HAN}{{1,3}}是(?!以)"
    f"|\\d{{1,2}}(?:、|[.](?!\\d)|[.](?={YEAR} ?年)))"
)
MARKER = f"(?:^|(?<=[\n。；;:：! ])){SIGN_OF_POINT}"
PHONE = "(?<!\\d)(?:\\d{3,4}-\\d{7,8}|1\\d{10})(?!\\d)"
SET_PHRASE = (
    "[一二三四五六七八九]位一体|四处|[一二三四五六七八九十]个[一二三四五六七八九十](?![十百千万亿个年月天])|7[×*xX]24小时"
    "|[这那][两一几](?:年|天|个?月)|[两一]者|成[百千]上[千万]|千[家千]万[户万]"
)
# The first so many of a ranking, a rating, a ratio, a version, a name made of numbers: none says how much there is.
N = f"(?:\\d{{1,9}}(?:[.]\\d{{1,3}})?|{HAN}{{1,5}})"
EACH_SO_MANY = (
    f"每隔? ?(?:\\d{{1,6}}|{HAN}(?<!一)|一(?=[百千万])|[百千万])[十百千万亿]{{0,2}} ?"
    "(?:个月|年|天|日|周|小时|分钟|人口?|户|亩|元|公里|平方公里|[名位家件个张])"
)
FIRST_OF = f"前 ?{N} ?(?:名|位|强|列|茅)"
GRADE = (
    f"{N}[万亿]?(?:千伏|伏特?|吨|亩|元|公斤|升|米|匹|千瓦|兆瓦|床|人)级(?!别?的?(?:领导|干部|以[上下]))"
    f"|[十百千万亿]{{1,2}}元?级|\\d{{1,4}}(?:[.]\\d)? ?(?:kV|千伏|伏(?!特)|V)(?![A-Za-z])|\\d[.]\\d ?版"
)
RATIO = f"(?<![\\d.]){N}(?:[:：∶]{N}){{1,4}}(?!\\d)|(?<![\\d.]){N}比{N}(?![%个家])"
SUM_NAME = "(?<![\\d.])\\d{1,3}(?:\\+(?:\\d{1,3}|[A-Za-z]{1,2}|[\u3400-\u9fff]{1,6})){1,5}"
STANDARD = (
    f"(?:(?:GB|DB|ISO|HJ|JGJ|CJJ|NY|SL|T)(?:/[A-Z]{{1,3}})? ?\\d{{1,6}}(?:[.]\\d{{1,2}})?(?:[-—:：]{YEAR})?)"
    f"|[〔\\[【（(]{YEAR}[〕\\]】）)] ?\\d{{1,5}} ?号|\\d{{1,4}} ?(?:国道|省道|县道|路公交)"
    f"|(?:国道|省道|县道)[GSX]?\\d{{1,4}}线?"
)
TELEPHONE = (
    "(?<!\\d)(?:400[- ]\\d{3,4}[- ]\\d{3,4}|\\(?0\\d{2,3}\\)?[- ]\\d{3,4}[- ]?\\d{4}|"
    "1\\d{2}[- ]\\d{4}[- ]\\d{4})(?!\\d)"
)

SKIPPED = "|".join(
    [
        *[STANDARD, TELEPHONE, FIRST_OF, GRADE, SUM_NAME],
        *[
            TITLE,
            NAME,
            ADDRESS,
            MODEL,
            ISO,
            CLOCK,
            PHONE,
            MINGUO,
            SCHOOL_YEAR,
            YEARS,
            HAN_YEAR,
            HOUR,
            HOURS,
            CLOCK_IN_WORDS,
            EACH_SO_MANY,
        ],
        *[
            MONTHS,
            DAYS,
            QUARTER,
            DECADE,
            PLAN,
            RULES,
            CONGRESS,
            BODY,
            MARKER,
            SET_PHRASE,
            WEEKDAY,
            ORDINAL,
            RATIO,
        ],
    ]
)

MARKER_AHEAD = re.compile(SIGN_OF_POINT)

CELL = re.compile(
    "[约近超逾]?[(（]?[$¥]?\\d[\\d,. ]*(?:%|[万亿千百]?元|[万亿])?[)）]?(?:[(（]\\d{1,2}[)）])?"
    "|[(（]\\d{1,2}[)）]|[约近]|-|—|不适用"
)
PROSE = re.compile("[。；;！？，]|, ")
LONGEST_ROW = 200


def is_row(line: str) -> bool:
    """Tell whether a line is a row of a table: it ends in two cells of numbers, or in one that stands apart."""
    bare = line.strip()
    if len(bare) > LONGEST_ROW or PROSE.search(bare):
        return False
    if bare.count("|") >= 3 or "\t" in bare:
        return True
    cells = bare.split()
    if not cells or not CELL.fullmatch(cells[-1]):
        return False
    if len(cells) == 1 or CELL.fullmatch(cells[-2]):
        return True
    return bare[: -len(cells[-1])].endswith("  ")


def row_spans(words: str) -> list[tuple[int, int]]:
    """Find the rows of tables; a number in a row has its unit in the heading of its column."""
    spans: list[tuple[int, int]] = []
    if "\n" not in words:
        return spans
    at = 0
    for line in words.split("\n"):
        if is_row(line):
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans
