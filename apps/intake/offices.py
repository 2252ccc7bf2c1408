"""Words for posts and bodies, and where the post begins in an office as printed."""

import re

from apps.hearings.wordlists import listed

POSTS = frozenset(
    listed(
        "局长 厅长 部长 司长 署长 处长 科长 股长 室长 院长 校长 园长 馆长 台长 社长 所长 站长 队长 "
        "支队长 总队长 大队长 中队长 行长 关长 省长 市长 州长 县长 区长 旗长 镇长 乡长 会长 理事长 "
        "董事长 监事长 检察长 秘书长 审计长 主计长 组长 团长 庭长 次长 委员长 总长 课长 厂长 主任 "
        "主任委员 主委 书记 主席 总裁 总经理 经理 工程师 规划师 经济师 会计师 农艺师 总监 委员 常委 "
        "代表 议员 调研员 巡视员 专员 督学 参事 成员 组成人员 负责人 负责同志 发言人 召集人 召集委员 "
        "顾问 教授 研究员 政委 行政长官 首席执行官 记者 主播 干事 理事 常务理事 监事 执行长 主任秘书 "
        "执行秘书 秘书 总干事 协理 检察官 检察总长 教务长 学务长 总教练 政务委员 议长 党组成员 "
        "司法长官 督导 处员 参谋长 主持人 谈判代表 专门委员 技正 技监 技士 分析师 执行官 编审 视察 督察 调查官 "
        "法官 审查官 专家 会计长 统计长 参议 司令 参谋 大使 公使 总领事 新闻官"
    )
)
LONGEST = max(map(len, POSTS))
BEFORE = re.compile(
    r"(?:[一二三四]级)?(?:主任(?=$)|简任|荐任|资深|政务|常务)?(?:(?:机关)?(?:党组|党委|党工委|党总支))?(?:第一|常务|政务|专职|代理|署理|执行|首席|高级|"
    r"有关|相关|主要|分管|新闻|总|代)?副?总?$"
)
ASKING_POSTS = frozenset(listed("委员 常委 代表 议员 记者 召集委员 组成人员 成员 主播"))
SHARED_ENDS = frozenset(
    listed("局长 厅长 部长 司长 署长 处长 院长 校长 行长 馆长 市长 县长 区长 镇长 乡长 省长 科长 所长 站长")
)
PLACES = "市县区镇乡省"
LEGISLATURE = re.compile("人大|人民代表大会|政协|政治协商|立法|议会|国会")
BODY = re.compile(
    "(?:[局委办厅部院署处会府司科室所站庭团队社校联行]|人大|政协|集团|中心|大学|街道|海关|总台|日报|机关|工商联)$"
)
PLACE_OF_BODY = re.compile(
    "^(?:市|县|区|省|州|国|全国|中国|镇|中共|香港|[\u4e00-\u9fff]{1,5}?[市县区省州镇])|局$|署$|委员会$"
)
NO_OFFICE = re.compile(
    "[的了将把被我你您他她它们这那哪吗呢着请说]|表示|指出|强调|认为|针对|围绕|关于|根据|按照|如下|包括|以下|专访|采访|对话|访谈|会见"
    "|调研|听取|会上|随后|接着|单位|部门$|^(?:由|对|就|与|和|在|向|从|是|各|全部|内部|本部)|责任|主办|承办|编辑|来源"
)


def post_start(plain: str) -> int | None:
    """Find where the post begins in folded words that end with one: 市发改局|党组书记、局长."""
    core = longest_post(plain)
    if not core:
        return None
    start = BEFORE.search(plain[: len(plain) - core]).start()  # type: ignore[union-attr]
    if start and plain[start - 1] in "、兼,":
        earlier = post_start(plain[: start - 1])
        start = start if earlier is None else earlier
    return start


def longest_post(plain: str) -> int:
    """Give the length of the post at the end of folded words; 0 if there is none."""
    return next((size for size in range(min(LONGEST, len(plain)), 1, -1) if plain[-size:] in POSTS), 0)


def split_office(office: str, plain: str) -> tuple[str | None, str | None]:
    """Split an office into organization and post; in 市财政厅长 both share 厅."""
    start = post_start(plain)
    if start is None:
        return (office or None), None
    body, post = office[:start].rstrip("、兼 "), office[start:]
    if (
        body
        and plain[start:] in SHARED_ENDS
        and not BODY.search(plain[:start])
        and plain[start] not in PLACES
    ):
        body += post[0]
    return (body or None), post


def is_asking(body: str | None, post: str | None) -> bool:
    """Tell whether an office, folded, asks at an inquiry: a member of a congress or council, a deputy, a reporter."""
    if body and LEGISLATURE.search(body):
        return True
    core = (post or "")[-longest_post(post or "") :]
    if core == "记者" or core == "议员" or core == "召集委员":
        return True
    return (
        core in ASKING_POSTS
        and (not body or not BODY.search(body) or body.endswith("会"))
        and "党" not in (post or "")
    )
