"""The counts of a satisfaction vote, read out of its words: a number counts only where it stands beside its label."""

import re
from collections.abc import Iterator

from .quantities.folding import fold
from .quantities.numerals import read_number

LABELS = {
    "满意": "satisfied",
    "基本满意": "basically_satisfied",
    "不满意": "unsatisfied",
    "弃权": "abstained",
}
# These words before a label make it another answer, such as 非常满意.
DEGREE = (
    "非常|十分|特别|相当|比较|较为|基本上|大体|大致|总体|完全|一般|是否|部分|不是|"
    "[不并]?[较很最更极颇欠半未非难尚挺太够大甚算]"
)
NUMERAL = "[0-9零〇一二三四五六七八九十百千万亿兆两几多余.,壹贰叁肆伍陆柒捌玖拾佰仟]"
UNIT = re.compile(r"\s*[票张人名位](?!以[上下内]|左右|上下|[多余次均])")
AFTER = re.compile(r"\s*(?:[，,。.；;、：:！!）)“”\s]|$|[和及与]|(?:基本|不)?满意|弃权)")
TOKENS = re.compile(
    rf"(?P<O>(?:{DEGREE})+(?:基本|不)?(?:满意|弃权)|(?:基本|不)[基本不]+满意|[不基]本?弃权|满意(?:率|度|程度)|弃权率"
    r"|赞成|同意|反对|未按键|未投票|未表决|无效|作废|废票)"
    r"|(?P<L>(?:基本|不)?满意(?!见)|(?<!放)弃权(?![利力益]))"
    r"|(?P<Z>(?<!有)(?:没有|无)(?:一个人|一?[人票名]|一|委员|代表)?|[零〇](?=“?(?:基本|不)?(?:满意|弃权)))"
    r"|(?P<D>分别|依次)|(?P<E>[均各都皆])|(?P<J>[、和及与或])|(?P<P>[，,。.；;！!？?])"
    r"|(?P<skip>[票为是有得获共计以投了的仅只另：:“”‘’（）()\s]|其中|结果|表示|人数)"
)
PARALLEL = re.compile("([LO](?:[JP][LO])*)D([Nn](?:[JP][Nn])*)")
CLAUSE_END = re.compile("P|(?<=[LO])J(?![LO])|(?<=[Nn])J(?![Nn])|(?<![LONn])J")


def read_counts(words: str) -> dict[str, set[int]]:
    """Read the counts that words state, by column; a label stated with two numbers has both."""
    kinds, values = tokens(words)
    found: dict[str, set[int]] = {name: set() for name in LABELS.values()}
    for at, number in pairs(kinds):
        if kinds[at] == "L":
            found[LABELS[str(values[at])]].add(0 if number is None else int(values[number]))
    return found


def tokens(words: str) -> tuple[str, list]:
    """Cut words into tokens, each with a sign for its kind: `N` a number of votes, `n` a bare one, `x` what is not read."""
    words = re.sub("(?<=[\u4e00-\u9fff])\\s+(?=[\u4e00-\u9fff])", "", fold(words))
    for sign, tens in (("廿", "二十"), ("卅", "三十"), ("卌", "四十")):
        words = words.replace(sign, tens)
    kinds, values, at = "", [], 0
    while at < len(words):
        kind, value, at = token(words, at)
        if kind != "skip":
            kinds += kind
            values.append(value)
    return kinds, values


def token(words: str, at: int) -> tuple[str, str | int | None, int]:
    """Read the token at this place: its kind, its value and its end."""
    if found := TOKENS.match(words, at):
        return str(found.lastgroup), found[0], found.end()
    return number(words, at) if re.match(NUMERAL, words[at]) else ("x", None, at + 1)


def number(words: str, at: int) -> tuple[str, int | None, int]:
    """Read a number of votes: a share, a date, a range or an about is none."""
    read = read_number(words, at)
    value, end = None, at + 1
    if read:
        end = read.end
        if not read.more and not read.short and read.value == int(read.value):
            value = int(read.value)
    elif words[at] in "零〇":
        value = 0
    if re.match(NUMERAL, words[end : end + 1]) and not re.match("[.,]", words[end : end + 1]):
        value = None
    if value is None:
        run = re.compile(f"{NUMERAL}+").match(words, at)
        return "x", None, max(end, run.end() if run else end)
    if unit := UNIT.match(words, end):
        return "N", value, unit.end()
    return ("n" if AFTER.match(words, end) else "x"), value, end


def pairs(kinds: str) -> Iterator[tuple[int, int | None]]:
    """Pair the places of labels with the places of their numbers, or with None for no vote at all."""
    for lists in PARALLEL.finditer(kinds):
        labels, numbers = (range(lists.start(n), lists.end(n), 2) for n in (1, 2))
        if len(labels) == len(numbers):
            yield from zip(labels, numbers, strict=True)
    kinds = PARALLEL.sub(lambda lists: "P" * len(lists[0]), kinds)
    start = 0
    for end in [*CLAUSE_END.finditer(kinds), None]:
        stop = end.start() if end else len(kinds)
        yield from clause_pairs(kinds, start, stop)
        start = end.end() if end else stop


def clause_pairs(kinds: str, start: int, stop: int) -> Iterator[tuple[int, int | None]]:
    """Pair labels and numbers within a clause; where both orders are possible, none is read."""
    for run in re.compile("[^x]+").finditer(kinds, start, stop):
        said, places = run[0], range(run.start(), run.end())
        labels = [place for place in places if kinds[place] in "LO"]
        numbers = [place for place in places if kinds[place] in "Nn"]
        begins, ends = run.start() == start, run.end() == stop
        if re.fullmatch("D?(?:[LO][Nn])+", said) or (begins and re.fullmatch("D?(?:N[LO])+", said)):
            yield from zip(labels, numbers, strict=True)
        elif re.fullmatch("[LO](?:J[LO])*E[Nn]", said):
            yield from ((label, numbers[0]) for label in labels)
        elif ends and re.fullmatch("Z[LO](?:J[LO])*|[LO](?:J[LO])*E?Z", said):
            yield from ((label, None) for label in labels)
