"""Recognizes Chinese personal names by their surname."""

import re

from apps.hearings.surnames import COMPOUND, DOTS, HAN, SURNAMES
from apps.hearings.wordlists import listed

from .folding import folded

NO_NAMES = frozenset(
    listed(
        "方法 方式 方向 方面 方案 时间 时限 时段 安全 安排 成效 成果 成绩 成本 经验 经过 经费 经济 "
        "金额 金融 黄金 温度 高度 计划 程序 程度 应用 应对 应急 简介 简言之 于是 于此 于是乎 易言之 "
        "白天 何时 何故 何处 何以 常态 强化 严格 全面 单价 单位 全部 全市 全国 全省 全县 全区 江苏 "
        "江西 海南 海外 国家 国际 国内 广东 广西 广州 文化 文件 文字 文本 文章 公告 公示 公开 公式 "
        "关键 关于 通知 通过 通报 别的 终于 都是 都市 满意 空间 开始 开展 来源 来自 相关 相比 相信 "
        "查处 后续 后来 红利 原因 原则 原文 商务 商业 海洋 水利 水电 油气 自然 种植 种类 真相 由于 "
        "由此 年份 年度 年底 修改 修订 初步 初审 代表 付款 路径 路线 项目 平台 平均 和谐 和平 安居 "
        "乐业 支持 支出 支付 管理 管线 单元 包括 包含 左右 程控 荣誉 曲线 封面 段落 富民 山区 车辆 "
        "全文 仰望 宁可 祖国 武器 符合 景区 束缚 龙头 印发 白名单 怀疑 从而 从此 双向 双方 劳动 申请 "
        "申报 通信 边界 尚未 农业 农村 温馨 连续 习惯 容量 向上 步骤 都要 国有 广大 利率 利用 利润 "
        "越是 师资 冷链 相应 查询 盖章 公司 公众 公共 公安 展望 展示 年初 代理 区域 区别 开放 开发 "
        "战略 操作 敬请 智能 木材 松绑 海关 泰国 税收 税费 种业 竹木 自主 良好 英文 言之 贵宾 起因 "
        "达标 银行 镇区 青年 革新 飞行 香港 卫生 卫健 交通 教育 明确 明细 成立 高标准 高质量 高效 江河 "
        "童年 梅州 盛大 夏季 田地 明年 今年 余额 元旦 毕竟 时代 康养 平安 黄线 云平台 章节 金牌 任务 "
        "任何 任期 任职 花费 史料 雷同 安装 常见 常规 齐全 伍佰 顾名思义 米价 计算 计量 成交 谈话 宋代 "
        "纪要 纪律 项下 祝福 席位 季度 强调 路况 危害 江南 郭外 林业 林地 林下 钟点 徐徐 高校 田间 "
        "胡同 万元 支部 经办 应当 应该 应邀 丁类 宣传 单据 洪水 包装 石化 程式 段位 富余 车位 全程 "
        "宿舍 白领 索赔 池塘 能源 通道 燕窝 牛羊 师生 何谓 何为 何况 向内 温室 周期 周边 周末 周年 "
        "周知 周一 周二 周三 周四 周五 周六 周日 常年 常务 公开信 解决 解读 解释 解答 施工 施策 尤其 "
        "尤为 华侨 华南 金句 章程 于我 时值 时效 平时 明日 计有 成员 成熟 谈及 祝愿 高铁 高速 高层 "
        "高端 田园 易错点 能力 海域 相反 党建 党委 党组 党员 国资 国企 文旅 文明 全体 全员 言论 连署人 "
        "商户 商贸 公益 公路 广告 广泛 介绍 介入 介于 介乎 介质 全职 兼职 全日 开支"
    )
)
PARTICLES = frozenset("的了是在与就将们吗呢着把被及等为也都还很又该此其之")
NEVER_GIVEN = frozenset("的了是在吗呢着把被")


def is_name(word: str, *, beside_office: bool = False) -> bool:
    """Tell whether a word can be a full Chinese name: a surname and a given name of one or two characters.

    Beside an office a given name may hold the sign of a particle, as in 蒋为民.
    """
    if any(dot in word for dot in DOTS):
        parts = re.split(f"[{DOTS}]", word)
        return len(parts) <= 4 and all(HAN.fullmatch(part) and len(part) <= 8 for part in parts)
    plain = folded(word)
    if not 2 <= len(plain) <= 4 or not HAN.fullmatch(plain) or plain in NO_NAMES:
        return False
    family = surname_length(plain)
    return 0 < family < len(plain) <= family + 2 and not (
        (NEVER_GIVEN if beside_office else PARTICLES) & set(plain[family:])
    )


def surname_length(plain: str) -> int:
    """Give the length of the surname at the beginning of folded words; 0 if there is none."""
    if plain[:2] in COMPOUND or (
        len(plain) == 4 and set(plain[:2]) <= SURNAMES and plain[:2] not in NO_NAMES
    ):
        return 2
    return int(plain[:1] in SURNAMES)
