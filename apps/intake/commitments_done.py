"""Whether a clause says that something is done: by a word of completion, a time gone by, or a titled document issued."""

import re

from .commitments_ahead import ADVERBS, HEAD, NUMBER, VERB

DONE = re.compile(
    "(?<![早不而])已(?!知|有的|达$|[\u4e00-\u9fff]未)"
    f"|(?:{VERB}|[有做到出成给办修建派添减降增])了(?![解结却])"
    f"|以来|(?<![\\d第])(?:[几一两二三四五六七八九十]{{1,3}}|\\d{{1,2}})(?:多?年多?|个多?月)来(?![临到自源])|近年来|(?:过去|近)的?[几一两二三四五六七八九十\\d]+(?:年|个月)(?!内|期)"
    f"|{HEAD}(?:去年|前年|上一?年度?|上个?月|上周|昨[天日])(?![^,，]{{0,5}}的)|截[至止](?!日期|时间)"
    f"|累计(?=[\u4e00-\u9fff\\d])|先后(?={ADVERBS}(?:{VERB}|对|向|赴|到|在))|曾(?:经|(?=多次|{VERB}))"
)
SO_FAR = re.compile(
    f"(?:今年|目前|一|总)?(?<![公中])共(?:{VERB}[^,，]{{0,40}}?(?:{NUMBER}|多)|(?![有同需享含分占达涉])[\u4e00-\u9fff]{{1,4}}\\d)"
    f"|目前{ADVERBS}完成|(?:基本|圆满|顺利|(?:超额|提前)(?:[近约了超]{{0,2}}(?:{NUMBER}|半)[^,，]{{0,5}})?)完成"
)
ISSUED = re.compile(
    "(?P<before>[^,，]*?)(?:出台|发布|印发|颁布|公布)(?:(?:并|和)?(?:实施|实行|施行|执行))?《"
)
NOT_YET = re.compile(
    "推[动进]|加[快紧]|抓紧|研究(?!制|起)|争取|尽[快早]|继续|正在?$|正在|适时|积极|准备|配合|通过|确保|保障|促成|促进|力争|落实|要求"
)
GOAL = re.compile("确保|力争|保证|推动|争取|保障|促进|实现|为|以")


def says_done(bare: str) -> bool:
    """Tell whether a clause without its names has a word of completion or a time in the past."""
    return bool(DONE.search(bare))


def counts_done(bare: str) -> bool:
    """Tell whether a clause reports a total, a completed task or a titled document issued; an intention overrides this."""
    total = SO_FAR.search(bare)
    if total and not GOAL.search(bare, max(0, total.start() - 12), total.start()):
        return True
    return any(not NOT_YET.search(found["before"]) for found in ISSUED.finditer(bare))
